// What the loop sleeps on, and what it makes of that.

#include <poll.h>

#include <algorithm>

#include "sign/sign_loop.hpp"

namespace kiosk {

std::chrono::nanoseconds SignLoop::rest_time() {
  const Rest rest = rest_of(state_, moment());
  std::chrono::nanoseconds time = rest.steady - std::chrono::steady_clock::now();
  if (rest.now) time = std::min(time, clock_.until(*rest.now));
  if (const auto silence = supervisor_.longest_silence()) time = std::min(time, *silence);
  return std::max(time, std::chrono::nanoseconds{0});
}

std::array<int, 8> SignLoop::descriptors() const {
  return {signals_.fd(), watch_.fd(),  alarm_.fd(),   images_.wake_fd(),
          display_.fd(), sticks_.fd(), reading_.fd(), control_.fd()};
}

/// What else is ready when a transition settles stays so, and ends the next sleep.
void SignLoop::wait() {
  supervisor_.alive();
  const std::chrono::nanoseconds time = rest_time();
  if (!display_.window()) {
    wait_without_window(time);
  } else {
    const WindowWait waited = display_.window()->wait(time, descriptors());
    if (waited.quit) events_.emplace_back(StopAsked{});
    if (waited.resized) events_.emplace_back(PictureLost{});
    if (waited.settled && !waited.resized) {
      events_.emplace_back(Settled{});
      return;
    }
  }
  read_descriptors();
  events_.emplace_back(Woken{});
}

void SignLoop::wait_without_window(std::chrono::nanoseconds time) {
  const auto fds = descriptors();
  std::array<pollfd, std::tuple_size_v<decltype(fds)>> waited{};
  std::ranges::transform(fds, waited.begin(), [](int fd) { return pollfd{fd, POLLIN, 0}; });
  poll(waited.data(), waited.size(), static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(time).count()));
}

/// Sync passes on one in ten seconds; should it be somebody else's by then, it can do no more.
void SignLoop::hear(const std::string& word) {
  const auto now = std::chrono::steady_clock::now();
  if (obeyed_ && now - *obeyed_ < std::chrono::seconds{10}) return;
  obeyed_ = now;
  if (word == "identify") events_.emplace_back(IdentifyAsked{});
  if (word == "reload") events_.emplace_back(ReloadAsked{});
  if (word == "picture") events_.emplace_back(PictureAsked{});
}

void SignLoop::read_descriptors() {
  signals_.read();
  images_.clear_wake();
  sticks_.read();
  if (signals_.stop_asked()) events_.emplace_back(StopAsked{});
  if (signals_.take_reload()) events_.emplace_back(ReloadAsked{});
  for (const std::string& word : control_.read()) hear(word);
  if (watch_.read()) events_.emplace_back(FilesChanged{});
  if (alarm_.read()) {
    timekeeping_.clock_was_set();
    events_.emplace_back(ClockSet{});
  }
  const bool foreseen_end = foreseen([&] {
    if (auto reading = reading_.take()) events_.emplace_back(ContentRead{std::move(*reading)});
  });
  if (!foreseen_end) events_.emplace_back(Failed{});
  if (display_.has_changed()) events_.emplace_back(DisplayCame{});
  if (auto came = sticks_.take(); !came.empty()) events_.emplace_back(SticksCame{std::move(came)});
}

}  // namespace kiosk
