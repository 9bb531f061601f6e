#pragma once
// One function a format. Each takes what is of its format, and nothing else: which it is, is decided by content before.

#include "import/programme.hpp"
#include "json/node.hpp"

namespace kiosk {

// JSON, whose Document outlives the call. Facts that they rest on are in docs/import.md.
ReadProgramme read_pretalx(const Source&, const Node& root);     ///< API: schedules with expanded slots
ReadProgramme read_frab_json(const Source&, const Node& root);   ///< frab, c3voc v1 and v2 draft, pretalx' export
ReadProgramme read_opass(const Source&, const Node& root);       ///< OPass, CCIP: session.json
ReadProgramme read_pycontw(const Source&, const Node& root);     ///< PyCon Taiwan's site
ReadProgramme read_sessionize(const Source&, const Node& root);  ///< views All and GridSmart

ReadProgramme read_frab_xml(const Source&);  ///< frab, pentabarf, pretalx' export
ReadProgramme read_calendar(const Source&);  ///< iCalendar (RFC 5545)

/// A header's name in the sheet -> the field it stands for, beside those that are known.
using SheetMapping = std::map<std::string, std::string>;
ReadProgramme read_sheet(const Source&, const SheetMapping& = {});  ///< CSV (RFC 4180) of a spreadsheet

}  // namespace kiosk
