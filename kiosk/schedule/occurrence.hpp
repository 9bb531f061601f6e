#pragma once
// A session as it will really be.

#include "schedule/content.hpp"

namespace kiosk {

/// A session at one venue: as printed, and as it will really be after delays.
struct Occurrence {
  Session session;
  LocalTime start, end;                  ///< after delays
  LocalTime printed_start, printed_end;  ///< differ from the above when it is delayed
  LocalizedText moved_to;                ///< the new venue's name, where this stands at the old venue; else empty
  LocalizedText moved_from;              ///< the old venue's name, where this stands at the new one; else empty
  VenueBrief other_venue{};              ///< the one that `moved_to` or `moved_from` names
  bool over_days = false;                ///< it touches more than one event day: its times bear their days
  bool on_another_day = false;           ///< it begins on another event day than now is, or did

  bool delayed() const { return start != printed_start; }
  bool operator==(const Occurrence&) const = default;
};

}  // namespace kiosk
