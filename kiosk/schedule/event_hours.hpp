#pragma once

#include <optional>

#include "schedule/content.hpp"

namespace kiosk {

struct EventHours {
  Instant from, until;

  bool operator==(const EventHours&) const = default;
};

/// When people look at the signs, and corrections are made: from two hours before the first session of an event day to
/// half an hour after its last, cancelled or not, wherever. Those at `t`, else the next; nothing after the event.
std::optional<EventHours> event_hours(const Content&, Instant t);

bool in_event_hours(const Content&, Instant);

}  // namespace kiosk
