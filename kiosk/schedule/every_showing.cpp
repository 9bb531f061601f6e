#include "schedule/every_showing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "schedule/venue_index.hpp"

namespace kiosk {
namespace {

/// Of screens that count nothing themselves: what the plane counts stands around them.
template <typename S>
void still(S&) {}

void still(DeparturesScreen& screen) {
  for (BoardRow& row : screen.board.rows) {
    if (row.minutes) row.minutes = 1;
  }
}

/// Without what counts down or up, and what no screen shows: equal ones look alike but for digits.
Showing stilled(Showing showing) {
  showing.until = {};
  showing.shift = {};
  showing.phase = Phase::idle;
  showing.current.reset();
  showing.next.reset();
  showing.parallel.clear();
  showing.page = 0;
  if (showing.clock) showing.clock = LocalTime{};
  // What stands around a screen is tried with the current one and the next; with each other it would be the same again.
  if (showing.tide) {
    const bool counted = showing.tide->minutes.has_value();  // minutes, or a clock time in their place
    showing.tide = Tide{};
    if (counted) showing.tide->minutes = 0;
  }
  showing.on.reset();
  showing.coming.reset();
  showing.changes.clear();
  std::visit([](auto& screen) { still(screen); }, showing.screen);
  return showing;
}

class Gathering {
 public:
  explicit Gathering(const Schedule& schedule) : schedule_(schedule), index_(schedule.index()) {}

  EveryShowing gather(std::size_t most_moments) {
    std::vector<Instant> all = moments();
    const bool complete = all.size() <= most_moments;
    const std::size_t count = std::min(all.size(), most_moments);
    for (std::size_t i = 0; i < count; ++i) ask(all[i * all.size() / count]);
    take_sponsors();
    return {std::move(showings_), complete};
  }

 private:
  std::vector<Instant> moments() const {
    std::vector<Instant> all{index_.event_days() ? index_.days().begin(index_.event_days()->first) - Seconds{1}
                                                 : Instant{}};
    add_sessions(all);
    add_windows(all);
    add_cars(all);
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  /// Begins and ends are the phases' borders; half an hour before, a countdown stands beside the time.
  void add_sessions(std::vector<Instant>& to) const {
    for (const Stretch& stretch : index_.timeline().stretches()) {
      to.push_back(index_.days().begin(index_.days().day_of(stretch.begin)));
      to.push_back(stretch.begin - Minutes{30});
      to.push_back(stretch.begin);
      to.push_back(stretch.end);
    }
    for (const Change& change : index_.timeline().changes()) {
      to.push_back(change.begin - Seconds{1});
      to.push_back(change.begin);
    }
    if (!index_.timeline().stretches().empty()) {
      const LocalDay last = index_.days().day_of(index_.timeline().stretches().back().begin);
      to.push_back(index_.days().end(last));
    }
  }

  void add_windows(std::vector<Instant>& to) const {
    const auto add = [&](const auto& list) {
      for (const auto& item : list) {
        if (!item.venues.contains(index_.venue())) continue;
        if (item.window.from) to.push_back(*item.window.from);
        if (item.window.until) to.push_back(*item.window.until - Seconds{1});
      }
    };
    add(index_.content().announcements);
    add(index_.content().cards);
  }

  void add_cars(std::vector<Instant>& to) const {
    for (const Departure& departure : index_.content().departures) {
      to.push_back(departure.time + departure.delay - Minutes{1});
      to.push_back(departure.time + departure.delay + Minutes{1});
    }
    for (const Service& service : index_.content().services) {
      to.push_back(service.from);
      to.push_back(service.until);
    }
  }

  bool in_playlist(SlotScreen screen) const {
    return std::ranges::find(index_.content().playlist, screen, &Slot::screen) != index_.content().playlist.end();
  }

  void ask(Instant now) {
    ask_for(entry_of<CurrentScreen>.name, now);
    ask_for(entry_of<AnnouncementScreen>.name, now);
    for (const ScreenEntry& entry : slot_table) {
      const bool has_own_way = *entry.slot == SlotScreen::current || VenueIndex::takes_turns(*entry.slot);
      if (!has_own_way && in_playlist(*entry.slot)) ask_for(entry.name, now);
    }
    if (!programme_asked_) keep(showing_at(schedule_, now, ClockTrust::untrusted));
    programme_asked_ = true;
    if (auto frame = showing_of(schedule_, now, ClockTrust::trusted, entry_of<CurrentScreen>.name))
      take_turns(std::move(*frame), now);
  }

  void ask_for(std::string_view screen, Instant now) {
    if (auto showing = showing_of(schedule_, now, ClockTrust::trusted, screen)) keep(std::move(*showing));
  }

  void take_turns(Showing frame, Instant now) {
    frame.screen = IdentifyScreen{};
    keep(frame);
    for (const Card* card : index_.cards_at(now)) {
      frame.screen = CardScreen{*card};
      if (in_playlist(SlotScreen::card)) keep(frame);
    }
  }

  /// A slide has the whole picture: nothing of it hangs on the moment.
  void take_sponsors() {
    const auto turns = index_.sponsor_turns();
    if (!in_playlist(SlotScreen::sponsor) || turns.empty()) return;
    Showing frame;
    frame.event = index_.content().name;
    frame.venue = index_.content().venues[index_.venue()];
    for (const std::size_t sponsor : std::set(turns.begin(), turns.end())) {
      frame.screen = SponsorScreen{index_.content().sponsors[sponsor]};
      showings_.push_back(frame);
    }
  }

  void keep(Showing showing) {
    std::vector<Showing>& known = known_[std::string(name_of(showing.screen))];
    Showing still = stilled(showing);
    if (std::ranges::find(known, still) != known.end()) return;
    known.push_back(std::move(still));
    showings_.push_back(std::move(showing));
  }

  const Schedule& schedule_;
  const VenueIndex& index_;
  bool programme_asked_ = false;                       ///< it is the same at all times
  std::map<std::string, std::vector<Showing>> known_;  ///< stilled, by the screen's name
  std::vector<Showing> showings_;
};

}  // namespace

EveryShowing every_showing(const Schedule& schedule, std::size_t most_moments) {
  return Gathering{schedule}.gather(most_moments);
}

}  // namespace kiosk
