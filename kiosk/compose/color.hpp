#pragma once
// Contrast as WCAG 2 reckons it, and the inks that keep to 7:1 on a given ground.

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

}  // namespace kiosk
