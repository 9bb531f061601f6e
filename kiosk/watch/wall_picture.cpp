#include "watch/wall_picture.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "render/painter.hpp"
#include "text/line_text.hpp"
#include "text/text_layout.hpp"

namespace kiosk {
namespace {

constexpr int cell_width = 480, picture_height = 270, gutter = 24, text_size = 24, small_size = 20, text_height = 100,
              band_size = 30, band_height = 64;
constexpr int mark_width = 6, indent = 16;
constexpr Color ground{0x16, 0x19, 0x1F}, panel{0x0B, 0x0D, 0x11}, ink{0xF2, 0xF0, 0xEA}, muted{0xB4, 0xBB, 0xC6},
    well{0x4C, 0xC3, 0x8A}, warning{0xFF, 0x9E, 0x87}, veil{0x0B, 0x0D, 0x11, 0xA8};

Color color_of(Verdict verdict) {
  if (is_fault(verdict)) return warning;
  return verdict == Verdict::right ? well : muted;
}

/// Portrait pictures stand in the middle of cells as wide as the others'.
class Wall {
 public:
  explicit Wall(std::size_t count)
      : columns_(std::clamp(static_cast<int>(std::ceil(std::sqrt(static_cast<double>(count)))), 1, 12)),
        rows_(std::max(1, (static_cast<int>(count) + columns_ - 1) / columns_)),
        wall_({gutter + columns_ * (cell_width + gutter), gutter + rows_ * (picture_height + text_height + gutter)},
              ground) {}

  void add(int index, const JudgedScreen& screen, const Zone& zone) {
    const int x = gutter + index % columns_ * (cell_width + gutter);
    const int y = gutter + index / columns_ * (picture_height + text_height + gutter);
    fill({x, y, cell_width, picture_height}, panel);
    if (screen.expected) place_picture(*screen.expected, x, y);
    const Rect place{x, y, cell_width, picture_height};
    if (is_fault(screen.verdict)) fill(place, veil);
    if (is_fault(screen.verdict) || !screen.expected) band(screen.verdict, place);
    fill({x, y + picture_height, mark_width, text_height}, color_of(screen.verdict));
    label(screen, zone, x + indent, y + picture_height);
  }

  Picture picture() && { return std::move(wall_); }

 private:
  void fill(const Rect& box, Color color) { paint_over(wall_, {FillRect{box, color}}, fonts_, images_); }

  void place_picture(const Picture& picture, int x, int y) {
    const double scale = std::min(
        {1.0, static_cast<double>(cell_width) / picture.width, static_cast<double>(picture_height) / picture.height});
    const Size size{std::max(1, static_cast<int>(picture.width * scale)),
                    std::max(1, static_cast<int>(picture.height * scale))};
    place(wall_, downscale(picture, size), x + (cell_width - size.width) / 2, y + (picture_height - size.height) / 2);
  }

  void label(const JudgedScreen& screen, const Zone& zone, int x, int y) {
    std::string head = screen.name(), shows(words_for(screen.verdict).en);
    if (screen.seen.told && screen.seen.told->sign) {
      const SignStatus& status = *screen.seen.told->sign;
      head += " · " + status.venue;
      const bool gone = screen.verdict == Verdict::offline || screen.verdict == Verdict::silent;
      shows = (gone ? "last heard of: " : "") + status.screen;
      if (status.drawn) shows += date::format(" %T", zone.to_local(*status.drawn));
    }
    lines(head, x, y + 32, 1, text_size, Weight::bold, ink);
    const std::string what = screen.what.empty() ? shows : shows + " · " + screen.what;
    lines(what, x, y + 62, 2, small_size, Weight::regular, is_fault(screen.verdict) ? warning : muted);
  }

  void lines(const std::string& words, int x, int baseline, int most, int size, Weight weight, Color color) {
    draw(layout(words, cell_width - indent, most, size, weight), x, baseline, color);
  }

  /// In the middle of the picture, on a ground of its own.
  void band(Verdict verdict, const Rect& box) {
    const Bilingual words = words_for(verdict);
    fill({box.x, box.y + (box.height - band_height) / 2, box.width, band_height}, panel);
    const std::string both = fmt::format("{} {}", words.zh, words.en);
    const TextLayout set = layout(both, box.width - 2 * indent, 1, band_size, Weight::bold);
    draw(set, box.x + static_cast<int>(box.width - set.width()) / 2, box.y + box.height / 2 + band_size / 3,
         color_of(verdict));
  }

  TextLayout layout(const std::string& words, int width, int most, int size, Weight weight) const {
    const std::string one_line = line_text(words);
    return fit_text({one_line, "zh-Hant", weight, most, static_cast<double>(width), 0, static_cast<double>(size),
                     static_cast<double>(small_size)},
                    fonts_);
  }

  void draw(const TextLayout& layout, int x, int baseline, Color color) {
    std::vector<DrawOp> ops;
    for (const TextLine& line : layout.lines) {
      for (const PlacedRun& run : line.runs)
        ops.emplace_back(DrawGlyphs{run.text, run.style, layout.size, x + run.x * layout.size, baseline,
                                    run.advance * layout.size, color});
      baseline += static_cast<int>(line_pitch_em * layout.size);
    }
    paint_over(wall_, ops, fonts_, images_);
  }

  int columns_, rows_;
  Picture wall_;
  Fonts fonts_;
  Images images_{Images::Mode::immediate};
};

}  // namespace

Picture wall_picture(const std::vector<JudgedScreen>& screens, const Zone& zone) {
  const std::size_t count = std::min(screens.size(), most_on_wall);
  Wall wall{count};
  for (std::size_t i = 0; i < count; ++i) wall.add(static_cast<int>(i), screens[i], zone);
  return std::move(wall).picture();
}

}  // namespace kiosk
