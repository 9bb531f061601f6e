#include <iostream>

#include "box/box.hpp"
#include "commands/settings.hpp"
#include "render/painter.hpp"
#include "render/picture.hpp"
#include "schedule/screen_table.hpp"

namespace kiosk {
namespace {

constexpr const char* example_problem =
    "kiosk.json:3:3: expected ',' or '}', found a text; is a comma missing at 2:23?";

/// The playlist's turn, or the screen that was asked for; nothing, told, when that has nothing to say.
std::optional<Showing> asked_showing(const Box& box, Instant at, const std::optional<std::string>& screen,
                                     Journal& journal) {
  Showing showing = showing_at(box.schedule, at, ClockTrust::trusted);
  if (!screen) return showing;
  if (*screen == entry_of<IdentifyScreen>.name)
    showing.screen = IdentifyScreen{};
  else if (*screen == entry_of<SetupScreen>.name)
    showing.screen = SetupScreen{{example_problem}, box.screen.name};
  else if (*screen == entry_of<StickScreen>.name)
    showing.screen = StickScreen{sessions_at(box.schedule), ""};
  else {
    const ClockTrust trust =
        *screen == entry_of<ProgrammeScreen>.name ? ClockTrust::untrusted : ClockTrust::trusted;  // as it is ever shown
    auto named = showing_of(box.schedule, at, trust, *screen);
    if (!named) journal.say("kiosk: the screen '" + *screen + "' has nothing to say then");
    return named;
  }
  return showing;
}

bool known_screen(const std::string& name, Journal& journal) {
  std::vector<std::string> names;
  names.reserve(std::size(screen_table));
  for (const ScreenEntry& entry : screen_table) names.emplace_back(entry.name);
  if (std::find(names.begin(), names.end(), name) != names.end()) return true;
  const std::string nearest = nearest_name(name, names);
  journal.say("kiosk: no screen is called '" + name + "'" +
              (nearest.empty() ? "" : "; did you mean '" + nearest + "'?"));
  return false;
}

}  // namespace

Exit render(const RenderSettings& settings, Journal& journal) {
  if (settings.screen && !known_screen(*settings.screen, journal)) return Exit::bad_command_line;
  const Opened opened = open_box(settings.source, journal);
  if (!opened.box) return opened.exit;
  const auto at = time_in(*opened.box, settings.at, journal);
  if (!at) return Exit::bad_command_line;
  const auto showing = asked_showing(*opened.box, *at, settings.screen, journal);
  if (!showing) return Exit::bad_content;
  Fonts fonts;
  fonts.set_display_font(opened.box->theme.display_font);
  Images images{Images::Mode::immediate};
  Look look = look_of(*opened.box, settings.size);
  const DisplayList list = compose_with_pictures(*showing, look, fonts, images);
  put_png(paint(list, fonts, images, opened.box->screen.rotate), settings.output);
  return Exit::ok;
}

}  // namespace kiosk
