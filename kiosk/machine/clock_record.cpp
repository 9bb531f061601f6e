#include "machine/clock_record.hpp"

#include <sstream>

#include <fmt/format.h>

namespace kiosk {

std::string to_text(const ClockRecord& record) {
  std::string text;
  if (record.confirmed) text += fmt::format("confirmed {}\n", *record.confirmed);
  if (record.by_hand) text += fmt::format("by_hand {} {}\n", record.by_hand->at, record.by_hand->boot);
  return text;
}

ClockRecord read_clock_record(std::string_view text) {
  ClockRecord record;
  std::istringstream lines{std::string{text}};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words{line};
    std::string kind, boot;
    std::int64_t at = 0;
    if (!(words >> kind >> at)) continue;
    if (kind == "confirmed") record.confirmed = at;
    if (kind == "by_hand" && words >> boot) record.by_hand = ClockRecord::ByHand{at, boot};
  }
  return record;
}

}  // namespace kiosk
