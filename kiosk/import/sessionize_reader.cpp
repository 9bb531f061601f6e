// Sessionize's views All and GridSmart. All names speakers, rooms and labels by id; GridSmart has a list of days with
// rooms with sessions, and repeats in each room what is held in all of them.

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "import/api_nodes.hpp"
#include "import/api_words.hpp"
#include "import/plain_text.hpp"
#include "import/readers.hpp"
#include "import/session_kind.hpp"
#include "import/session_starts.hpp"
#include "import/source_time.hpp"

namespace kiosk {
namespace {

class SessionizeReader {
 public:
  ReadProgramme read(const Source& source, const Node& root) {
    const Node* sessions = find_member(root, "sessions");
    if (root.kind == Kind::list) {
      for (const Node& day : children(root)) {
        const Node* rooms = find_member(day, "rooms");
        const Node* group = find_member(day, "sessions");
        if (!rooms && api::is_list(group)) {
          for (const Node& session : children(*group)) read_session(session, nullptr);
          continue;
        }
        if (!rooms || !api::is_list(rooms)) return api::failure(source, day, "a day with a list \"rooms\"", rooms);
        for (const Node& room : children(*rooms)) read_grid_room(room);
      }
    } else if (api::is_list(sessions)) {
      read_speakers(find_member(root, "speakers"));
      read_labels(find_member(root, "categories"));
      read_rooms(find_member(root, "rooms"));
      for (const Node& session : children(*sessions)) read_session(session, nullptr);
    } else {
      return api::failure(source, sessions ? *sessions : root, "a list of sessions in \"sessions\"", sessions);
    }
    programme_.sessions = sessions_.take();
    end_all();
    if (named_ > api::most_repeated) remarks_.tell_of_file("the later sessions have no speakers: there are too many");
    if (programme_.sessions.empty()) remarks_.tell_of_file("the source has no sessions that can be used");
    programme_.remarks = remarks_.take();
    return std::move(programme_);
  }

 private:
  struct Label {
    std::string language = {}, level = {};
  };

  /// The id of what is there for the first time.
  std::optional<std::string> new_id(const Node& item, const char* what, std::unordered_set<std::string>& seen) {
    auto id = api::scalar(find_member(item, "id"));
    if (!id) {
      remarks_.tell(item, fmt::format("a {} without an id is left out", what));
      return std::nullopt;
    }
    if (seen.insert(*id).second) return id;
    remarks_.tell(item, fmt::format("the {}'s id \"{}\" is there twice; the first is taken", what, plain_line(*id)));
    return std::nullopt;
  }

  static SourceText name_in(std::string_view text) {
    return text.empty() ? SourceText{} : SourceText{{"", api::cut(text)}};
  }

  static SourceText name_of(const Node& speaker) {
    if (SourceText whole = api::name(api::first_member(speaker, {"fullName", "name"})); !whole.empty()) return whole;
    return name_in(
        plain_line(api::line(find_member(speaker, "firstName")) + " " + api::line(find_member(speaker, "lastName"))));
  }

  void read_speakers(const Node* list) {
    if (!api::is_list(list)) return;
    std::unordered_set<std::string> seen;
    for (const Node& speaker : children(*list)) {
      if (const auto id = new_id(speaker, "speaker", seen)) speakers_.emplace(*id, name_of(speaker));
    }
  }

  void read_rooms(const Node* list) {
    if (!api::is_list(list)) return;
    for (const Node& room : children(*list)) {
      if (const auto id = new_id(room, "room", known_rooms_))
        programme_.rooms.push_back({*id, api::name(find_member(room, "name"))});
    }
  }

  /// A category that is about languages or levels, by its title; the ids of its items are what sessions have.
  static Label label_of(std::string_view category, std::string_view item) {
    Label label;
    if (api::speaks_of(category, "language", "語言"))
      label.language = api::language_of(item);
    else if (api::speaks_of(category, "level", "難度") || api::speaks_of(category, "difficulty", "程度"))
      label.level = api::cut(item);
    return label;
  }

  void read_labels(const Node* categories) {
    if (!api::is_list(categories)) return;
    for (const Node& category : children(*categories)) {
      const std::string title = api::cut(api::line(api::first_member(category, {"title", "name"})));
      const Node* items = find_member(category, "items");
      if (!api::is_list(items)) continue;
      for (const Node& item : children(*items)) {
        const auto id = api::scalar(find_member(item, "id"));
        if (id) labels_.emplace(*id, label_of(title, api::line(find_member(item, "name"))));
      }
    }
  }

  void read_grid_room(const Node& room) {
    const auto id = api::scalar(find_member(room, "id"));
    const Node* sessions = find_member(room, "sessions");
    if (!id) {
      remarks_.tell(room, "expected a room with an id, found " + api::found(&room) + "; it is left out");
      return;
    }
    // A room is there on each day.
    if (known_rooms_.insert(*id).second) programme_.rooms.push_back({*id, api::name(find_member(room, "name"))});
    if (!api::is_list(sessions)) {
      remarks_.tell(room, "expected a list \"sessions\", found " + api::found(sessions));
      return;
    }
    for (const Node& session : children(*sessions)) read_session(session, &*id);
  }

  /// Whether it is on, as far as its status says; who was declined is nobody's business.
  bool is_on(const Node& node, SourceSession& session) {
    const std::string status = api::cut(api::line(find_member(node, "status")));
    constexpr std::array<std::string_view, 4> off{"Declined", "Decline_Queue", "Rejected", "Withdrawn"};
    if (status.empty() || status == "Accepted") return true;
    if (std::ranges::find(off, status) != off.end()) return false;
    session.cancelled = status == "Canceled" || status == "Cancelled";
    if (session.cancelled) return true;
    remarks_.tell(node, "expected the status Accepted, found \"" + status + "\"; it is left out");
    return false;
  }

  void read_session(const Node& node, const std::string* grid_room) {
    if (node.kind != Kind::object) {
      remarks_.tell(node, "expected a session, found " + api::found(&node) + "; it is left out");
      return;
    }
    SourceSession session;
    if (!is_on(node, session)) return;
    session.place = api::place(node);
    session.id = api::scalar(find_member(node, "id")).value_or("");
    session.title = api::text(find_member(node, "title"));
    if (session.title.empty()) {
      remarks_.tell(node, "expected a title, found " + api::found(find_member(node, "title")) + "; it is left out");
      return;
    }
    if (!read_times(node, session)) return;
    session.everywhere = api::is_true(find_member(node, "isPlenumSession"));
    if (!read_room_of(node, grid_room, session)) return;
    session.speakers = speakers_of(find_member(node, "speakers"));
    if (api::is_true(find_member(node, "isServiceSession")))
      session.kind = kind_beside_talks(session.title, SourceKind::other);
    read_labels_of(node, session);
    sessions_.add(std::move(session), node, remarks_);
  }

  /// A session without an end ends when it starts, until end_all() knows what follows.
  bool read_times(const Node& node, SourceSession& session) {
    const Node* start = find_member(node, "startsAt");
    const Node* end = find_member(node, "endsAt");
    const auto begins = read_iso_time(api::line(start));
    if (begins && (!end || end->kind == Kind::null)) {
      session.start = session.end = *begins;
      return true;
    }
    return api::read_span(node, begins, start, read_iso_time(api::line(end)), end, session, remarks_);
  }

  bool read_room_of(const Node& node, const std::string* grid_room, SourceSession& session) {
    const Node* at = find_member(node, "roomId");
    auto id = grid_room ? std::optional{*grid_room} : api::scalar(at);
    if (!id) {
      session.everywhere = session.everywhere || api::is_true(find_member(node, "isServiceSession"));
      if (session.everywhere) return true;
      remarks_.tell(node, "expected a room in \"roomId\", found " + api::found(at) + "; it is left out");
      return false;
    }
    if (known_rooms_.insert(*id).second) {
      const std::string name = api::line(find_member(node, "room"));
      if (name.empty())
        remarks_.tell(node, fmt::format("the room {} is not among \"rooms\"; it has no name", plain_line(*id)));
      programme_.rooms.push_back({*id, name_in(name)});
    }
    session.rooms.push_back(std::move(*id));
    return true;
  }

  /// Ids in the view All, objects with an id and a name in GridSmart.
  std::vector<SourceText> speakers_of(const Node* list) {
    std::vector<SourceText> speakers;
    if (!api::is_list(list)) return speakers;
    std::unordered_set<std::string> seen;
    for (const Node& each : children(*list)) {
      if (each.kind == Kind::object) {
        if (SourceText name = name_of(each); !name.empty()) speakers.push_back(std::move(name));
        continue;
      }
      const auto id = api::scalar(&each);
      if (id && !seen.insert(*id).second) continue;
      const auto speaker = id ? speakers_.find(*id) : speakers_.end();
      if (speaker == speakers_.end())
        remarks_.tell(each, fmt::format("the speaker {} is not among \"speakers\"", api::found(&each)));
      else if (!speaker->second.empty() && ++named_ <= api::most_repeated)
        speakers.push_back(speaker->second);
    }
    return speakers;
  }

  void read_labels_of(const Node& node, SourceSession& session) const {
    const auto take = [&](const Label& label) {
      if (session.language.empty()) session.language = label.language;
      if (session.level.empty()) session.level = label.level;
    };
    if (const Node* ids = find_member(node, "categoryItems"); api::is_list(ids)) {
      for (const Node& each : children(*ids)) {
        const auto id = api::scalar(&each);
        const auto label = id ? labels_.find(*id) : labels_.end();
        if (label != labels_.end()) take(label->second);
      }
    }
    const Node* categories = find_member(node, "categories");
    if (!api::is_list(categories)) return;
    for (const Node& category : children(*categories)) {
      const std::string title = api::cut(api::line(api::first_member(category, {"name", "title"})));
      const Node* items = api::first_member(category, {"categoryItems", "items"});
      if (!api::is_list(items)) continue;
      for (const Node& item : children(*items)) take(label_of(title, api::line(find_member(item, "name"))));
    }
  }

  void end_all() {
    api::SessionStarts starts;
    for (const SourceSession& session : programme_.sessions) starts.add(session);
    starts.sort();
    std::erase_if(programme_.sessions, [&](SourceSession& session) {
      if (session.end != session.start) return false;
      const auto next = starts.next(session);
      if (next)
        session.end = *next;
      else
        remarks_.tell_of_file(session.place +
                              ": expected an end, found none, and nothing that follows in its room; it is left out");
      return !next;
    });
  }

  Programme programme_;
  api::Sessions sessions_;
  api::Remarks remarks_;
  std::unordered_set<std::string> known_rooms_;
  std::unordered_map<std::string, SourceText> speakers_;
  std::unordered_map<std::string, Label> labels_;
  std::size_t named_ = 0;
};

}  // namespace

ReadProgramme read_sessionize(const Source& source, const Node& root) { return SessionizeReader{}.read(source, root); }

}  // namespace kiosk
