#include <iostream>

#include "app/station.hpp"
#include "render/painter.hpp"
#include "render/png.hpp"
#include "schedule/screen_table.hpp"

namespace kiosk {
namespace {

constexpr const char* example_problem =
    "kiosk.json:3:3: expected ',' or '}', found a text; is a comma missing at 2:23?";

/// The playlist's turn, or the screen that was asked for; nothing, told, when that has nothing to say.
std::optional<Showing> asked_showing(const Station& station, Instant at, const std::optional<std::string>& screen) {
  Showing showing = showing_at(station.schedule, at, ClockTrust::trusted);
  if (!screen) return showing;
  if (*screen == entry_of<IdentifyScreen>.name)
    showing.screen = IdentifyScreen{};
  else if (*screen == entry_of<SetupScreen>.name)
    showing.screen = SetupScreen{{example_problem}, station.screen.name};
  else if (*screen == entry_of<StickScreen>.name)
    showing.screen = StickScreen{sessions_at(station.schedule), ""};
  else {
    const ClockTrust trust =
        *screen == entry_of<ProgrammeScreen>.name ? ClockTrust::untrusted : ClockTrust::trusted;  // as it is ever shown
    const auto named = showing_of(station.schedule, at, trust, *screen);
    if (!named) std::cerr << "kiosk: the screen '" << *screen << "' has nothing to say then\n";
    return named;
  }
  return showing;
}

bool known_screen(const std::string& name) {
  std::vector<std::string> names;
  for (const ScreenEntry& entry : screen_table) names.emplace_back(entry.name);
  if (std::find(names.begin(), names.end(), name) != names.end()) return true;
  const std::string nearest = nearest_name(name, names);
  std::cerr << "kiosk: no screen is called '" << name << "'"
            << (nearest.empty() ? "" : "; did you mean '" + nearest + "'?") << '\n';
  return false;
}

}  // namespace

Exit render(const RenderSettings& settings) {
  if (settings.screen && !known_screen(*settings.screen)) return Exit::bad_command_line;
  const Opened opened = open_station(settings.source);
  if (!opened.station) return opened.exit;
  const auto at = time_in(*opened.station, settings.at);
  if (!at) return Exit::bad_command_line;
  const auto showing = asked_showing(*opened.station, *at, settings.screen);
  if (!showing) return Exit::bad_content;
  const Fonts fonts;
  Images images{Images::Mode::immediate};
  Look look = look_of(*opened.station, settings.size);
  const DisplayList list = compose_with_pictures(*showing, look, fonts, images);
  save_png(paint(list, fonts, images, opened.station->screen.rotate), settings.output);
  return Exit::ok;
}

}  // namespace kiosk
