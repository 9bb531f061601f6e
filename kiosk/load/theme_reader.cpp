#include <cmath>

#include <fmt/format.h>

#include "compose/theme_contrast.hpp"
#include "load/event_reader.hpp"
#include "load/settings_reader.hpp"

namespace kiosk {
namespace {

void take_color(const Object& object, std::string_view key, Color& color) {
  if (const Node* value = object.get(key)) color = read_color(value->text).value_or(color);
}

void take_number(const Object& object, std::string_view key, double& number) {
  number = object.number(key).value_or(number);
}

void take_accents(const Object& object, Theme& theme) {
  for (const Node& entry : object.elements("venue_accents")) {
    theme.venue_accents[entry.key] = read_color(entry.text).value_or(theme.accent);
  }
}

void take_logo(const Object& object, Theme& theme, Report& report, const FileProbe& probe) {
  const Node* logo = object.get("logo");
  if (!logo) return;
  theme.logo = resolve_path(report.file(), logo->text);
  if (const Result<> there = probe(theme.logo); !there) {
    report.warning(
        *logo, fmt::format("can't open the logo \"{}\": {}; none will be shown", theme.logo, there.failure().reason));
  }
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
  take_color(object, "ground", theme.ground);
  take_color(object, "surface", theme.surface);
  take_color(object, "text", theme.text);
  take_color(object, "muted", theme.muted);
  take_color(object, "rule", theme.rule);
  take_color(object, "accent", theme.accent);
  take_color(object, "warning", theme.warning);
  take_accents(object, theme);
  take_number(object, "hero", theme.hero);
  take_number(object, "heading", theme.heading);
  take_number(object, "body", theme.body);
  take_number(object, "label", theme.label);
  take_number(object, "margin", theme.margin);
  take_number(object, "crossfade", theme.crossfade);
  if (object.text("motion") == "none") theme.motion = Motion::none;
  take_logo(object, theme, report, probe);
  warn_about_contrast(object, theme, report);
  return theme;
}

}  // namespace kiosk
