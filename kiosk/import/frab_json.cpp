#include "import/frab_json.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include <fmt/format.h>

#include "import/published_json.hpp"
#include "import/session_kind.hpp"
#include "import/title_marks.hpp"

namespace kiosk {
namespace {

constexpr std::size_t ambiguous_room = std::numeric_limits<std::size_t>::max();

/// Who is a guest or moderates isn't announced as the one who speaks. A role that isn't there is "speaker" (schema2).
bool speaks(const Node& person) {
  const Node* role = find_member(person, "role");
  if (!role || role->kind != Kind::text || role->text.empty()) return true;
  constexpr std::string_view speaker = "speaker";
  return std::ranges::equal(role->text, speaker, {}, [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
}

SourceText name_of_person(const Node& person) {
  if (person.kind != Kind::object) return published_text(&person, "");
  for (const char* key : {"name", "public_name", "full_public_name"}) {
    if (SourceText name = published_text(find_member(person, key), ""); !name.empty()) return name;
  }
  return {};
}

}  // namespace

void FrabRooms::take_list(const Node* rooms) {
  if (!rooms || rooms->kind != Kind::list) return;
  for (const Node& room : children(*rooms)) take(room);
}

void FrabRooms::take(const Node& room) {
  SourceText name = published_text(room.kind == Kind::object ? find_member(room, "name") : &room, "");
  const std::string key = published_text_in_any(name);
  if (key.empty() || !take_name(key)) return;
  const std::size_t index = by_name_[key];
  SourceRoom& taken = programme_.rooms[index];
  taken.name = std::move(name);
  if (!taken.capacity) taken.capacity = published_capacity(find_member(room, "capacity"));
  refer(find_member(room, "guid"), index);
  refer(find_member(room, "slug"), index);
}

void FrabRooms::refer(const Node* word, std::size_t room) {
  const std::string text = published_line(word);
  if (text.empty()) return;
  const auto [found, added] = by_word_.emplace(text, room);
  if (!added && found->second != room) found->second = ambiguous_room;
}

bool FrabRooms::take_name(const std::string& name) {
  if (name.size() > longest_room_key) return false;
  if (!by_name_.emplace(name, programme_.rooms.size()).second) return true;
  programme_.rooms.push_back({name});
  if (!name.empty()) programme_.rooms.back().name[""] = name;
  return true;
}

std::string FrabRooms::find(const Node* reference) {
  if (!reference) return {};
  const bool whole = reference->kind == Kind::object;
  const std::string name =
      published_text_in_any(published_text(whole ? find_member(*reference, "name") : reference, ""));
  if (!name.empty()) return take_name(name) ? name : std::string{};
  if (!whole) return {};
  for (const char* key : {"guid", "slug"}) {
    const auto found = by_word_.find(published_line(find_member(*reference, key)));
    if (found != by_word_.end() && found->second != ambiguous_room) return programme_.rooms[found->second].key;
  }
  return {};
}

SourceSession FrabSessions::begin(const Node& event) {
  SourceSession session;
  session.place = published_place(event);
  session.guid = published_line(find_member(event, "guid"));
  for (const char* key : {"id", "code"}) {
    if (session.id.empty()) session.id = published_line(find_member(event, key));
  }
  session.url = published_line(find_member(event, "url"));
  session.language = published_line(find_member(event, "language"));
  session.title = published_text(find_member(event, "title"), session.language);
  for (auto& [language, title] : session.title) session.cancelled |= take_title_marks(title);
  session.kind = kind_of_words(published_line(find_member(event, "type")));
  return session;
}

void FrabSessions::take_speakers(const Node* people, SourceSession& session) {
  if (!people || people->kind != Kind::list) return;
  for (const Node& person : children(*people)) {
    if (!speaks(person)) continue;
    if (SourceText name = name_of_person(person); !name.empty()) session.speakers.push_back(std::move(name));
  }
}

void FrabSessions::add(SourceSession&& session) {
  if (!session.guid.empty() && !guids_.insert(session.guid).second) {
    // Which of the two another version means could not be told.
    programme_.remarks.push_back(
        fmt::format("{}: guid {} is another session's already and not used here", session.place, session.guid));
    session.guid.clear();
  }
  programme_.sessions.push_back(std::move(session));
}

void FrabSessions::leave_out(const Node& event, std::string_view expected, const Node* found) {
  programme_.remarks.push_back(
      fmt::format("{}: left out: expected {}, found {}", published_place(event), expected, published_finding(found)));
}

void FrabSessions::leave_out(const Node& event, std::string_view expected, std::string_view member) {
  leave_out(event, expected, find_member(event, member));
}

}  // namespace kiosk
