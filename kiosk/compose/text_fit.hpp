#pragma once
// What each text of a picture asked for and what it got: for those who tell authors what does not fit.

#include <string>

#include "text/text_layout.hpp"

namespace kiosk {

/// The least sizes as shares of the short side: what people came to read from four metres, and labels.
inline constexpr double least_to_read = 1.0 / 22, least_label = 1.0 / 30;

/// One try to set a text. A screen may try several ways before it draws one, or none.
struct TextFit {
  std::string text, language;  ///< whole, as handed in; the language may be empty
  Weight weight = Weight::regular;
  int lines = 1;   ///< at most
  int width = 0;   ///< px of its box
  int height = 0;  ///< px; 0: as high as the lines need
  int wanted = 0;  ///< px per em
  int least = 0;   ///< px per em: below it the text is cut
  int floor = 0;   ///< px per em: `least_to_read` for what is of the theme's body size or larger, else of a label
  int size = 0;    ///< px per em that it got
  bool ellipsis = false;  ///< it was cut
  bool drawn = false;     ///< this try is on the picture
};

/// The size at which the text would stand whole in its box, px per em; 0 when it does at none.
int size_to_be_whole(const TextFit&, const TextMeasure&);

}  // namespace kiosk
