#pragma once
// The words of a paragraph: where the dictionary or a list of kept words says that they begin and end.

#include <string>
#include <string_view>
#include <vector>

#include "text/han_segmentation.hpp"
#include "text/paragraph.hpp"

namespace kiosk {

/// Clusters are named by their number. A Han word is one of the most probable path through the text (Japanese: a
/// phrase); a Latin word stands between what is not of the Latin kind; a token between blanks.
class WordSegmentation {
 public:
  /// The paragraph must outlive this.
  explicit WordSegmentation(const Paragraph&);

  bool han(int i) const { return letter(i) && paragraph_.cluster(i).kind == ClusterKind::han; }
  bool latin(int i) const { return letter(i) && paragraph_.cluster(i).kind == ClusterKind::latin; }
  bool digit(int i) const;
  bool ends_before(int i) const { return place(paragraph_.cluster(i).begin) == WordPlace::end; }
  bool ends_after(int i) const { return place(paragraph_.cluster(i).end) == WordPlace::end; }
  /// Whether two words meet in a compound before the cluster: 資料|科學家.
  bool seam_before(int i) const { return place(paragraph_.cluster(i).begin) == WordPlace::seam; }
  /// Japanese: whether a particle begins there that leans on what stands before a blank or a closing bracket.
  bool leans_before(int i) const { return place(paragraph_.cluster(i).begin) == WordPlace::inside; }
  /// A Han word of one character.
  bool single(int i) const { return han(i) && ends_before(i) && ends_after(i); }

  std::u16string_view han_from(int begin) const;
  std::u16string_view han_until(int last) const;
  /// Lower case.
  std::string latin_around(int i) const;

  int token_begin(int i) const;
  int token_end(int i) const;

  bool kept_from(int at) const;
  bool kept_until(int at) const;
  /// Whether a line that begins with the cluster would part a kept name.
  bool kept_around(int at) const;

 private:
  WordPlace place(int offset) const { return places_[static_cast<std::size_t>(offset)]; }
  bool letter(int i) const;
  void segment_han();
  int latin_begin(int i) const;
  void keep_all();
  void keep(std::size_t at, std::size_t size);

  const Paragraph& paragraph_;
  std::vector<WordPlace> places_;  // at UTF-16 offsets

  struct Kept {  // UTF-16 offsets, half-open
    int begin, end;
  };
  std::vector<Kept> kept_;
};

}  // namespace kiosk
