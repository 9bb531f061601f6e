#include "preview/sample_event.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "compose/theme.hpp"
#include "render/images.hpp"

namespace kiosk {
namespace {

using std::chrono::hours;

LocalizedText in_both(std::string chinese, std::string english) {
  return {{{"zh-Hant", std::move(chinese)}, {"en", std::move(english)}}};
}

Session example_talk(std::string id, LocalizedText title, LocalizedText speaker, int hour) {
  constexpr auto day = date::sys_days{date::year{2027} / 5 / 1};
  Session talk;
  talk.id = std::move(id);
  talk.venues = VenueSet::every();
  talk.title = std::move(title);
  talk.speakers = {{std::move(speaker), ""}};
  talk.start = day + hours{hour};
  talk.end = day + hours{hour + 1};
  return talk;
}

/// Nobody has said where files are, and there are none: a sponsor's own laptop.
bool nothing_to_read(const Source& source, const std::string& file) {
  const char* named = std::getenv("KIOSK_CONFIG");
  std::error_code ignored;
  return source.config.empty() && !(named && *named) && !std::filesystem::exists(file, ignored);
}

PreviewTheme with_logo(Theme theme) {
  const auto size = theme.logo.empty() ? std::variant<Size, std::string>{Size{}} : image_size(theme.logo);
  const Size* logo = std::get_if<Size>(&size);
  return {std::move(theme), logo ? *logo : Size{}};
}

bool is_light(const Theme& theme) {
  return contrast(theme.ground, Color{0, 0, 0}) > contrast(theme.ground, Color{255, 255, 255});
}

void set_themes(PreviewEvent& event, const Theme& own, const std::string& beside, const FileReader& read) {
  event.starts_light = is_light(own);
  const std::filesystem::path folder = std::filesystem::path{beside}.parent_path();
  const std::string other_file = (folder / (event.starts_light ? "theme.json" : "theme-light.json")).string();
  const Theme other = load_theme(other_file, read).value_or(own);
  event.files.push_back(other_file);
  event.dark = with_logo(event.starts_light ? other : own);
  event.light = with_logo(event.starts_light ? own : other);
  for (const PreviewTheme* theme : {&event.dark, &event.light}) {
    if (!theme->theme.logo.empty()) event.files.push_back(theme->theme.logo);
  }
}

std::string short_text(const Problem& p) {
  return fmt::format("{}:{}:{}: {}", std::filesystem::path{p.file}.filename().string(), p.line, p.column, p.what);
}

void tell_problems(PreviewEvent& event, const Loaded& loaded) {
  for (const Problem& p : loaded.problems) {
    if (p.severity == Severity::error) event.problems.push_back(short_text(p));
  }
  if (!loaded.unknown_venue) return;
  const auto found =
      std::ranges::find_if(loaded.problems, [](const Problem& p) { return p.what.starts_with("--venue"); });
  event.unknown_venue = found == loaded.problems.end() ? "unknown venue" : to_text(*found);
}

}  // namespace

Content example_event() {
  Content content;
  content.name = in_both("範例活動", "Example event");
  Venue hall;
  hall.id = "hall";
  hall.name = in_both("大廳", "Main hall");
  content.venues = {std::move(hall)};
  content.sessions = {
      example_talk("first", in_both("第一場演講", "The first talk"), in_both("講者", "A speaker"), 9),
      example_talk("second", in_both("第二場演講", "The second talk"), in_both("講者", "A speaker"), 10)};
  Sponsor sponsor;
  sponsor.id = "sponsor";
  sponsor.name = in_both("贊助商", "Sponsor");
  content.sponsors = {std::move(sponsor)};
  content.playlist = {
      {SlotScreen::current, Seconds{15}}, {SlotScreen::next, Seconds{10}}, {SlotScreen::sponsor, Seconds{8}}};
  return content;
}

PreviewEvent read_preview_event(const Source& source, const FileReader& read) {
  PreviewEvent event;
  const std::string file = find_config(source);
  event.files = {file};
  Loaded loaded;
  if (!nothing_to_read(source, file)) loaded = load(file, source.venue, read);
  event.files.insert(event.files.end(), loaded.files.begin(), loaded.files.end());
  tell_problems(event, loaded);
  event.built_in = !loaded.content;
  event.venue = loaded.venue.value_or(0);
  if (loaded.screen) event.screen = *loaded.screen;
  event.content = loaded.content ? std::move(*loaded.content) : example_event();
  if (source.venue && event.built_in && event.problems.empty()) {
    event.unknown_venue = fmt::format("--venue {}: there is no event file that could name it", *source.venue);
  }
  set_themes(event, loaded.theme.value_or(Theme{}), event.screen.theme.empty() ? file : event.screen.theme, read);
  return event;
}

}  // namespace kiosk
