#include "walked_day.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "folder.hpp"
#include "schedule/time_text.hpp"

namespace kiosk::testing {
namespace {

using namespace std::chrono_literals;

Clock::Precise on_the_day(const std::string& local) {
  const Zone zone = *Zone::find("Asia/Taipei");
  return *parse_time("2020-09-06T" + local, zone);
}

}  // namespace

WalkedDay::WalkedDay(const std::string& now, SignState first)
    : files{{"kiosk.json", R"({"venue": "masa-loft", "event": "event.json"})"},
            {"event.json", contents(KIOSK_SOURCE_DIR "/config/pycontw-2020.json")}},
      state(std::move(first)),
      now_(on_the_day(now)),
      box_({"kiosk.json", {}}, reader(), KeptContent{""}, journal_) {}

FileReader WalkedDay::reader() {
  return [this](const std::string& path) -> Result<std::string> {
    const auto found = files.find(path);
    if (found == files.end()) return Failure{"", path, "no such file"};
    return found->second;
  };
}

void WalkedDay::start() { send(ReloadAsked{}); }

void WalkedDay::send(SignEvent event) {
  events_.push_back(std::move(event));
  work();
}

void WalkedDay::send_all(std::vector<SignEvent> events) {
  events_.insert(events_.end(), events.begin(), events.end());
  work();
}

void WalkedDay::work() {
  while (!events_.empty() && !state.ended) {
    const SignEvent event = std::move(events_.front());
    events_.pop_front();
    Step next = step(state, event, moment());
    state = std::move(next.state);
    for (const SignAction& action : next.actions) {
      std::visit([this](const auto& one) { perform(one); }, action);
    }
    events_.insert(events_.begin(), brought_.begin(), brought_.end());
    brought_.clear();
  }
}

void WalkedDay::pass(std::chrono::nanoseconds time) {
  const Steady end = steady_ + time;
  while (!state.ended) {
    const Rest rest = rest_of(state, moment());
    Steady wake = rest.steady;
    if (rest.now) wake = std::min(wake, steady_ + std::max(*rest.now - now_, std::chrono::nanoseconds{0}));
    if (settled_at_) wake = std::min(wake, *settled_at_);
    const bool nothing_is_due = wake > end;
    wake = std::max(std::min(wake, end), steady_);
    now_ += wake - steady_;
    steady_ = wake;
    if (nothing_is_due) return;
    ++wakings;
    if (settled_at_ && steady_ >= *settled_at_) {
      settled_at_.reset();
      send(Settled{});
    } else {
      send(Woken{});
    }
  }
}

void WalkedDay::set_clock(Seconds later) {
  now_ += later;
  send(ClockSet{});
}

bool WalkedDay::did(const std::string& action) const { return count(action) > 0; }

std::size_t WalkedDay::count(const std::string& action) const {
  return static_cast<std::size_t>(std::ranges::count(done, action));
}

void WalkedDay::perform(const ReadContent&) {
  note("read content");
  brought_.push_back(ContentRead{box_.read()});
}

void WalkedDay::perform(const ReadStick&) {
  note("read stick");
  brought_.push_back(StickRead{stick});
}

void WalkedDay::perform(const StartClock& start) {
  note("start clock");
  now_ = start.at;
  brought_.push_back(Woken{});
}

void WalkedDay::perform(const OpenDisplay& open) {
  note("open display");
  settled_at_.reset();
  shown = "nothing";
  if (display_there) {
    brought_.push_back(DisplayOpened{open.wish});
  } else {
    brought_.push_back(DisplayMissing{});
  }
}

bool WalkedDay::pending(const Showing& next) {
  const auto* sponsor = std::get_if<SponsorScreen>(&next.screen);
  if (!sponsor || slides_take == Seconds{0}) return false;
  return steady_ < slides_.try_emplace(sponsor->sponsor.id, steady_ + slides_take).first->second;
}

void WalkedDay::perform(const Show& show) {
  note("show");
  if (show.wait_for_pictures && pending(show.showing)) {
    brought_.push_back(PicturesPending{});
    return;
  }
  const bool another = shown != "nothing" && show.showing.screen != showing.screen;
  const bool moves = another && show.transition.movement != Movement::cut && show.transition.lasts.count() > 0;
  shown = name_of(show.showing.screen);
  showing = show.showing;
  transition = show.transition;
  if (moves) settled_at_ = steady_ + std::chrono::duration_cast<std::chrono::nanoseconds>(show.transition.lasts);
  brought_.push_back(Shown{moves});
}

void WalkedDay::perform(const SleepDisplay&) {
  note("sleep display");
  awake = false;
}

void WalkedDay::perform(const WakeDisplay&) {
  note("wake display");
  awake = true;
}

std::string true_screen(const WalkedDay& day) {
  const SignMoment moment = day.moment();
  return std::string{name_of(showing_of(day.state, moment.now, moment).screen)};
}

std::string screen_file(const std::string& venue, const std::string& more) {
  return "{\"venue\": \"" + venue + "\", \"event\": \"event.json\"" + more + "}";
}

std::string event_with_urgent(std::string event) {
  const std::string none = R"("announcements": [])";
  REQUIRE(event.find(none) != std::string::npos);
  return event.replace(event.find(none), none.size(), R"("announcements": [{"text": "Leave", "level": "urgent"}])");
}

void pass_until_moving(WalkedDay& day) {
  for (int i = 0; i < 2000 && !day.state.moving; ++i) day.pass(50ms);
  REQUIRE(day.state.moving);
}

}  // namespace kiosk::testing
