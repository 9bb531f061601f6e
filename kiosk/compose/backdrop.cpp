// The theme's picture below all else, under a veil of the ground: whatever the picture holds, texts keep their
// contrast.
#include <algorithm>

#include "compose/page.hpp"

namespace kiosk {

namespace {

constexpr Color black{0, 0, 0}, white{255, 255, 255};

/// The picture's pixel that is worst for the theme's texts, seen through the veil.
Color worst_below(const Theme& theme, double veil) {
  const bool dark_ground = contrast(theme.ground, white) > contrast(theme.ground, black);
  return mix(dark_ground ? white : black, theme.ground, veil);
}

/// The thinnest on which text and the quiet shade read; none does where they don't read on the ground itself.
double veil_for(const Theme& theme) {
  for (int step = 50; step < 100; ++step) {
    const Color below = worst_below(theme, step / 100.0);
    if (std::min(contrast(theme.text, below), contrast(theme.muted, below)) >= least_contrast) return step / 100.0;
  }
  return 1;
}

}  // namespace

void draw_backdrop(Page& page) {
  const Theme& theme = page.type.theme();
  if (!page.can_draw(theme.background)) return;
  const Rect whole{0, 0, page.list.size.width, page.list.size.height};
  const double veil = veil_for(theme);
  page.list.ops.push_back(DrawImage{.path = theme.background, .box = whole, .fit = Fit::cover});
  Color ground = theme.ground;
  ground.a = static_cast<std::uint8_t>(std::min(255.0, veil * 255 + 1));
  page.fill(whole, ground);
  page.inks = inks_on(theme, page.accent, worst_below(theme, veil));
}

}  // namespace kiosk
