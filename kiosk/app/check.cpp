#include <iostream>

#include "app/preflight.hpp"
#include "load/json_lines.hpp"

namespace kiosk {

Exit check(const CheckSettings& settings) {
  Loaded loaded = load(find_config(settings.source), settings.source.venue, read_file);
  std::vector<Problem> problems = loaded.problems;
  const bool unknown_venue = loaded.unknown_venue;
  const std::size_t venues = loaded.content ? loaded.content->venues.size() : 0;
  if (loaded.usable()) {
    for (Problem& p : preflight(std::move(loaded))) problems.push_back(std::move(p));
  }
  bool errors = false;
  for (const Problem& p : problems) {
    errors = errors || p.severity == Severity::error;
    std::cout << (settings.json ? to_json(p) : to_text(p)) << '\n';
  }
  if (unknown_venue) return Exit::bad_command_line;
  if (!errors && !settings.json) {
    std::cerr << "kiosk: " << venues << " venues checked, " << problems.size() << " warnings\n";
  }
  return errors ? Exit::bad_content : Exit::ok;
}

}  // namespace kiosk
