#include "render/window.hpp"

#include <poll.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "render/display_ways.hpp"
#include "render/fingerprint.hpp"
#include "render/glide.hpp"
#include "render/painter.hpp"

namespace kiosk {
namespace {

using Steady = std::chrono::steady_clock;

using Drawn = std::vector<std::shared_ptr<const LoadedImage>>;

/// The pictures as they are now known: what a display list names, but does not hold.
Drawn drawn_images(const DisplayList& list, Images& images) {
  Drawn drawn;
  for (const DrawOp& op : list.ops) {
    if (const auto* image = std::get_if<DrawImage>(&op)) drawn.push_back(images.request(*image).image);
  }
  return drawn;
}

timespec to_timespec(std::chrono::nanoseconds time) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
  return {seconds.count(), (time - seconds).count()};
}

}  // namespace

struct Window::Parts {
  struct Moving {
    Transition transition;
    Steady::time_point begun, next;
  };

  /// What a transition goes on to once the present one has ended.
  struct Following {
    Painting painting;
    Transition transition;
    Rise rise;
  };

  struct Gliding {
    Glide glide;
    Transition transition;
    Steady::time_point begun;

    int level(Steady::time_point now) const { return level_at(glide, frame_of(transition, now - begun).alpha); }
    bool arrived(Steady::time_point now) const { return frame_of(transition, now - begun).done; }
  };

  Parts(WindowOptions o, const Fonts& f, Images& i) : options(std::move(o)), fonts(f), images(i), display(options) {}

  /// A picture or a painting.
  template <class Shown>
  void show_at_once(const Shown& what) {
    moving.reset();
    following.reset();
    end_glide();
    while (!display.attempt([&] { display->show(what); })) continue;
  }

  void fade(const Painting& painting, const Transition& transition) {
    end_glide();
    begin(painting, transition);
  }

  /// Old words leave first; where there are none to leave, new ones come at once.
  void exchange(const DisplayList& list, Painting painting, const Transition& transition) {
    const Exchange legs = exchange_of(transition);
    if (auto headed = with_head_of(list, *shown)) {
      display.attempt([&] { display->show(Painting{*headed, fonts, images, options.rotate}); });
      shown = std::move(headed);
    }
    begin_glide(list, legs.sliding);
    const bool leaves = begin({without_new_words(list, *shown), fonts, images, options.rotate}, legs.leaving);
    if (gliding) gliding->begun = Steady::now();
    following = Following{std::move(painting), legs.coming, turned(rise_of(list, *shown), list.size, options.rotate)};
    if (!leaves) follow();
  }

  /// From where the edge is, which may be on its way. Whatever else the plane shows is another at once.
  void begin_glide(const DisplayList& list, const Transition& sliding) {
    const auto now = Steady::now();
    std::optional<Glide> glide = glide_between(*shown, list);
    if (glide && gliding) glide->from = gliding->level(now);
    end_glide();
    if (!glide) return;
    bool begun = false;
    display.attempt([&] { begun = display->glide(tide_plane(list, fonts, images, options.rotate)); });
    if (begun) gliding = Gliding{*glide, glide->from == glide->to ? Transition{} : sliding, now};
  }

  void end_glide() {
    if (std::exchange(gliding, std::nullopt)) display->end_glide();
  }

  /// Far enough for an edge to be seen to jump where frames are few.
  bool slides_far() const {
    return gliding &&
           std::abs(gliding->glide.to - gliding->glide.from) * 25 > std::min(shown->size.width, shown->size.height);
  }

  /// False when nothing is to come.
  bool follow() {
    if (!following) return false;
    const Following next = *std::exchange(following, std::nullopt);
    begin(next.painting, next.transition, next.rise);
    return moving.has_value();
  }

  /// False where nothing fades; a tide may slide all the same.
  bool begin(const Painting& painting, const Transition& transition, const Rise& rise = {}) {
    moving.reset();
    bool begun = false;
    if (!display.attempt([&] { begun = display->begin(painting, rise); })) {
      show_at_once(painting);
      return false;
    }
    const auto now = Steady::now();
    if (begun || gliding)
      moving = Moving{begun ? transition : Transition{}, now, now + display->least_frame_time(slides_far())};
    return begun;
  }

  /// What came of it: the last frame, or a display that has to be drawn anew.
  WindowWait step() {
    const auto now = Steady::now();
    TransitionFrame frame = frame_of(moving->transition, now - moving->begun);
    if (gliding) frame.level = gliding->level(now);
    frame.stands = frame.done && !following && (!gliding || gliding->arrived(now));
    if (!display.attempt([&] { display->step(frame); })) {
      forget_frame();
      return {.resized = true};
    }
    moving->next = next_frame(now, Steady::now(), display->least_frame_time(slides_far()));
    if (gliding && gliding->arrived(now)) end_glide();
    if (!frame.done || (!following && gliding)) return {};
    moving.reset();
    return {.settled = !follow()};
  }

  /// The frame was lost or another one: all of it has to be drawn again.
  void forget_frame() {
    moving.reset();
    following.reset();
    gliding.reset();
    shown.reset();
    display->forget();
  }

  bool redrawn() {
    bool there = false;
    return display.attempt([&] { there = display->redraw(); }) && there;
  }

  /// The due frame, and what SDL has to say. Presenting may take events off the connection, where poll() no longer sees
  /// them: so they are asked for after it.
  WindowWait take_turn() {
    WindowWait result;
    if (moving && Steady::now() >= moving->next) result = step();
    WindowEvents events = display->take_events();
    result.quit = events.quit;
    result.keys = std::move(events.keys);
    uncovered = uncovered || events.exposed;
    if (events.resized || (uncovered && !moving && !redrawn())) {
      forget_frame();
      result.resized = true;
    }
    if (!moving) uncovered = false;
    return result;
  }

  /// Nothing: for ever.
  std::optional<std::chrono::nanoseconds> poll_time(std::optional<Steady::time_point> deadline) const {
    if (moving) deadline = std::min(deadline.value_or(moving->next), moving->next);
    if (const auto every = display->events_every()) {
      deadline = std::min(deadline.value_or(Steady::time_point::max()), Steady::now() + *every);
    }
    if (!deadline) return std::nullopt;
    return std::clamp<std::chrono::nanoseconds>(*deadline - Steady::now(), std::chrono::nanoseconds{0},
                                                std::chrono::hours{1});
  }

  WindowOptions options;
  const Fonts& fonts;
  Images& images;
  DisplayWays display;
  std::optional<DisplayList> shown;
  Drawn shown_images;
  std::optional<Moving> moving;
  std::optional<Following> following;
  std::optional<Gliding> gliding;
  bool uncovered = false;  ///< while a fade ran, which shows only what differs
};

Window::Window(const WindowOptions& options, const Fonts& fonts, Images& images)
    : parts_(std::make_unique<Parts>(options, fonts, images)) {}
Window::~Window() = default;

Size Window::size() const { return rotated(parts_->display->size(), parts_->options.rotate); }

bool Window::show(const DisplayList& list, const Transition& transition) {
  Drawn images = drawn_images(list, parts_->images);
  if (parts_->shown == list && parts_->shown_images == images) return false;
  Painting painting{list, parts_->fonts, parts_->images, parts_->options.rotate};
  parts_->following.reset();
  if (!parts_->shown || transition.movement == Movement::cut || transition.lasts.count() <= 0)
    parts_->show_at_once(painting);
  else if (transition.movement == Movement::exchange)
    parts_->exchange(list, std::move(painting), transition);
  else
    parts_->fade(painting, transition);
  parts_->shown = list;
  parts_->shown_images = std::move(images);
  parts_->images.shown(list);
  return true;
}

void Window::show(const Picture& picture) {
  parts_->shown.reset();
  parts_->show_at_once(picture);
}

bool Window::moving() const { return parts_->moving.has_value(); }

void Window::prepare(const DisplayList& list) {
  rasterise(list, parts_->fonts);
  parts_->images.prepare(list);
}

bool Window::is_seen() const { return parts_->display->is_seen(); }

DisplayFacts Window::facts() const { return parts_->display.facts(); }

std::optional<std::string> Window::standing_digest() const {
  if (moving() || !parts_->shown) return std::nullopt;
  std::optional<std::string> digest;
  parts_->display.attempt([&] {
    if (const auto pixels = parts_->display->pixels()) digest = picture_digest(*pixels);
  });
  return digest;
}

bool Window::set_power(bool on) { return parts_->display->set_power(on); }

void Window::blank() {
  const Size size = parts_->display->size();
  parts_->forget_frame();
  parts_->show_at_once(Picture{size, Color{0, 0, 0}});
}

WindowWait Window::wait(std::optional<std::chrono::nanoseconds> timeout, std::span<const int> fds) {
  std::optional<Steady::time_point> deadline;
  if (timeout) deadline = Steady::now() + *timeout;
  std::vector<pollfd> waited;
  for (const int fd : fds) waited.push_back({fd, POLLIN, 0});
  waited.push_back({parts_->display->events_fd(), POLLIN, 0});
  for (;;) {
    WindowWait result = parts_->take_turn();
    if (result.quit || result.resized || result.settled || !result.keys.empty()) return result;
    if (deadline && Steady::now() >= *deadline) return result;
    const auto time = parts_->poll_time(deadline);
    const timespec most = to_timespec(time.value_or(std::chrono::nanoseconds{0}));
    const int ready = ppoll(waited.data(), waited.size(), time ? &most : nullptr, nullptr);
    if (ready < 0) return result;  // a signal
    result.fd_ready = std::any_of(waited.begin(), waited.end() - 1, [](const pollfd& p) { return p.revents != 0; });
    if (result.fd_ready) return result;
  }
}

}  // namespace kiosk
