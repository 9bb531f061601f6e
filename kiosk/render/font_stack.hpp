#pragma once
// Which faces there are and in which order they are asked. Fixed paths, not fontconfig: the same text must look the
// same on every box, and fontconfig's own fallback picks a serif for Thai.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text_measure.hpp"

namespace kiosk {

struct FaceSpec {
  const char* package;  ///< of Debian
  std::string file;     ///< below the fonts' root
  int index = 0;        ///< within a collection
  int strike = 0;       ///< px per em of a bitmap face; 0: outlines
  Weight weight = Weight::regular;
  char32_t first = 0, last = 0;  ///< the script's main block; 0: not tied to a script
};

class FontStack {
 public:
  FontStack();

  const std::vector<FaceSpec>& faces() const { return faces_; }

  /// Faces in the order in which they are asked for a cluster that begins with `first`, the last resort included.
  std::vector<int> candidates(char32_t first, ClusterKind, std::string_view language, Weight) const;

 private:
  int cjk(int index, Weight) const;
  int latin(Weight) const;
  void add_script(std::vector<int>& to, char32_t first, Weight) const;

  std::vector<FaceSpec> faces_;
  int emoji_ = 0, symbols_ = 0, scripts_ = 0;  ///< ids where each group begins
};

/// The index in Noto Sans CJK's collections: 0 JP, 1 KR, 2 SC, 3 TC, 4 HK. Traditional for any other language.
int cjk_index(std::string_view language);

/// Variation selectors, joiners and tags: the face need not have them.
bool needs_no_glyph(char32_t);

}  // namespace kiosk
