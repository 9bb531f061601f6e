#pragma once
// The lines of a text and the size they are drawn at, before anything is placed.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/choose.hpp"

namespace kiosk {

/// All but max_lines in one unit, px or em.
struct Bounds {
  double width = 0;
  double height = 0;  ///< 0: as high as the lines need
  double max_size = 0;
  double min_size = 0;
  int max_lines = 1;
};

/// A text as its author wrote it.
struct SourceText {
  std::string_view utf8;
  std::string_view language;  ///< BCP 47; empty: the script decides
  Weight weight = Weight::regular;
  std::span<const std::string> keep_together = {};  ///< names that are not parted where another choice exists
  std::span<const std::string> isolated = {};       ///< languages of the parts between U+2068 and U+2069
};

struct Fitting {
  std::vector<Paragraph> paragraphs;
  std::vector<ChosenLine> lines;
  double size = 0;
  bool ellipsis = false;
};

Fitting fit_paragraphs(const SourceText&, const Bounds&, const TextMeasure&, const LineCosts& = {});

}  // namespace kiosk
