#include <fmt/format.h>

#include "import/frab_json.hpp"
#include "import/published_json.hpp"
#include "import/session_kind.hpp"

namespace kiosk {
namespace {

/// As upper case has it: the draft's words changed from one case to the other.
std::string frab_v2_word(const Node& event, std::string_view key) {
  std::string word = published_line(find_member(event, key));
  for (char& c : word) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  return word;
}

void take_frab_event(const Node& event, FrabRooms& rooms, FrabSessions& sessions, Programme& programme) {
  if (event.kind != Kind::object) return sessions.leave_out(event, "an event's object", &event);
  SourceSession session = sessions.begin(event);
  if (session.title.empty()) return sessions.leave_out(event, "a title", "title");
  const auto start = published_time(event, "start");
  if (!start) return sessions.leave_out(event, "a start such as 2020-09-06T13:50:00+08:00", "start");
  const auto end = published_end(event, *start);
  if (!end) return sessions.leave_out(event, "an end after the start", "end");
  session.start = *start;
  session.end = *end;
  const std::string type = frab_v2_word(event, "type");
  if (type == "BREAK") session.kind = SourceKind::break_;
  if (type == "META") session.kind = kind_beside_talks(session.title, SourceKind::other);
  const Node* reference = find_member(event, "room");
  const bool unplaced = !reference || reference->kind == Kind::null;
  const std::string room = rooms.find(reference);
  if (!room.empty())
    session.rooms = {room};
  else if (unplaced && session.kind != SourceKind::talk)
    session.everywhere = true;
  else
    return sessions.leave_out(event, "a room's name, or a guid that only one room has", reference);
  FrabSessions::take_speakers(find_member(event, "participants"), session);
  const std::string state = frab_v2_word(event, "state");
  session.cancelled |= state == "CANCELED" || state == "CANCELLED";
  if (state == "DELAYED")
    programme.remarks.push_back(
        fmt::format("{}: delayed, but the source doesn't say by how much: the times are those it has", session.place));
  sessions.add(std::move(session));
}

}  // namespace

void read_frab_events(const Node& events, FrabRooms& rooms, FrabSessions& sessions, Programme& programme) {
  for (const Node& event : children(events)) take_frab_event(event, rooms, sessions, programme);
}

}  // namespace kiosk
