#pragma once
// A bare console's display: frames are drawn in ordinary memory, since what is scanned out may be slow to read; what
// changed is copied to the buffer that is not shown, and the two take turns when the display is between two frames.

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/drm_card.hpp"
#include "render/picture.hpp"
#include "render/pixel_surface.hpp"

namespace kiosk {

class DrmSurface : public PixelSurface {
 public:
  using Tell = std::function<void(const std::string&)>;

  /// At least one head; the frame has the first one's mode, and the others show its upper left part. `tell` takes what
  /// is said once. Throws SdlError.
  DrmSurface(std::unique_ptr<DrmCard>, std::vector<DrmHead>, Tell tell);
  ~DrmSurface() override;
  DrmSurface(const DrmSurface&) = delete;
  DrmSurface& operator=(const DrmSurface&) = delete;

  FrameView frame() override;
  /// Where the display is somebody else's, nothing; else throws SdlError when it can't be shown. Never waits for longer
  /// than a second: where the display's turn doesn't come, its mode is set anew.
  void present(std::span<const Rect>) override;
  /// What the display is fed from is this surface's, and its bytes are those that were drawn; all of them are compared
  /// after a mode was set, and else not more than once a minute. Where they differ it is shown anew; throws SdlError
  /// when that doesn't help.
  void verify() override;
  bool is_quick() const override { return quick_.value_or(false); }

  Size size() const { return shadow_.size(); }
  bool is_atomic() const { return card_->is_atomic(); }
  /// Of the bytes that were last found to be those that were drawn.
  std::optional<std::uint64_t> verified() const { return verified_; }
  /// How often what the display is fed from was found not to be what was drawn.
  std::int64_t wrong_pictures() const { return wrong_pictures_; }
  /// Whether the display is somebody else's: another program's, or what it was left to.
  bool is_lost() const { return lost_; }
  /// To whoever wants it, until it is regained.
  void leave();
  /// Takes the display back where that may be; then all has to be presented again.
  bool regain();
  bool set_power(bool on) { return card_->set_power(on); }

 private:
  Rect whole() const { return {0, 0, shadow_.width, shadow_.height}; }
  void drop_buffers();
  bool shows_what_was_drawn();
  void await_flip();
  void copy_to(std::size_t buffer, const std::vector<Rect>&);
  void measure(std::size_t buffer, std::chrono::nanoseconds, const std::vector<Rect>&);
  void show(const DrmBuffer&, const std::vector<Rect>& changed);
  /// At once, in its mode; throws where that is nobody else's doing.
  void set_modes(const DrmBuffer&);
  void lose();
  void tell_lost();

  std::unique_ptr<DrmCard> card_;
  std::vector<DrmHead> heads_;
  Tell tell_;
  Picture shadow_;
  std::array<DrmBuffer, 2> buffers_;
  std::array<std::vector<Rect>, 2> stale_;  ///< where each buffer is older than the shadow
  std::size_t front_ = 0;
  bool has_mode_ = false, pending_ = false, lost_ = false, told_late_ = false, told_other_ = false, told_lost_ = false;
  std::optional<std::chrono::steady_clock::time_point> compared_;  ///< since the mode was set
  std::optional<std::uint64_t> verified_;
  std::int64_t wrong_pictures_ = 0;
  std::array<bool, 2> touched_{};  ///< whether each buffer's memory has been written to
  std::chrono::nanoseconds copying_{};
  long long copied_ = 0;         ///< px, in that time
  std::optional<bool> quick_{};  ///< known once as many as a frame has were copied
};

}  // namespace kiosk
