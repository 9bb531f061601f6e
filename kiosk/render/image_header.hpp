#pragma once
// What a picture file says of itself before it is decoded, and what of it the drawn pixels no longer tell.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "compose/display_list.hpp"

namespace kiosk {

/// CMYK comes in two kinds, since Adobe's programs write 255 for no ink.
enum class Inking { rgb, cmyk, inverted_cmyk };

/// Which reader a picture goes to: by its content alone.
enum class ImageFormat { png, jpeg, webp, svg };

struct ImageHeader {
  ImageFormat format = ImageFormat::png;
  Size stored;          ///< px as they lie in the file; a drawing's (SVG) is a proportion, its longer side drawing_side
  int orientation = 1;  ///< Exif's, 1 to 8
  Inking inking = Inking::rgb;

  bool drawing() const { return format == ImageFormat::svg; }  ///< sharp at any size
  bool is_turned() const { return orientation >= 5; }
  /// As it is to be seen.
  Size size() const { return is_turned() ? Size{stored.height, stored.width} : stored; }
};

inline constexpr int drawing_side = 10'000;

/// Or why it can't be used: another format, too large, cut off.
std::variant<ImageHeader, std::string> read_image_header(const std::string& path);
/// Why an open file is none that is read for a picture, or empty: it must be a regular one, of at most 64 MiB.
std::string refused_file(int fd);

class FileBytes;
std::variant<ImageHeader, std::string> read_image_header(const FileBytes&);

struct ImageTraits {
  std::int64_t bytes = 0;  ///< the file's
  bool sixteen_bit = false;
  bool animated = false;
  /// The name of an embedded colour profile that is not known to be sRGB; empty where it has none of its own.
  std::optional<std::string> profile;
};

/// Reads headers only, of PNG, JPEG and WebP; of other files the size alone.
ImageTraits image_traits(const std::string& path);

}  // namespace kiosk
