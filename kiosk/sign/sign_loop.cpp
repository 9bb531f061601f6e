#include "sign/sign_loop.hpp"

#include <unistd.h>

#include <algorithm>
#include <exception>
#include <utility>

#include <fmt/format.h>

#include "machine/folder.hpp"
#include "machine/version.hpp"
#include "render/sdl_error.hpp"
#include "sign/picture_facts.hpp"

namespace kiosk {
namespace {

std::int64_t steady_ms() { return milliseconds_of(std::chrono::steady_clock::now()); }

SignState first_state(const RunSettings& settings) {
  SignState state;
  state.at = settings.at;
  state.speed = settings.speed;
  if (settings.exit_after) {
    state.end_at =
        std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::nanoseconds>(*settings.exit_after);
  }
  return state;
}

}  // namespace

SignLoop::SignLoop(const RunSettings& settings, Journal& journal)
    : settings_(settings),
      journal_(journal),
      control_(status_file_.folder()),
      timekeeping_(settings.trust, state_folder(settings.state)),
      files_(settings.source, read_file,
             KeptContent{state_folder(settings.state), real_disk(), [this] { feed_watchdog(); }}, journal),
      reading_(files_),
      sticks_(settings.usb),
      plays_(play_log_folder(settings.log), journal),
      display_(journal, supervisor_, fonts_, images_),
      television_(journal),
      state_(first_state(settings)) {}

Exit SignLoop::run() {
  status_.version = version();
  status_.pid = getpid();
  status_.started_ms = steady_ms();
  events_.emplace_back(ReloadAsked{});
  go_through_events();
  read_descriptors();  // a stick may be there already
  go_through_events();
  while (!state_.ended) {
    wait();
    go_through_events();
  }
  plays_.write(display_.power());
  return *state_.ended;
}

SignMoment SignLoop::moment() {
  const auto set_at = state_.box ? clock_set_at(*state_.box) : std::nullopt;
  return {date::floor<Seconds>(clock_.now()), std::chrono::steady_clock::now(), timekeeping_.state(clock_, set_at), {}};
}

/// Read from files, which only what is decided asks for.
SignMoment SignLoop::moment_to_decide() {
  SignMoment known = moment();
  if (state_.box && !state_.box->screen.event_address.empty()) known.fetched = look_at_fetched(fetched_folder());
  return known;
}

void SignLoop::go_through_events() {
  while (!events_.empty() && !state_.ended) {
    const SignEvent event = std::move(events_.front());
    events_.pop_front();
    supervisor_.alive();
    if (decide(event) || decide(Failed{!reading_.busy()})) continue;
    state_.draw_due = false;
    state_.patience.reset();
    state_.shown_until = moment().now + Seconds{1};
  }
}

/// False when something threw that nobody foresaw: it costs a line and what was being done, not the sign. That no
/// display can be had is another matter, and ends it.
bool SignLoop::decide(const SignEvent& event) {
  Step next;
  const SignMoment known = moment_to_decide();
  decided_ = known.now;
  if (!foreseen([&] { next = step(state_, event, known); })) return false;
  state_ = std::move(next.state);
  bool all_done = true;
  for (const SignAction& action : next.actions) {
    all_done = foreseen([&] { std::visit([this](const auto& one) { perform(one); }, action); }) && all_done;
  }
  // What came of it belongs to this state, before anything else that happened.
  events_.insert(events_.begin(), std::move_iterator{brought_.begin()}, std::move_iterator{brought_.end()});
  brought_.clear();
  return all_done;
}

bool SignLoop::foreseen(const std::function<void()>& doing) {
  try {
    doing();
    return true;
  } catch (const SdlError&) {
    throw;
  } catch (const std::exception& error) {
    journal_.once("unforeseen", fmt::format("kiosk: something unforeseen: {}", error.what()));
    return false;
  }
}

/// The first time there is no picture yet that could be held up.
void SignLoop::perform(const ReadContent&) {
  if (state_.started) return reading_.start();
  brought_.emplace_back(ContentRead{files_.read()});
}

void SignLoop::perform(const ReadStick& stick) {
  BoxFiles::StickReading reading{nullptr, "it can't be read", false};
  foreseen([&] { reading = files_.take_stick(stick.folder); });
  sticks_.done(stick.folder);
  brought_.emplace_back(StickRead{std::move(reading)});
}

void SignLoop::perform(const FollowFiles&) {
  supervisor_.ready();
  if (const Result<> followed = watch_.watch(files_.to_follow())) {
    journal_.settle("followed files");
  } else {
    const std::string why = to_text(followed.failure());
    journal_.once("followed files", fmt::format("kiosk: not every change of the files will be noticed: {}", why));
  }
  if (watch_.read()) events_.emplace_back(FilesChanged{});
  sticks_.want(files_.wants_sticks());
}

void SignLoop::perform(const StartClock& start) {
  clock_ = Clock{start.at, start.speed};
  brought_.emplace_back(Woken{});
}

void SignLoop::perform(const OpenDisplay& open) {
  plays_.interrupted();
  status_.mode.clear();
  if (display_.window()) wrong_pictures_ += display_.window()->facts().wrong_pictures;
  status_.rotate = open.wish.rotate;
  tell_status();
  if (!display_.open({.windowed = settings_.windowed,
                      .software = settings_.software,
                      .rotate = open.wish.rotate,
                      .mode = open.wish.mode,
                      .mirror = open.wish.mirror,
                      .through_sdl = settings_.through_sdl})) {
    brought_.emplace_back(DisplayMissing{});
    return;
  }
  const DisplayFacts facts = display_.window()->facts();
  status_.driver = facts.driver;
  status_.renderer = facts.renderer;
  status_.connectors = facts.connectors;
  status_.mode = to_text(facts.mode);
  opened_ = open.wish;
  brought_.emplace_back(DisplayOpened{open.wish});
}

Look SignLoop::look() const { return look_of(state_, rotated(display_.window()->size(), opened_.rotate)); }

void SignLoop::perform(const Show& show) {
  if (!display_.window()) return;
  Look look = this->look();
  use_display_font(look.theme.display_font);
  DisplayList list = compose_with_pictures(show.showing, look, fonts_, images_, show.wait_for_pictures);
  if (show.wait_for_pictures && !images_.prepare(list)) {
    brought_.emplace_back(PicturesPending{});
    return;
  }
  tell_unusable_pictures();
  const bool drawn = display_.window()->show(list, show.transition);
  const SignMoment now = moment();
  if (display_.window()->is_seen())
    plays_.shown(show.showing, state_.box.get(), play_moment(now), slide_on(show.showing, list, images_));
  else
    plays_.interrupted();
  describe_picture(status_, show.showing, look, list);
  if (drawn) {
    status_.drawn = decided_;
    status_.drawn_ms = milliseconds_of(now.steady);
  }
  journal_.settle("unforeseen");
  brought_.emplace_back(Shown{display_.moving()});
}

void SignLoop::perform(const Prepare& next) {
  if (display_.window()) display_.window()->prepare(compose(next.showing, look(), fonts_));
}

void SignLoop::perform(const SleepDisplay&) {
  if (!display_.window()) return;
  plays_.interrupted();
  const bool slept = display_.sleep();
  journal_.say(fmt::format("kiosk: off hours, the display is {}", slept ? "asleep" : "black"));
  status_.screen = "off";
}

void SignLoop::perform(const WakeDisplay&) {
  display_.wake();
  journal_.say("kiosk: the off hours are over");
}

void SignLoop::perform(const TellTelevision& ask) { ask.awake ? television_.wake() : television_.sleep(); }

void SignLoop::perform(const SetAlarm& alarm) { alarm_.set(clock_, alarm.at); }

void SignLoop::perform(const Say& say) { journal_.say(say.line); }

void SignLoop::perform(const Tidy&) {
  plays_.write(display_.power());
  if (!reading_.busy() && files_.keep()) images_.stand_ins(files_.kept_pictures());
  tell_status();
}

/// By the loop alone: one that hangs must not be kept alive by what goes on beside it.
void SignLoop::feed_watchdog() {
  if (!reading_.busy()) supervisor_.alive();
}

void SignLoop::use_display_font(const std::string& family) {
  fonts_.set_display_font(family);
  if (fonts_.display_font_found()) return journal_.settle("display font");
  journal_.once("display font", fmt::format("kiosk: the theme's font \"{}\" is not installed", family));
}

void SignLoop::tell_unusable_pictures() {
  for (const auto& [path, reason] : images_.unusable()) {
    journal_.once("picture " + path, fmt::format("{}: warning: cannot be shown: {}", path, reason));
  }
}

PlayMoment SignLoop::play_moment(const SignMoment& moment) const {
  PlayMoment play{moment.now, milliseconds_of(moment.steady), PlayClock::simulated};
  if (clock_.simulated()) {
    play.machine = date::floor<Seconds>(Clock{}.now());
  } else {
    play.clock = is_trustworthy(moment.clock) ? PlayClock::trusted : PlayClock::untrusted;
  }
  return play;
}

Exit run(const RunSettings& settings, Journal& journal) { return SignLoop{settings, journal}.run(); }

}  // namespace kiosk
