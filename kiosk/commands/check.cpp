#include <iostream>

#include "commands/json_lines.hpp"
#include "commands/settings.hpp"
#include "load/load.hpp"
#include "preflight/digest.hpp"
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

struct Checked {
  Loaded loaded;
  std::vector<Problem> notes;  ///< of how its file was found
};

Checked load_for(const CheckSettings& settings) {
  if (!settings.event.empty()) return {load_event(settings.event, read_file), {}};
  const ScreenFile chosen = choose_config(settings.source);
  Checked checked{load(chosen.file, settings.source.venue, read_file), {}};
  if (!chosen.note.empty()) checked.notes.push_back({chosen.file, 1, 1, Severity::warning, chosen.note, ""});
  return checked;
}

}  // namespace

Exit check(const CheckSettings& settings, Journal& journal) {
  auto [loaded, notes] = load_for(settings);
  const bool unknown_venue = loaded.unknown_venue;
  const std::string seen = loaded.content ? digest(*loaded.content) : "";
  const std::string displaced = loaded.content ? displaced_sponsors(*loaded.content) : "";
  Printed printed;
  printed.print(notes, settings.json);
  printed.print(loaded.problems, settings.json);  // before the fonts are looked for: a machine may have none
  if (loaded.usable()) printed.print(preflight(std::move(loaded)), settings.json);
  if (unknown_venue) return Exit::bad_command_line;
  if (printed.errors == 0) {
    journal.say("kiosk: no errors, " + std::to_string(printed.warnings) +
                (printed.warnings == 1 ? " warning" : " warnings"));
  }
  if (!seen.empty()) journal.say("kiosk: " + seen);
  if (!displaced.empty()) journal.say("kiosk: " + displaced);
  return printed.errors > 0 ? Exit::bad_content : Exit::ok;
}

}  // namespace kiosk
