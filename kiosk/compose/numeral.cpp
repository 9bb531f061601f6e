// What the plane's number says: minutes, a date, or the clock time where nothing is counted.
#include "compose/plane.hpp"
#include "compose/screens.hpp"
#include "schedule/content_names.hpp"

namespace kiosk {

namespace {

Phrase say(const Page& page, std::string_view Words::*word) { return page.wording.say(word); }

TaggedText range(const Page& page, const Occurrence& o) {
  const Words& words = page.wording.leading();
  const std::string_view dash = o.over_days ? " – " : "–";
  return {fmt::format("{}{}{}", start_text(words, o), dash, end_text(words, o)), page.wording.tag_of(words)};
}

/// On another day the time alone would mislead.
Phrase day_of(const Page& page, LocalTime time, const std::optional<LocalTime>& clock) {
  const LocalDay day = date::floor<date::days>(time);
  if (!clock || date::floor<date::days>(*clock) == day) return {};
  const Words& words = page.wording.leading();
  return {{month_day_text(words, day), page.wording.tag_of(words)}};
}

Numeral of_tide(const Page& page, const Showing& showing) {
  if (!showing.tide) return {};
  const Tide& tide = *showing.tide;
  Numeral numeral;
  if (tide.minutes) {
    numeral.number = std::to_string(*tide.minutes);
    numeral.label = say(page, tide.of_session ? &Words::left_of_session : &Words::until_start);
    const std::optional<Occurrence>& counted = tide.of_session ? showing.on : showing.coming;
    if (counted) numeral.above = {range(page, *counted)};
    return numeral;
  }
  numeral.number = clock_text(tide.end);
  numeral.label = say(page, tide.of_session ? &Words::ends : &Words::starts);
  numeral.above = day_of(page, tide.end, showing.clock);
  return numeral;
}

Numeral of_way_home(const Page& page, const Venue& venue) {
  if (venue.way_steps.empty() || !venue.way_steps.front().minutes) return {};
  const WayStep& first = venue.way_steps.front();
  return {{},
          pictogram_of(first.by),
          std::to_string(first.minutes->count()),
          say(page, first.by == TravelMode::walk ? &Words::on_foot : &Words::by_vehicle)};
}

/// The next car here that goes; a time at another stop is none of this place.
Numeral of_board(const Page& page, const Showing& showing, const Board& board) {
  if (board.state == BoardState::ended || board.state == BoardState::none_here) return of_way_home(page, showing.venue);
  Numeral numeral;
  for (const BoardRow& row : board.rows) {
    if (row.cancelled || !row.at_this_stop) continue;
    const bool counted = row.minutes && *row.minutes > 0;
    numeral.icon = "bus";
    numeral.number = counted ? std::to_string(*row.minutes) : clock_text(row.time);
    numeral.above = counted ? Phrase{{clock_text(row.time), ""}} : day_of(page, row.time, showing.clock);
    const auto word = board.arriving ? &Words::until_arrival : &Words::until_car;
    numeral.label = say(page, counted ? word : row.minutes ? &Words::due : &Words::car_leaves_at);
    return numeral;
  }
  if (board.state != BoardState::later || !board.next_at || !board.next_here) return {};
  return {day_of(page, *board.next_at, showing.clock), "bus", clock_text(*board.next_at),
          say(page, &Words::car_leaves_at)};
}

/// The event's first day, or the next on which it goes on.
Numeral of_date(const Page& page, const IdleScreen& screen) {
  if (!screen.goes_on || !screen.elsewhere.empty()) return {};
  const LocalDay day = date::floor<date::days>(screen.goes_on->at);
  const unsigned number = unsigned(date::year_month_day(day).day());
  Numeral numeral{
      {}, "", std::to_string(number), page.wording.each([&](const Words& w) { return month_day_text(w, day); })};
  if (screen.goes_on->days_until == 1) {
    numeral.above = say(page, &Words::tomorrow);
  }
  return numeral;
}

}  // namespace

std::string pictogram_of(TravelMode mode) {
  return mode == TravelMode::walk ? "foot" : std::string(travel_mode_names[static_cast<std::size_t>(mode)]);
}

Numeral numeral_of(const Page& page, const Showing& showing) {
  if (const auto* s = std::get_if<DeparturesScreen>(&showing.screen)) return of_board(page, showing, s->board);
  if (const auto* s = std::get_if<AfterScreen>(&showing.screen))
    return s->farewell ? of_way_home(page, showing.venue) : Numeral{};
  if (const auto* s = std::get_if<IdleScreen>(&showing.screen)) return of_date(page, *s);
  return of_tide(page, showing);
}

}  // namespace kiosk
