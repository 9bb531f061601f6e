#pragma once
// A bare console's display: frames are drawn in ordinary memory, since what is scanned out may be slow to read; what
// changed is copied to the buffer that is not shown, and the two take turns when the display is between two frames.

#include <array>
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

  /// Of a connected display, in the mode of that index. `tell` takes what is said once. Throws SdlError.
  DrmSurface(std::unique_ptr<DrmCard>, DrmConnector, std::size_t mode, Tell tell);
  ~DrmSurface() override;
  DrmSurface(const DrmSurface&) = delete;
  DrmSurface& operator=(const DrmSurface&) = delete;

  FrameView frame() override;
  /// Where another program owns the display, nothing; else throws SdlError when it can't be shown. Never waits for
  /// longer than a second: where the display's turn doesn't come, its mode is set anew.
  void present(std::span<const Rect>) override;
  bool is_quick() const override { return quick_.value_or(false); }

  Size size() const { return shadow_.size(); }
  /// Whether another program has the display.
  bool is_lost() const { return lost_; }
  /// Takes the display back where that may be; then all has to be presented again.
  bool regain();
  bool set_power(bool on) { return card_->set_power(on); }

 private:
  Rect whole() const { return {0, 0, shadow_.width, shadow_.height}; }
  void await_flip();
  void copy_to(const DrmBuffer&, const std::vector<Rect>&);
  void show(const DrmBuffer&);
  /// At once, in its mode; throws where that is nobody else's doing.
  void set_mode(const DrmBuffer&);
  void lose();

  std::unique_ptr<DrmCard> card_;
  DrmConnector connector_;
  std::size_t mode_;
  Tell tell_;
  Picture shadow_;
  std::array<DrmBuffer, 2> buffers_;
  std::array<std::vector<Rect>, 2> stale_;  ///< where each buffer is older than the shadow
  std::size_t front_ = 0;
  bool has_mode_ = false, pending_ = false, lost_ = false, told_ = false;
  std::optional<bool> quick_{};  ///< known once a frame was copied
};

}  // namespace kiosk
