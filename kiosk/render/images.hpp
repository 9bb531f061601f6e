#pragma once
// Picture files, decoded off the drawing thread and scaled at load to what the box needs.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "compose/display_list.hpp"

namespace kiosk {

/// A decoded file, scaled for one box. It lies centred in the box when it is smaller.
struct LoadedImage {
  int width = 0, height = 0;
  bool opaque = true;
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

/// The size that a file's header claims, or why it can't be used. Reads no more than the header.
std::variant<Size, std::string> image_size(const std::string& path);

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

  /// What is known of this picture now; begins to load it when it is new or its file has changed.
  ImageState request(const DrawImage&);

  /// Requests all of the list's pictures. True when none is pending. Call it early for a screen that comes next.
  bool prepare(const DisplayList&);

  /// Says that `list` is what is shown from now on: pictures that neither it nor the list before it nor a request since
  /// has asked for are dropped. Window::show does it.
  void shown(const DisplayList& list);

  /// Files that could not be drawn, and why; those that have changed since are left out and may be asked for again.
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
