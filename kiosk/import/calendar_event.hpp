#pragma once
// One VEVENT of a calendar, as a session.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/calendar_lines.hpp"
#include "import/programme.hpp"
#include "import/remark_list.hpp"

namespace kiosk {

/// What the calendar around it has said by then.
struct CalendarHead {
  bool by_pretalx = false;  ///< summaries have their speakers behind the title
  std::string zone = {};    ///< of clocks that hang nowhere
};

/// Its lines at its own level, in the source's order.
struct CalendarComponent {
  int line = 0;  ///< of its BEGIN
  std::vector<CalendarLine> properties = {};

  /// The first of that name, or nullptr.
  const CalendarLine* find(std::string_view name) const;
};

/// The session's guid is UID, RECURRENCE-ID and DTSTART together, since some programs give a whole track one UID; its
/// id is the UID alone.
struct CalendarEvent {
  std::int64_t sequence = 0;  ///< of two with one guid the higher counts
  SourceRoom room;            ///< its key is empty where the event has no place: it is everywhere, until that is known
  SourceSession session;      ///< ends when it starts where the calendar has no end
};

class CalendarEventReader {
 public:
  /// `told` outlives it.
  explicit CalendarEventReader(RemarkList& told) : told_(told) {}

  /// Nothing for an event that can't be used, which is told.
  std::optional<CalendarEvent> read(const CalendarComponent&, const CalendarHead&);

  /// The IANA name for a TZID or X-WR-TIMEZONE; empty for one that nobody knows, which is told once.
  std::string zone(std::string_view tzid, int line);

 private:
  bool can_be_used(const CalendarComponent&);
  bool read_times(const CalendarComponent&, const CalendarHead&, SourceSession&);
  std::optional<SourceTime> read_time(const CalendarLine&);
  bool leave_out(int line, std::string_view why);

  RemarkList& told_;
  std::map<std::string, std::string, std::less<>> zones_;
};

}  // namespace kiosk
