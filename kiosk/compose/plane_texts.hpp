#pragma once
// What is written on the plane: the venue at its top, the number at its foot.

#include "compose/plane.hpp"

namespace kiosk {

/// Colours on one of the plane's two grounds.
struct PlaneInks {
  Color ground, text, number, sign;
};

/// Where things stand on it, px.
struct PlaneShape {
  Rect rect;
  int margin = 0;
  Rect place{}, count{};  ///< for the venue, at the top; for the number, at the foot
  bool narrow = false, beside = false;
};

struct Count {
  Block above, number, label;
  int baseline = 0;  ///< of the number, from the top of the count's rectangle
  int top = 0;       ///< of what is highest
};

/// Sign, topic, names and hosts: the most generous that stands whole in `room` px; else with a text cut; or empty.
Block place_block(const Page&, const Showing&, const PlaneInks&, const PlaneShape&, int room);

Count count_of(const Page&, const Numeral&, const PlaneInks&, const PlaneShape&);

}  // namespace kiosk
