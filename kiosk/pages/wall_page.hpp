#pragma once
// The page of all screens: what each should show, and whether it does.

#include <string>
#include <vector>

#include "watch/screen_verdict.hpp"

namespace kiosk {

/// Finished HTML. `pictures` are by screen, as the page refers to them, of `sizes`; empty where there is none. `made`
/// is when somebody asked. It asks for itself anew every so many seconds; 0: it stands.
struct WallPicture {
  std::string path;
  Size size;
};
std::string wall_page(const std::vector<JudgedScreen>&, const std::vector<WallPicture>& pictures, const Box&,
                      Instant made, int again_seconds = 0);

}  // namespace kiosk
