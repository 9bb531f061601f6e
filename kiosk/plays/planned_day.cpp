#include "plays/planned_day.hpp"

#include <algorithm>
#include <tuple>

#include "plays/play_tracker.hpp"

namespace kiosk {
namespace {

void add(PlannedTurns& to, Instant begin, Seconds length) {
  ++to.turns;
  to.shown += length;
  to.first = std::min(to.first.value_or(begin), begin);
  to.last = std::max(to.last.value_or(begin), begin);
}

class Walk {
 public:
  Walk(const Schedule& schedule, PlannedDay day) : schedule_(schedule), day_(std::move(day)) {
    const std::size_t sponsors = schedule.content().sponsors.size();
    day_.all_day.resize(sponsors);
    day_.in_programme.resize(sponsors);
  }

  PlannedDay through() {
    for (Instant t = day_.programme.day_begin; t < day_.programme.day_end;) {
      Showing showing = showing_at(schedule_, t, ClockTrust::trusted);
      showing.until = std::min(showing.until, day_.programme.day_end);
      if (const auto ended = tracker_.shown(showing, moment(t), "")) count(ended->play);
      look_at(showing, t);
      t = showing.until;
    }
    if (const auto ended = tracker_.shown({}, moment(day_.programme.day_end), "")) count(ended->play);
    return std::move(day_);
  }

 private:
  static PlayMoment moment(Instant t) { return {t, t.time_since_epoch().count() * 1000, PlayClock::simulated}; }
  bool in_programme(Instant t) const { return day_.programme.from <= t && t < day_.programme.until; }

  std::size_t sponsor(const std::string& id) const {
    const auto& all = schedule_.content().sponsors;
    return static_cast<std::size_t>(std::ranges::find(all, id, &Sponsor::id) - all.begin());
  }

  void count(const Play& play) {
    const std::size_t who = sponsor(play.sponsor);
    const Seconds length{static_cast<std::int64_t>(play.seconds)};
    add(day_.all_day[who], play.start, length);
    if (in_programme(play.start)) add(day_.in_programme[who], play.start, length);
  }

  void look_at(const Showing& showing, Instant t) {
    const bool board = std::holds_alternative<DeparturesScreen>(showing.screen);
    if (board && in_programme(t)) add_board(t, showing.until);
    on_board_ = board;
    Answer answer{showing.phase, showing.current, showing.next, showing.notes,
                  std::holds_alternative<AnnouncementScreen>(showing.screen)};
    if (answer_ != answer) day_.turning_points.push_back(t);
    answer_ = std::move(answer);
  }

  /// The board's minutes count down: several answers are one screen.
  void add_board(Instant from, Instant until) {
    if (on_board_ && day_.board.turns > 0) {
      day_.board.shown += until - from;
    } else {
      add(day_.board, from, until - from);
    }
  }

  using SessionId = std::optional<std::string>;
  using Answer = std::tuple<Phase, SessionId, SessionId, std::vector<LocalizedText>, bool>;

  const Schedule& schedule_;
  PlannedDay day_;
  PlayTracker tracker_;
  std::optional<Answer> answer_;
  bool on_board_ = false;
};

}  // namespace

int PlannedDay::turns() const {
  int sum = 0;
  for (const PlannedTurns& sponsor : all_day) sum += sponsor.turns;
  return sum;
}

std::vector<PlannedDay> planned_days(const Schedule& schedule, std::size_t most) {
  std::vector<PlannedDay> planned;
  for (const Programme& programme : programmes(schedule)) {
    if (planned.size() == most) break;
    planned.push_back(Walk{schedule, {programme, {}, {}, {}, {}}}.through());
  }
  return planned;
}

}  // namespace kiosk
