#pragma once
// When a session of frab's XML begins (voc/schedule's schema of it, and pentabarf's files from before it).

#include <optional>
#include <string_view>

#include "import/programme.hpp"

namespace kiosk {

/// A day of a conference ends when its people go to bed: what begins at 00:30 is listed under the day before.
struct FrabXmlDay {
  std::optional<LocalDay> date = {};
  Seconds begins = {};                 ///< its boundary, since midnight
  std::optional<Minutes> offset = {};  ///< of its clock, where the file says so
};

/// `date` and `start` are the attributes of <day>, `otherwise` is the boundary where `start` gives none.
FrabXmlDay read_frab_xml_day(std::string_view date, std::string_view start, Seconds otherwise);

/// `date` and `start` are an event's. A date with a time of day is believed before all else; a `start` that is a time
/// of day only stands in `day`, or on the calendar's next date if the day hasn't begun by then. Nothing where neither
/// can be read.
std::optional<SourceTime> read_frab_xml_start(std::string_view date, std::string_view start, const FrabXmlDay& day);

}  // namespace kiosk
