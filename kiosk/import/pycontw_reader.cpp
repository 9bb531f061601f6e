// PyCon Taiwan's site (pycontw/pycon.tw, src/events/api/views.py): {"data": [{"date", "name", "rooms": [code],
// "slots": {code: [event]}, "timeline": {begin, end}}]}. Its older versions write times without an offset, its newer
// ones UTC; titles and speakers are texts, or objects by language.

#include <algorithm>
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

class PycontwReader {
 public:
  ReadProgramme read(const Source& source, const Node& root) {
    const Node* days = root.kind == Kind::list ? &root : find_member(root, "data");
    if (!api::is_list(days)) return api::failure(source, days ? *days : root, "a list of days in \"data\"", days);
    for (const Node& day : children(*days)) read_day(day);
    if (!any_events_ && days->first)
      return api::failure(source, *days->first, "a day with \"slots\" or \"events\"", days->first);
    programme_.sessions = sessions_.take();
    api::expand_belts(programme_, remarks_);
    if (programme_.sessions.empty()) remarks_.tell_of_file("the source has no sessions that can be used");
    suspect_utc();
    programme_.remarks = remarks_.take();
    return std::move(programme_);
  }

 private:
  struct Day {
    std::optional<LocalDay> date = {};
  };

  void read_day(const Node& node) {
    if (node.kind != Kind::object) {
      remarks_.tell(node, "expected a day, found " + api::found(&node) + "; it is left out");
      return;
    }
    if (api::first_member(node, {"begin_time", "start"})) {
      any_events_ = true;
      read_event(node, Day{}, nullptr);
      return;
    }
    const Day day{read_source_day(api::line(find_member(node, "date")))};
    if (const Node* rooms = find_member(node, "rooms"); api::is_list(rooms)) {
      for (const Node& room : children(*rooms)) add_room(api::scalar(&room));
    }
    for (const char* key : {"slots", "timeline", "events"}) {
      const Node* events = find_member(node, key);
      if (!events || events->kind == Kind::null) continue;
      // The site's own "timeline" is a pair of times.
      if (events->kind == Kind::object)
        for (const Node& room : children(*events)) read_room(room, day);
      else if (events->kind == Kind::list)
        read_events(*events, day, nullptr);
      else
        remarks_.tell(*events, "expected events, found " + api::found(events));
      any_events_ = any_events_ || events->kind == Kind::object || events->kind == Kind::list;
    }
  }

  void read_room(const Node& room, const Day& day) {
    if (room.kind == Kind::list)
      read_events(room, day, &room.key);
    else if (!api::scalar(&room))
      remarks_.tell(room, "expected a list of events, found " + api::found(&room));
  }

  void read_events(const Node& list, const Day& day, const std::string* code) {
    for (const Node& event : children(list)) read_event(event, day, code);
  }

  void add_room(const std::optional<std::string>& code) {
    if (code && known_rooms_.insert(*code).second) programme_.rooms.push_back({*code});
  }

  /// A text, or one by language: {"zh_hant": …, "en_us": …}.
  static SourceText text_of(const Node* node) {
    SourceText text;
    if (!node) return text;
    if (std::string line = api::line(node); !line.empty()) return {{"", std::move(line)}};
    if (node->kind != Kind::object) return text;
    for (const Node& each : children(*node)) {
      std::string tag = api::cut(each.key);
      std::ranges::replace(tag, '_', '-');
      if (std::string line = api::line(&each); !line.empty()) text.emplace(std::move(tag), std::move(line));
    }
    return api::without_copies(std::move(text));
  }

  void read_event(const Node& node, const Day& day, const std::string* code) {
    if (node.kind != Kind::object) {
      remarks_.tell(node, "expected an event, found " + api::found(&node) + "; it is left out");
      return;
    }
    SourceSession session;
    session.place = api::place(node);
    session.id = id_of(node);
    session.title = text_of(find_member(node, "title"));
    if (session.title.empty()) {
      remarks_.tell(node, "expected a title, found " + api::found(find_member(node, "title")) + "; it is left out");
      return;
    }
    const Node* start = api::first_member(node, {"begin_time", "start"});
    const Node* end = api::first_member(node, {"end_time", "end"});
    if (!api::read_span(node, time_of(start, day), start, time_of(end, day), end, session, remarks_)) return;
    const Node* place = api::first_member(node, {"location", "room"});
    std::optional<std::string> room = api::scalar(place);
    if (code && (!room || room->empty())) room = api::cut(*code);
    if (!room || room->empty()) {
      remarks_.tell(node, "expected a room such as \"4-r0\", found " + api::found(place) + "; it is left out");
      return;
    }
    add_room(room);
    session.rooms.push_back(std::move(*room));
    session.speakers = speakers_of(find_member(node, "speakers"));
    session.kind = kind_of(node, session);
    session.language = api::language_of(api::cut(api::line(find_member(node, "language"))));
    session.level = api::cut(api::line(api::first_member(node, {"python_level", "level"})));
    session.url = api::web_address(find_member(node, "url"));
    sessions_.add(std::move(session), node, remarks_);
  }

  /// Each type of event is counted by itself: the talk 12 and the tutorial 12 are two.
  static std::string id_of(const Node& node) {
    const auto id = api::scalar(api::first_member(node, {"event_id", "id"}));
    if (!id || id->empty()) return {};
    const std::string type = api::scalar(find_member(node, "event_type")).value_or("");
    return type.empty() ? *id : type + "-" + *id;
  }

  static std::optional<SourceTime> time_of(const Node* node, const Day& day) {
    const std::string text = api::line(node);
    if (auto time = read_iso_time(text)) return time;
    const auto clock = read_source_clock(text);
    if (!clock || !day.date) return std::nullopt;
    return SourceTime{LocalTime{*day.date} + *clock};
  }

  static std::vector<SourceText> speakers_of(const Node* list) {
    std::vector<SourceText> speakers;
    if (!api::is_list(list)) return speakers;
    for (const Node& each : children(*list)) {
      const Node* name = find_member(each, "name");
      SourceText text = text_of(name ? name : &each);
      if (!text.empty()) speakers.push_back(std::move(text));
    }
    return speakers;
  }

  static SourceKind kind_of(const Node& node, const SourceSession& session) {
    const std::string type = api::line(find_member(node, "event_type"));
    const bool is_break = api::is_true(find_member(node, "break_event"));
    if (is_break) return kind_beside_talks(session.title, SourceKind::break_);
    if (type == "custom") return kind_beside_talks(session.title, SourceKind::other);
    return SourceKind::talk;
  }

  /// The site forms its older times from a database that keeps UTC, and whether it turns them before depends on its
  /// settings. Nobody opens a conference in the small hours.
  void suspect_utc() {
    const SourceSession* early = nullptr;
    for (const SourceSession& session : programme_.sessions) {
      const auto clock = session.start.local - date::floor<date::days>(session.start.local);
      if (!session.start.offset && clock < std::chrono::hours{6} && !early) early = &session;
    }
    if (!early) return;
    const auto clock = early->start.local - date::floor<date::days>(early->start.local);
    remarks_.tell_of_file(fmt::format(
        "{}: it starts at {:02}:{:02} by a time without an offset: if that is UTC, the times of all sessions are",
        early->place, std::chrono::duration_cast<std::chrono::hours>(clock).count(),
        std::chrono::duration_cast<Minutes>(clock).count() % 60));
  }

  Programme programme_;
  api::Sessions sessions_;
  api::Remarks remarks_;
  std::unordered_set<std::string> known_rooms_;
  bool any_events_ = false;
};

}  // namespace

ReadProgramme read_pycontw(const Source& source, const Node& root) { return PycontwReader{}.read(source, root); }

}  // namespace kiosk
