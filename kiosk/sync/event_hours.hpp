#pragma once

#include "schedule/content.hpp"

namespace kiosk {

/// Whether people look at the signs, and corrections are made: from two hours before the first session of an event day
/// to half an hour after its last, cancelled or not, wherever.
bool in_event_hours(const Content&, Instant);

}  // namespace kiosk
