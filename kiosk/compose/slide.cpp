// A sponsor's picture, alone on the screen: nothing of ours on or beside it.
#include "compose/compose.hpp"
#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// Between both ends of the theme's scale, as far from black as from white: for artwork that has both.
Color middle(const Theme& theme) {
  constexpr int steps = 64;
  const auto is_light = [](Color c) { return contrast(c, {0, 0, 0}) >= contrast(c, {255, 255, 255}); };
  for (int step = 0; step < steps; ++step) {
    const Color shade = mix(theme.ground, theme.text, step / static_cast<double>(steps));
    if (is_light(shade) != is_light(theme.ground)) return shade;
  }
  return theme.text;
}

bool is_usable(const std::string& path, const Look& look) {
  return !path.empty() && !look.unusable_pictures.contains(path);
}

}  // namespace

std::vector<Color> artwork_plates(const Theme& theme, Color first) {
  const Color second = first == theme.ground ? theme.text : theme.ground;
  return {first, second, {0, 0, 0}, {255, 255, 255}, middle(theme)};
}

bool is_upright(Size size) { return size.height > size.width; }

std::string slide_of(const Sponsor& sponsor, const Look& look) {
  if (is_upright(look.size) && is_usable(sponsor.slide_portrait, look)) return sponsor.slide_portrait;
  return is_usable(sponsor.slide, look) ? sponsor.slide : "";
}

DisplayList slide(const Sponsor& sponsor, const std::string& path, const Look& look) {
  DisplayList list{.size = look.size, .ground = look.theme.ground, .ops = {}};
  list.ops.push_back(DrawImage{.path = path,
                               .box = {0, 0, look.size.width, look.size.height},
                               .fit = sponsor.slide_fills ? Fit::cover : Fit::contain,
                               .match_ground = !sponsor.slide_fills,
                               .plates = artwork_plates(look.theme, look.theme.ground)});
  return list;
}

}  // namespace kiosk
