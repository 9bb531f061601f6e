#pragma once
// A string, a box and a way to measure -> placed lines. Widths and positions are in em until the caller multiplies
// them by the size; nothing is measured twice for another size. Bounds and rules: UAX #14, UAX #29, clreq, jlreq.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/text_measure.hpp"

namespace kiosk {

/// Baseline to baseline, and the first line's share of the box, in em.
inline constexpr double line_pitch_em = 1.28;
inline constexpr double first_line_em = 1.16;
/// From the top of a layout to the first baseline, in em (Noto Sans CJK's ideographic em box: 0.88 above).
inline constexpr double ascent_em = 0.90;

struct TextRequest {
  std::string_view text = {};      ///< UTF-8; invalid bytes become U+FFFD; controls and bidi overrides are dropped
  std::string_view language = {};  ///< BCP 47; empty: decided by the script
  Weight weight = Weight::regular;
  int max_lines = 1;
  double width = 0;                                 ///< px of the box
  double height = 0;                                ///< px; 0 means as high as max_lines needs
  double max_size = 0;                              ///< px per em, tried first
  double min_size = 0;                              ///< px per em, the floor: below it the text gets an ellipsis
  std::span<const std::string> keep_together = {};  ///< names that are not parted where another choice exists
  /// The language of each part between U+2068 and U+2069, in order; empty: the part's script decides. With none, these
  /// characters are dropped as all controls are. Parts are isolated from each other (UAX #9) and draw nothing more.
  std::span<const std::string> isolated = {};
};

struct PlacedRun {
  std::string text;
  RunStyle style;
  double x = 0;        ///< em from the line's left edge to the run's left edge
  double advance = 0;  ///< em

  bool operator==(const PlacedRun&) const = default;
};

struct TextLine {
  std::vector<PlacedRun> runs;  ///< in visual order
  double width = 0;             ///< em
  std::string source;           ///< the source's characters on this line, spaces at its edges dropped

  bool operator==(const TextLine&) const = default;
};

struct TextLayout {
  std::vector<TextLine> lines;  ///< empty for an empty text
  int size = 0;                 ///< px per em, whole
  bool ellipsis = false;        ///< something was cut
  bool right_to_left = false;   ///< lines begin at the right: it is the first paragraph's direction (UAX #9, P2)
  bool torn = false;            ///< a line's end parts a word, of Han or Latin
  bool shrunk = false;          ///< size < max_size

  double width() const;   ///< px of the widest line
  double height() const;  ///< px: first_line_em + (n - 1) * line_pitch_em, times the size
};

/// The largest size in [min_size, max_size] at which the text reads well in at most max_lines lines of the box;
/// beyond that an ellipsis by grapheme cluster. "\n" forces a break; U+200B allows one, U+00A0 and U+2060 glue.
TextLayout fit_text(const TextRequest&, const TextMeasure&);

}  // namespace kiosk
