#pragma once
// What a picture file carries that its drawn pixels no longer tell.

#include <cstdint>
#include <optional>
#include <string>

namespace kiosk {

struct ImageTraits {
  std::int64_t bytes = 0;  ///< the file's
  bool sixteen_bit = false;
  bool animated = false;
  /// The name of an embedded colour profile that is not known to be sRGB; empty where it has none of its own.
  std::optional<std::string> profile;
};

/// Reads headers only, of PNG, JPEG, WebP and GIF; of other files the size alone.
ImageTraits image_traits(const std::string& path);

}  // namespace kiosk
