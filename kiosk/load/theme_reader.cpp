#include <cmath>

#include <fmt/format.h>

#include "compose/theme.hpp"
#include "load/picture_path.hpp"
#include "load/settings_reader.hpp"

namespace kiosk {
namespace {

template <class Value>
struct ThemeKey {
  std::string_view key;
  Value Theme::*member;
};

constexpr ThemeKey<Color> colors[] = {
    {"ground", &Theme::ground}, {"surface", &Theme::surface}, {"text", &Theme::text},       {"muted", &Theme::muted},
    {"rule", &Theme::rule},     {"accent", &Theme::accent},   {"warning", &Theme::warning},
};
constexpr ThemeKey<double> numbers[] = {
    {"hero", &Theme::hero},   {"heading", &Theme::heading}, {"body", &Theme::body},
    {"label", &Theme::label}, {"margin", &Theme::margin},   {"crossfade", &Theme::crossfade},
};

void take_color(const Object& object, std::string_view key, Color& color) {
  if (const Node* value = object.get(key)) color = read_color(value->text).value_or(color);
}

void take_accents(const Object& object, Theme& theme) {
  for (const Node& entry : object.elements("venue_accents")) {
    theme.venue_accents[entry.key] = read_color(entry.text).value_or(theme.accent);
  }
}

void take_logo(const Object& object, Theme& theme, Report& report, const FileProbe& probe) {
  const Node* logo = object.get("logo");
  if (!logo) return;
  theme.logo = read_picture_path(*logo, "logo", "none will be shown", report, probe);
}

/// Where a key is written; where it is not, what it stands on may be, else the file's object.
const Node& place_of(const Object& object, const ContrastPair& pair) {
  const std::size_t slash = pair.key.find('/');
  const Node* written = object.get(pair.key.substr(0, slash));
  if (written && slash != std::string::npos) written = find_member(*written, pair.key.substr(slash + 1));
  if (!written) written = object.get(pair.on);
  return written ? *written : object.node();
}

/// Rounded down: 6.96 is not 7.
double told_ratio(double ratio) { return std::floor(ratio * 10) / 10; }

void warn_about_contrast(const Object& object, const Theme& theme, Report& report) {
  for (const ContrastPair& pair : contrast_pairs(theme)) {
    if (pair.ratio >= pair.least) continue;
    const bool is_text = pair.on != "rule";
    report.warning(place_of(object, pair),
                   fmt::format("the contrast of \"{}\" on \"{}\" is {:.1f}:1; {} needs at least {}:1{}", pair.key,
                               pair.on, told_ratio(pair.ratio), is_text ? "text" : "the progress bar", pair.least,
                               is_text ? ", so another shade of it will be drawn" : ""));
  }
}

}  // namespace

Theme read_theme(const Node& root, Report& report, const FileProbe& probe) {
  const Object object{root, theme_shape, report};
  Theme theme;
  for (const auto& [key, color] : colors) take_color(object, key, theme.*color);
  take_accents(object, theme);
  for (const auto& [key, number] : numbers) theme.*number = object.number(key).value_or(theme.*number);
  if (object.text("motion") == "none") theme.motion = Motion::none;
  take_logo(object, theme, report, probe);
  warn_about_contrast(object, theme, report);
  return theme;
}

}  // namespace kiosk
