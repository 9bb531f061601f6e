#include "schedule/schedule.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "schedule/list_length.hpp"
#include "schedule/moment.hpp"

namespace kiosk {
namespace {

Showing frame_of(const VenueIndex& index) {
  Showing showing;
  showing.event = index.content().name;
  showing.venue = index.content().venues[index.venue()];
  return showing;
}

bool without_window(const TimeWindow& w) { return !w.from && !w.until; }

/// With a wrong clock nothing may be called current, nor may a notice whose time is limited be shown or kept back by
/// it.
void keep_unlimited(Showing& showing, const VenueIndex& index) {
  AnnouncementScreen urgent;
  for (const Announcement& a : index.content().announcements) {
    if (a.venues.contains(index.venue()) && without_window(a.window))
      a.urgent ? add_urgent(urgent, a) : showing.notes.push_back(a.text);
  }
  if (!urgent.texts.empty()) showing.screen = urgent;
}

/// How long a page stands of what has no turns: the programme where the clock can't be trusted, and urgent texts.
constexpr Seconds page_dwell{15};

void turn_pages_by_time(Showing& showing, Instant now) {
  const auto turn = now.time_since_epoch() / page_dwell;
  showing.page = static_cast<std::size_t>(std::max<decltype(turn)>(turn, 0));
  showing.until = std::min(showing.until, Instant{(turn + 1) * page_dwell});
}

Showing untrusted_answer(const VenueIndex& index, Instant now) {
  const Moment moment{index, now};
  Showing showing = frame_of(index);
  const Zone& zone = index.days().zone();
  showing.until = now + (next_shift(zone.to_local(now)) - zone.to_local(now));
  showing.screen = moment.programme_screen();
  keep_unlimited(showing, index);
  if (may_need_pages(showing.screen)) turn_pages_by_time(showing, now);
  showing.shift = shift_at(zone.to_local(now));
  return showing;
}

/// Holds a slot to the table: the screen that is made for it must be the one that has it there.
template <SlotScreen slot, typename S>
Screen in_slot(S screen) {
  static_assert(entry_of<S>.slot == slot, "the table of screens does not give this screen this slot");
  return screen;
}

Screen screen_of(Moment& moment, const VenueIndex& index, const Turn& turn) {
  switch (turn.screen) {
    case SlotScreen::current:
      return moment.phase_screen();
    case SlotScreen::next:
      return in_slot<SlotScreen::next>(moment.next_screen());
    case SlotScreen::sponsor:
      return in_slot<SlotScreen::sponsor>(SponsorScreen{index.sponsor(turn.number()), turn.since, turn.until});
    case SlotScreen::departures:
      return in_slot<SlotScreen::departures>(moment.departures_screen());
    case SlotScreen::elsewhere:
      return in_slot<SlotScreen::elsewhere>(moment.elsewhere_screen());
    case SlotScreen::sponsors:
      return in_slot<SlotScreen::sponsors>(moment.sponsors_screen());
    case SlotScreen::lightning:
      return in_slot<SlotScreen::lightning>(moment.lightning_screen());
    case SlotScreen::card:
      break;
  }
  return in_slot<SlotScreen::card>(moment.card_screen(turn.number()));
}

/// Cards take turns with each other, so that each turns its pages once a round of theirs.
std::size_t page_in(const Screen& screen, std::size_t turn, const VenueIndex& index, Instant now) {
  if (!may_need_pages(screen)) return 0;
  return std::holds_alternative<CardScreen>(screen) ? turn / index.cards_at(now).size() : turn;
}

/// Each of several has its turn when the playlist goes on.
std::size_t turn_among(std::size_t several, const TurnCounts& turns) {
  return several < 2 ? 0 : std::accumulate(turns.begin(), turns.end(), std::size_t{0}) % several;
}

void lay_surroundings(Showing& showing, Moment& moment, const TurnCounts& turns) {
  showing.tide = moment.tide();
  showing.on = moment.on();
  showing.coming = moment.coming();
  showing.beside_coming = moment.beside_coming();
  showing.changes = moment.changes();
  showing.change = turn_among(showing.changes.size(), turns);
}

/// All but the screen itself.
void lay_frame(Showing& showing, Moment& moment, const TurnCounts& turns) {
  showing.phase = moment.phase();
  if (moment.current()) showing.current = moment.current_id();
  if (moment.current()) showing.parallel = moment.parallel_ids();
  if (moment.next()) showing.next = moment.next_id();
  if (!std::holds_alternative<SponsorScreen>(showing.screen)) {  // a sponsor's slide has the whole picture
    showing.clock = moment.clock();
    showing.shift = shift_at(*showing.clock);
    showing.notes = moment.notes();
    showing.note = turn_among(showing.notes.size(), turns);
    if (!std::holds_alternative<AnnouncementScreen>(showing.screen)) lay_surroundings(showing, moment, turns);
  }
  showing.until = moment.until();
}

Showing trusted_answer(const VenueIndex& index, Instant now) {
  Moment moment{index, now};
  Showing showing = frame_of(index);
  Turn turn;
  if (index.urgent_at(now)) {
    showing.screen = moment.announcement_screen();
  } else {
    turn = index.cycle().at(now);
    moment.hold_until(turn.until);
    showing.screen = screen_of(moment, index, turn);
    showing.page = page_in(showing.screen, turn.number(), index, now);
  }
  lay_frame(showing, moment, turn.completed);
  const bool urgent = std::holds_alternative<AnnouncementScreen>(showing.screen);
  if (urgent && may_need_pages(showing.screen)) turn_pages_by_time(showing, now);
  return showing;
}

/// Nothing when the screen has nothing to say.
std::optional<Screen> named_screen(Moment& moment, const VenueIndex& index, Instant now, std::string_view name) {
  const std::optional<SlotScreen> slot = slot_named(name);
  if (slot == SlotScreen::current) return moment.phase_screen();
  if (slot) {
    // An ended board has no turn for most of the day, and can be looked at all the same.
    if (slot == SlotScreen::departures && index.departures().any_on(index.days().day_of(now)))
      return moment.departures_screen();
    if (!index.available(now)[place_of(*slot)]) return std::nullopt;
    return screen_of(moment, index, {*slot, now, index.cycle().at(now).completed, now});
  }
  if (name == entry_of<ProgrammeScreen>.name) return moment.programme_screen();
  if (name == entry_of<AnnouncementScreen>.name && index.urgent_at(now)) return moment.announcement_screen();
  if (Screen screen = moment.phase_screen(); name == name_of(screen)) return screen;
  return std::nullopt;
}

Showing answer(const VenueIndex& index, Instant now, ClockTrust trust) {
  return trust == ClockTrust::trusted ? trusted_answer(index, now) : untrusted_answer(index, now);
}

}  // namespace

Schedule::Schedule(std::shared_ptr<const Content> content, std::size_t venue)
    : index_(std::make_unique<VenueIndex>(std::move(content), venue)) {}
Schedule::~Schedule() = default;
Schedule::Schedule(Schedule&&) noexcept = default;
Schedule& Schedule::operator=(Schedule&&) noexcept = default;

const Content& Schedule::content() const { return index_->content(); }
std::size_t Schedule::venue() const { return index_->venue(); }

Showing showing_at(const Schedule& schedule, Instant now, ClockTrust trust) {
  Showing showing = answer(schedule.index(), now, trust);
  assert(showing.until > now);
  // `until` bounds what may change; where the next answer is the same, this one lasts as long as that.
  while (showing.until < now + date::days{1}) {
    Showing following = answer(schedule.index(), showing.until, trust);
    const Instant later = std::exchange(following.until, showing.until);
    assert(later > showing.until);
    // Without an end to come it would be asked for ever.
    if (following != showing || later <= showing.until) break;
    showing.until = later;
  }
  return showing;
}

std::optional<Showing> showing_of(const Schedule& schedule, Instant now, ClockTrust trust, std::string_view name) {
  const VenueIndex& index = schedule.index();
  Showing showing = trust == ClockTrust::trusted ? frame_of(index) : untrusted_answer(index, now);
  if (name == name_of(showing.screen) && trust == ClockTrust::untrusted) return showing;
  Moment moment{index, now};
  std::optional<Screen> screen = named_screen(moment, index, now, name);
  if (!screen || trust == ClockTrust::untrusted) return std::nullopt;
  showing.screen = std::move(*screen);
  const TurnCounts turns = index.cycle().at(now).completed;
  showing.page = page_in(showing.screen, turns[place_of(slot_of(showing.screen))], index, now);
  lay_frame(showing, moment, turns);
  return showing;
}

}  // namespace kiosk
