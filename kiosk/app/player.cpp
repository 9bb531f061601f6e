#include "app/player.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
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

/// What a viewer takes for the same screen: a change of minute alone does not fade.
std::string identity_of(const Showing& showing) {
  std::string identity{name_of(showing.screen)};
  identity += '/' + showing.venue.id + '/' + showing.current.value_or("") + '/' + showing.next.value_or("");
  if (const auto* sponsor = std::get_if<SponsorScreen>(&showing.screen)) identity += '/' + sponsor->sponsor.id;
  if (const auto* card = std::get_if<CardScreen>(&showing.screen)) {
    identity += '/' + (card->card.title.empty() ? "" : card->card.title.by_language.front().second);
  }
  return identity;
}

bool console_without_display() {
  std::error_code ignored;
  return !std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY") && std::filesystem::exists("/dev/dri", ignored);
}

bool shows_pictures(const DisplayList& list) {
  return std::ranges::any_of(list.ops, [](const DrawOp& op) { return std::holds_alternative<DrawImage>(op); });
}

}  // namespace

Player::Player(const RunSettings& settings) : settings_(settings), sign_(settings.source, read_file) {}

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

std::chrono::duration<double> Player::fade_to(const Showing& showing) {
  std::string identity = identity_of(showing);
  const bool same = identity == shown_identity_ || shown_identity_.empty();
  shown_identity_ = std::move(identity);
  const double seconds = sign_.station() ? sign_.station()->theme.crossfade : 0;
  return std::chrono::duration<double>{same ? 0 : seconds / std::max(1.0, settings_.speed)};
}

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

/// The next screen's slide is decoded while this one is on.
void Player::prepare_following(Instant t, const Look& look) {
  const DisplayList following = compose(ask(t), look, fonts_);
  if (shows_pictures(following)) images_.prepare(following);
}

void Player::draw() {
  const Instant now = date::floor<Seconds>(clock_.now());
  const Showing showing = ask(now);
  Look look = sign_.look(rotated(window_->size(), window_rotate_));
  DisplayList list = compose_with_pictures(showing, look, fonts_, images_);
  if (shows_pictures(list)) {
    await_pictures(list);
    list = compose_with_pictures(showing, look, fonts_, images_);
  }
  tell_unusable_pictures();
  window_->show(list, fade_to(showing));
  shown_until_ = showing.until;
  alarm_.set(clock_, shown_until_);
  if (!window_->fading()) prepare_following(shown_until_, look);
}

std::chrono::nanoseconds Player::sleep_time() const {
  const Steady now = std::chrono::steady_clock::now();
  std::chrono::nanoseconds time = clock_.until(shown_until_);
  const auto at_most = [&](std::chrono::nanoseconds other) { time = std::max(0ns, std::min(time, other)); };
  if (reload_at_) at_most(*reload_at_ - now);
  if (const auto overlay = sign_.overlay_until(now)) at_most(*overlay - now);
  if (settings_.exit_after) {
    at_most(std::chrono::duration_cast<std::chrono::nanoseconds>(started_ + *settings_.exit_after - now));
  }
  if (trust_ == ClockTrust::untrusted || !sign_.station()) at_most(recheck_time);
  return time;
}

void Player::sleep() {
  const std::array fds{signals_.fd(), watch_.fd(), alarm_.fd(), images_.wake_fd()};
  closed_ = window_->wait(sleep_time(), fds).quit;
  signals_.read();
  images_.clear_wake();
  const Steady now = std::chrono::steady_clock::now();
  if (watch_.read()) reload_at_ = now + settle_time;
  if (alarm_.read()) std::cerr << "kiosk: the clock was set\n";
  if (signals_.take_reload() || (!sign_.station() && !reload_at_)) reload_at_ = now;
}

void Player::reload_if_due() {
  const Steady now = std::chrono::steady_clock::now();
  if (!reload_at_ || now < *reload_at_) return;
  reload_at_.reset();
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
    draw();
    sleep();
    reload_if_due();
  }
  return Exit::ok;
}

Exit run(const RunSettings& settings) { return Player{settings}.play(); }

}  // namespace kiosk
