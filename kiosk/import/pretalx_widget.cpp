#include "import/pretalx_widget.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "import/published_json.hpp"
#include "import/session_kind.hpp"

namespace kiosk {
namespace {

class PretalxWidgetReader {
 public:
  ReadProgramme read(const Source& source, const Node& root) {
    const Node& talks = *find_member(root, "talks");
    if (talks.kind != Kind::list) return published_failure(source, talks, "a list of talks");
    programme_.version = published_line(find_member(root, "version"));
    programme_.zone = published_zone(find_member(root, "timezone"), programme_.remarks);
    read_rooms(find_member(root, "rooms"));
    read_speakers(find_member(root, "speakers"));
    for (const Node& talk : children(talks)) ++slots_of_[code_of(talk)];
    for (const Node& talk : children(talks)) read_talk(talk);
    return std::move(programme_);
  }

 private:
  static std::string code_of(const Node& talk) { return published_line(find_member(talk, "code")); }

  void read_rooms(const Node* list) {
    if (!list || list->kind != Kind::list) return;
    for (const Node& room : children(*list)) {
      const std::string id = published_line(find_member(room, "id"));
      if (id.empty() || id.size() > longest_room_key || !known_rooms_.insert(id).second) continue;
      programme_.rooms.push_back(
          {id, published_text(find_member(room, "name"), ""), published_capacity(find_member(room, "capacity"))});
    }
  }

  void read_speakers(const Node* list) {
    if (!list || list->kind != Kind::list) return;
    for (const Node& speaker : children(*list))
      speakers_.emplace(code_of(speaker), published_text(find_member(speaker, "name"), ""));
  }

  void leave_out(const Node& talk, std::string_view expected, std::string_view key) {
    programme_.remarks.push_back(fmt::format("{}: left out: expected {}, found {}", published_place(talk), expected,
                                             published_finding(find_member(talk, key))));
  }

  void read_talk(const Node& talk) {
    SourceSession session;
    session.place = published_place(talk);
    session.id = code_of(talk);
    session.language = published_line(find_member(talk, "content_locale"));
    session.title = published_text(find_member(talk, "title"), session.language);
    if (session.title.empty()) return leave_out(talk, "a title", "title");
    const auto start = published_time(talk, "start");
    if (!start) return leave_out(talk, "a start such as 2020-09-06T13:50:00+08:00", "start");
    const auto end = published_end(talk, *start);
    if (!end) return leave_out(talk, "an end after the start", "end");
    const std::string room = published_line(find_member(talk, "room"));
    if (!known_rooms_.contains(room)) return leave_out(talk, "a room", "room");
    // A break has no code.
    if (session.id.empty()) session.kind = kind_beside_talks(session.title, SourceKind::break_);
    session.guid = session.id;
    if (!session.id.empty() && slots_of_[session.id] > 1) session.guid += "-" + published_line(find_member(talk, "id"));
    session.start = *start;
    session.end = *end;
    session.rooms = {room};
    read_people(find_member(talk, "speakers"), session);
    programme_.sessions.push_back(std::move(session));
  }

  void read_people(const Node* codes, SourceSession& session) {
    if (!codes || codes->kind != Kind::list) return;
    for (const Node& code : children(*codes)) {
      const auto found = speakers_.find(published_line(&code));
      if (found != speakers_.end() && !found->second.empty()) session.speakers.push_back(found->second);
    }
  }

  Programme programme_;
  std::unordered_set<std::string> known_rooms_;
  std::unordered_map<std::string, SourceText> speakers_;
  std::unordered_map<std::string, int> slots_of_;  ///< by a talk's code
};

}  // namespace

ReadProgramme read_pretalx_widget(const Source& source, const Node& root) {
  return PretalxWidgetReader{}.read(source, root);
}

}  // namespace kiosk
