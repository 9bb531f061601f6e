#pragma once
// A report of plays as people and spreadsheets read it.

#include <string>
#include <vector>

#include "plays/play_report.hpp"
#include "schedule/bilingual.hpp"

namespace kiosk {

/// A table, then gaps and counts, in English; times are of the plan's zone, or UTC without a plan.
std::string report_text(const PlayReport&, const PlayPlan*);

/// Duplicates and what was not counted, a line a fact.
std::vector<std::string> counts_lines(const PlayReport&);

/// RFC 4180 with a header line, UTF-8, a line a row. A text that a spreadsheet would take for a formula begins with an
/// apostrophe. A venue or sponsor that no log tells of has a line without the other and without a play.
std::string report_csv(const PlayReport&, const PlayPlan*);

/// "0.1 %" and the like; a dash for nothing.
std::string percent_text(const std::optional<double>& share);

/// "2020-09-06T13:50:00+08:00"; empty for nothing.
std::string play_time(const std::optional<Instant>&, const PlayPlan*);

Bilingual gap_reason(const PlayGap&);

}  // namespace kiosk
