#include <iostream>

#include "commands/json_lines.hpp"
#include "commands/settings.hpp"
#include "load/load.hpp"
#include "preflight/preflight.hpp"
#include "text/line_text.hpp"

namespace kiosk {
namespace {

struct Printed {
  int errors = 0, warnings = 0;

  void print(const std::vector<Problem>& problems, bool json) {
    for (const Problem& p : problems) {
      ++(p.severity == Severity::error ? errors : warnings);
      std::cout << (json ? to_json(p) : line_text(to_text(p))) << '\n';
    }
    std::cout.flush();
  }
};

}  // namespace

Exit check(const CheckSettings& settings, Journal& journal) {
  const ScreenFile chosen = choose_config(settings.source);
  Loaded loaded = load(chosen.file, settings.source.venue, read_file);
  const bool unknown_venue = loaded.unknown_venue;
  Printed printed;
  if (!chosen.note.empty()) printed.print({{chosen.file, 1, 1, Severity::warning, chosen.note, ""}}, settings.json);
  printed.print(loaded.problems, settings.json);  // before the fonts are looked for: a machine may have none
  if (loaded.usable()) printed.print(preflight(std::move(loaded)), settings.json);
  if (unknown_venue) return Exit::bad_command_line;
  if (printed.errors > 0) return Exit::bad_content;
  journal.say("kiosk: no errors, " + std::to_string(printed.warnings) +
              (printed.warnings == 1 ? " warning" : " warnings"));
  return Exit::ok;
}

}  // namespace kiosk
