#include "compose/theme.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

std::uint8_t mix(std::uint8_t a, std::uint8_t b, double share) {
  return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
}

}  // namespace

double contrast(Color a, Color b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

Color mix(Color a, Color b, double share) {
  return {mix(a.r, b.r, share), mix(a.g, b.g, share), mix(a.b, b.b, share), a.a};
}

Color legible(Color wanted, Color under) {
  constexpr Color black{0, 0, 0}, white{255, 255, 255};
  const Color far = contrast(white, under) >= contrast(black, under) ? white : black;
  for (int step = 0; step < 20; ++step) {
    const Color shade = mix(wanted, far, step / 20.0);
    if (contrast(shade, under) >= least_contrast) return shade;
  }
  return far;
}

namespace {

/// On a strong field the ground's own shade reads better than a text colour bent until it does.
Color text_on(const Theme& theme, Color under) {
  if (contrast(theme.text, under) >= least_contrast) return theme.text;
  return legible(contrast(theme.ground, under) >= least_contrast ? theme.ground : theme.text, under);
}

}  // namespace

Inks inks_on(const Theme& theme, Color accent, Color ground) {
  return {.ground = ground,
          .text = text_on(theme, ground),
          .muted = legible(theme.muted, ground),
          .accent = legible(accent, ground),
          .warning = legible(theme.warning, ground),
          .rule = theme.rule};
}

Inks inks_muted(Inks inks) {
  inks.text = inks.muted;
  return inks;
}

namespace {

constexpr double least_mark_contrast = 3.0;  // WCAG 2.2, 1.4.11

struct Named {
  std::string key;
  Color color;
};

std::vector<Named> accents(const Theme& theme) {
  std::vector<Named> all{{"accent", theme.accent}};
  for (const auto& [venue, color] : theme.venue_accents) all.push_back({"venue_accents/" + venue, color});
  return all;
}

}  // namespace

std::vector<ContrastPair> contrast_pairs(const Theme& theme) {
  std::vector<Named> inks{{"text", theme.text}, {"muted", theme.muted}, {"warning", theme.warning}};
  const std::vector<Named> accented = accents(theme);
  inks.insert(inks.end(), accented.begin(), accented.end());
  std::vector<ContrastPair> pairs;
  for (const Named& ink : inks) {
    pairs.push_back({ink.key, "ground", contrast(ink.color, theme.ground), least_contrast});
    pairs.push_back({ink.key, "surface", contrast(ink.color, theme.surface), least_contrast});
  }
  for (const Named& bar : accented)
    pairs.push_back({bar.key, "rule", contrast(bar.color, theme.rule), least_mark_contrast});
  return pairs;
}

}  // namespace kiosk
