#include "compose/theme_contrast.hpp"

#include "compose/color.hpp"

namespace kiosk {

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
