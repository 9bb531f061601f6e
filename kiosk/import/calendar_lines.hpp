#pragma once
// The content lines of iCalendar (RFC 5545, 3.1), and what its values are made of. A minimal reader of our own: of time
// zones only their names are wanted, since the rules that calendars carry along are often wrong, and a library believes
// them.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "import/programme.hpp"

namespace kiosk {

/// NAME;PARAMETER=VALUE:VALUE, unfolded. A line that is none of this has an empty name, and all of it is its value.
struct CalendarLine {
  int number = 0;                                               ///< of its first line in the source, from 1
  std::string name;                                             ///< in capitals, as parameters' names are
  std::vector<std::pair<std::string, std::string>> parameters;  ///< without their quotes
  std::string value;                                            ///< as it is written, escapes and all

  /// Empty where it has none of that name.
  std::string_view parameter(std::string_view wanted) const;
};

/// Reads one line after the other; blank ones are passed over.
class CalendarLines {
 public:
  explicit CalendarLines(std::string_view bytes);

  std::optional<CalendarLine> next();

  /// Of the last line read, or of the end.
  int number() const { return number_; }

 private:
  std::string_view take_line();

  std::string_view rest_;
  int number_ = 0;
};

/// Upper-case ASCII.
std::string calendar_name(std::string_view);

/// A TEXT value without its escapes; "\n" becomes a line break.
std::string unescape_calendar_text(std::string_view);

/// "20200906T135000", with Z at its end the offset 0. Nothing for a date alone, or what is neither.
std::optional<SourceTime> read_calendar_time(std::string_view);

/// "20200906": a day as a whole.
bool is_calendar_day(std::string_view);

/// "PT1H30M", "P1W", with a plus before it. Nothing for those that go back in time.
std::optional<Seconds> read_calendar_duration(std::string_view);

/// The IANA name that a TZID is or ends in: "/freeassociation.sourceforge.net/Europe/Berlin" says where its rules are
/// from, first. Nothing for names of other makes ("Taipei Standard Time").
std::optional<std::string> zone_of_calendar(std::string_view tzid);

}  // namespace kiosk
