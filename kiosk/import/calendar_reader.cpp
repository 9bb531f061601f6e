#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "import/calendar_completion.hpp"
#include "import/calendar_event.hpp"
#include "import/calendar_lines.hpp"
#include "import/plain_text.hpp"
#include "import/pretalx_export.hpp"
#include "import/readers.hpp"
#include "import/remark_list.hpp"

namespace kiosk {
namespace {

class CalendarReader {
 public:
  explicit CalendarReader(const Source& source) : source_(source), lines_(source.bytes) {}

  ReadProgramme read() {
    while (!failure_) {
      const auto line = lines_.next();
      if (!line) break;
      take(*line);
    }
    if (!failure_ && !open_.empty())
      fail(lines_.number(),
           fmt::format("expected END:{} of line {}, found the source's end", open_.front().name, open_.front().line));
    if (!failure_ && !seen_calendar_) fail(1, "expected BEGIN:VCALENDAR, found an empty source");
    if (failure_) return std::move(*failure_);
    finish();
    return std::move(programme_);
  }

 private:
  struct Open {
    std::string name;
    int line;
  };

  void fail(int line, const std::string& what) {
    failure_ = Failure{fmt::format("line {}: {}", line, what), source_.name};
  }

  void take(const CalendarLine& line) {
    if (line.name == "BEGIN") return begin(line);
    if (open_.empty()) {
      if (!seen_calendar_)
        fail(line.number, "expected BEGIN:VCALENDAR, found " + quoted_excerpt(shown(line)));
      else
        told_.tell_line(line.number, "expected BEGIN:VCALENDAR or the end, found " + quoted_excerpt(shown(line)));
      return;
    }
    if (line.name == "END") return end(line);
    if (line.name.empty())
      told_.tell_line(line.number, "expected NAME:VALUE, found " + quoted_excerpt(line.value) + "; passed over");
    else if (open_.size() == 1)
      take_head(line);
    else if (in_event())
      take_property(line);
  }

  static std::string shown(const CalendarLine& line) {
    return line.name.empty() ? line.value.substr(0, 300) : line.name + ":" + line.value.substr(0, 300);
  }

  bool in_event() const { return open_.size() == 2 && open_.back().name == "VEVENT"; }

  void begin(const CalendarLine& line) {
    const std::string name = calendar_name(plain_line(line.value));
    if (open_.empty() && name != "VCALENDAR")
      return fail(line.number, "expected BEGIN:VCALENDAR, found BEGIN:" + name.substr(0, 60));
    // An event stands in a calendar only, and that in nothing; what is still open then was never closed.
    if (name == "VCALENDAR") close_above(0);
    if (name == "VEVENT") close_above(1);
    if (open_.size() == deepest_nesting)
      return fail(line.number,
                  fmt::format("expected at most {} components in each other, found more", deepest_nesting));
    seen_calendar_ = true;
    open_.push_back({name, line.number});
    if (in_event()) event_ = CalendarComponent{.line = line.number};
  }

  void end(const CalendarLine& line) {
    const std::string name = calendar_name(plain_line(line.value));
    const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& open) { return open.name == name; });
    if (found == open_.rend()) {
      told_.tell_line(line.number,
                      "expected the end of what is open, found END:" + name.substr(0, 60) + "; passed over");
      return;
    }
    close_above(static_cast<std::size_t>(open_.rend() - found));
    if (in_event()) take_event();
    open_.pop_back();
  }

  /// So that `left` are open.
  void close_above(std::size_t left) {
    for (; open_.size() > left; open_.pop_back()) {
      const bool loses = in_event();
      told_.tell_line(open_.back().line, fmt::format("expected an END:{} for its BEGIN, found none{}",
                                                     open_.back().name.substr(0, 60), loses ? "; left out" : ""));
    }
  }

  void take_head(const CalendarLine& line) {
    const std::string text = plain_line(unescape_calendar_text(line.value));
    if (line.name == "PRODID")
      head_.by_pretalx = names_pretalx(text);
    else if ((line.name == "X-WR-CALNAME" || line.name == "NAME") && programme_.name.empty() && !text.empty())
      programme_.name[plain_line(line.parameter("LANGUAGE"))] = text;
    else if (line.name == "X-WR-TIMEZONE" && head_.zone.empty() && !text.empty())
      take_zone(text, line.number);
    any_pretalx_ = any_pretalx_ || head_.by_pretalx;
  }

  static bool is_no_place(std::string_view zone) {
    constexpr std::array<std::string_view, 5> of_no_place{"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu"};
    return std::ranges::find(of_no_place, zone) != of_no_place.end();
  }

  /// Of the events, where it is the same for all.
  std::string common_zone() const {
    std::string zone;
    for (const SourceSession& session : programme_.sessions) {
      if (session.start.zone.empty() || (!zone.empty() && session.start.zone != zone)) return {};
      zone = session.start.zone;
    }
    return is_no_place(zone) ? std::string{} : zone;
  }

  /// Some programs write all in UTC, wherever it is held.
  void take_zone(const std::string& text, int line) {
    head_.zone = event_reader_.zone(text, line);
    is_of_no_place_ = is_no_place(head_.zone);
    if (is_of_no_place_)
      told_.tell_line(line, fmt::format("the zone {} is no place: --timezone says where it is", head_.zone));
  }

  void hang_clocks() {
    for (CalendarEvent& event : events_) {
      for (SourceTime* time : {&event.session.start, &event.session.end}) {
        if (!time->offset && time->zone.empty()) time->zone = head_.zone;
      }
    }
  }

  /// Abstracts are the bulk of a calendar, and nothing that a sign shows.
  void take_property(const CalendarLine& line) {
    constexpr std::array<std::string_view, 13> wanted{"UID",   "RECURRENCE-ID", "SEQUENCE",  "STATUS",   "DTSTART",
                                                      "DTEND", "DURATION",      "SUMMARY",   "LOCATION", "URL",
                                                      "RRULE", "RDATE",         "CATEGORIES"};
    if (std::ranges::find(wanted, line.name) != wanted.end() && !event_.find(line.name))
      event_.properties.push_back(line);
  }

  void take_event() {
    if (auto event = event_reader_.read(event_, head_)) events_.push_back(std::move(*event));
    event_ = {};
  }

  /// Of what has one guid only the highest SEQUENCE stays. Where that is no help, two may still be two sessions, side
  /// by side in rooms of their own.
  void finish() {
    end_open_events(events_, told_);
    place_events(events_, Zone::find(head_.zone).value_or(Zone::utc()), told_);
    if (is_of_no_place_) hang_clocks();
    std::unordered_map<std::string, std::int64_t> newest;
    for (const CalendarEvent& event : events_) {
      std::int64_t& sequence = newest[event.session.guid];
      sequence = std::max(sequence, event.sequence);
    }
    std::unordered_set<std::string> rooms, known;
    for (CalendarEvent& event : events_) {
      SourceSession& session = event.session;
      if (!session.guid.empty() && event.sequence < newest[session.guid]) continue;
      const std::string same = fmt::format("{}\n{}\n{}", session.guid, session.title.begin()->second, event.room.key);
      if (!session.guid.empty() && !known.insert(same).second) {
        told_.tell(session.place, "the same event stands before, with the same UID and SEQUENCE; left out");
        continue;
      }
      if (!event.room.key.empty() && rooms.insert(event.room.key).second)
        programme_.rooms.push_back(std::move(event.room));
      programme_.sessions.push_back(std::move(session));
    }
    programme_.zone = is_of_no_place_ || head_.zone.empty() ? common_zone() : head_.zone;
    if (any_pretalx_) programme_.remarks.emplace_back(pretalx_export_remark);
    for (std::string& remark : std::move(told_).take()) programme_.remarks.push_back(std::move(remark));
  }

  const Source& source_;
  CalendarLines lines_;
  Programme programme_;
  RemarkList told_;
  CalendarEventReader event_reader_{told_};
  CalendarHead head_;
  CalendarComponent event_;
  std::vector<CalendarEvent> events_;
  std::vector<Open> open_;
  std::optional<Failure> failure_;
  bool seen_calendar_ = false, any_pretalx_ = false, is_of_no_place_ = false;
};

}  // namespace

ReadProgramme read_calendar(const Source& source) { return CalendarReader(source).read(); }

}  // namespace kiosk
