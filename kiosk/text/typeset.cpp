#include "text/typeset.hpp"

#include "text/assemble.hpp"
#include "text/fitting.hpp"

namespace kiosk {

std::vector<std::string> typeset(std::string_view text, std::string_view language, double width_em, int max_lines,
                                 const TextMeasure& measure, std::span<const std::string> keep_together,
                                 const LineCosts& costs) {
  const Fitting fitting =
      fit_paragraphs({text, language, Weight::regular, keep_together}, {width_em, 0, 1, 1, max_lines}, measure, costs);
  std::vector<std::string> lines;
  for (const ChosenLine& line : fitting.lines)
    lines.push_back(source_of(fitting.paragraphs[static_cast<std::size_t>(line.paragraph)], line));
  return lines;
}

}  // namespace kiosk
