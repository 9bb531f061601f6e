#include "compose/typesetter.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "text/text_layout.hpp"

namespace kiosk {

namespace {

/// Wide enough for any one line.
constexpr double unbounded = 1e7;

void paint_line(DisplayList& list, const TextLine& line, int size, double x, int baseline, Color color) {
  for (const PlacedRun& run : line.runs) {
    list.ops.push_back(DrawGlyphs{run.text, run.style, size, x + run.x * size, baseline, run.advance * size, color});
  }
}

double indent(double slack, Align align) {
  if (align == Align::left || align == Align::start) return 0;
  return align == Align::right ? slack : slack / 2;
}

/// Punctuation at a line's end may reach beyond the line's width; what stands beside it must not touch it.
double reach(const TextLayout& layout) {
  double em = 0;
  for (const TextLine& line : layout.lines) {
    em = std::max(em, line.width);
    for (const PlacedRun& run : line.runs) em = std::max(em, run.x + run.advance);
  }
  return em * layout.size;
}

Block block_of(const TextLayout& laid_out, const TextStyle& style, int least_width) {
  if (laid_out.lines.empty()) return {};
  const auto layout = std::make_shared<const TextLayout>(laid_out);
  const int width = std::max(least_width, static_cast<int>(std::ceil(reach(*layout))));
  const int height = static_cast<int>(std::ceil(layout->height()));
  const auto baseline = [size = layout->size](std::size_t i) {
    return static_cast<int>(std::lround((ascent_em + static_cast<double>(i) * line_pitch_em) * size));
  };
  // Right to left, lines begin at the block's own right edge.
  const bool from_left = style.align == Align::left || style.align == Align::start;
  const Align align = layout->right_to_left && from_left ? Align::right : style.align;
  return {width,
          height,
          baseline(0),
          [=](DisplayList& list, int x, int y) {
            for (std::size_t i = 0; i < layout->lines.size(); ++i) {
              const TextLine& line = layout->lines[i];
              const double dx = indent(width - line.width * layout->size, align);
              paint_line(list, line, layout->size, x + dx, y + baseline(i), style.color);
            }
          },
          layout->ellipsis,
          false};
}

}  // namespace

Typesetter::Typesetter(const Look& look, const TextMeasure& measure)
    : look_(look), measure_(measure), short_side_(std::min(look.size.width, look.size.height)) {}

int Typesetter::px(double share) const { return static_cast<int>(std::ceil(share * short_side_ - 1e-9)); }

double Typesetter::least() const { return std::max(theme().label, least_label); }

/// What is on the picture is known when the block is painted: most are made to be measured only.
Block Typesetter::noted(Block block, const TextRequest& request, const TextLayout& layout,
                        const TextStyle& style) const {
  if (!fits_ || layout.lines.empty()) return block;
  const bool to_read = (style.floor > 0 ? style.floor : style.size) >= theme().body;
  fits_->push_back({.text = std::string(request.text),
                    .language = std::string(request.language),
                    .weight = request.weight,
                    .lines = request.max_lines,
                    .width = static_cast<int>(request.width),
                    .height = static_cast<int>(request.height),
                    .wanted = static_cast<int>(request.max_size),
                    .least = static_cast<int>(request.min_size),
                    .floor = px(to_read ? least_to_read : least_label),
                    .size = layout.size,
                    .ellipsis = layout.ellipsis});
  if (block.empty()) return block;
  block.paint = [paint = std::move(block.paint), fits = fits_, i = fits_->size() - 1](DisplayList& list, int x, int y) {
    (*fits)[i].drawn = true;
    paint(list, x, y);
  };
  return block;
}

Block Typesetter::text(const TaggedText& said, const TextStyle& style, int width, int height) const {
  const double least_size = std::max(style.floor, least());
  const TextRequest request{.text = said.text,
                            .language = said.language,
                            .weight = style.weight,
                            .max_lines = style.lines,
                            .width = static_cast<double>(std::max(width, px(least_size))),
                            .height = static_cast<double>(height),
                            .max_size = static_cast<double>(px(std::max(style.size, least_size))),
                            .min_size = static_cast<double>(px(least_size)),
                            .keep_together = look_.keep_together,
                            .isolated = said.isolated};
  const TextLayout layout = fit_text(request, measure_);
  const bool own_width = style.align == Align::left || (style.align == Align::start && !layout.right_to_left);
  Block block = block_of(layout, style, own_width ? 0 : width);
  block.torn = layout.torn;
  return noted(std::move(block), request, layout, style);
}

Block Typesetter::whole(const TaggedText& said, const TextStyle& style, int width) const {
  const double size = px(std::max(style.size, least()));
  const TextRequest request{.text = said.text,
                            .language = said.language,
                            .weight = style.weight,
                            .max_lines = 1,
                            .width = unbounded,
                            .height = 0,
                            .max_size = size,
                            .min_size = size,
                            .isolated = said.isolated};
  const TextLayout layout = fit_text(request, measure_);
  const bool fits = !layout.lines.empty() && reach(layout) <= width;
  return noted(fits ? block_of(layout, style, 0) : Block{}, request, layout, style);
}

PhraseStyle Typesetter::style(double size, const Inks& inks, Color first) const {
  const double second = std::max(theme().label, size * 0.78);
  return {.first = {.size = size, .color = first, .weight = Weight::bold},
          .second = {.size = second, .color = inks.muted}};
}

PhraseStyle Typesetter::style(double size, const Inks& inks) const { return style(size, inks, inks.text); }

Block Typesetter::beside(const Phrase& phrase, const PhraseStyle& style, int width) const {
  const int gap = px(style.first.size * 0.42);
  Block first = whole(phrase[0], style.first, width);
  if (first.empty()) return {};
  Block second = whole(phrase[1], style.second, width - first.width - gap);
  return second.empty() ? second : row({std::move(first), std::move(second)}, gap);
}

Block Typesetter::phrase(const Phrase& phrase, const PhraseStyle& style, int width, int height) const {
  if (phrase.empty()) return {};
  const int limit = height > 0 ? height : std::numeric_limits<int>::max();
  if (phrase.size() > 1 && !style.stacked) {
    if (Block both = beside(phrase, style, width); !both.empty() && both.height <= limit) return both;
  }
  Column column;
  TextStyle first = style.first;
  if (style.stacked && phrase.size() == 1) first.align = Align::start;
  column.add_within(text(phrase[0], first, width, height), 0, limit);
  if (phrase.size() > 1) column.add_within(text(phrase[1], style.second, width), px(0.006), limit);
  return column.block();
}

}  // namespace kiosk
