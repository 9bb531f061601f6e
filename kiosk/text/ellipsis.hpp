#pragma once
// Shorter and shorter versions of a text that does not fit, each ending in U+2026.

#include <string>
#include <vector>

#include "text/paragraph.hpp"

namespace kiosk {

class Shortener {
 public:
  /// The paragraphs must have their emergency breaks. The first version is about as long as the lines allow.
  Shortener(std::vector<Paragraph>, int lines, double width);

  /// The texts of the next version: cut between clusters, never after an opener, a comma or a space.
  std::vector<std::u16string> next();
  bool at_end() const { return cut_ <= 0; }
  /// How many clusters the last version keeps of the paragraph that is cut.
  int kept() const { return cut_; }

 private:
  int tidy(int cut) const;

  std::vector<Paragraph> paragraphs_;
  double width_;
  int paragraph_ = 0;  ///< where the cut is
  int line_ = 0;       ///< the first cluster of the line that is cut
  int cut_ = 0;        ///< clusters kept of that paragraph
};

}  // namespace kiosk
