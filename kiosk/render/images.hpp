#pragma once
// Picture files, decoded off the drawing thread and scaled at load to what the box needs.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "compose/display_list.hpp"
#include "render/edges.hpp"
#include "render/plate.hpp"

namespace kiosk {

/// A decoded file, turned as its Exif says, scaled for one box. It lies centred in the box when it is smaller.
struct LoadedImage {
  int width = 0, height = 0;
  bool opaque = true;
  PictureEdges edges;                 ///< where the box goes on
  InkLevels ink{};                    ///< all zero for an opaque one
  std::vector<std::uint32_t> pixels;  ///< premultiplied 0xAARRGGBB
};

enum class ImageStatus { pending, ready, unusable };

struct ImageState {
  ImageStatus status = ImageStatus::pending;
  std::string reason;                        ///< when unusable: "is a directory", "no such file" …
  std::shared_ptr<const LoadedImage> image;  ///< when ready
};

inline constexpr std::int64_t most_image_pixels = 50'000'000;
inline constexpr std::int64_t most_image_bytes = 64LL * 1024 * 1024;
inline constexpr std::int64_t most_drawing_bytes = 8LL * 1024 * 1024;  ///< an SVG's
/// What a decoder may hold for the picture itself; a progressive JPEG, or a lossless WebP, needs more than its pixels.
inline constexpr std::int64_t most_decoding_bytes = 216LL * 1024 * 1024;
inline constexpr double most_scanned_pixels = 1e9;  ///< a progressive JPEG's scans by its pixels

/// The size that a file's header claims, as it is to be seen, or why it can't be used. Px; of an SVG, which has none, a
/// proportion with a longer side of 10,000. Reads no more than headers.
std::variant<Size, std::string> image_size(const std::string& path);

/// What of a picture that can be drawn will not look as its maker meant: texts in an SVG, inks of print. Ends of
/// sentences.
std::vector<std::string> image_notes(const std::string& path);

class Images {
 public:
  enum class Mode {
    background,  ///< request() never waits; one worker decodes
    immediate    ///< request() decodes at once: `render`, `contact-sheet`, `check`
  };
  explicit Images(Mode);
  ~Images();
  Images(const Images&) = delete;
  Images& operator=(const Images&) = delete;

  /// What is known of this picture now; begins to load it when it is new or its file has changed. In the background a
  /// file that can't be drawn is pending as long as somebody is writing it, and the picture that it was is ready as
  /// long as the one that it is now is not.
  ImageState request(const DrawImage&);

  /// Whole copies of files, by the paths under which these are asked for, from now on: while somebody is writing such a
  /// file, and it is not known as it was, its copy is shown. In the background alone.
  void stand_ins(std::map<std::string, std::string> copies);

  /// Requests all of the list's pictures. True when none is pending. Call it early for a screen that comes next.
  bool prepare(const DisplayList&);

  /// Says that `list` is what is shown from now on: pictures that neither it nor the list before it nor a request since
  /// has asked for are dropped, and so is what is known of unusable files that have changed. Window::show does it.
  void shown(const DisplayList& list);

  /// Files that could not be drawn, and why; those that have changed since are left out.
  std::map<std::string, std::string> unusable() const;

  /// Readable once a pending picture is ready or unusable, until clear_wake(). -1 in immediate mode.
  int wake_fd() const;
  void clear_wake();

  /// Waits until nothing is pending.
  void wait();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
