#include "preflight/digest.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compose/words.hpp"
#include "schedule/event_days.hpp"

namespace kiosk {
namespace {

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string short_day(date::year_month_day day) {
  const Words& english = words_for("en");
  return fmt::format("{} {} {}", english.weekdays[date::weekday(date::local_days(day)).c_encoding()],
                     static_cast<unsigned>(day.day()),
                     english.months[static_cast<unsigned>(day.month()) - 1].substr(0, 3));
}

/// "Sat 29 Jul - Sun 30 Jul 2023"
std::string days_text(LocalDay first, LocalDay last) {
  if (first == last) return day_text(first);
  const date::year_month_day a(first), b(last);
  return (a.year() == b.year() ? short_day(a) : day_text(first)) + " - " + day_text(last);
}

/// The days, and the earliest hour and the latest of any of them.
std::string span_text(const Content& content) {
  const EventDays days{content.zone, content.day_starts};
  LocalDay first = days.day_of(content.sessions.front().start), last = first;
  Seconds earliest = Seconds::max(), latest = Seconds::min();
  for (const Session& session : content.sessions) {
    const LocalDay day = days.day_of(session.start);
    first = std::min(first, day);
    last = std::max(last, day);
    earliest = std::min(earliest, Seconds{content.zone.to_local(session.start) - day});
    latest = std::max(latest, Seconds{content.zone.to_local(session.end) - day});
  }
  return fmt::format("{}, {}-{}", days_text(first, last), hour_text(earliest), hour_text(latest));
}

}  // namespace

std::string day_text(LocalDay day) {
  const date::year_month_day d(day);
  return fmt::format("{} {}", short_day(d), static_cast<int>(d.year()));
}

std::string hour_text(Seconds since_midnight) {
  const auto minutes = (std::chrono::floor<Minutes>(since_midnight) % date::days{1}).count();
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string digest(const Content& content) {
  std::string text = counted(content.venues.size(), "venue");
  if (!content.sessions.empty()) text += ", " + span_text(content);
  text += ", " + counted(content.sessions.size(), "session") + ", " + counted(content.sponsors.size(), "sponsor");
  if (!content.departures.empty()) text += ", " + counted(content.departures.size(), "departure");
  return text;
}

}  // namespace kiosk
