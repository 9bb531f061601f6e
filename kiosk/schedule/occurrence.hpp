#pragma once
// A session as it will really be.

#include "schedule/content.hpp"

namespace kiosk {

/// How long a change has been known, where that is told: it says so itself, and nobody has to compare.
enum class News {
  none,    ///< for two hours and more, or nobody knows since when
  recent,  ///< for ten minutes and more
  just_now
};
inline constexpr Minutes just_now_lasts{10}, recent_lasts{120};

/// A session at one venue: as printed, and as it will really be after delays.
struct Occurrence {
  Session session;
  LocalTime start, end;                  ///< after delays
  LocalTime printed_start, printed_end;  ///< differ from the above when it is not on time
  LocalizedText moved_to;                ///< the new venue's name, where this stands at the old venue; else empty
  LocalizedText moved_from;              ///< the old venue's name, where this stands at the new one; else empty
  VenueBrief other_venue{};              ///< the one that `moved_to` or `moved_from` names
  bool over_days = false;                ///< it touches more than one event day: its times bear their days
  bool on_another_day = false;           ///< it begins on another event day than now is, or did

  News news = News::none;
  std::vector<VenueBrief> room_at{};  ///< of a full one that is told: where another is held then that is not

  bool delayed() const { return start > printed_start; }
  bool earlier() const { return start < printed_start; }
  bool moved_in_time() const { return start != printed_start; }
  /// It begins as printed, and is longer or shorter.
  bool ends_otherwise() const { return start == printed_start && end != printed_end; }
  bool operator==(const Occurrence&) const = default;
};

}  // namespace kiosk
