#include "sign/step.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

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
constexpr auto retry_time = 2s;  ///< of a display that could not be opened
constexpr auto identify_time = 10s, taken_time = 10s, refused_time = 30s;

DisplayWish wish_of(const SignState& s) {
  return s.box ? DisplayWish{s.box->screen.rotate, s.box->screen.mode, s.box->screen.mirror} : DisplayWish{};
}

class Deciding {
 public:
  Deciding(SignState& state, const SignMoment& moment) : state_(state), moment_(moment) {}

  void operator()(const Woken&) {
    if (!state_.box && !state_.reload_at) state_.reload_at = moment_.steady;
    state_.draw_due = true;
  }
  void operator()(const FilesChanged&) {
    state_.reload_at = moment_.steady + settle_time;
    state_.draw_due = true;
  }
  void operator()(const ReloadAsked&) { state_.reload_at = moment_.steady; }
  void operator()(const IdentifyAsked&) {
    if (!state_.box) return;
    state_.overlay = Overlay{IdentifyScreen{}, moment_.steady + identify_time};
    state_.draw_due = true;
  }
  void operator()(const PictureAsked&) { act(TellPicture{}); }
  void operator()(const StopAsked&) { state_.ended = Exit::ok; }
  void operator()(const ClockSet&) {
    say("kiosk: the clock was set");
    if (!state_.display) watch_clock();
    state_.draw_due = true;
  }
  void operator()(const ContentRead&);
  void operator()(const SticksCame& came) {
    state_.sticks.insert(state_.sticks.end(), came.folders.begin(), came.folders.end());
  }
  void operator()(const StickRead&);
  void operator()(const DisplayOpened&);
  void operator()(const DisplayMissing&) {
    state_.reopen_at = moment_.steady + retry_time;
    watch_clock();
    act(Tidy{});
  }
  void operator()(const DisplayCame&) {
    state_.reopen_at = state_.display ? moment_.steady + plug_settle_time : moment_.steady;
  }
  void operator()(const PictureLost&) {
    if (state_.asleep) act(SleepDisplay{});
    state_.moving = false;
    state_.draw_due = true;
  }
  void operator()(const PicturesPending&) {
    if (!state_.patience) state_.patience = moment_.steady + picture_patience;
  }
  void operator()(const Shown&);
  void operator()(const Settled&) {
    state_.moving = false;
    prepare_following();
  }
  void operator()(const Failed&);

  void go_on();

  std::vector<SignAction> actions;

 private:
  void act(SignAction action) { actions.push_back(std::move(action)); }
  void say(std::string line) { act(Say{std::move(line)}); }
  bool is_due(std::optional<Steady>& time);
  void read_what_is_due();
  void take(std::shared_ptr<const Box>);
  void start_clock();
  void open_display(const DisplayWish&);
  /// The alarm that tells when the clock is set goes with the pictures; without them it is for this alone.
  void watch_clock() { act(SetAlarm{moment_.now + 1h}); }
  void tell_clock();
  void draw();
  bool sleeps(const Showing&) const;
  void fall_asleep();
  void wake();
  void ask_television(bool awake);
  Instant next_change(const Showing&) const;
  Transition transition_to(const Seen&) const;
  void prepare_following();

  SignState& state_;
  const SignMoment& moment_;
};

void Deciding::tell_clock() {
  if (std::exchange(state_.clock, moment_.clock) == moment_.clock) return;
  say(fmt::format("kiosk: the clock is {}{}", name_of(moment_.clock),
                  is_trustworthy(moment_.clock) ? "" : ", and not trusted"));
}

void Deciding::operator()(const ContentRead& read) {
  const bool first = !std::exchange(state_.started, true);
  state_.reading = false;
  if (first && read.reading.unknown_venue) {
    state_.ended = Exit::bad_command_line;
    return;
  }
  state_.errors = read.reading.errors;
  state_.look_again_at.reset();
  if (!state_.errors.empty()) state_.look_again_at = moment_.steady + recheck_time;
  if (read.reading.box) take(read.reading.box);
  act(FollowFiles{});
  state_.draw_due = true;
  if (first) open_display(wish_of(state_));
}

void Deciding::operator()(const StickRead& read) {
  const BoxFiles::StickReading& stick = read.reading;
  if (stick.ignored) return;
  state_.draw_due = true;
  if (!stick.box) {
    state_.overlay = Overlay{StickScreen{0, stick.problem}, moment_.steady + refused_time};
    return;
  }
  state_.errors.clear();
  take(stick.box);
  state_.overlay = Overlay{StickScreen{sessions_at(stick.box->schedule), ""}, moment_.steady + taken_time};
  act(FollowFiles{});
}

/// A venue other than before is told to whoever stands there.
void Deciding::take(std::shared_ptr<const Box> fresh) {
  if (state_.box && state_.box->venue().id != fresh->venue().id) {
    state_.overlay = Overlay{IdentifyScreen{}, moment_.steady + identify_time};
  }
  const bool first = !state_.box;
  state_.box = std::move(fresh);
  state_.read_at = moment_.steady;
  if (first) start_clock();
  if (state_.display && *state_.display != wish_of(state_)) open_display(wish_of(state_));
}

void Deciding::start_clock() {
  if (!state_.at) return;
  if (const auto at = start_time(*state_.at, *state_.box)) return act(StartClock{*at, state_.speed});
  say(fmt::format("kiosk: {} does not occur in {}", *state_.at, state_.box->zone().name()));
}

void Deciding::open_display(const DisplayWish& wish) {
  state_.reopen_at.reset();
  state_.asleep = state_.moving = false;
  state_.patience.reset();
  state_.display.reset();
  state_.coming.reset();
  act(OpenDisplay{wish});
}

void Deciding::operator()(const DisplayOpened& opened) {
  state_.display = opened.wish;
  if (*state_.display != wish_of(state_)) return open_display(wish_of(state_));  // the files were changed meanwhile
  state_.seen.reset();
  state_.draw_due = true;
}

/// At most the picture of this second. What was to be done and may not have been is tried again.
void Deciding::operator()(const Failed& failed) {
  state_.draw_due = false;
  if (failed.nothing_is_read) state_.reading = false;
  state_.patience.reset();
  state_.shown_until = moment_.now + 1s;
  if (!state_.reload_at) state_.reload_at = moment_.steady + recheck_time;
  if (state_.started && !state_.display && !state_.reopen_at) state_.reopen_at = moment_.steady + retry_time;
}

void Deciding::operator()(const Shown& shown) {
  if (!state_.coming) return;  // the display was opened anew since
  state_.seen = std::exchange(state_.coming, std::nullopt);
  state_.patience.reset();
  state_.moving = shown.moving;
  if (!state_.moving) prepare_following();
}

bool Deciding::is_due(std::optional<Steady>& time) {
  if (!time || moment_.steady < *time) return false;
  time.reset();
  return true;
}

/// What is due and may be done now. Nothing is read, opened or painted while a transition runs: it would drop frames.
void Deciding::go_on() {
  if (state_.end_at && moment_.steady >= *state_.end_at) state_.ended = Exit::ok;
  if (state_.ended || state_.moving) return;
  if (!state_.reading) read_what_is_due();
  // A television that goes to sleep may look like one that is plugged in.
  if (!state_.asleep && is_due(state_.reopen_at)) {
    if (state_.display) say("kiosk: a display has come");
    open_display(wish_of(state_));
  }
  const bool busy = std::ranges::any_of(actions, [](const SignAction& action) {
    return std::holds_alternative<ReadContent>(action) || std::holds_alternative<ReadStick>(action) ||
           std::holds_alternative<OpenDisplay>(action) || std::holds_alternative<StartClock>(action);
  });
  if (state_.clock != moment_.clock) state_.draw_due = true;
  if (state_.draw_due && state_.display && !busy) draw();
}

void Deciding::read_what_is_due() {
  for (std::string& folder : std::exchange(state_.sticks, {})) act(ReadStick{std::move(folder)});
  if (is_due(state_.look_again_at) && !state_.reload_at) state_.reload_at = moment_.steady;
  if (!is_due(state_.reload_at)) return;
  state_.reading = true;
  act(ReadContent{});
}

void Deciding::draw() {
  state_.draw_due = false;
  tell_clock();
  state_.freshness = freshness_of(state_, moment_);
  const Showing showing = showing_of(state_, moment_.now, moment_);
  state_.shown_until = std::max(next_change(showing), moment_.now + 1s);
  act(SetAlarm{state_.shown_until});
  if (sleeps(showing)) {
    state_.patience.reset();
    fall_asleep();
    return prepare_following();
  }
  wake();
  state_.coming = seen_of(showing);
  act(Show{showing, transition_to(*state_.coming), !state_.patience || moment_.steady < *state_.patience});
}

/// What is urgent, or an answer to whoever stands there, is shown whatever the hour; and with a clock that may be hours
/// off, dark would be the worse mistake.
bool Deciding::sleeps(const Showing& showing) const {
  if (!state_.box || !state_.box->screen.off || !is_trustworthy(moment_.clock)) return false;
  if (std::holds_alternative<AnnouncementScreen>(showing.screen) || overlay_of(state_, moment_)) return false;
  return sleeps_at(*state_.box->screen.off, state_.box->zone().to_local(moment_.now));
}

void Deciding::fall_asleep() {
  if (std::exchange(state_.asleep, true)) return;
  state_.seen.reset();
  act(SleepDisplay{});
  ask_television(false);
}

void Deciding::wake() {
  if (std::exchange(state_.asleep, false)) act(WakeDisplay{});
  ask_television(true);
}

void Deciding::ask_television(bool awake) {
  if (!state_.box || !state_.box->screen.cec || state_.television == awake) return;
  state_.television = awake;
  act(TellTelevision{awake});
}

Instant Deciding::next_change(const Showing& showing) const {
  if (!state_.box || !state_.box->screen.off) return showing.until;
  return std::min(showing.until,
                  moment_.now + until_change(*state_.box->screen.off, state_.box->zone().to_local(moment_.now)));
}

Transition Deciding::transition_to(const Seen& next) const {
  if (!state_.seen || !state_.box || state_.box->theme.motion == Motion::none) return {};
  return {movement_between(*state_.seen, next),
          std::chrono::duration<double>{state_.box->theme.crossfade / std::max(1.0, state_.speed)}};
}

/// The next screen's slide is decoded and its text rasterised while this one is on and nothing moves.
void Deciding::prepare_following() {
  if (!state_.asleep) act(Prepare{showing_of(state_, state_.shown_until, moment_)});
  act(Tidy{});
}

}  // namespace

Step step(SignState state, const SignEvent& event, const SignMoment& moment) {
  Deciding deciding{state, moment};
  std::visit(deciding, event);
  deciding.go_on();
  return {std::move(state), std::move(deciding.actions)};
}

}  // namespace kiosk
