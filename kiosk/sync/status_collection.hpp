#pragma once
// What a broker knows of screens, for whoever watches over them.

#include <chrono>
#include <vector>

#include "result/result.hpp"
#include "status/screen_told.hpp"
#include "sync/broker_link.hpp"

namespace kiosk {

struct CollectionWish {
  BrokerWish broker;
  std::string event;                ///< its id; empty: all events' screens
  std::chrono::seconds listens{3};  ///< after the last new screen; what is kept comes at once
  bool home_assistant = false;      ///< each screen is announced for Home Assistant, too
};

/// The screens by event and name. Fails where the broker can't be had.
Result<std::vector<ScreenSeen>> collect_statuses(const CollectionWish&);

/// What announces a screen to Home Assistant ("MQTT discovery" of a device): its facts as entities, and a button that
/// has it say who it is. Retained.
BrokerMessage discovery_of(const ScreenSeen&);

}  // namespace kiosk
