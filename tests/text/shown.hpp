#pragma once
// A line of runs in one string: the face's letter, "<" when it runs from the right, its place in em, its text.

#include <fmt/format.h>

#include <string>

#include "fixed_measure.hpp"
#include "text/text_layout.hpp"

namespace kiosk::test {

inline std::string shown(const TextLine& line) {
  constexpr const char* letters[] = {"L", "H", "E", "O", "J", "K"};
  std::string all;
  for (const PlacedRun& run : line.runs)
    all += fmt::format("{}{}{}{:.2f}[{}]", all.empty() ? "" : " ", run.style.face < 0 ? "?" : letters[run.style.face],
                       run.style.right_to_left ? "<" : "", run.x + 0.0001, run.text);
  return all;
}

/// The text unbroken on one line.
inline TextLine one_line(std::string_view text, std::string_view language = {}) {
  const TextLayout layout =
      fit_text({.text = text, .language = language, .max_lines = 1, .width = 1e6, .max_size = 10, .min_size = 10},
               FixedMeasure());
  return layout.lines.empty() ? TextLine() : layout.lines.front();
}

inline std::string shown(std::string_view text, std::string_view language = {}) {
  return shown(one_line(text, language));
}

}  // namespace kiosk::test
