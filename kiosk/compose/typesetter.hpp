#pragma once
// Text into blocks, in sizes that are shares of the picture's short side and never below the theme's smallest.

#include <string_view>
#include <vector>

#include "compose/block.hpp"
#include "compose/compose.hpp"
#include "compose/theme.hpp"
#include "compose/words.hpp"

namespace kiosk {

/// Sizes are shares of the short side.
struct TextStyle {
  double size = 0;
  Color color;
  Weight weight = Weight::regular;
  int lines = 1;
  double floor = 0;  ///< 0: the theme's smallest
  Align align = Align::left;
};

/// A phrase's look: the leading language, and the one beside or below it.
struct PhraseStyle {
  TextStyle first, second;
  bool stacked = false;  ///< a title's: below each other even where there is room, and alone at the column's start
};

class Typesetter {
 public:
  /// The look and the measure must outlive this.
  Typesetter(const Look& look, const TextMeasure& measure);

  /// Px of a share of the short side, rounded up so that minimum sizes hold.
  int px(double share) const;
  const Theme& theme() const { return look_.theme; }

  /// From here on adds each try to set a text; null: notes nothing. Must outlive the blocks.
  void note_in(std::vector<TextFit>* fits) { fits_ = fits; }

  /// Empty for an empty text. `height` 0: as high as the lines need.
  Block text(const TaggedText&, const TextStyle&, int width, int height = 0) const;
  /// A text that has to fit whole in one line at its size: empty when it does not.
  Block whole(const TaggedText&, const TextStyle&, int width) const;
  /// Beside each other on one baseline, or below each other where the width is short; the other language gives way
  /// where `height` (0: as much as it needs) is short.
  Block phrase(const Phrase&, const PhraseStyle&, int width, int height = 0) const;
  /// The leading language at `size`, the other muted and smaller.
  PhraseStyle style(double size, const Inks&) const;
  PhraseStyle style(double size, const Inks&, Color first) const;

 private:
  Block beside(const Phrase&, const PhraseStyle&, int width) const;
  double least() const;
  Block noted(Block, const TextRequest&, const TextLayout&, const TextStyle&) const;

  const Look& look_;
  const TextMeasure& measure_;
  int short_side_;
  std::vector<TextFit>* fits_ = nullptr;
};

}  // namespace kiosk
