#pragma once
// The picture in the making: its ground, its free area, where screens put their blocks, and the event's logo, small in
// the frame, large where there is nothing to read against the clock.

#include "compose/compose.hpp"
#include "compose/typesetter.hpp"

namespace kiosk {

/// Three designs, not one scaled: by the safe area's aspect.
enum class PageShape { portrait, landscape, ultrawide };

/// What the page knows of the theme's logo.
struct PageLogo {
  std::string path;  ///< empty: there is none, or it can't be drawn
  Size size;         ///< px of the picture
};

struct Page {
  Page(const Showing&, const Look&, const TextMeasure&, Color ground);

  Typesetter type;
  Wording wording;
  Color accent;
  Inks inks;          ///< on the page's ground
  Inks surface_inks;  ///< on shelves and panels
  PageShape shape;
  Rect safe;  ///< inside the overscan
  Rect area;  ///< what the frame has left free; shelves and panels bleed to its edges
  PageLogo logo;
  DisplayList list;
  std::size_t turn = 0;  ///< which time today this screen shows its list: whose page's turn it is
  const std::set<std::string>* unusable = nullptr;  ///< pictures that could not be drawn
  int* pages = nullptr;                             ///< takes how many pages the longest list has; null: nobody asks

  int px(double share) const { return type.px(share); }
  int margin() const { return px(type.theme().margin); }
  /// The free area inside the margins.
  Rect body() const;

  void put(const Block&, int x, int y);
  /// At the rectangle's left; `share` of the spare height above it: 0 top, 1 bottom. Screens make their blocks to
  /// measure; one that is larger than its place all the same is left out rather than laid over others.
  void put(const Block&, const Rect&, double share = 0);
  void fill(const Rect&, Color);
  /// A picture's path that is none, or of one known to be unusable, leaves no place for it.
  bool can_draw(const std::string& path) const;
};

/// A full-bleed surface along the area's bottom with `height` inside its padding; the inside. Takes from `area`.
Rect open_shelf(Page&, int height);
/// A full-bleed surface along the area's right side.
Rect open_panel(Page&, int width);

/// Empty when there is nothing to link to. With a caption above, or at its left.
Block qr_block(const Page&, const std::string& url, const Phrase& caption, double size, const Inks&,
               bool beside = false);
/// The event's logo in the header's size; empty without one.
Block header_logo(const Page&);

/// The theme's background picture, where there is one, and inks that read on it.
void draw_backdrop(Page&);

/// Venue, topic, hosts and the clock at the top; notes and the staff line at the foot. Takes from `area`.
void draw_frame(Page&, const Showing&, const Look&);

}  // namespace kiosk
