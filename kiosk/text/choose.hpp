#pragma once
// The lines of paragraphs, chosen by dynamic programming over all ways to break them. All widths in em.

#include <optional>
#include <vector>

#include "text/paragraph.hpp"

namespace kiosk {

inline constexpr double shortest_last_line_em = 2.0;
/// For widths that arithmetic made from other widths.
inline constexpr double width_tolerance_em = 1e-6;

struct ChosenLine {
  int paragraph = 0;
  int begin = 0;  ///< clusters
  int end = 0;

  bool operator==(const ChosenLine&) const = default;
};

struct Choice {
  double cost = 0;
  std::vector<ChosenLine> lines;
};

/// The best way to set the paragraphs in exactly `count` lines no wider than `width`; nothing when there is none.
std::optional<Choice> choose_lines(const std::vector<Paragraph>&, int count, double width, const LineCosts& = {});

/// The narrowest width in which `count` lines do, none above `widest`.
std::optional<double> narrowest_width(const std::vector<Paragraph>&, int count, double widest);

}  // namespace kiosk
