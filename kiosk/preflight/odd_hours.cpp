// Hours that are hardly meant: 01:30 among afternoons, a pause of many hours.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "preflight/checks.hpp"
#include "preflight/digest.hpp"
#include "schedule/event_days.hpp"

namespace kiosk {
namespace {

using std::chrono::hours;

/// Of the sessions of one calendar day: those before six, and the span of the others.
struct Day {
  std::vector<std::size_t> early;
  LocalTime first = LocalTime::max(), last = LocalTime::min();
};

/// A party that goes on has something before it; an afternoon that was typed as a morning has not.
bool follows_another(const Session& session, const Content& content) {
  return std::ranges::any_of(content.sessions, [&](const Session& other) {
    return other.start < session.start && other.end > session.start - hours{4};
  });
}

void find_nights(const Content& content, Findings& findings) {
  std::map<LocalDay, Day> days;
  for (std::size_t i = 0; i < content.sessions.size(); ++i) {
    const Session& session = content.sessions[i];
    const LocalTime start = content.zone.to_local(session.start);
    const LocalDay date = date::floor<date::days>(start);
    Day& day = days[date];
    if (start - date < hours{6}) {
      day.early.push_back(i);
    } else {
      day.first = std::min(day.first, start);
      day.last = std::max(day.last, content.zone.to_local(session.end));
    }
  }
  for (auto& [date, day] : days) {
    std::ranges::stable_sort(day.early, {}, [&](std::size_t i) { return content.sessions[i].start; });
    bool told = false;  // then what follows is as wrong
    for (const std::size_t i : day.early) {
      const Session& session = content.sessions[i];
      const LocalTime start = content.zone.to_local(session.start), meant = start + hours{12};
      const bool among_others = meant >= day.first - hours{2} && meant <= day.last + hours{4};
      if (!among_others || (!told && follows_another(session, content))) continue;
      told = true;
      findings.warn(fmt::format("event/sessions/{}/start", i),
                    fmt::format("the session begins at {}, the others of its day 12 hours later; is {} meant?",
                                hour_text(start - date), hour_text(meant - date)));
    }
  }
}

/// The same route's cars of that date, with how long before (after) each the nearest other one runs.
bool is_among_others(const Content& content, const Departure& departure, Seconds shift) {
  constexpr hours near{3};
  bool before = false, after = false;
  for (const Departure& other : content.departures) {
    const Seconds away = other.time - (departure.time + shift);
    if (&other == &departure || other.stops != departure.stops) continue;
    before = before || (away <= Seconds{0} && away > -near);
    after = after || (away >= Seconds{0} && away < near);
  }
  return before && after;
}

/// A car that no other of its route runs near by, at night, while half a day later others run before and after.
void find_night_cars(const Content& content, Findings& findings) {
  constexpr hours near{3};
  for (std::size_t i = 0; i < content.departures.size(); ++i) {
    const Departure& departure = content.departures[i];
    const LocalTime local = content.zone.to_local(departure.time);
    const Seconds since_midnight = local - date::floor<date::days>(local);
    const auto beside = [&](const Departure& other) {
      const Seconds away = other.time - departure.time;
      return &other != &departure && other.stops == departure.stops && away > -near && away < near;
    };
    if (since_midnight >= hours{6} || std::ranges::any_of(content.departures, beside)) continue;
    if (!is_among_others(content, departure, hours{12})) continue;
    findings.warn(fmt::format("event/shuttle/departures/{}/time", i),
                  fmt::format("the car leaves at {}, others of its route 12 hours later; is {} meant?",
                              hour_text(since_midnight), hour_text(since_midnight + hours{12})));
  }
}

struct Pause {
  std::size_t venue = 0, after = 0, before = 0;  ///< indices of the venue and the sessions around it
};

/// Two sessions of a day, a registration and a party, have a pause of their own; it takes three to make a programme, or
/// a time at night.
bool is_odd(const Content& content, const std::vector<std::size_t>& here, const Session& next) {
  const EventDays days{content.zone, content.day_starts};
  const LocalDay day = days.day_of(next.start);
  const LocalTime local = content.zone.to_local(next.start);
  if (local - date::floor<date::days>(local) < content.day_starts) return true;
  return std::ranges::count_if(here, [&](std::size_t i) { return days.day_of(content.sessions[i].start) == day; }) > 2;
}

std::vector<Pause> long_pauses(const Content& content, std::size_t venue) {
  constexpr hours longest{6};  // from here on the sign takes the day for over
  std::vector<std::size_t> here;
  for (std::size_t i = 0; i < content.sessions.size(); ++i) {
    if (content.sessions[i].venues.contains(venue)) here.push_back(i);
  }
  std::ranges::stable_sort(here, {}, [&](std::size_t i) { return content.sessions[i].start; });
  const EventDays days{content.zone, content.day_starts};
  std::vector<Pause> found;
  std::optional<std::size_t> last;  ///< of those so far the one that ends last
  for (const std::size_t i : here) {
    const Session& next = content.sessions[i];
    const bool same_day = last && days.day_of(content.sessions[*last].start) == days.day_of(next.start);
    const bool long_pause = same_day && next.start - content.sessions[*last].end >= longest;
    if (long_pause && is_odd(content, here, next)) found.push_back({venue, *last, i});
    if (!last || next.end > content.sessions[*last].end) last = i;
  }
  return found;
}

std::string duration_text(Seconds length) {
  const auto minutes = std::chrono::floor<Minutes>(length).count();
  return minutes % 60 == 0 ? fmt::format("{} h", minutes / 60) : fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

Seconds clock_of(Instant t, const Zone& zone) {
  const LocalTime local = zone.to_local(t);
  return local - date::floor<date::days>(local);
}

void find_long_pauses(const Content& content, Findings& findings) {
  std::map<std::size_t, Pause> told;  ///< by the session behind it: one for "*" pauses at every venue
  for (std::size_t venue = 0; venue < content.venues.size(); ++venue) {
    for (const Pause& pause : long_pauses(content, venue)) told.emplace(pause.before, pause);
  }
  for (const auto& [index, pause] : told) {
    const Session &next = content.sessions[index], &last = content.sessions[pause.after];
    if (clock_of(last.start, content.zone) < hours{6}) continue;  // that one is odd
    const Seconds clock = clock_of(next.start, content.zone);
    const std::string_view night = clock < content.day_starts ? ", or should \"day_starts\" be earlier?" : "?";
    findings.warn(fmt::format("event/sessions/{}/start", index),
                  fmt::format("nothing is at \"{}\" for {} before this session, so the day is taken for over at {}; is "
                              "{} right{}",
                              content.venues[pause.venue].id, duration_text(next.start - last.end),
                              hour_text(clock_of(last.end, content.zone)), hour_text(clock), night));
  }
}

}  // namespace

void find_odd_hours(const Content& content, Findings& findings) {
  find_nights(content, findings);
  find_night_cars(content, findings);
  find_long_pauses(content, findings);
}

}  // namespace kiosk
