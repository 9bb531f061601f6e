#pragma once
// White between clusters: gaps of Han and Latin, typed spaces, brackets without their blank halves (clreq, jlreq).

#include "text/paragraph.hpp"

namespace kiosk {

inline constexpr double autospace_em = 1.0 / 6.0;
inline constexpr double plain_space_em = 0.25;  ///< a typed space that no face draws

/// Sets gap, trims and the advances of spaces of a measured paragraph.
void set_spacing(Paragraph&, const TextMeasure&);

bool trims_at_start(const Paragraph&, int cluster);
bool trims_at_end(const Paragraph&, int cluster);

}  // namespace kiosk
