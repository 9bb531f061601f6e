#pragma once
// What a preview says around the picture, one value a language.

#include <array>
#include <string_view>
#include <utility>

#include "schedule/screen_table.hpp"

namespace kiosk {

struct PreviewWords {
  std::string_view tag;                        ///< BCP 47
  std::string_view separator;                  ///< between facts
  std::string_view on_at;                      ///< {0} a time, {1} seconds
  std::string_view not_in_loop;                ///< {} a venue
  std::string_view before_after;               ///< {0}, {1} screens
  std::string_view share;                      ///< {0} of {1} turns
  std::string_view steps_after, steps_before;  ///< {} how many
  std::string_view landscape, portrait;
  std::string_view from_afar, safe_area;
  std::string_view stands_in;  ///< {0} a file, {1} a sponsor
  std::string_view built_in, files_broken;
  std::string_view cannot_show;  ///< {} why
  std::string_view no_slide, nothing_wrong;
  std::string_view more;  ///< {} how many
  std::string_view help_hint, help_title;
  std::array<std::pair<std::string_view, std::string_view>, 10> keys;  ///< key, meaning

  std::string_view ScreenEntry::*screen;  ///< what it is called
};

/// Chinese for a Chinese tag, else English.
const PreviewWords& preview_words(std::string_view tag);

/// The language of who sits at this machine ($LC_ALL, $LC_MESSAGES, $LANG); where it says none, `otherwise`.
std::string_view desk_language(std::string_view otherwise);

}  // namespace kiosk
