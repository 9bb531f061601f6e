// OPass and CCIP, the apps of Taiwan's conferences: session.json. Read from what its producers write (PyCon Taiwan's
// src/ccip/views.py, COSCUP's file) and what its apps accept.

#include <array>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "import/api_nodes.hpp"
#include "import/api_words.hpp"
#include "import/plain_text.hpp"
#include "import/pycontw_rooms.hpp"
#include "import/readers.hpp"
#include "import/session_kind.hpp"
#include "import/source_time.hpp"

namespace kiosk {
namespace {

class OpassReader {
 public:
  ReadProgramme read(const Source& source, const Node& root) {
    // Before there were sections, all of it was a list.
    has_sections_ = !(root.kind == Kind::list && root.first);
    const Node* sessions = has_sections_ ? find_member(root, "sessions") : &root;
    if (!api::is_list(sessions))
      return api::failure(source, sessions ? *sessions : root, "a list of sessions in \"sessions\"", sessions);
    read_rooms(find_member(root, "rooms"));
    read_speakers(find_member(root, "speakers"));
    read_types(find_member(root, "session_types"));
    read_tags(find_member(root, "tags"));
    for (const Node& session : children(*sessions)) read_session(session);
    programme_.sessions = sessions_.take();
    api::expand_belts(programme_, remarks_);
    find_what_is_everywhere();
    if (without_offset_ > 0)
      remarks_.tell_of_file(
          fmt::format("{} sessions have times without an offset from UTC: they are the event's own", without_offset_));
    if (named_ > api::most_repeated) remarks_.tell_of_file("the later sessions have no speakers: there are too many");
    if (!sessions->first) remarks_.tell_of_file("the source has no sessions");
    programme_.remarks = remarks_.take();
    return std::move(programme_);
  }

 private:
  struct Type {
    std::optional<SourceKind> kind = {};
    bool event = false;  ///< neither a talk nor a break: its title says what it is
  };
  struct Tag {
    std::string language = {}, level = {};
  };

  /// {"zh": {"name": …}, "en": {"name": …}}, or {"name": …} where there is one language only.
  static SourceText text_of(const Node& object, std::string_view key) {
    SourceText text;
    for (const Node& each : children(object)) {
      if (object.kind != Kind::object) break;
      std::string line = api::line(find_member(each, key));
      if (!line.empty()) text.emplace(api::cut(each.key), std::move(line));
    }
    if (std::string line = api::line(find_member(object, key)); text.empty() && !line.empty())
      text.emplace("", std::move(line));
    return api::without_copies(std::move(text));
  }

  static SourceText name_of(const Node& object) {
    SourceText name = text_of(object, "name");
    while (name.size() > api::most_languages) name.erase(std::prev(name.end()));
    for (auto& [language, text] : name) text = api::cut(text);
    return name;
  }

  /// English is what whoever reads it most likely knows.
  static std::string one_of(const SourceText& text) {
    const auto english = text.find("en");
    if (english != text.end()) return english->second;
    return text.empty() ? std::string{} : text.begin()->second;
  }

  /// Calls take(id, item) for each of a section's items whose id is new.
  template <class Take>
  void each_item(const Node* section, Take&& take) {
    if (!api::is_list(section)) return;
    std::unordered_set<std::string> seen;
    for (const Node& item : children(*section)) {
      const auto id = api::scalar(find_member(item, "id"));
      if (!id)
        remarks_.tell(item, "it has no id and is left out");
      else if (!seen.insert(*id).second)
        remarks_.tell(item, fmt::format("the id \"{}\" is there twice; the first is taken", plain_line(*id)));
      else
        take(*id, item);
    }
  }

  void read_rooms(const Node* section) {
    each_item(section, [&](const std::string& id, const Node& room) {
      known_rooms_.insert(id);
      programme_.rooms.push_back({id, name_of(room)});
    });
  }

  void read_speakers(const Node* section) {
    each_item(section, [&](const std::string& id, const Node& speaker) { speakers_.emplace(id, name_of(speaker)); });
  }

  void read_types(const Node* section) {
    each_item(section,
              [&](const std::string& id, const Node& type) { types_.emplace(id, type_of(id, name_of(type))); });
  }

  static Type type_of(const std::string& id, const SourceText& name) {
    constexpr std::array<std::string_view, 10> events{"Ev",       "ev",       "event", "Event", "活動",
                                                      "Activity", "activity", "其他",  "Other", "others"};
    Type type{kind_named_by(name)};
    if (!type.kind) type.kind = kind_named_by(id);
    for (const std::string_view word : events) {
      type.event = type.event || id == word;
      for (const auto& [language, text] : name) type.event = type.event || text == word;
    }
    return type;
  }

  void read_tags(const Node* section) {
    each_item(section, [&](const std::string& id, const Node& node) {
      const SourceText name = name_of(node);
      Tag tag;
      if (id.starts_with("lng-")) tag.language = api::language_of(std::string_view(id).substr(4));
      if (id.starts_with("lvl-")) tag.level = one_of(name);
      for (const auto& [language, text] : name) {
        if (tag.language.empty()) tag.language = api::language_named(text);
        if (tag.level.empty() && api::is_level(text)) tag.level = one_of(name);
      }
      tags_.emplace(id, std::move(tag));
    });
  }

  void read_session(const Node& node) {
    if (node.kind != Kind::object) {
      remarks_.tell(node, "expected a session, found " + api::found(&node) + "; it is left out");
      return;
    }
    SourceSession session;
    session.place = api::place(node);
    session.id = api::scalar(find_member(node, "id")).value_or("");
    session.title = text_of(node, "title");
    if (session.title.empty()) session.title = text_of(node, "subject");
    if (session.title.empty()) {
      remarks_.tell(node, "expected a title in \"zh\" or \"en\", found none; it is left out");
      return;
    }
    const Node* start = find_member(node, "start");
    const Node* end = find_member(node, "end");
    if (!api::read_span(node, read_iso_time(api::line(start)), start, read_iso_time(api::line(end)), end, session,
                        remarks_))
      return;
    read_people(node, session);
    session.kind = kind_of(node, session);
    if (!read_places(node, session)) return;
    if (!session.start.offset) ++without_offset_;
    read_labels(node, session);
    session.url = api::web_address(api::first_member(node, {"uri", "url"}));
    sessions_.add(std::move(session), node, remarks_);
  }

  /// `room` is where it is held, `broadcast` where it is shown as well.
  bool read_places(const Node& node, SourceSession& session) {
    const auto add = [&](const Node* at) {
      const auto id = api::scalar(at);
      if (!id) return;
      session.rooms.push_back(*id);
      if (!known_rooms_.insert(*id).second) return;
      if (has_sections_)
        remarks_.tell(*at, fmt::format("the room \"{}\" is not among \"rooms\"; it has no name", plain_line(*id)));
      programme_.rooms.push_back({*id});
    };
    add(find_member(node, "room"));
    const Node* broadcast = find_member(node, "broadcast");
    if (api::is_list(broadcast)) {
      for (const Node& each : children(*broadcast)) add(&each);
    } else if (broadcast && broadcast->kind == Kind::text) {
      add(broadcast);
    }
    session.everywhere = session.rooms.empty() && session.kind != SourceKind::talk;
    if (session.rooms.empty() && !session.everywhere) {
      remarks_.tell(node,
                    fmt::format("expected a room, found {}; it is left out", api::found(find_member(node, "room"))));
      return false;
    }
    return true;
  }

  void read_people(const Node& node, SourceSession& session) {
    const Node* list = find_member(node, "speakers");
    if (const Node* one = find_member(node, "speaker"); one && !list) add_speaker(name_of(*one), session);
    if (!api::is_list(list)) return;
    std::unordered_set<std::string> seen;
    for (const Node& each : children(*list)) {
      if (each.kind == Kind::object) {
        add_speaker(name_of(each), session);
        continue;
      }
      const auto id = api::scalar(&each);
      if (id && !seen.insert(*id).second) continue;
      const auto speaker = id ? speakers_.find(*id) : speakers_.end();
      if (speaker == speakers_.end())
        remarks_.tell(each, fmt::format("the speaker {} is not among \"speakers\"", api::found(&each)));
      else
        add_speaker(speaker->second, session);
    }
  }

  void add_speaker(const SourceText& name, SourceSession& session) {
    if (!name.empty() && ++named_ <= api::most_repeated) session.speakers.push_back(name);
  }

  SourceKind kind_of(const Node& node, const SourceSession& session) const {
    const auto id = api::scalar(find_member(node, "type"));
    const auto known = id ? types_.find(*id) : types_.end();
    Type type = known != types_.end() ? known->second : id ? type_of(*id, {}) : Type{};
    if (type.kind == SourceKind::break_) return kind_beside_talks(session.title, SourceKind::break_);
    if (type.kind) return *type.kind;
    if (type.event) return kind_beside_talks(session.title, SourceKind::other);
    if (!id && session.speakers.empty()) return kind_of_lone_title(session.title);
    return SourceKind::talk;
  }

  void read_labels(const Node& node, SourceSession& session) {
    session.language = api::language_of(api::cut(api::line(find_member(node, "language"))));
    session.level = api::cut(api::line(api::first_member(node, {"difficulty", "level"})));
    const Node* list = find_member(node, "tags");
    if (!api::is_list(list)) return;
    for (const Node& each : children(*list)) {
      const auto id = api::scalar(&each);
      const auto tag = id ? tags_.find(*id) : tags_.end();
      if (tag == tags_.end()) continue;
      if (session.language.empty()) session.language = tag->second.language;
      if (session.level.empty()) session.level = tag->second.level;
    }
  }

  void find_what_is_everywhere() {
    const std::size_t all = programme_.rooms.size();
    for (SourceSession& session : programme_.sessions) {
      if (all > 1 && session.rooms.size() == all) session.everywhere = true;
    }
  }

  Programme programme_;
  api::Sessions sessions_;
  api::Remarks remarks_;
  std::unordered_set<std::string> known_rooms_;
  std::unordered_map<std::string, SourceText> speakers_;
  std::unordered_map<std::string, Type> types_;
  std::unordered_map<std::string, Tag> tags_;
  std::size_t without_offset_ = 0, named_ = 0;
  bool has_sections_ = true;
};

}  // namespace

ReadProgramme read_opass(const Source& source, const Node& root) { return OpassReader{}.read(source, root); }

}  // namespace kiosk
