#pragma once
// Grapheme clusters (UAX #29) and what each of them is: the unit that is drawn whole from one face.

#include <unicode/ubrk.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/text_measure.hpp"

namespace kiosk {

enum class ClusterRole {
  ink,
  space,       ///< collapsible white space, one or more
  glue_space,  ///< U+00A0 and U+202F: drawn like a space, no break
  nothing      ///< U+200B, U+2060 and other characters that draw nothing
};

struct Cluster {
  int begin = 0;  ///< UTF-16 offsets into its paragraph
  int end = 0;
  char32_t first = 0;
  ClusterRole role = ClusterRole::ink;
  ClusterKind kind = ClusterKind::latin;
  std::uint32_t script = 0;  ///< ISO 15924 as four bytes; kana and Han are both 'Hani'
};

/// ICU's boundaries of a text after its start, its end among them, as UTF-16 offsets. `locale` must be a literal: each
/// iterator is opened once for a thread, since opening one reads rules and dictionaries (milliseconds).
std::vector<int> boundaries(std::u16string_view, UBreakIteratorType, const char* locale);

/// The clusters of a cleaned paragraph. Characters of no script take their neighbours'; a run of spaces is one cluster.
std::vector<Cluster> clusters_of(std::u16string_view paragraph);

/// What the script of a text says about its language: kana is ja, Hangul without Han ko, Han zh-Hant, else en.
std::string_view language_of_script(std::u16string_view text);
std::string_view language_of_script(std::u32string_view text);

}  // namespace kiosk
