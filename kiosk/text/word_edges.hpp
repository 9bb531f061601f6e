#pragma once
// What it costs a line to end between two words, by what the words are.

#include "text/line_costs.hpp"
#include "text/paragraph.hpp"
#include "text/word_classes.hpp"
#include "text/word_segmentation.hpp"

namespace kiosk {

class WordEdges {
 public:
  /// All must outlive this.
  WordEdges(const Paragraph&, const WordSegmentation&, const LineCosts&);

  /// Of a line that ends with the cluster `last` when the next one begins with `at`; only blanks stand between them.
  double cost(int last, int at) const;

  /// Whether such a line's end parts a word.
  bool parts_word(int last, int at) const;

 private:
  double chinese(int last, int at) const;
  double japanese(int last, int at) const;
  WordClass class_before(int last) const;
  WordClass class_after(int last, int at) const;
  double compound(int last, int at) const;
  bool is_lone_suffix(int at) const;
  double classes(int last, int at) const;
  double latin(int last, int at) const;
  double number(int last, int at) const;
  bool touching(int last, int at) const { return last == at - 1; }

  const Paragraph& paragraph_;
  const WordSegmentation& words_;
  const LineCosts& costs_;
  bool has_han_ = false;
};

}  // namespace kiosk
