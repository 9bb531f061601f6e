#pragma once
// A graphics device that notes what it is told.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "render/drm_card.hpp"
#include "render/picture.hpp"
#include "render/sdl_error.hpp"

namespace kiosk::testing {

/// What a fake card was told, and what it answers.
struct Told {
  std::vector<DrmConnector> connectors;
  std::string calls;
  int set_modes = 0, flip = 0;
  bool flips_come = true, is_master = true, stuck = false;
  bool spoils = false;  ///< a pixel of what is shown
  std::size_t most_buffers = 2;
  std::uint32_t shown = 0;    ///< the framebuffer
  std::vector<Rect> changed;  ///< by the last flip
  std::vector<Picture> buffers;

  const Picture& seen() const { return buffers.at(shown - 1); }
};

class FakeCard : public DrmCard {
 public:
  explicit FakeCard(Told& told) : told_(told) { told_.buffers.reserve(8); }

  std::string driver() const override { return "fake"; }
  bool is_atomic() const override { return true; }
  std::vector<DrmConnector> connectors() override { return told_.connectors; }
  DrmBuffer make_buffer(Size size) override {
    if (told_.buffers.size() == told_.most_buffers) throw SdlError("drmModeCreateDumbBuffer", "no memory", "fake");
    Picture& picture = told_.buffers.emplace_back(size, Color{1, 2, 3});
    return {static_cast<std::uint32_t>(told_.buffers.size()), 1, {picture.pixels.data(), size, size.width}, 0};
  }
  void drop(const DrmBuffer&) override { told_.calls += "drop "; }
  int set_modes(std::span<const DrmHead> heads, const DrmBuffer& buffer) override {
    for (const DrmHead& head : heads) told_.calls += "mode" + std::to_string(head.mode) + " ";
    if (heads.empty()) told_.calls += "dark ";
    if (told_.set_modes == 0 && !told_.stuck) told_.shown = buffer.framebuffer;
    if (told_.spoils) told_.buffers.at(buffer.framebuffer - 1).pixels[2] ^= 4;
    return told_.set_modes;
  }
  int flip(std::span<const DrmHead>, const DrmBuffer& buffer, std::span<const Rect> changed) override {
    told_.calls += "flip ";
    told_.changed.assign(changed.begin(), changed.end());
    if (told_.flip == 0) told_.shown = buffer.framebuffer;
    return told_.flip;
  }
  bool flipped(std::chrono::milliseconds) override {
    told_.calls += told_.flips_come ? "came " : "late ";
    return told_.flips_come;
  }
  bool scans_out(std::span<const DrmHead>, const DrmBuffer& buffer) override {
    return told_.shown == buffer.framebuffer;
  }
  bool own_displays() override { return told_.is_master; }
  void leave_displays() override { told_.calls += "leave "; }
  bool set_power(bool) override { return true; }

 private:
  Told& told_;
};

inline DrmConnector connected(std::vector<DisplayMode> modes, std::size_t own = 0) {
  return {.id = 7, .name = "HDMI-A-1", .connected = true, .modes = std::move(modes), .own = own, .crtcs = {3}};
}

}  // namespace kiosk::testing
