#pragma once

#include <string>

#include "sync/event_fetch.hpp"

namespace kiosk::testing {

/// "ok new", "ok", "refused: what"
inline std::string told_of(const FetchAnswer& answer) {
  return std::string{name_of(answer.state)} + (answer.changed ? " new" : "") +
         (answer.what.empty() ? "" : ": " + answer.what);
}

}  // namespace kiosk::testing
