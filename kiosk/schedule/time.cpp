#include "schedule/time.hpp"

#include <stdexcept>

#include <date/tz.h>

namespace kiosk {

std::optional<Zone> Zone::find(std::string_view name) {
  try {
    return Zone{date::locate_zone(name)};
  } catch (const std::runtime_error&) {
    return std::nullopt;  // the library's only way to say "no such zone"
  }
}

Zone Zone::utc() { return Zone{nullptr}; }

namespace {

/// The database's files list changes of the clock up to 2037; the library stops there, and takes winter time for ever.
constexpr date::year last_listed{2037};

/// Whether the zone goes on changing its clock by a rule: its last listed change is in that year.
bool goes_on_by_rule(const date::time_zone& zone) {
  const auto info = zone.get_info(Instant{date::sys_days{(last_listed + date::years{1}) / 7 / 1}});
  const Instant begin{date::sys_days{last_listed / 1 / 1}}, end{date::sys_days{(last_listed + date::years{1}) / 1 / 1}};
  return begin <= info.begin && info.begin < end && info.end > Instant{date::sys_days{date::year{2200} / 1 / 1}};
}

/// How long before `day` a year has the same weekdays on the same dates, and is listed. From March on that takes the
/// same weekday on 1 March, before it on 1 January; no zone changes its clock between 28 February and 1 March. Of
/// such years the latest goes by the zone's last rule.
date::days to_year_alike(date::local_days day) {
  const date::year_month_day ymd{day};
  const date::month first = ymd.month() < date::March ? date::January : date::March;
  const date::local_days mark{ymd.year() / first / 1};
  for (date::year year = last_listed - date::years{1};; year -= date::years{1}) {
    const date::local_days alike{year / first / 1};
    if (date::weekday{alike} == date::weekday{mark}) return mark - alike;
  }
}

/// What to take off a time for the library to know its rule.
template <class Time>
Seconds beyond_list(const date::time_zone* zone, Time time) {
  const auto day = date::local_days{date::floor<date::days>(time).time_since_epoch()};
  if (date::year_month_day{day}.year() <= last_listed || !goes_on_by_rule(*zone)) return Seconds{0};
  return to_year_alike(day);
}

}  // namespace

LocalTime Zone::to_local(Instant t) const {
  if (!zone_) return LocalTime{t.time_since_epoch()};
  const Seconds shift = beyond_list(zone_, t);
  return zone_->to_local(t - shift) + shift;
}

std::optional<Instant> Zone::to_instant(LocalTime local) const {
  if (!zone_) return Instant{local.time_since_epoch()};
  const auto info = zone_->get_info(local - beyond_list(zone_, local));
  if (info.result == date::local_info::nonexistent) return std::nullopt;
  return Instant{local.time_since_epoch() - info.first.offset};
}

Instant Zone::to_instant_or_after(LocalTime local) const {
  if (!zone_) return Instant{local.time_since_epoch()};
  const Seconds shift = beyond_list(zone_, local);
  const auto info = zone_->get_info(local - shift);
  if (info.result == date::local_info::nonexistent) return info.first.end + shift;
  return Instant{local.time_since_epoch() - info.first.offset};
}

std::string Zone::name() const { return zone_ ? zone_->name() : "Etc/UTC"; }

}  // namespace kiosk
