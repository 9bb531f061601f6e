#include "compose/theme.hpp"

#include <algorithm>
#include <cmath>

#include "schedule/content_names.hpp"

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
/// WCAG 2.2, 1.4.6, large text. What is drawn has 7:1 on the surface, too: from here on its shade is still the accent.
constexpr double least_accent_contrast = 4.5;

struct Named {
  std::string key;
  Color color;
};

std::vector<Named> accents(const Theme& theme) {
  std::vector<Named> all{{"accent", theme.accent}};
  for (std::size_t i = 0; i < theme.accents.size(); ++i) {
    all.push_back({"accents/" + std::string{venue_sign_names[i]}, theme.accents[i]});
  }
  for (const auto& [venue, color] : theme.venue_accents) all.push_back({"venue_accents/" + venue, color});
  return all;
}

void add_pair(std::vector<ContrastPair>& pairs, const Named& one, const Named& other, double least) {
  pairs.push_back({one.key, other.key, contrast(one.color, other.color), least});
}

/// As a text, as the progress bar, and as a plane that is written on. The ground as a plane's ink is a pair already:
/// where the text colour reads better, it has to do.
void add_accent(std::vector<ContrastPair>& pairs, const Theme& theme, const Named& accent) {
  const Named ground{"ground", theme.ground}, text{"text", theme.text};
  add_pair(pairs, accent, ground, least_contrast);
  add_pair(pairs, accent, {"surface", theme.surface}, least_accent_contrast);
  add_pair(pairs, accent, {"rule", theme.rule}, least_mark_contrast);
  if (contrast(theme.text, accent.color) > contrast(theme.ground, accent.color)) {
    add_pair(pairs, accent, text, least_contrast);
  }
}

}  // namespace

std::vector<ContrastPair> contrast_pairs(const Theme& theme) {
  std::vector<ContrastPair> pairs;
  for (const Named& ink : {Named{"text", theme.text}, {"muted", theme.muted}, {"warning", theme.warning}}) {
    add_pair(pairs, ink, {"ground", theme.ground}, least_contrast);
    add_pair(pairs, ink, {"surface", theme.surface}, least_contrast);
  }
  for (const Named& accent : accents(theme)) add_accent(pairs, theme, accent);
  return pairs;
}

}  // namespace kiosk
