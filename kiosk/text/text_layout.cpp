#include "text/text_layout.hpp"

#include <algorithm>
#include <cmath>

#include "text/assemble.hpp"
#include "text/fitting.hpp"

namespace kiosk {
namespace {

// Sizes are whole pixels, so that SDL_ttf's hinting and the layout agree; a hair's breadth is arithmetic's.
int whole_pixels(double size) { return std::max(1, static_cast<int>(std::floor(size + 1e-6))); }

bool ends_in_word(const Paragraph& paragraph, const ChosenLine& line) {
  return std::any_of(paragraph.opportunities.begin(), paragraph.opportunities.end(),
                     [&](const Opportunity& each) { return each.at == line.end && each.in_word; });
}

}  // namespace

double TextLayout::width() const {
  double widest = 0;
  for (const TextLine& line : lines) widest = std::max(widest, line.width);
  return widest * size;
}

double TextLayout::height() const {
  return lines.empty() ? 0 : size * (first_line_em + static_cast<double>(lines.size() - 1) * line_pitch_em);
}

TextLayout fit_text(const TextRequest& request, const TextMeasure& measure) {
  const Bounds bounds{request.width, request.height, request.max_size, request.min_size, request.max_lines};
  const Fitting fitting = fit_paragraphs(
      {request.text, request.language, request.weight, request.keep_together, request.isolated}, bounds, measure);
  TextLayout layout;
  layout.size = whole_pixels(fitting.lines.empty() ? request.max_size : fitting.size);
  layout.ellipsis = fitting.ellipsis;
  layout.right_to_left = !fitting.paragraphs.empty() && fitting.paragraphs.front().right_to_left;
  layout.shrunk = layout.size < whole_pixels(request.max_size);
  for (const ChosenLine& line : fitting.lines) {
    const Paragraph& paragraph = fitting.paragraphs[static_cast<std::size_t>(line.paragraph)];
    layout.torn = layout.torn || ends_in_word(paragraph, line);
    layout.lines.push_back(assemble(paragraph, line));
  }
  return layout;
}

}  // namespace kiosk
