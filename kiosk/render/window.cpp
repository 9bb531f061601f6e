#include "render/window.hpp"

#include <poll.h>

#include <algorithm>
#include <vector>

#include "render/display.hpp"
#include "render/painter.hpp"

namespace kiosk {
namespace {

using Steady = std::chrono::steady_clock;

/// A software frame costs the copying of what changed; thirty a second look smooth for a fade of half a second.
constexpr std::chrono::nanoseconds frame_time{33'000'000};

using Drawn = std::vector<std::shared_ptr<const LoadedImage>>;

/// The pictures as they are now known: what a display list names, but does not hold.
Drawn drawn_images(const DisplayList& list, Images& images) {
  Drawn drawn;
  for (const DrawOp& op : list.ops) {
    if (const auto* image = std::get_if<DrawImage>(&op)) drawn.push_back(images.request(*image).image);
  }
  return drawn;
}

/// Quick at both ends, as eyes expect of a fade.
double eased(double t) { return t * t * (3 - 2 * t); }

Rect whole(Size size) { return {0, 0, size.width, size.height}; }

}  // namespace

struct Window::Parts {
  struct Fade {
    Crossfade crossfade;
    Steady::time_point begun, next;
    std::chrono::duration<double> lasts;
  };

  Parts(const WindowOptions& options, const Fonts& f, Images& i)
      : fonts(f), images(i), rotate(options.rotate), display(options) {}

  void show_at_once(const Picture& picture) {
    fade.reset();
    const FrameView frame = display.frame();
    if (picture.size() != frame.size) return;  // resized meanwhile: the caller is told, and composes anew
    copy(picture, frame);
    display.present(whole(frame.size));
  }

  void start_fade(Picture picture, std::chrono::duration<double> lasts) {
    Picture seen = copy_of(display.frame());
    if (seen.size() != picture.size()) return;
    Crossfade crossfade{std::move(seen), std::move(picture)};
    fade.reset();
    if (crossfade.bounds().width == 0) return;
    const auto now = Steady::now();
    fade.emplace(Fade{std::move(crossfade), now, now + frame_time, lasts});
  }

  void step_fade() {
    const auto now = Steady::now();
    const double share = (now - fade->begun) / fade->lasts;
    const FrameView frame = display.frame();
    if (frame.size != fade->crossfade.to().size()) return fade.reset();
    fade->crossfade.blend(share >= 1 ? 1 : eased(share), frame);
    display.present(fade->crossfade.bounds());
    fade->next = now + frame_time;
    if (share >= 1) fade.reset();
  }

  /// The frame was lost or another one: all of it has to be drawn again.
  void forget_frame() {
    fade.reset();
    shown.reset();
  }

  int poll_time(std::optional<Steady::time_point> deadline) const {
    if (fade) deadline = std::min(deadline.value_or(fade->next), fade->next);
    if (const auto every = display.events_every()) {
      deadline = std::min(deadline.value_or(Steady::time_point::max()), Steady::now() + *every);
    }
    if (!deadline) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - Steady::now()).count();
    return static_cast<int>(std::clamp<long>(left, 0, 3'600'000));
  }

  const Fonts& fonts;
  Images& images;
  int rotate;
  Display display;
  std::optional<DisplayList> shown;
  Drawn shown_images;
  std::optional<Fade> fade;
};

Window::Window(const WindowOptions& options, const Fonts& fonts, Images& images)
    : parts_(std::make_unique<Parts>(options, fonts, images)) {}
Window::~Window() = default;

Size Window::size() const { return rotated(parts_->display.size(), parts_->rotate); }

void Window::show(const DisplayList& list, std::chrono::duration<double> crossfade) {
  Drawn images = drawn_images(list, parts_->images);
  if (parts_->shown == list && parts_->shown_images == images) return;
  Picture picture = paint(list, parts_->fonts, parts_->images, parts_->rotate);
  const bool first = !parts_->shown;
  if (first || crossfade.count() <= 0)
    parts_->show_at_once(picture);
  else
    parts_->start_fade(std::move(picture), crossfade);
  parts_->shown = list;
  parts_->shown_images = std::move(images);
  parts_->images.shown(list);
}

bool Window::fading() const { return parts_->fade.has_value(); }

WindowWait Window::wait(std::optional<std::chrono::nanoseconds> timeout, std::span<const int> fds) {
  std::optional<Steady::time_point> deadline;
  if (timeout) deadline = Steady::now() + *timeout;
  std::vector<pollfd> waited;
  for (const int fd : fds) waited.push_back({fd, POLLIN, 0});
  waited.push_back({parts_->display.events_fd(), POLLIN, 0});
  for (;;) {
    // Presenting may take events off the connection, where poll() no longer sees them: so they are asked for after it.
    if (parts_->fade && Steady::now() >= parts_->fade->next) parts_->step_fade();
    WindowWait result = parts_->display.take_events();
    if (result.resized) parts_->forget_frame();
    if (result.quit || result.resized) return result;
    if (deadline && Steady::now() >= *deadline) return result;
    const int ready = poll(waited.data(), waited.size(), parts_->poll_time(deadline));
    if (ready < 0) return result;  // a signal
    result.fd_ready = std::any_of(waited.begin(), waited.end() - 1, [](const pollfd& p) { return p.revents != 0; });
    if (result.fd_ready) return result;
  }
}

}  // namespace kiosk
