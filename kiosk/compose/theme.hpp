#pragma once
// How screens look: colours, type scale, spacing. Plain values with the built-in default; `load` reads them from a
// file. Contrast as WCAG 2 reckons it, the inks that keep to 7:1 on a given ground, and which of a theme's colours come
// to stand on which.

#include <array>
#include <map>
#include <string>
#include <vector>

#include "compose/display_list.hpp"

namespace kiosk {

enum class Motion {
  full,  ///< words are exchanged, and the tide slides
  none   ///< cuts alone
};

enum class PhotoStyle {
  duotone,  ///< in the venue's accent
  plain     ///< as it is
};

/// What is drawn over the grounds, never under a text's contrast.
enum class Pattern { none, waves, dots, lines };

using Palette = std::array<Color, 8>;

/// Two palettes of the same hues in the same order, each with 7:1 on its kind of ground. Told apart by lightness as far
/// as that goes where hues are not (Machado 2009, deuteranopia and protanopia); by the venue's sign in any case.
inline constexpr Palette accents_on_dark{{{0x1D, 0xAF, 0xFF},
                                          {0xEA, 0x8D, 0xB3},
                                          {0x01, 0xF2, 0xA2},
                                          {0xD7, 0xD5, 0xFF},
                                          {0xDD, 0xB6, 0x37},
                                          {0xC4, 0xFF, 0xEC},
                                          {0xF3, 0x94, 0x68},
                                          {0xEC, 0xFF, 0x39}}};
inline constexpr Palette accents_on_light{{{0x00, 0x04, 0x97},
                                           {0x92, 0x00, 0x50},
                                           {0x26, 0x56, 0x2B},
                                           {0x67, 0x36, 0x95},
                                           {0x51, 0x1F, 0x00},
                                           {0x00, 0x56, 0x5A},
                                           {0x4B, 0x00, 0x1B},
                                           {0x59, 0x53, 0x00}}};

/// Sizes are shares of the picture's short side, so one theme serves every resolution.
struct Theme {
  Color ground{0x0F, 0x12, 0x18};
  Color surface{0x1C, 0x21, 0x2B};  ///< badges, bars, rows
  Color text{0xF7, 0xF4, 0xED};
  Color muted{0xC6, 0xCC, 0xD5};  ///< second language, labels; still 7:1 on ground
  Color rule{0x3A, 0x42, 0x50};
  Color accent{0x1D, 0xAF, 0xFF};
  Color warning{0xFF, 0xA0, 0x8A};             ///< cancelled, delayed, the staff line; always with words
  Palette accents = accents_on_dark;           ///< the venues' colours, by Venue::accent, in the order of their signs
  std::map<std::string, Color> venue_accents;  ///< by venue id: instead of the palette's

  double hero = 0.125;     ///< titles, at most
  double heading = 0.066;  ///< speaker, board times
  double body = 0.050;     ///< what people came to read: never below 1/22
  double label = 0.042;    ///< the smallest text: never below 1/30
  double margin = 0.056;   ///< from the safe area's edge
  double crossfade = 0.4;  ///< s, from screen to screen; the tide's way takes a quarter longer; 0 cuts
  Motion motion = Motion::full;
  std::string logo;        ///< a path that can be opened as it stands, or empty
  std::string background;  ///< the same: a picture below all else, veiled so that texts keep their contrast
  Pattern pattern = Pattern::none;
  PhotoStyle photos = PhotoStyle::duotone;
  std::string display_font;  ///< a family's name, for titles; what it has not comes from the fallback stack. Or empty

  bool operator==(const Theme&) const = default;
};

inline constexpr double least_contrast = 7.0;

/// 1 to 21; alpha is ignored.
double contrast(Color a, Color b);

/// `share` of `b` laid over `a`.
Color mix(Color a, Color b, double share);

/// `wanted`, or the nearest shade of it towards black or white that reads on `under`.
Color legible(Color wanted, Color under);

/// What to write with on one ground.
struct Inks {
  Color ground, text, muted, accent, warning, rule;
};

Inks inks_on(const Theme&, Color accent, Color ground);

/// The same with everything in the quiet shade.
Inks inks_muted(Inks);

/// Keys are the theme file's: "muted", "accents/circle", "venue_accents/ncku". Light on dark and dark on light count
/// the same, so that `key` on `on` stands for `on` written on a field of `key`, too.
struct ContrastPair {
  std::string key, on;
  double ratio = 1;  ///< 1 to 21
  double least = 1;  ///< 7 for text, 4.5 for an accent on the surface, 3 for the progress bar
};

/// Every pair that a screen can bring together: what `check` holds against WCAG 2.
std::vector<ContrastPair> contrast_pairs(const Theme&);

}  // namespace kiosk
