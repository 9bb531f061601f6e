#pragma once
// Contrast as WCAG 2 reckons it, the inks that keep to 7:1 on a given ground, and which of a theme's colours come to
// stand on which.

#include <string>
#include <vector>

#include "compose/theme.hpp"

namespace kiosk {

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

/// Keys are the theme file's: "muted", "venue_accents/ncku". Light on dark and dark on light count the same, so that
/// `key` on `on` stands for `on` written on a field of `key`, too.
struct ContrastPair {
  std::string key, on;
  double ratio = 1;  ///< 1 to 21
  double least = 1;  ///< 7 for text, 3 for the progress bar
};

/// Every pair that a screen can bring together: what `check` holds against WCAG 2.
std::vector<ContrastPair> contrast_pairs(const Theme&);

}  // namespace kiosk
