#pragma once
// The loop of `run`: ask what is true, draw it once, sleep until that can change.

#include <memory>
#include <set>

#include "machine/alarm.hpp"
#include "machine/file_watch.hpp"
#include "machine/signals.hpp"
#include "machine/stick_watch.hpp"
#include "machine/supervisor.hpp"
#include "machine/television.hpp"
#include "machine/timekeeping.hpp"
#include "plays/proof_of_play.hpp"
#include "render/picture.hpp"
#include "render/window.hpp"
#include "sign/movement.hpp"
#include "sign/panel.hpp"
#include "sign/run.hpp"
#include "sign/sign.hpp"
#include "sign/status_file.hpp"

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
  Showing ask(Instant);
  void draw();
  void show(const Showing&, Instant now);
  bool asleep(const Showing&, Instant now) const;
  void fall_asleep();
  void wake_display();
  Instant next_change(const Showing&, Instant now) const;
  void await_pictures(const DisplayList&);
  void prepare_following();
  void tell_unusable_pictures();
  void tell_status();
  PlayClock play_clock() const;
  Transition transition_to(const Showing&);
  Look look() const;
  std::chrono::nanoseconds sleep_time() const;
  void sleep();
  void reload_if_due();
  void take_sticks();
  void follow_sign();
  void reopen_if_due();
  bool done() const;

  RunSettings settings_;
  Signals signals_;  ///< before any thread is made
  FileWatch watch_;
  Alarm alarm_;
  Supervisor supervisor_;
  StatusFile status_file_;
  SignStatus status_;
  Steady started_ = std::chrono::steady_clock::now();
  Sign sign_;
  StickWatch sticks_;
  Clock clock_;
  bool clock_started_ = false;  ///< --at is in the event's zone, which the first good content tells
  Timekeeping timekeeping_;
  std::optional<ClockState> clock_state_;
  Instant shown_until_{};
  std::optional<Seen> seen_;
  bool draw_due_ = true;  ///< something has happened since the last picture, or is about to have
  std::optional<Steady> reload_at_;
  std::set<std::string> told_pictures_;
  ProofOfPlay plays_;
  Fonts fonts_;
  Images images_{Images::Mode::background};
  WindowOptions window_options_;
  Panel panel_;
  Television television_;
  bool asleep_ = false;  ///< the display, by its off hours
  std::optional<Steady> reopen_at_;
  bool closed_ = false;
};

}  // namespace kiosk
