#pragma once
// The loop of `run`: it does what step() decides, tells it what comes of it, and sleeps until something can change.

#include <array>
#include <deque>
#include <functional>

#include "box/box_files.hpp"
#include "machine/alarm.hpp"
#include "machine/control_socket.hpp"
#include "machine/file_watch.hpp"
#include "machine/signals.hpp"
#include "machine/stick_watch.hpp"
#include "machine/television.hpp"
#include "plays/proof_of_play.hpp"
#include "sign/content_reading.hpp"
#include "sign/display.hpp"
#include "sign/run.hpp"
#include "sign/step.hpp"
#include "status/status_file.hpp"

namespace kiosk {

class SignLoop {
 public:
  SignLoop(const RunSettings&, Journal&);

  /// Until SIGTERM, SIGINT, the window's closing or --exit-after. Throws SdlError where there is no display at all.
  Exit run();

 private:
  SignMoment moment();
  SignMoment moment_to_decide();
  void go_through_events();
  bool decide(const SignEvent&);
  bool foreseen(const std::function<void()>& doing);
  void wait();
  std::array<int, 8> descriptors() const;  ///< that end a sleep
  void wait_without_window(std::chrono::nanoseconds);
  void read_descriptors();
  std::chrono::nanoseconds rest_time();

  // One for each SignAction.
  void perform(const ReadContent&);
  void perform(const ReadStick&);
  void perform(const FollowFiles&);
  void perform(const StartClock&);
  void perform(const OpenDisplay&);
  void perform(const Show&);
  void perform(const Prepare&);
  void perform(const SleepDisplay&);
  void perform(const WakeDisplay&);
  void perform(const TellTelevision&);
  void perform(const SetAlarm&);
  void perform(const Tidy&);
  void perform(const TellPicture&);
  void perform(const Say&);

  void feed_watchdog();
  void use_display_font(const std::string& family);
  void tell_unusable_pictures();
  void describe_content();
  void describe_hours(const Content&);
  void tell_status();
  void describe_picture_pixels();
  void hear(const std::string& word);
  PlayMoment play_moment(const SignMoment&) const;
  Look look() const;

  RunSettings settings_;
  Journal& journal_;
  Signals signals_;  ///< before any thread is made
  FileWatch watch_;
  Alarm alarm_;
  Supervisor supervisor_;
  StatusFile status_file_;
  ControlSocket control_;
  SignStatus status_;
  std::int64_t wrong_pictures_ = 0;  ///< on windows that were open before
  Clock clock_;
  Timekeeping timekeeping_;
  BoxFiles files_;
  ContentReading reading_;
  StickWatch sticks_;
  ProofOfPlay plays_;
  Fonts fonts_;
  Images images_{Images::Mode::background};
  Display display_;
  Television television_;
  DisplayWish opened_;                   ///< of the window that is open
  std::shared_ptr<const Box> hours_of_;  ///< whose hours the status has, and when they were asked for
  Instant hours_asked_{};
  Instant decided_{};               ///< the second for which was decided what is being done
  std::string fingerprint_font_;    ///< the family of which the status has the fingerprint
  std::optional<Steady> obeyed_;    ///< when somebody afar was last obeyed
  std::optional<Steady> digested_;  ///< when a picture's digest was last taken
  SignState state_;
  std::deque<SignEvent> events_;
  std::vector<SignEvent> brought_;  ///< by what is being done, to be gone through first
};

}  // namespace kiosk
