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

LocalTime Zone::to_local(Instant t) const { return zone_ ? zone_->to_local(t) : LocalTime{t.time_since_epoch()}; }

std::optional<Instant> Zone::to_instant(LocalTime local) const {
  if (!zone_) return Instant{local.time_since_epoch()};
  const auto info = zone_->get_info(local);
  if (info.result == date::local_info::nonexistent) return std::nullopt;
  return Instant{local.time_since_epoch() - info.first.offset};
}

Instant Zone::to_instant_or_after(LocalTime local) const {
  if (!zone_) return Instant{local.time_since_epoch()};
  const auto info = zone_->get_info(local);
  if (info.result == date::local_info::nonexistent) return info.first.end;
  return Instant{local.time_since_epoch() - info.first.offset};
}

std::string Zone::name() const { return zone_ ? zone_->name() : "Etc/UTC"; }

}  // namespace kiosk
