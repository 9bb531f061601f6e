#include "preview/page.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "compose/typesetter.hpp"
#include "preflight/slide_findings.hpp"

namespace kiosk {
namespace {

constexpr int margin = 24, gap = 28, line_gap = 5;
constexpr int afar_side = 540;
constexpr Color cut_off{0xE0, 0x30, 0x60, 0x66}, cut_line{0xFF, 0xFF, 0xFF};

/// Type here is that of a desk, whatever the window's size: a picture with this short side has it.
constexpr int type_side = 470;
constexpr double text_size = 0.034, title_size = 0.050;

Theme desk_theme(bool light) {
  Theme theme;
  theme.ground = light ? Color{0xE6, 0xE4, 0xDF} : Color{0x17, 0x18, 0x1A};
  theme.surface = light ? Color{0xF7, 0xF6, 0xF3} : Color{0x24, 0x26, 0x29};
  theme.text = light ? Color{0x16, 0x18, 0x1B} : Color{0xF0, 0xEF, 0xEB};
  theme.muted = light ? Color{0x44, 0x49, 0x50} : Color{0xB0, 0xB4, 0xB9};
  theme.rule = light ? Color{0xB9, 0xB6, 0xAE} : Color{0x3C, 0x3F, 0x44};
  theme.warning = light ? Color{0x9A, 0x26, 0x10} : Color{0xFF, 0xB0, 0x8E};
  return theme;
}

Look desk_look(bool light) {
  Look look;
  look.theme = desk_theme(light);
  look.size = {type_side, type_side};
  return look;
}

bool is_wide(Size window) { return window.width >= 860; }

/// The same whatever the caption says, so that the picture keeps its place.
int caption_height(Size window) { return std::clamp(window.height * 22 / 100, 150, 210) + (is_wide(window) ? 0 : 110); }

class Setter {
 public:
  Setter(const PreviewState& state, const PreviewWords& words, const TextMeasure& measure)
      : look_(desk_look(state.light)), type_(look_, measure), words_(words) {}

  const Theme& theme() const { return look_.theme; }

  Block line(const std::string& text, Color color, int width, int lines = 1) const {
    return type_.text({text, std::string(words_.tag)}, {.size = text_size, .color = color, .lines = lines}, width);
  }

  Block facts(const PreviewCaption& caption, int width) const {
    Column column;
    column.add(type_.text(caption.sponsor, {.size = title_size, .color = theme().text, .weight = Weight::bold}, width));
    for (const std::string& fact : caption.facts) column.add(line(fact, theme().muted, width), line_gap);
    column.add(line(std::string(words_.help_hint), theme().muted, width), line_gap);
    return column.block();
  }

  /// With a mark before it, that a text of several lines hangs from.
  Block marked(const std::string& text, Color mark, Color ink, int width) const {
    const Block words = line(text, ink, width - 20, 3);
    if (words.empty()) return {};
    Block block{words.width + 20, words.height, words.baseline, {}};
    block.paint = [words, mark](DisplayList& list, int x, int y) {
      list.ops.emplace_back(FillRect{{x, y + words.baseline - 10, 8, 8}, mark, 4});
      words.paint(list, x + 20, y);
    };
    return block;
  }

  /// As many as fit, then how many more there are.
  Block remarks(const PreviewCaption& caption, int width, int height) const {
    std::vector<Block> rows;
    for (const std::string& fault : caption.faults) rows.push_back(marked(fault, theme().warning, theme().text, width));
    for (const std::string& note : caption.notes) rows.push_back(marked(note, theme().rule, theme().muted, width));
    std::size_t shown = rows.size();
    while (shown > 0 && column_of(rows, shown, width).height > height) --shown;
    return column_of(rows, shown, width);
  }

  Block help() const {
    std::vector<Block> rows;
    Column column;
    column.add(type_.text({std::string(words_.help_title), std::string(words_.tag)},
                          {.size = title_size, .color = theme().text, .weight = Weight::bold}, 400));
    for (const auto& [key, meaning] : words_.keys) {
      const Block name =
          type_.text({std::string(key), "en"}, {.size = text_size, .color = theme().text, .weight = Weight::bold}, 90);
      column.add(row({widened(name, 90, Align::left), line(std::string(meaning), theme().text, 360)}, 10), 9);
    }
    return boxed(column.block(), 32, 26, theme().surface, 10);
  }

 private:
  Block column_of(const std::vector<Block>& rows, std::size_t shown, int width) const {
    Column column;
    for (std::size_t i = 0; i < shown; ++i) column.add(rows[i], line_gap);
    if (shown < rows.size()) {
      column.add(line(fmt::format(fmt::runtime(words_.more), rows.size() - shown), theme().muted, width), line_gap);
    }
    return column.block();
  }

  Look look_;
  Typesetter type_;
  const PreviewWords& words_;
};

/// Beside each other where the window is wide, else below each other.
void draw_caption(PreviewPage& page, const Setter& set, const PreviewCaption& caption, Rect room) {
  const auto put = [&](const Block& block, int x, int y) {
    if (!block.empty()) block.paint(page.under, x, y);
  };
  const bool beside = is_wide(page.under.size);
  const Rect left = beside ? cut_left(room, (room.width - gap) * 2 / 5) : room;
  const Block facts = set.facts(caption, left.width);
  put(facts, left.x, left.y);
  if (beside)
    cut_left(room, gap);
  else
    cut_top(room, facts.height + 10);
  put(set.remarks(caption, room.width, room.height), room.x, room.y + (beside ? 4 : 0));
}

void draw_safe_area(PreviewPage& page, const Rect& at) {
  const auto share = [](int length) { return static_cast<int>(std::lround(length * overscan_share)); };
  const Rect inside = inset(at, share(at.width), share(at.height));
  Rect rest = at;
  for (const Rect& part : {cut_top(rest, inside.y - at.y), cut_bottom(rest, inside.y - at.y),
                           cut_left(rest, inside.x - at.x), cut_right(rest, inside.x - at.x)}) {
    page.over.emplace_back(FillRect{part, cut_off, 0});
  }
  Rect edge = inside;
  for (const Rect& line : {cut_top(edge, 1), cut_bottom(edge, 1), cut_left(edge, 1), cut_right(edge, 1)}) {
    page.over.emplace_back(FillRect{line, cut_line, 0});
  }
}

void draw_help(PreviewPage& page, const Setter& set, const Rect& room) {
  const Block help = set.help();
  DisplayList list;
  const int x = room.x + (room.width - help.width) / 2, y = std::max(1, room.y + (room.height - help.height) / 2);
  list.ops.emplace_back(FillRect{{x - 1, y - 1, help.width + 2, help.height + 2}, set.theme().rule, 11});
  help.paint(list, x, y);
  page.over.insert(page.over.end(), list.ops.begin(), list.ops.end());
}

}  // namespace

Rect placed_picture(Size picture, const Rect& room, bool from_afar) {
  double scale =
      std::min(static_cast<double>(room.width) / picture.width, static_cast<double>(room.height) / picture.height);
  if (from_afar) scale = std::min(scale, static_cast<double>(afar_side) / std::max(picture.width, picture.height));
  if (scale >= 1) scale = std::floor(scale);
  const auto scaled = [scale](int length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
  const Size size{scaled(picture.width), scaled(picture.height)};
  return {room.x + (room.width - size.width) / 2, room.y + (room.height - size.height) / 2, size.width, size.height};
}

PreviewPage compose_preview(const PreviewCaption& caption, const PreviewState& state, const PreviewWords& words,
                            Size picture, Size window, const TextMeasure& measure) {
  const Setter set{state, words, measure};
  PreviewPage page;
  page.under = {window, set.theme().ground, {}};
  Rect room = inset({0, 0, window.width, window.height}, margin, margin);
  const Rect below = cut_bottom(room, caption_height(window));
  cut_bottom(room, 18);
  page.picture = placed_picture(picture, room, state.from_afar);
  page.under.ops.emplace_back(FillRect{inset(page.picture, -1, -1), set.theme().rule, 0});
  draw_caption(page, set, caption, below);
  if (state.safe_area) draw_safe_area(page, page.picture);
  if (state.help) draw_help(page, set, room);
  return page;
}

}  // namespace kiosk
