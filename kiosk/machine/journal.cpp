#include "machine/journal.hpp"

#include <iostream>

#include "text/line_text.hpp"

namespace kiosk {

Journal::Journal() : Journal(std::cerr) {}
Journal::Journal(std::ostream& out) : out_(out) {}

void Journal::say(std::string_view line) {
  const std::lock_guard lock{mutex_};
  out_ << line_text(line) << '\n' << std::flush;
}

void Journal::once(const std::string& matter, std::string_view line) {
  {
    const std::lock_guard lock{mutex_};
    const auto [told, is_new] = told_.try_emplace(matter, line);
    if (!is_new && told->second == line) return;
    told->second = line;
  }
  say(line);
}

void Journal::settle(const std::string& matter) {
  const std::lock_guard lock{mutex_};
  told_.erase(matter);
}

}  // namespace kiosk
