#pragma once
// The loop of `run`: ask what is true, draw it once, sleep until that can change.

#include <memory>
#include <set>

#include "app/alarm.hpp"
#include "app/file_watch.hpp"
#include "app/movement.hpp"
#include "app/play_log.hpp"
#include "app/play_tracker.hpp"
#include "app/sign.hpp"
#include "app/signals.hpp"
#include "render/picture.hpp"
#include "render/window.hpp"

namespace kiosk {

class Player {
 public:
  explicit Player(const RunSettings&);

  /// Until SIGTERM, SIGINT, the window's closing or --exit-after. Throws SdlError where there is no display at all.
  Exit play();

 private:
  using Steady = Sign::Steady;

  bool start_content();
  void open_window();
  bool wait_for_display(const std::string& reason);
  Showing ask(Instant);
  void draw();
  void await_pictures(const DisplayList&);
  void prepare_following();
  void note_shown(const Showing&, Instant now, const Look&);
  void write_plays();
  void tell_unusable_pictures();
  void tell_passed_over();
  Transition transition_to(const Showing&);
  Look look() const;
  std::chrono::nanoseconds sleep_time() const;
  void sleep();
  void reload_if_due();
  void watch_files();
  bool done() const;

  RunSettings settings_;
  Signals signals_;  ///< before any thread is made
  FileWatch watch_;
  Alarm alarm_;
  Steady started_ = std::chrono::steady_clock::now();
  Sign sign_;
  Clock clock_;
  bool clock_started_ = false;  ///< --at is in the event's zone, which the first good content tells
  ClockTrust trust_ = ClockTrust::trusted;
  Instant shown_until_{};
  std::optional<Seen> seen_;
  bool draw_due_ = true;  ///< something has happened since the last picture, or is about to have
  std::optional<Steady> reload_at_;
  std::set<std::string> told_pictures_;
  PlayTracker plays_;
  PlayLog play_log_;
  SlideHashes slide_hashes_;
  std::vector<PlayTracker::Ended> unwritten_plays_;
  Fonts fonts_;
  Images images_{Images::Mode::background};
  int window_rotate_ = 0;
  std::unique_ptr<Window> window_;
  std::size_t told_passed_over_ = 0;
  bool closed_ = false;
};

}  // namespace kiosk
