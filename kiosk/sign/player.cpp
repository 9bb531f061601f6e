#include "sign/player.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <iostream>

#include <fmt/format.h>

#include "machine/state_folder.hpp"
#include "sign/off_hours.hpp"

namespace kiosk {
namespace {
using namespace std::chrono_literals;

/// Editors write in several steps; what comes within this time of the last one is read once.
constexpr auto settle_time = 150ms;
/// How long a picture may take before its screen is shown without it.
constexpr auto picture_patience = 2s;
/// A television that was just plugged in changes its mind about its modes for a moment.
constexpr auto plug_settle_time = 700ms;
/// While the clock can't be believed, or there is nothing usable, it is looked again this often.
constexpr auto recheck_time = 20s;
/// A whole picture needs a little longer than a fade for its way.
constexpr double push_share = 1.2;

ClockTrust trust_of(ClockState state) { return is_trustworthy(state) ? ClockTrust::trusted : ClockTrust::untrusted; }

std::int64_t steady_ms() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool shows_pictures(const DisplayList& list) {
  return std::ranges::any_of(list.ops, [](const DrawOp& op) { return std::holds_alternative<DrawImage>(op); });
}

}  // namespace

Player::Player(const RunSettings& settings)
    : settings_(settings),
      sign_(settings.source, read_file, state_folder(settings.state), [this] { supervisor_.alive(); }),
      sticks_(settings.usb),
      timekeeping_(settings.trust),
      plays_(play_log_folder(settings.log)),
      panel_(signals_, supervisor_, fonts_, images_) {}

bool Player::start_content() {
  sign_.reload(std::chrono::steady_clock::now());
  follow_sign();
  return !sign_.unknown_venue();
}

void Player::open_window() {
  reopen_at_.reset();
  asleep_ = false;
  plays_.interrupted();
  window_options_ = {settings_.windowed, settings_.software, sign_.rotate(), sign_.mode()};
  status_.mode.clear();
  tell_status();
  if (!panel_.open(window_options_, [this] { return done(); })) return;
  const DisplayFacts facts = panel_.window().facts();
  status_.driver = facts.driver;
  status_.renderer = facts.renderer;
  status_.mode = to_text(facts.mode);
  draw_due_ = true;
}

Showing Player::ask(Instant now) {
  if (settings_.at && !clock_started_ && sign_.box()) {
    if (const auto at = time_in(*sign_.box(), *settings_.at)) clock_ = Clock{*at, settings_.speed};
    clock_started_ = true;
    now = date::floor<Seconds>(clock_.now());
  }
  const ClockState state = timekeeping_.state(clock_);
  if (std::exchange(clock_state_, state) != state) {
    const bool trusted = is_trustworthy(state);
    std::cerr << fmt::format("kiosk: the clock is {}{}\n", name_of(state), trusted ? "" : ", and not leant on");
  }
  return sign_.showing(now, trust_of(state), std::chrono::steady_clock::now());
}

Transition Player::transition_to(const Showing& showing) {
  Seen seen = seen_of(showing);
  const Movement movement = seen_ ? movement_between(*seen_, seen) : Movement::cut;
  seen_ = std::move(seen);
  if (!sign_.box() || sign_.box()->theme.motion == Motion::none) return {};
  const double fade = sign_.box()->theme.crossfade / std::max(1.0, settings_.speed);
  return {movement, std::chrono::duration<double>{movement == Movement::push ? fade * push_share : fade}};
}

Look Player::look() const { return sign_.look(rotated(panel_.window().size(), window_options_.rotate)); }

/// A slide that is being decoded is waited for with the picture before it on the screen.
void Player::await_pictures(const DisplayList& list) {
  const Steady deadline = std::chrono::steady_clock::now() + picture_patience;
  while (!images_.prepare(list) && !done()) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left <= 0ms) return;
    std::array<pollfd, 2> fds{{{images_.wake_fd(), POLLIN, 0}, {signals_.fd(), POLLIN, 0}}};
    poll(fds.data(), fds.size(), static_cast<int>(left.count()));
    images_.clear_wake();
    signals_.read();
  }
}

void Player::tell_unusable_pictures() {
  for (const auto& [path, reason] : images_.unusable()) {
    if (told_pictures_.insert(path + reason).second) {
      std::cerr << fmt::format("{}: warning: cannot be shown: {}\n", path, reason);
    }
  }
}

PlayClock Player::play_clock() const {
  if (clock_.simulated()) return PlayClock::simulated;
  return is_trustworthy(*clock_state_) ? PlayClock::trusted : PlayClock::untrusted;
}

/// The next screen's slide is decoded while this one is on and nothing moves.
void Player::prepare_following() {
  if (panel_.window().moving()) return;
  supervisor_.alive();  // a picture was shown, which a slow machine may have taken long for
  if (!asleep_) panel_.window().prepare(compose(ask(shown_until_), look(), fonts_));
  plays_.write(panel_.power());
  sign_.keep();
  tell_status();
}

/// What is urgent, or an answer to whoever stands there, is shown whatever the hour; and with a clock that may be hours
/// off, dark would be the worse mistake.
bool Player::asleep(const Showing& showing, Instant now) const {
  if (!sign_.box() || !sign_.box()->screen.off) return false;
  if (!is_trustworthy(*clock_state_) || std::holds_alternative<AnnouncementScreen>(showing.screen) ||
      sign_.overlay_until(std::chrono::steady_clock::now())) {
    return false;
  }
  return sleeps_at(*sign_.box()->screen.off, sign_.box()->zone().to_local(now));
}

void Player::fall_asleep() {
  if (std::exchange(asleep_, true)) return;
  plays_.interrupted();
  panel_.window().blank();
  const bool slept = panel_.set_power(false);
  std::cerr << "kiosk: off hours, the display is " << (slept ? "asleep\n" : "black\n");
  if (sign_.box()->screen.cec) television_.sleep();
  status_.screen = "off";
}

void Player::wake_display() {
  if (sign_.box() && sign_.box()->screen.cec) television_.wake();
  if (!std::exchange(asleep_, false)) return;
  panel_.set_power(true);
  std::cerr << "kiosk: the off hours are over\n";
}

Instant Player::next_change(const Showing& showing, Instant now) const {
  if (!sign_.box() || !sign_.box()->screen.off) return showing.until;
  return std::min(showing.until, now + until_change(*sign_.box()->screen.off, sign_.box()->zone().to_local(now)));
}

void Player::draw() {
  draw_due_ = false;
  supervisor_.alive();
  const Instant now = date::floor<Seconds>(clock_.now());
  const Showing showing = ask(now);
  if (asleep(showing, now)) {
    fall_asleep();
  } else {
    wake_display();
    show(showing, now);
  }
  shown_until_ = next_change(showing, now);
  alarm_.set(clock_, shown_until_);
  prepare_following();
}

void Player::show(const Showing& showing, Instant now) {
  Look look = this->look();
  DisplayList list = compose_with_pictures(showing, look, fonts_, images_);
  if (shows_pictures(list)) {
    await_pictures(list);
    list = compose_with_pictures(showing, look, fonts_, images_);
  }
  tell_unusable_pictures();
  const bool drawn = panel_.window().show(list, transition_to(showing));
  plays_.shown(showing, sign_.box(), {now, steady_ms(), play_clock()}, look);
  panel_.tell_passed_over();
  status_.screen = name_of(showing.screen);
  if (!drawn) return;
  status_.drawn = now;
  status_.drawn_ms = steady_ms();
}

void Player::tell_status() {
  status_.version = KIOSK_VERSION;
  status_.pid = getpid();
  if (status_.started_ms == 0) status_.started_ms = steady_ms();
  status_.clock = clock_state_ ? name_of(*clock_state_) : "";
  status_.rotate = window_options_.rotate;
  status_.display = word_of(panel_.power());
  sign_.describe(status_);
  status_file_.write(status_);
  supervisor_.tell(fmt::format("{}: {}, clock {}", status_.venue.empty() ? "no usable content" : status_.venue,
                               status_.mode.empty() ? "no display" : status_.screen, status_.clock));
}

/// What is due during a transition waits for its last frame, which ends the sleep.
std::chrono::nanoseconds Player::sleep_time() const {
  const Steady now = std::chrono::steady_clock::now();
  const bool idle = !panel_.window().moving();
  std::chrono::nanoseconds time = idle ? clock_.until(shown_until_) : recheck_time;
  const auto at_most = [&](std::chrono::nanoseconds other) { time = std::max(0ns, std::min(time, other)); };
  if (reload_at_ && idle) at_most(*reload_at_ - now);
  if (const auto overlay = sign_.overlay_until(now); overlay && idle) at_most(*overlay - now);
  if (settings_.exit_after) {
    at_most(std::chrono::duration_cast<std::chrono::nanoseconds>(started_ + *settings_.exit_after - now));
  }
  if (!is_trustworthy(*clock_state_) || !sign_.box()) at_most(recheck_time);
  if (reopen_at_ && !asleep_) at_most(*reopen_at_ - now);
  if (const auto silence = supervisor_.longest_silence()) at_most(*silence);
  return time;
}

void Player::sleep() {
  supervisor_.alive();
  const std::array fds{signals_.fd(), watch_.fd(), alarm_.fd(), images_.wake_fd(), panel_.fd(), sticks_.fd()};
  const WindowWait waited = panel_.window().wait(sleep_time(), fds);
  closed_ = waited.quit;
  // What else is ready stays so, and ends the next sleep.
  if (waited.settled && !waited.resized) return prepare_following();
  signals_.read();
  images_.clear_wake();
  const Steady now = std::chrono::steady_clock::now();
  sticks_.read();
  if (watch_.read()) reload_at_ = now + settle_time;
  if (alarm_.read()) {
    std::cerr << "kiosk: the clock was set\n";
    timekeeping_.clock_was_set();
  }
  if (panel_.display_came()) reopen_at_ = now + plug_settle_time;
  if (signals_.take_reload() || (!sign_.box() && !reload_at_)) reload_at_ = now;
  draw_due_ = true;
}

void Player::reload_if_due() {
  const Steady now = std::chrono::steady_clock::now();
  if (!reload_at_ || now < *reload_at_ || panel_.window().moving()) return;
  reload_at_.reset();
  sign_.reload(now);
  follow_sign();
}

void Player::take_sticks() {
  if (panel_.window().moving() || !sign_.take_sticks(sticks_, std::chrono::steady_clock::now())) return;
  follow_sign();
}

void Player::follow_sign() {
  draw_due_ = true;
  watch_.watch(sign_.files());
  sticks_.want(sign_.wants_sticks());
  if (!panel_.is_open()) return;
  if (sign_.rotate() != window_options_.rotate || sign_.mode() != window_options_.mode) open_window();
}

/// Not while the display is to sleep: a television that goes to sleep may look like one that is plugged in.
void Player::reopen_if_due() {
  if (asleep_ || !reopen_at_ || std::chrono::steady_clock::now() < *reopen_at_) return;
  std::cerr << "kiosk: a display has come\n";
  open_window();
}

bool Player::done() const {
  const bool time_is_up = settings_.exit_after && std::chrono::steady_clock::now() - started_ >= *settings_.exit_after;
  return signals_.stop_asked() || closed_ || time_is_up;
}

Exit Player::play() {
  if (!start_content()) return Exit::bad_command_line;
  supervisor_.ready();
  open_window();
  while (!done()) {
    take_sticks();
    if (done()) break;
    if (draw_due_ && !panel_.window().moving()) draw();
    sleep();
    reload_if_due();
    reopen_if_due();
  }
  plays_.write(panel_.power());
  return Exit::ok;
}

Exit run(const RunSettings& settings) { return Player{settings}.play(); }

}  // namespace kiosk
