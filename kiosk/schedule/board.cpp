#include "schedule/board.hpp"

#include <algorithm>

namespace kiosk {
namespace {

/// Where one can board: this stop's first place among all but the last.
std::optional<std::size_t> boarding_position(const std::vector<std::size_t>& stops, std::size_t stop) {
  const auto last = stops.end() - 1;
  const auto found = std::find(stops.begin(), last, stop);
  if (found == last) return std::nullopt;
  return static_cast<std::size_t>(found - stops.begin());
}

/// Bound for this stop: it comes after another.
std::optional<std::size_t> arriving_position(const std::vector<std::size_t>& stops, std::size_t stop) {
  const auto found = std::find(stops.begin() + 1, stops.end(), stop);
  if (found == stops.end()) return std::nullopt;
  return static_cast<std::size_t>(found - stops.begin());
}

/// The place of a stop that comes after the one at `position`.
std::optional<std::size_t> later_position(const std::vector<std::size_t>& stops, std::size_t position,
                                          std::size_t stop) {
  const auto found = std::find(stops.begin() + static_cast<std::ptrdiff_t>(position) + 1, stops.end(), stop);
  if (found == stops.end()) return std::nullopt;
  return static_cast<std::size_t>(found - stops.begin());
}

/// The second at which a count of minutes, rounded down, next changes: one past a full minute before `time`.
Instant countdown_changes(Instant time, Instant now) {
  const Minutes left = std::max(Minutes{0}, date::floor<Minutes>(time - now));
  if (left >= Minutes{60}) return time - Minutes{60} + Seconds{1};
  return left == Minutes{0} ? time : time - left + Seconds{1};
}

std::optional<VenueBrief> only_venue_at(const Content& content, std::size_t stop) {
  const auto is_there = [stop](const Venue& v) { return v.stop == stop; };
  if (std::ranges::count_if(content.venues, is_there) != 1) return std::nullopt;
  return brief_of(*std::ranges::find_if(content.venues, is_there));
}

}  // namespace

Departures::Departures(const Content& content, std::size_t venue, const EventDays& days)
    : content_(&content), zone_(content.zone), stop_(content.venues[venue].stop) {
  if (!stop_) return;
  add_departures(days);
  add_services(days);
}

/// Its day is that on which it really is here, be it late or on its way over the day's edge.
Departures::Call Departures::call(std::size_t departure, std::size_t position, const EventDays& days) const {
  const Departure& d = content_->departures[departure];
  const bool known = position == 0 || !d.minutes.empty();
  const Minutes ride = position == 0 || d.minutes.empty() ? Minutes{0} : d.minutes[position];
  const Instant time = d.time + d.delay + ride;
  return {departure, position, time, known, days.day_of(time)};
}

void Departures::add_departures(const EventDays& days) {
  std::map<LocalDay, Day> arriving;
  for (std::size_t i = 0; i < content_->departures.size(); ++i) {
    const Departure& d = content_->departures[i];
    const auto boards = boarding_position(d.stops, *stop_), arrives = arriving_position(d.stops, *stop_);
    if (!boards && !arrives) continue;
    const Call one = call(i, boards ? *boards : *arrives, days);
    (boards ? days_ : arriving)[one.day].calls.push_back(one);
  }
  for (auto& [day, calls] : arriving) {
    calls.arriving = true;
    days_.try_emplace(day, std::move(calls));  // only where nothing can be boarded on that day
  }
  for (auto& [day, calls] : days_) std::ranges::stable_sort(calls.calls, {}, &Call::time);
}

void Departures::add_services(const EventDays& days) {
  std::map<LocalDay, std::vector<std::size_t>> arriving;
  for (std::size_t i = 0; i < content_->services.size(); ++i) {
    const Service& s = content_->services[i];
    const LocalDay day = days.day_of(s.from);
    if (boarding_position(s.stops, *stop_)) {
      Day& here = days_[day];
      if (here.arriving) here = Day{};  // one can board after all
      here.services.push_back(i);
    } else if (arriving_position(s.stops, *stop_)) {
      arriving[day].push_back(i);
    }
  }
  for (auto& [day, services] : arriving) {
    Day& here = days_.try_emplace(day, Day{true, {}, {}}).first->second;
    if (here.arriving) here.services = std::move(services);
  }
}

BoardRow Departures::row(const Call& call, Instant now, bool arriving) const {
  const Departure& d = content_->departures[call.departure];
  BoardRow row;
  row.time = zone_.to_local(call.time);
  row.printed_time = zone_.to_local(call.time - d.delay);
  row.instant = call.time;
  row.at_this_stop = call.at_this_stop;
  if (arriving || !call.at_this_stop) row.first_stop = content_->stops[d.stops.front()].name;
  const Minutes left = date::floor<Minutes>(call.time - now);
  if (call.at_this_stop && left < Minutes{60}) row.minutes = static_cast<int>(left.count());
  row.cars = d.cars;
  row.headsign_id = content_->stops[d.stops.back()].id;
  row.headsign = content_->stops[d.stops.back()].name;
  const auto here = d.stops.begin() + static_cast<std::ptrdiff_t>(call.position);
  const auto via_begin = arriving ? d.stops.begin() + 1 : here + 1;
  const auto via_end = arriving ? here : d.stops.end() - 1;
  row.headsign_venue = only_venue_at(*content_, d.stops.back());
  for (auto stop = via_begin; stop < via_end; ++stop) {
    row.via.push_back(content_->stops[*stop].name);
    row.via_venues.push_back(only_venue_at(*content_, *stop));
  }
  row.tentative = d.tentative;
  row.cancelled = d.cancelled;
  return row;
}

BoardService Departures::service(const Service& s) const {
  const auto headway = [&](int trips) { return date::round<Minutes>((s.until - s.from) / trips); };
  return {zone_.to_local(s.from),
          zone_.to_local(s.until),
          headway(s.most_trips),
          headway(s.fewest_trips),
          content_->stops[s.stops.back()].name,
          s.tentative};
}

void Departures::note_gone(const Call& call, Board& board) const {
  if (!runs(call)) return;
  board.last_left = zone_.to_local(call.time);
  const Departure& d = content_->departures[call.departure];
  board.last_left_stop = call.at_this_stop ? LocalizedText{} : content_->stops[d.stops.front()].name;
}

void Departures::list_calls(const Day& day, Instant now, BoardAnswer& answer) const {
  Board& board = answer.board;
  for (const Call& c : day.calls) {
    if (c.time <= now) {
      note_gone(c, board);
    } else if (c.time - now <= board_horizon) {
      board.rows.push_back(row(c, now, day.arriving));
      board.rows.back().last = is_last(c);
      answer.until = std::min(answer.until, c.at_this_stop ? countdown_changes(c.time, now) : c.time);
    } else {
      answer.until = std::min(answer.until, c.time - board_horizon);
      if (board.next_at || !runs(c)) continue;
      board.next_at = zone_.to_local(c.time);
      board.next_here = c.at_this_stop;
    }
  }
}

void Departures::list_services(const Day& day, Instant now, BoardAnswer& answer) const {
  for (const std::size_t i : day.services) {
    const Service& s = content_->services[i];
    if (s.until <= now) continue;
    answer.board.services.push_back(service(s));
    answer.until = std::min(answer.until, s.until);
  }
}

void Departures::find_ride(const Day& day, std::size_t stop, Minutes walk, Instant now, WayAnswer& answer) const {
  Ride* found = nullptr;
  for (const Call& c : day.calls) {
    const Departure& d = content_->departures[c.departure];
    const auto there = later_position(d.stops, c.position, stop);
    if (!there) continue;
    if (!found) answer.way = NoCar::ended;
    // One that comes here at an unknown time stays, as on the board, until it leaves its first stop.
    const Instant leave_by = c.at_this_stop ? c.time - walk : c.time;
    if (d.cancelled || leave_by <= now) continue;
    answer.until = std::min(answer.until, leave_by);
    if (found) {
      found->car.last = false;
      return;
    }
    found = &answer.way.emplace<Ride>(Ride{row(c, now, false), {}});
    found->car.minutes.reset();
    found->car.last = true;
    if (!d.minutes.empty()) answer.arrives = d.time + d.delay + d.minutes[*there];
  }
}

void Departures::find_service(const Day& day, std::size_t stop, Instant now, WayAnswer& answer) const {
  for (const std::size_t i : day.services) {
    const Service& s = content_->services[i];
    const auto here = boarding_position(s.stops, *stop_);
    if (!here || !later_position(s.stops, *here, stop)) continue;
    const auto* none = std::get_if<NoCar>(&answer.way);
    if (none && s.until <= now) answer.way = NoCar::ended;
    if (s.until <= now) continue;
    answer.until = std::min(answer.until, s.until);
    if (auto* ride = std::get_if<Ride>(&answer.way)) ride->car.last = false;
    if (none) answer.way = service(s);
  }
}

WayAnswer Departures::way_to(std::size_t stop, Minutes walk, Instant now, LocalDay day) const {
  WayAnswer answer{content_->has_shuttle ? NoCar::none : NoCar::unknown, {}, Instant::max()};
  const auto today = days_.find(day);
  if (today == days_.end() || today->second.arriving) return answer;
  find_ride(today->second, stop, walk, now, answer);
  find_service(today->second, stop, now, answer);
  return answer;
}

BoardAnswer Departures::board_at(Instant now, LocalDay day) const {
  BoardAnswer answer{{}, Instant::max()};
  Board& board = answer.board;
  if (!any_on(day) && !any_ahead(now, day)) {
    board.state = content_->has_shuttle ? BoardState::none_here : BoardState::unknown;
    return answer;
  }
  const Day today = day_at(now, day);
  board.arriving = today.arriving;
  list_calls(today, now, answer);
  list_services(today, now, answer);
  if (!board.rows.empty() || !board.services.empty())
    board.state = BoardState::rows;
  else
    board.state = board.next_at ? BoardState::later : BoardState::ended;
  if (board.state != BoardState::later) {
    board.next_at.reset();
    board.next_here = true;
  }
  return answer;
}

}  // namespace kiosk
