#include "import/sheet_sessions.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "import/session_kind.hpp"
#include "import/sheet_ends.hpp"
#include "import/sheet_time_text.hpp"

namespace kiosk {
namespace {

/// From here on an end before the start is the next day's; before, it is a mistake.
constexpr Seconds sheet_evening = std::chrono::hours{18};

LocalTime sheet_time_in_utc(const SourceTime& time) { return time.local - time.offset.value_or(Minutes{0}); }

/// "TBD": an end or a duration that nobody knows yet is none.
bool is_to_be_decided(std::string_view cell) {
  const std::string key = heading_key(cell);
  return key.empty() || key == "tbd" || key == "tba" || key == "na" || key == "未定" || key == "待定";
}

/// "en", "zh-Hant-TW": what looks like a tag is taken for one.
bool has_form_of_language_tag(std::string_view text) {
  const std::size_t primary = std::min(text.find('-'), text.size());
  return primary >= 2 && primary <= 3 && text.size() <= 35 && std::ranges::all_of(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
         });
}

}  // namespace

std::optional<LocalDay> SheetSessions::day_of(const SheetRow& row, const SheetDay& written, std::string_view cell) {
  return days_.find(written, cell, row.line(), *rest_, *columns_);
}

/// The column's, or that above it; an unreadable one must not let its row, and those below it, stand on another day.
bool SheetSessions::take_date(const SheetRow& row, std::optional<Seconds>& clock) {
  const std::string cell = row.text(SheetField::date);
  if (cell.empty() || (day_ && read_sheet_weekday(cell) == date::weekday{*day_})) return true;
  const auto span = read_sheet_span(cell);
  day_.reset();
  if (!span || !span->start.day) {
    remarks_.left_out(row.line(), "a date such as 2020/9/6", quoted_cell(cell));
    return false;
  }
  clock = span->start.clock;
  day_ = day_of(row, *span->start.day, cell);
  return day_.has_value();
}

std::optional<SheetSessions::Written> SheetSessions::written_start(const SheetRow& row) {
  for (const SheetField field : {SheetField::start, SheetField::time}) {
    const std::string cell = row.text(field);
    if (cell.empty()) continue;
    const auto span = read_sheet_span(cell);
    if (span) return Written{cell, *span};
    remarks_.left_out(row.line(), "a time such as 13:50", quoted_cell(cell));
    return std::nullopt;
  }
  return Written{};
}

std::optional<SheetSessions::Times> SheetSessions::times_of(const SheetRow& row) {
  std::optional<Seconds> clock_of_date;
  if (!take_date(row, clock_of_date)) return std::nullopt;
  const auto written = written_start(row);
  if (!written) return std::nullopt;
  const SheetMoment& start = written->span.start;
  if (start.day) {
    day_ = day_of(row, *start.day, written->cell);
    if (!day_) return std::nullopt;
  }
  const auto clock = start.clock ? start.clock : clock_of_date;
  if (!clock) {
    remarks_.left_out(row.line(), "a time of day such as 13:50", quoted_cell(written->cell));
    return std::nullopt;
  }
  if (!day_) {
    remarks_.left_out(row.line(), "a date such as 2020/9/6, here or above", "none");
    return std::nullopt;
  }
  Times times;
  times.start = times.end = {LocalTime{*day_} + *clock, start.offset};
  if (!take_end(row, written->span, times)) return std::nullopt;
  return times;
}

/// The end's own cell goes before the second part of a time, and that before a duration.
bool SheetSessions::take_end(const SheetRow& row, const SheetSpan& start, Times& times) {
  const std::string cell = row.text(SheetField::end);
  if (!cell.empty() && !is_to_be_decided(cell)) {
    const auto span = read_sheet_span(cell);
    if (!span || !span->start.clock) {
      remarks_.left_out(row.line(), "an end such as 14:20", quoted_cell(cell));
      return false;
    }
    return take_end_moment(row, span->start, cell, times) && take_duration(row, times);
  }
  if (start.end)
    return take_end_moment(row, *start.end, row.text(SheetField::time), times) && take_duration(row, times);
  const std::string time = row.text(SheetField::time);
  const auto span = read_sheet_span(time);
  if (span && span->end) return take_end_moment(row, *span->end, time, times) && take_duration(row, times);
  return take_duration(row, times);
}

bool SheetSessions::take_end_moment(const SheetRow& row, const SheetMoment& end, std::string_view cell, Times& times) {
  auto day = date::floor<date::days>(times.start.local);
  if (end.day) {
    const auto own = day_of(row, *end.day, cell);
    if (!own) return false;
    day = *own;
  }
  times.end = {day + *end.clock, end.offset ? end.offset : times.start.offset};
  const Seconds start_clock = times.start.local - date::floor<date::days>(times.start.local);
  if (!end.day && start_clock >= sheet_evening && sheet_time_in_utc(times.end) < sheet_time_in_utc(times.start))
    times.end.local += date::days{1};
  times.has_end = true;
  if (sheet_time_in_utc(times.end) > sheet_time_in_utc(times.start)) return true;
  remarks_.left_out(row.line(), "an end after the start", quoted_cell(cell));
  return false;
}

bool SheetSessions::take_duration(const SheetRow& row, Times& times) {
  const std::string cell = row.text(SheetField::duration);
  if (cell.empty() || is_to_be_decided(cell)) return true;
  const auto duration = read_sheet_duration(cell);
  if (times.has_end) {
    if (duration != sheet_time_in_utc(times.end) - sheet_time_in_utc(times.start))
      remarks_.tell(row.line(), fmt::format("the duration {} is not the time from start to end, which is taken",
                                            quoted_cell(cell)));
    return true;
  }
  if (!duration || *duration <= Seconds{0}) {
    remarks_.left_out(row.line(), "a duration such as 30 or 0:30", quoted_cell(cell));
    return false;
  }
  times.end = later(times.start, *duration);
  times.has_end = true;
  return true;
}

/// Merged cells have their room in the first of them; but what then begins before the last one there has ended is
/// another room's.
bool SheetSessions::take_room_above(const SheetRow& row, SourceSession& session) {
  if (session.kind != SourceKind::talk) {
    session.everywhere = true;
    remarks_.tell(row.line(), "no room: a break stands in all of them");
    return true;
  }
  const SourceSession* above = sessions_.empty() ? nullptr : &sessions_[last_in_room_];
  if (!above || above->rooms.size() != 1 || sheet_time_in_utc(session.start) < sheet_time_in_utc(above->end) ||
      sheet_time_in_utc(session.start) == sheet_time_in_utc(above->start))
    return false;
  session.rooms = above->rooms;
  remarks_.tell(row.line(), fmt::format("no room: it is taken to be in that above, {}", quoted_cell(above->rooms[0])));
  return true;
}

bool SheetSessions::take_rooms(const SheetRow& row, SourceSession& session) {
  session.everywhere = !row.has_column(SheetField::room) && room_across_.empty();
  if (!row.has_column(SheetField::room) && !session.everywhere) session.rooms = {room_across_};
  SheetNames names = row.names(SheetField::room);
  if (names.differ) remarks_.tell(row.line(), "rooms differ in number between languages: only the most are taken");
  for (SourceText& name : names.list) {
    const std::string key = name.begin()->second;
    if (means_all_rooms(key)) {
      session.everywhere = true;
      continue;
    }
    if (std::ranges::find(session.rooms, key) != session.rooms.end()) continue;
    session.rooms.push_back(key);
    const auto [known, is_new] = room_at_.emplace(key, rooms_.size());
    if (is_new)
      rooms_.push_back({key, std::move(name)});
    else
      rooms_[known->second].name.merge(name);
  }
  if (session.everywhere || !session.rooms.empty() || take_room_above(row, session)) return true;
  remarks_.left_out(row.line(), "a room, or \"all\"", "none");
  return false;
}

void SheetSessions::take_details(const SheetRow& row, SourceSession& session) {
  SheetNames speakers = row.names(SheetField::speakers, U",，/／&＆");
  if (speakers.differ)
    remarks_.tell(row.line(), "speakers differ in number between languages: only the most are taken");
  session.speakers = std::move(speakers.list);
  session.level = row.text(SheetField::level);
  session.url = row.text(SheetField::url);
  if (const std::string cell = row.text(SheetField::language); !cell.empty()) {
    if (const auto tag = language_tag_of(cell))
      session.language = *tag;
    else if (has_form_of_language_tag(cell))
      session.language = cell;
    else
      remarks_.tell(row.line(), "expected a language such as zh or 英文, found " + quoted_cell(cell));
  }
  const std::string cancelled = row.text(SheetField::cancelled);
  const auto truth = read_sheet_truth(cancelled);
  session.cancelled = truth.value_or(false);
  if (!truth) remarks_.tell(row.line(), "expected yes or no, found " + quoted_cell(cancelled) + ": not cancelled");
  if (const std::string cell = row.text(SheetField::delay); !cell.empty()) {
    const auto delay = read_sheet_duration(std::string_view(cell).substr(cell.starts_with('+') ? 1 : 0));
    if (!delay)
      remarks_.tell(row.line(), "expected a delay in minutes, found " + quoted_cell(cell));
    else if (*delay > Seconds{0})
      session.delay = std::chrono::floor<Minutes>(*delay);
  }
}

/// What has only a type is called by it, where that is no talk's: "Lunch".
void SheetSessions::take_kind(const SheetRow& row, SourceSession& session) {
  const std::string type = row.text(SheetField::kind);
  session.kind = kind_of_words(type);
  if (session.title.empty() && session.kind != SourceKind::talk) session.title = {{"", type}};
  const bool nameless = row.text(SheetField::speakers).empty() && !kind_named_by(type);
  if (nameless) session.kind = kind_named_by(session.title).value_or(SourceKind::talk);
}

/// A talk may stand in several slots under one id; a guid is one slot's.
void SheetSessions::take_identity(const SheetRow& row, SourceSession& session) {
  session.id = row.text(SheetField::id);
  session.guid = row.text(SheetField::guid);
  if (!session.guid.empty()) {
    const auto [first, is_new] = line_of_guid_.emplace(session.guid, row.line());
    if (!is_new) {
      remarks_.tell(row.line(), fmt::format("the guid {} is that of line {} already, and not taken",
                                            quoted_cell(session.guid), first->second));
      session.guid.clear();
    }
  }
  if (session.id.empty()) return;
  const auto [first, is_new] = session_of_id_.emplace(session.id, sessions_.size());
  if (is_new || sessions_[first->second].title == session.title) return;
  remarks_.tell(row.line(), fmt::format("the id {} is that of another session in {}", quoted_cell(session.id),
                                        sessions_[first->second].place));
}

void SheetSessions::read(const SheetRow& row, const CsvRows& rest, const SheetColumns& columns) {
  rest_ = &rest;
  columns_ = &columns;
  const auto lone = row.lone_text();
  if (const auto span = lone ? read_sheet_span(*lone) : std::nullopt; span && span->start.day && !span->start.clock) {
    day_ = day_of(row, *span->start.day, *lone);  // a date across the sheet, above the sessions of its day
    return;
  }
  if (lone && !row.has_column(SheetField::room) && names_sheet_room(*lone)) {
    room_across_ = *lone;
    if (room_at_.emplace(*lone, rooms_.size()).second) rooms_.push_back({*lone, {{"", *lone}}});
    return;
  }
  const auto times = times_of(row);
  if (!times) return;
  SourceSession session;
  session.title = row.texts(SheetField::title);
  take_kind(row, session);
  session.place = fmt::format("line {}", row.line());
  if (session.title.empty()) return remarks_.left_out(row.line(), "a title", "none");
  session.start = times->start;
  session.end = times->end;
  if (!take_rooms(row, session)) return;
  take_details(row, session);
  take_identity(row, session);
  if (!times->has_end) without_end_.push_back(sessions_.size());
  if (!session.rooms.empty()) last_in_room_ = sessions_.size();
  sessions_.push_back(std::move(session));
}

void SheetSessions::finish(Programme& programme) {
  std::vector<bool> ends(sessions_.size(), true);
  for (const std::size_t at : fill_sheet_ends(sessions_, without_end_)) {
    remarks_.tell(sessions_[at].place,
                  "expected an end or a duration, since nothing follows in its room that day, found none: left out");
    ends[at] = false;
  }
  for (std::size_t at = 0; at < sessions_.size(); ++at)
    if (ends[at]) programme.sessions.push_back(std::move(sessions_[at]));
  programme.rooms = std::move(rooms_);
}

}  // namespace kiosk
