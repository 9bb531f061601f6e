#pragma once
// From when until when a command was asked for.

#include <optional>

#include "box/box.hpp"

namespace kiosk {

struct AskedSpan {
  Instant from, until;  ///< not before `from`
};

/// What is left empty is that end of the event's first day. Nothing, told, where the zone has no such time or the end
/// comes first.
std::optional<AskedSpan> asked_span(const Box&, const std::string& from, const std::string& until, Journal&);

}  // namespace kiosk
