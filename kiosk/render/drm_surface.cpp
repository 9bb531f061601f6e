#include "render/drm_surface.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "render/sdl_error.hpp"

namespace kiosk {
namespace {

using Steady = std::chrono::steady_clock;

/// Of a display at 24 Hz two frames take a tenth of it.
constexpr std::chrono::milliseconds longest_turn{1000};

/// A frame that is copied within this leaves most of a sixtieth of a second free.
constexpr std::chrono::milliseconds quick{4};

bool is_refusal(int error) { return error == EACCES || error == EPERM; }

}  // namespace

DrmSurface::DrmSurface(std::unique_ptr<DrmCard> card, DrmConnector connector, std::size_t mode, Tell tell)
    : card_(std::move(card)),
      connector_(std::move(connector)),
      mode_(mode),
      tell_(std::move(tell)),
      shadow_(connector_.modes.at(mode).size, Color{}) {
  for (DrmBuffer& buffer : buffers_) buffer = card_->make_buffer(shadow_.size());
  stale_[0] = stale_[1] = {whole()};
}

DrmSurface::~DrmSurface() {
  for (const DrmBuffer& buffer : buffers_) card_->drop(buffer);
}

FrameView DrmSurface::frame() { return {shadow_.pixels.data(), shadow_.size(), shadow_.width}; }

void DrmSurface::present(std::span<const Rect> parts) {
  for (const Rect& part : parts) {
    if (part.width <= 0 || part.height <= 0) continue;
    for (auto& stale : stale_) {
      if (part == whole()) stale.clear();
      stale.push_back(part);
    }
  }
  if (lost_) stale_[0] = stale_[1] = {whole()};  // what is drawn meanwhile is no longer told apart
  const std::size_t back = 1 - front_;
  if (lost_ || stale_[back].empty()) return;
  await_flip();
  copy_to(buffers_[back], std::exchange(stale_[back], {}));
  front_ = back;
  show(buffers_[back]);
}

void DrmSurface::show(const DrmBuffer& buffer) {
  if (!has_mode_) return set_mode(buffer);
  const int error = card_->flip(connector_, buffer);
  if (error == 0)
    pending_ = true;
  else if (is_refusal(error))
    lose();
  else
    set_mode(buffer);  // a driver without flips, or one that has lost its mode
}

void DrmSurface::await_flip() {
  if (!std::exchange(pending_, false) || card_->flipped(longest_turn)) return;
  has_mode_ = false;
  if (!std::exchange(told_, true)) tell_("the display's turn did not come within a second: its mode is set anew");
}

void DrmSurface::set_mode(const DrmBuffer& buffer) {
  const int error = card_->set_mode(connector_, mode_, buffer);
  has_mode_ = error == 0;
  if (has_mode_) return card_->hide_cursor(connector_);
  if (!is_refusal(error)) throw SdlError("drmModeSetCrtc", std::strerror(error), connector_.name);
  lose();
}

void DrmSurface::lose() {
  lost_ = true;
  tell_("another program has the display, which is taken back once that lets go of it");
}

bool DrmSurface::regain() {
  if (!lost_ || !card_->own_displays()) return false;
  lost_ = has_mode_ = pending_ = false;
  return true;
}

/// The first time it is the whole of a frame, whose time is taken.
void DrmSurface::copy_to(const DrmBuffer& buffer, const std::vector<Rect>& parts) {
  const auto begun = Steady::now();
  for (const Rect& part : parts) {
    for (int y = part.y; y < part.y + part.height; ++y)
      std::copy_n(shadow_.row(y) + part.x, part.width, buffer.pixels.row(y) + part.x);
  }
  if (!quick_) quick_ = Steady::now() - begun < quick;
}

}  // namespace kiosk
