#include "import/sheet_sessions.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "import/session_kind.hpp"
#include "import/sheet_ends.hpp"

namespace kiosk {
namespace {

/// "en", "zh-Hant-TW": what looks like a tag is taken for one.
bool has_form_of_language_tag(std::string_view text) {
  const std::size_t primary = std::min(text.find('-'), text.size());
  return primary >= 2 && primary <= 3 && text.size() <= 35 && std::ranges::all_of(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
         });
}

}  // namespace

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
  if (nameless) session.kind = kind_of_lone_title(session.title);
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
  const auto lone = row.lone_text();
  if (lone && times_.take_lone_day(*lone, row.line(), rest, columns)) return;
  if (lone && !row.has_column(SheetField::room) && names_sheet_room(*lone)) {
    room_across_ = *lone;
    if (room_at_.emplace(*lone, rooms_.size()).second) rooms_.push_back({*lone, {{"", *lone}}});
    return;
  }
  const auto times = times_.find(row, rest, columns);
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
  times_.note_rooms(session.rooms);
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
