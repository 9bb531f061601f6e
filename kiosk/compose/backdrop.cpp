// The theme's picture below all else, under a veil of the ground, or its pattern: whatever stands there, texts keep
// their contrast.
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

/// The strongest shade of the ground that may stand behind texts.
Color pattern_ink(const Theme& theme) {
  for (int step = 12; step > 0; --step) {
    const Color ink = mix(theme.ground, theme.text, step / 100.0);
    if (std::min(contrast(theme.text, ink), contrast(theme.muted, ink)) >= least_contrast) return ink;
  }
  return theme.ground;
}

std::string tile_of(Pattern pattern) {
  switch (pattern) {
    case Pattern::waves:
      return "pattern-waves";
    case Pattern::dots:
      return "pattern-dots";
    case Pattern::lines:
      return "pattern-lines";
    case Pattern::none:
      break;
  }
  return {};
}

/// Tiles that go on into each other, cut where the picture ends.
void draw_pattern(Page& page, const std::string& tile) {
  const Theme& theme = page.type.theme();
  const Size whole = page.list.size;
  const int side = page.px(0.2);
  const Color ink = pattern_ink(theme);
  const Rect edges{0, 0, whole.width, whole.height};
  for (int y = 0; y < whole.height; y += side)
    for (int x = 0; x < whole.width; x += side)
      page.list.ops.push_back(DrawPictogram{tile, {x, y, side, side}, ink, edges});
  page.inks = inks_on(theme, page.accent, ink);
}

}  // namespace

void draw_backdrop(Page& page) {
  const Theme& theme = page.type.theme();
  if (!page.can_draw(theme.background)) {
    if (const std::string tile = tile_of(theme.pattern); !tile.empty()) draw_pattern(page, tile);
    return;
  }
  const Rect whole{0, 0, page.list.size.width, page.list.size.height};
  const double veil = veil_for(theme);
  page.list.ops.push_back(DrawImage{.path = theme.background, .box = whole, .fit = Fit::cover});
  Color ground = theme.ground;
  ground.a = static_cast<std::uint8_t>(std::min(255.0, veil * 255 + 1));
  page.fill(whole, ground);
  page.inks = inks_on(theme, page.accent, worst_below(theme, veil));
}

}  // namespace kiosk
