#pragma once
// What the text room needs to know of fonts. The only abstract class of the program: `render` implements it with
// real faces, tests with a fixed table.

#include <cstdint>
#include <string_view>

namespace kiosk {

enum class Weight {
  regular,
  bold,
  display  ///< titles': in the theme's own face where it has one, else bold
};

enum class ClusterKind { latin, han, emoji, other };

/// How a run is shaped: one face, one direction, one script.
struct RunStyle {
  int face = 0;  ///< as given by face_for
  bool right_to_left = false;
  std::uint32_t script = 0;  ///< ISO 15924 as four bytes, 'Latn' = 0x4C61746E; 0 when unknown

  bool operator==(const RunStyle&) const = default;
};

class TextMeasure {
 public:
  virtual ~TextMeasure() = default;

  /// The face that draws the whole grapheme cluster (UTF-8): the first of the stack for this kind, language (BCP 47)
  /// and weight that has all its code points but variation selectors, joiners and tags. -1 when no face has them.
  virtual int face_for(std::string_view cluster, ClusterKind, std::string_view language, Weight) const = 0;

  /// The advance of a run (UTF-8, no line breaks) shaped whole, in em; linear in size.
  virtual double advance(std::string_view run, const RunStyle&) const = 0;
};

}  // namespace kiosk
