#pragma once
// A sign without a machine: step() decides, and this does what it says with a simulated clock, display and files.

#include <deque>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "sign/step.hpp"

namespace kiosk::testing {

class WalkedDay {
 public:
  /// `now` is local to the shipped event, on its day: "13:45". Nothing has happened yet.
  explicit WalkedDay(const std::string& now, SignState state = {});

  // The world, to be changed under way.
  std::map<std::string, std::string> files;  ///< "kiosk.json", "event.json"
  bool display_there = true;                 ///< else a display can come, but is not there
  Seconds slides_take{0};                    ///< until a slide that is first asked for is decoded
  ClockState clock = ClockState::synchronised;
  BoxFiles::StickReading stick;  ///< what the next stick brings

  // What it came to.
  SignState state;
  std::string shown = "nothing";  ///< the screen's name
  Showing showing;                ///< the same whole
  Transition transition;          ///< into it
  bool awake = true;              ///< the display
  std::vector<std::string> done;  ///< actions by name, in order
  std::vector<std::string> told;
  int wakings = 0;

  /// The files are read and the display is opened, as run() does at the start.
  void start();
  void send(SignEvent);
  /// Several that are met at once, as after a sleep.
  void send_all(std::vector<SignEvent>);
  /// Time passes; whatever is due meanwhile is done.
  void pass(std::chrono::nanoseconds);
  /// Somebody sets the clock, and the kernel tells.
  void set_clock(Seconds later);

  SignMoment moment() const { return {std::chrono::floor<Seconds>(now_), steady_, clock}; }
  bool did(const std::string& action) const;
  std::size_t count(const std::string& action) const;

 private:
  void work();
  void perform(const ReadContent&);
  void perform(const ReadStick&);
  void perform(const FollowFiles&) { note("follow files"); }
  void perform(const StartClock&);
  void perform(const OpenDisplay&);
  void perform(const Show&);
  void perform(const Prepare&) { note("prepare"); }
  void perform(const SleepDisplay&);
  void perform(const WakeDisplay&);
  void perform(const TellTelevision& ask) { note(ask.awake ? "wake television" : "sleep television"); }
  void perform(const SetAlarm&) { note("set alarm"); }
  void perform(const Tidy&) { note("tidy"); }
  void perform(const TellPicture&) { note("tell picture"); }
  void perform(const Say& say) { told.push_back(say.line); }
  void note(const char* action) { done.emplace_back(action); }
  FileReader reader();
  bool pending(const Showing&);

  Clock::Precise now_;
  Steady steady_{};
  std::ostringstream log_;
  Journal journal_{log_};
  BoxFiles box_;
  std::deque<SignEvent> events_;
  std::vector<SignEvent> brought_;
  std::optional<Steady> settled_at_;
  std::map<std::string, Steady> slides_;  ///< when each is decoded
};

/// Started in the usual way.
struct Started : WalkedDay {
  explicit Started(const std::string& now) : WalkedDay{now} { start(); }
};

/// The screen that is due at this moment, by name.
std::string true_screen(const WalkedDay&);

/// The venue, with something more in the screen file.
std::string screen_file(const std::string& venue, const std::string& more = "");

/// The event with an announcement for the whole day.
std::string event_with_urgent(std::string event);

void pass_until_moving(WalkedDay&);

}  // namespace kiosk::testing
