#pragma once
// What to draw, as a plain value: painted first to last, in pixels of the logical (unrotated) picture.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "text/text_measure.hpp"

namespace kiosk {

struct Size {
  int width = 0, height = 0;
  bool operator==(const Size&) const = default;
};

struct Rect {
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Rect&) const = default;
};

/// Where an operation may leave marks; nothing of it outside. Of no width: everywhere.
using Clip = Rect;

/// sRGB, straight alpha.
struct Color {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  bool operator==(const Color&) const = default;
};

struct FillRect {
  Rect rect;
  Color color;
  int radius = 0;  ///< px of the corners
  bool operator==(const FillRect&) const = default;
};

/// One glyph run on its baseline.
struct DrawGlyphs {
  std::string text;
  RunStyle style;
  int size = 0;        ///< px per em
  double x = 0;        ///< px, the run's left edge; may be fractional
  int baseline = 0;    ///< px
  double advance = 0;  ///< px, as measured: the painter keeps to it
  Color color;
  Clip clip{};
  bool operator==(const DrawGlyphs&) const = default;
};

/// One of the project's own pictograms or venue signs, in one colour, in the largest square that the box holds,
/// centred. An unknown name leaves no mark.
struct DrawPictogram {
  std::string name;  ///< "foot", "sign-circle" …: an id in assets/pictograms.svg
  Rect box;
  Color color;
  Clip clip{};
  bool operator==(const DrawPictogram&) const = default;
};

enum class Fit {
  contain,
  cover,
  face  ///< as `cover`, but of an upright picture the upper third stays in the middle
};

/// A picture in two colours: its black becomes `dark`, its white `light`.
struct Duotone {
  Color dark, light;
  bool operator==(const Duotone&) const = default;
};

/// A picture file scaled into a box; `contain` leaves the rest as it is, or, to match, in the picture's own colours at
/// each edge where those are plain. One that can be seen through stands on the first plate that brings it out, which
/// fills the box; without plates on what is there.
struct DrawImage {
  std::string path;
  Rect box;
  Fit fit = Fit::contain;
  bool match_ground = false;
  std::vector<Color> plates = {};
  std::optional<Duotone> tones = {};
  bool operator==(const DrawImage&) const = default;
};

/// A QR code with its quiet zone, dark on light, in the largest whole module size that fits the square, centred.
struct DrawQr {
  std::string text;
  Rect box;
  Color dark, light;
  bool operator==(const DrawQr&) const = default;
};

using DrawOp = std::variant<FillRect, DrawGlyphs, DrawPictogram, DrawImage, DrawQr>;

/// What stands on one side of a tide's edge, as if that side were all of the plane.
struct TideSide {
  Color ground;
  std::vector<DrawOp> ops;  ///< in the list's coordinates, not clipped
  bool operator==(const TideSide&) const = default;
};

/// A plane whose bright part ends at a level, for whoever moves that. The operations have it as it is.
struct TideEdge {
  Rect plane;
  int y = 0;  ///< px of the picture, the first bright row
  TideSide above, below;
  bool operator==(const TideEdge&) const = default;
};

struct DisplayList {
  Size size;
  Color ground;
  std::vector<DrawOp> ops;
  int pages = 1;                      ///< how many its longest list turns through
  std::optional<TideEdge> tide = {};  ///< nothing else is drawn over its plane
  Rect head = {};                     ///< the event's name, date and time of day; empty where there is none
  bool operator==(const DisplayList&) const = default;
};

/// One operation a line, for tests and for reading.
std::string to_text(const DisplayList&);

}  // namespace kiosk
