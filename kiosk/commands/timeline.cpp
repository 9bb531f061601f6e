#include <iostream>

#include <fmt/format.h>

#include "commands/asked_span.hpp"
#include "commands/json_lines.hpp"
#include "commands/settings.hpp"
#include "text/line_text.hpp"

namespace kiosk {
namespace {

std::vector<TimelineDeparture> departures_of(const Showing& showing, const Zone& zone, Instant from) {
  const auto* screen = std::get_if<DeparturesScreen>(&showing.screen);
  std::vector<TimelineDeparture> departures;
  if (!screen) return departures;
  for (const BoardRow& row : screen->board.rows) {
    departures.push_back({instant_text(zone, row.instant), row.cars, row.headsign_id,
                          static_cast<int>(date::floor<Minutes>(row.instant - from).count())});
  }
  return departures;
}

TimelineLine line_of(const Showing& showing, const Zone& zone, Instant from, Instant until) {
  TimelineLine line;
  line.from = instant_text(zone, from);
  line.until = instant_text(zone, until);
  line.screen = name_of(showing.screen);
  line.phase = name_of(showing.phase);
  line.current = showing.current;
  line.next = showing.next;
  if (const auto* screen = std::get_if<SponsorScreen>(&showing.screen)) line.sponsor = screen->sponsor.id;
  line.departures = departures_of(showing, zone, from);
  line.parallel = showing.parallel;
  line.page = showing.page;
  return line;
}

std::string plain(const TimelineLine& line) {
  std::string text = fmt::format("{}  {}  {:<12} {:<8} {} > {}", line.from, line.until, line.screen, line.phase,
                                 line.current.value_or("-"), line.next.value_or("-"));
  if (line.sponsor) text += "  " + *line.sponsor;
  for (const TimelineDeparture& d : line.departures) {
    text += fmt::format("  {} {} ({} min)", d.time.substr(11, 5), d.headsign, d.minutes);
  }
  return text;
}

}  // namespace

Exit timeline(const TimelineSettings& settings, Journal& journal) {
  const Opened opened = open_box(settings.source, journal);
  if (!opened.box) return opened.exit;
  const auto span = asked_span(*opened.box, settings.from, settings.until, journal);
  if (!span) return Exit::bad_command_line;
  for (Instant t = span->from; t < span->until && std::cout;) {
    const Showing showing = showing_at(opened.box->schedule, t, ClockTrust::trusted);
    const Instant end = std::min(showing.until, span->until);
    const TimelineLine line = line_of(showing, opened.box->zone(), t, end);
    std::cout << (settings.json ? to_json(line) : line_text(plain(line))) << '\n';
    t = end;
  }
  return Exit::ok;
}

}  // namespace kiosk
