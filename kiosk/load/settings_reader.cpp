#include "load/settings_reader.hpp"

#include <cmath>

#include <fmt/format.h>

#include "load/event_reader.hpp"

namespace kiosk {
namespace {

constexpr double least_contrast = 7;  ///< WCAG 2.2, 1.4.6: enhanced

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// WCAG 2.2, relative luminance.
double luminance(const Color& c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

double contrast(const Color& a, const Color& b) {
  const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
  return first > second ? first / second : second / first;
}

void take_color(const Object& object, std::string_view key, Color& color) {
  if (const Node* value = object.get(key)) color = read_color(value->text).value_or(color);
}

void take_number(const Object& object, std::string_view key, double& number) {
  number = object.number(key).value_or(number);
}

void warn_about_contrast(const Object& object, std::string_view key, const Color& color, const Theme& theme,
                         Report& report) {
  const double ratio = contrast(color, theme.ground);
  if (ratio >= least_contrast) return;
  const Node* value = object.get(key);
  report.warning(
      value ? *value : object.node(),
      fmt::format("the contrast of \"{}\" on \"ground\" is {:.1f}:1; from four metres it wants at least {}:1", key,
                  ratio, least_contrast));
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
  if (const std::string reason = probe(theme.logo); !reason.empty()) {
    report.warning(*logo, fmt::format("can't open the logo \"{}\": {}; none will be shown", theme.logo, reason));
  }
}

void warn_about_same_languages(const Object& object, Report& report) {
  const auto tags = object.texts("languages");
  if (tags.size() == 2 && tags[0] == tags[1]) {
    report.warning(*object.get("languages"), fmt::format("the language \"{}\" stands twice", tags[0]));
  }
}

}  // namespace

ScreenConfig read_screen(const Object& object, const std::string& file, Report& report) {
  ScreenConfig screen;
  screen.name = object.text("name");
  screen.venue = object.text("venue");
  if (object.get("event")) screen.event = resolve_path(file, object.text("event"));
  if (object.get("theme")) screen.theme = resolve_path(file, object.text("theme"));
  if (object.get("languages")) screen.languages = object.texts("languages");
  warn_about_same_languages(object, report);
  if (const Node* display = object.get("display")) {
    const Object settings{*display, display_shape, report};
    screen.rotate = settings.integer("rotate").value_or(0);
    screen.overscan = settings.number("overscan").value_or(0);
  }
  return screen;
}

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
  warn_about_contrast(object, "text", theme.text, theme, report);
  warn_about_contrast(object, "muted", theme.muted, theme, report);
  return theme;
}

}  // namespace kiosk
