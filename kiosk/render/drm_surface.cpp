#include "render/drm_surface.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "render/sdl_error.hpp"

namespace kiosk {
namespace {

using Steady = std::chrono::steady_clock;

/// Of a display at 24 Hz two frames take a tenth of it.
constexpr std::chrono::milliseconds longest_turn{1000};

/// A frame that is copied within this leaves most of a sixtieth of a second free.
constexpr std::chrono::milliseconds quick{4};

/// Memory that is made for writing is read at a tenth of its speed.
constexpr std::chrono::minutes comparing_every{1};

bool is_refusal(int error) { return error == EACCES || error == EPERM; }

/// FNV-1a over pixels instead of bytes.
std::uint64_t hash_of(const FrameView& frame) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (int y = 0; y < frame.size.height; ++y) {
    for (const std::uint32_t* p = frame.row(y); p != frame.row(y) + frame.size.width; ++p)
      hash = (hash ^ *p) * 1099511628211ULL;
  }
  return hash;
}

}  // namespace

DrmSurface::DrmSurface(std::unique_ptr<DrmCard> card, std::vector<DrmHead> heads, Tell tell)
    : card_(std::move(card)),
      heads_(std::move(heads)),
      tell_(std::move(tell)),
      shadow_(heads_.at(0).connector.modes.at(heads_[0].mode).size, Color{}) {
  try {
    for (DrmBuffer& buffer : buffers_) buffer = card_->make_buffer(shadow_.size());
  } catch (const SdlError&) {
    drop_buffers();  // memory that stays mapped holds the device, and with it the displays
    throw;
  }
  stale_[0] = stale_[1] = {whole()};
}

DrmSurface::~DrmSurface() { drop_buffers(); }

void DrmSurface::drop_buffers() {
  for (const DrmBuffer& buffer : buffers_) card_->drop(buffer);
}

FrameView DrmSurface::frame() { return {shadow_.pixels.data(), shadow_.size(), shadow_.width}; }

void DrmSurface::present(std::span<const Rect> parts) {
  for (const Rect& part : parts) {
    if (part.width <= 0 || part.height <= 0) continue;
    for (auto& stale : stale_) {
      if (part == whole()) stale.clear();
      if (std::ranges::find(stale, part) == stale.end()) stale.push_back(part);  // a fade's are the same in each frame
    }
  }
  if (lost_) stale_[0] = stale_[1] = {whole()};  // what is drawn meanwhile is no longer told apart
  const std::size_t back = 1 - front_;
  if (lost_ || stale_[back].empty()) return;
  await_flip();
  const std::vector<Rect> changed = std::exchange(stale_[back], {});
  copy_to(back, changed);
  front_ = back;
  show(buffers_[back], changed);
}

void DrmSurface::show(const DrmBuffer& buffer, const std::vector<Rect>& changed) {
  if (!has_mode_) return set_modes(buffer);
  const int error = card_->flip(heads_, buffer, changed);
  if (error == 0)
    pending_ = true;
  else if (is_refusal(error))
    lose();
  else
    set_modes(buffer);  // a driver without flips, or one that has lost its mode
}

void DrmSurface::await_flip() {
  if (!std::exchange(pending_, false) || card_->flipped(longest_turn)) return;
  has_mode_ = false;
  card_->set_modes({}, buffers_[front_]);  // off and on again: the same mode once more would change nothing
  if (!std::exchange(told_late_, true)) tell_("the display's turn did not come within a second: its mode is set anew");
}

void DrmSurface::set_modes(const DrmBuffer& buffer) {
  const int error = card_->set_modes(heads_, buffer);
  has_mode_ = error == 0;
  compared_.reset();
  if (has_mode_) return;
  if (!is_refusal(error)) throw SdlError("drmModeSetCrtc", std::strerror(error), heads_.front().connector.name);
  lose();
}

bool DrmSurface::shows_what_was_drawn() {
  if (!card_->scans_out(heads_, buffers_[front_])) return false;
  const auto now = Steady::now();
  if (compared_ && now - *compared_ < comparing_every) return true;
  const std::uint64_t drawn = hash_of(frame());
  if (hash_of(buffers_[front_].pixels) != drawn) return false;
  compared_ = now;
  verified_ = drawn;
  return true;
}

void DrmSurface::verify() {
  await_flip();
  if (lost_ || (has_mode_ && shows_what_was_drawn())) return;
  if (has_mode_) ++wrong_pictures_;
  if (has_mode_ && !std::exchange(told_other_, true))
    tell_("the display did not show what was drawn: its mode is set anew");
  verified_.reset();
  has_mode_ = false;
  present(std::array{whole()});
  if (lost_ || shows_what_was_drawn()) return;
  ++wrong_pictures_;
  throw SdlError("drmModeGetCrtc", "what was drawn is not there", heads_.front().connector.name);
}

void DrmSurface::lose() {
  lost_ = true;
  tell_lost();
}

void DrmSurface::tell_lost() {
  if (!std::exchange(told_lost_, true))
    tell_("another program has the display, which is taken back once that lets go of it");
}

void DrmSurface::leave() {
  await_flip();
  card_->leave_displays();
  lost_ = true;
}

bool DrmSurface::regain() {
  if (!lost_) return false;
  if (card_->own_displays()) {
    lost_ = has_mode_ = pending_ = told_lost_ = false;
    return true;
  }
  tell_lost();
  return false;
}

void DrmSurface::copy_to(std::size_t buffer, const std::vector<Rect>& parts) {
  const auto begun = Steady::now();
  const FrameView onto = buffers_[buffer].pixels;
  for (const Rect& part : parts) {
    for (int y = part.y; y < part.y + part.height; ++y)
      std::copy_n(shadow_.row(y) + part.x, part.width, onto.row(y) + part.x);
  }
  measure(buffer, Steady::now() - begun, parts);
}

/// The first time, when the kernel hands out the memory's pages, tells nothing of the others. What it takes to copy as
/// much as a frame is known in the course of the first transition.
void DrmSurface::measure(std::size_t buffer, std::chrono::nanoseconds took, const std::vector<Rect>& parts) {
  if (quick_ || !std::exchange(touched_[buffer], true)) return;
  for (const Rect& part : parts) copied_ += static_cast<long long>(part.width) * part.height;
  copying_ += took;
  const auto frame = static_cast<long long>(shadow_.pixels.size());
  if (copied_ >= frame) quick_ = copying_ * frame < quick * copied_;
}

}  // namespace kiosk
