#pragma once
// The proof's pictures: what a sign draws, upright, to PNG files of a folder.

#include <map>
#include <string>

#include "box/box.hpp"
#include "render/fonts.hpp"
#include "render/images.hpp"
#include "render/picture.hpp"

namespace kiosk {

inline constexpr Size landscape{1920, 1080}, portrait{1080, 1920}, thumbnail{640, 360};

/// As a page refers to it.
struct ProofPicture {
  std::string path;  ///< from the page's folder
  Size size;         ///< px of that file
};

class ProofPictures {
 public:
  /// Below `folder`, which is there.
  ProofPictures(const Box&, std::string folder);

  DisplayList list(const Showing&, const Size&);

  /// To pictures/NAME.png. Throws UnwrittenPicture when it can't be written.
  ProofPicture save(const DisplayList&, const std::string& name);
  /// To pictures/NAME.png, and at half its width and height to pictures/NAME-half.png, which is the one returned.
  ProofPicture save_with_half(const DisplayList&, const std::string& name);

  /// Why a file could not be drawn so far, or empty.
  std::string broken(const std::string& file) const;

 private:
  Picture paint_list(const DisplayList&);
  ProofPicture write(const Picture&, const std::string& name);
  Look& look(const Size&);

  const Box& box_;
  std::string folder_;
  std::map<std::pair<int, int>, Look> looks_;  ///< by size
  Fonts fonts_;
  Images images_{Images::Mode::immediate};
};

}  // namespace kiosk
