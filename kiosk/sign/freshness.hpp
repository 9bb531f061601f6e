#pragma once

#include "box/fetched_event.hpp"
#include "compose/compose.hpp"

namespace kiosk {

/// What a picture says of an event that could not be renewed: nothing for fifteen minutes, then of when it is, after
/// two hours that it may have changed; at once that the Wi-Fi wants a login, which somebody there can mend.
Freshness freshness_of(const FetchedEvent&, Instant now, const Zone&);

}  // namespace kiosk
