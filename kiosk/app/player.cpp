#include "app/player.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "render/sdl_error.hpp"

namespace kiosk {
namespace {

using namespace std::chrono_literals;

/// Editors write in several steps; what comes within this time of the last one is read once.
constexpr auto settle_time = 150ms;
/// How long a picture may take before its screen is shown without it.
constexpr auto picture_patience = 2s;
constexpr auto display_retry = 2s;
/// While the clock can't be believed, or there is nothing usable, it is looked again this often.
constexpr auto recheck_time = 20s;
/// A whole picture needs a little longer than a fade for its way.
constexpr double push_share = 1.2;

bool console_without_display() {
  std::error_code ignored;
  return !std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY") && std::filesystem::exists("/dev/dri", ignored);
}

bool shows_pictures(const DisplayList& list) {
  return std::ranges::any_of(list.ops, [](const DrawOp& op) { return std::holds_alternative<DrawImage>(op); });
}

}  // namespace

Player::Player(const RunSettings& settings)
    : settings_(settings), sign_(settings.source, read_file), play_log_(play_log_folder(settings.log)) {}

bool Player::start_content() {
  sign_.reload(std::chrono::steady_clock::now());
  watch_files();
  return !sign_.unknown_venue();
}

void Player::watch_files() { watch_.watch(sign_.files()); }

/// A console's cable may be out, or its driver not loaded yet: that passes. True when it is worth another try.
bool Player::wait_for_display(const std::string& reason) {
  if (!console_without_display()) return false;
  std::cerr << "kiosk: no display yet: " << reason << '\n';
  pollfd fd{signals_.fd(), POLLIN, 0};
  poll(&fd, 1, static_cast<int>(std::chrono::milliseconds{display_retry}.count()));
  signals_.read();
  return true;
}

void Player::open_window() {
  window_.reset();
  told_passed_over_ = 0;
  window_rotate_ = sign_.rotate();
  while (!window_ && !done()) {
    try {
      window_ = std::make_unique<Window>(WindowOptions{settings_.windowed, settings_.software, window_rotate_}, fonts_,
                                         images_);
    } catch (const SdlError& error) {
      if (!wait_for_display(error.what())) throw;
    }
  }
}

Showing Player::ask(Instant now) {
  if (settings_.at && !clock_started_ && sign_.station()) {
    if (const auto at = time_in(*sign_.station(), *settings_.at)) clock_ = Clock{*at, settings_.speed};
    clock_started_ = true;
    now = date::floor<Seconds>(clock_.now());
  }
  trust_ = clock_trust(clock_, settings_.trust);
  return sign_.showing(now, trust_, std::chrono::steady_clock::now());
}

Transition Player::transition_to(const Showing& showing) {
  Seen seen = seen_of(showing);
  const Movement movement = seen_ ? movement_between(*seen_, seen) : Movement::cut;
  seen_ = std::move(seen);
  if (!sign_.station() || sign_.station()->theme.motion == Motion::none) return {};
  const double fade = sign_.station()->theme.crossfade / std::max(1.0, settings_.speed);
  return {movement, std::chrono::duration<double>{movement == Movement::push ? fade * push_share : fade}};
}

Look Player::look() const { return sign_.look(rotated(window_->size(), window_rotate_)); }

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

void Player::tell_passed_over() {
  const std::vector<std::string>& lines = window_->passed_over();
  for (; told_passed_over_ < lines.size(); ++told_passed_over_) {
    std::cerr << "kiosk: " << lines[told_passed_over_] << '\n';
  }
}

void Player::note_shown(const Showing& showing, Instant now, const Look& look) {
  const auto steady = std::chrono::steady_clock::now().time_since_epoch();
  const PlayClock clock = clock_.simulated()                ? PlayClock::simulated
                          : trust_ == ClockTrust::untrusted ? PlayClock::untrusted
                                                            : PlayClock::trusted;
  const auto* sponsor = std::get_if<SponsorScreen>(&showing.screen);
  const bool as_card = sponsor && look.unusable_pictures.contains(sponsor->sponsor.slide);
  const Seconds shortest = sign_.station() ? shortest_sponsor_slot(sign_.station()->schedule.content()) : Seconds{0};
  const std::int64_t ms = std::chrono::duration_cast<std::chrono::milliseconds>(steady).count();
  if (auto ended = plays_.shown(showing, {now, ms, clock}, shortest, as_card)) {
    ended->play.screen = sign_.station() ? sign_.station()->screen.name : "";
    unwritten_plays_.push_back(std::move(*ended));
  }
}

/// While nothing moves: a slow card would hold up a transition's frames.
void Player::write_plays() {
  if (unwritten_plays_.empty()) return;
  const DisplayPower power = display_power();
  for (auto& [play, slide_file] : unwritten_plays_) {
    play.slide = slide_hashes_.of(slide_file);
    play.display = power;
    play_log_.append(play, std::chrono::steady_clock::now());
  }
  unwritten_plays_.clear();
}

/// The next screen's slide is decoded and its text rasterised while this one is on and nothing moves.
void Player::prepare_following() {
  if (window_->moving()) return;
  window_->prepare(compose(ask(shown_until_), look(), fonts_));
  write_plays();
}

void Player::draw() {
  draw_due_ = false;
  const Instant now = date::floor<Seconds>(clock_.now());
  const Showing showing = ask(now);
  Look look = this->look();
  DisplayList list = compose_with_pictures(showing, look, fonts_, images_);
  if (shows_pictures(list)) {
    await_pictures(list);
    list = compose_with_pictures(showing, look, fonts_, images_);
  }
  tell_unusable_pictures();
  window_->show(list, transition_to(showing));
  note_shown(showing, now, look);
  tell_passed_over();
  shown_until_ = showing.until;
  alarm_.set(clock_, shown_until_);
  prepare_following();
}

/// What is due during a transition waits for its last frame, which ends the sleep.
std::chrono::nanoseconds Player::sleep_time() const {
  const Steady now = std::chrono::steady_clock::now();
  const bool idle = !window_->moving();
  std::chrono::nanoseconds time = idle ? clock_.until(shown_until_) : recheck_time;
  const auto at_most = [&](std::chrono::nanoseconds other) { time = std::max(0ns, std::min(time, other)); };
  if (reload_at_ && idle) at_most(*reload_at_ - now);
  if (const auto overlay = sign_.overlay_until(now); overlay && idle) at_most(*overlay - now);
  if (settings_.exit_after) {
    at_most(std::chrono::duration_cast<std::chrono::nanoseconds>(started_ + *settings_.exit_after - now));
  }
  if (trust_ == ClockTrust::untrusted || !sign_.station()) at_most(recheck_time);
  return time;
}

void Player::sleep() {
  const std::array fds{signals_.fd(), watch_.fd(), alarm_.fd(), images_.wake_fd()};
  const WindowWait waited = window_->wait(sleep_time(), fds);
  closed_ = waited.quit;
  // What else is ready stays so, and ends the next sleep.
  if (waited.settled && !waited.resized) return prepare_following();
  signals_.read();
  images_.clear_wake();
  const Steady now = std::chrono::steady_clock::now();
  if (watch_.read()) reload_at_ = now + settle_time;
  if (alarm_.read()) std::cerr << "kiosk: the clock was set\n";
  if (signals_.take_reload() || (!sign_.station() && !reload_at_)) reload_at_ = now;
  draw_due_ = true;
}

void Player::reload_if_due() {
  const Steady now = std::chrono::steady_clock::now();
  if (!reload_at_ || now < *reload_at_ || window_->moving()) return;
  reload_at_.reset();
  draw_due_ = true;
  sign_.reload(now);
  watch_files();
  if (sign_.rotate() != window_rotate_) open_window();
}

bool Player::done() const {
  const bool time_is_up = settings_.exit_after && std::chrono::steady_clock::now() - started_ >= *settings_.exit_after;
  return signals_.stop_asked() || closed_ || time_is_up;
}

Exit Player::play() {
  if (!start_content()) return Exit::bad_command_line;
  open_window();
  while (!done()) {
    if (draw_due_ && !window_->moving()) draw();
    sleep();
    reload_if_due();
  }
  write_plays();
  return Exit::ok;
}

Exit run(const RunSettings& settings) { return Player{settings}.play(); }

}  // namespace kiosk
