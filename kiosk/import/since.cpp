#include "import/since.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "import/told_before.hpp"
#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

/// As many sessions may go at once, and such a share of those to come: a programme changes, an export breaks.
constexpr std::size_t most_gone = 5, most_share = 5;

std::string line_of(const JsonObject& session, std::string_view key) {
  const JsonValue* value = member(session, key);
  return value ? to_line(*value) : "";
}

/// As people read it: "閃電秀 / Lightning Talks".
std::string title_of(const JsonObject& session) {
  const JsonValue* value = member(session, "title");
  const auto* languages = value ? std::get_if<JsonObject>(&value->held()) : nullptr;
  if (!languages) return line_of(session, "title");
  std::string all;
  for (const JsonMember& m : *languages) {
    if (const auto* words = std::get_if<std::string>(&m.value.held())) all += (all.empty() ? "" : " / ") + *words;
  }
  return to_line(all);
}

std::optional<LocalTime> time_of(const JsonObject& session, std::string_view key) {
  const auto written = read_written_time(text_of(session, key));
  if (!written) return std::nullopt;
  return written->local;
}

std::vector<JsonObject> sessions_of(const JsonObject& event) {
  std::vector<JsonObject> sessions;
  const JsonValue* value = member(event, "sessions");
  const auto* list = value ? std::get_if<JsonList>(&value->held()) : nullptr;
  if (!list) return sessions;
  for (const JsonValue& item : *list) {
    if (const auto* object = std::get_if<JsonObject>(&item.held())) sessions.push_back(*object);
  }
  return sessions;
}

/// Finds each session of one version in the other, and none twice.
class Matching {
 public:
  explicit Matching(const std::vector<JsonObject>& sessions) : sessions_(sessions), taken_(sessions.size()) {
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      for (const std::string& key : keys_of(sessions[i])) by_key_[key].push_back(i);
    }
  }

  std::optional<std::size_t> take(const JsonObject& session) {
    for (const std::string& key : keys_of(session)) {
      const auto found = by_key_.find(key);
      if (found == by_key_.end()) continue;
      for (const std::size_t i : found->second) {
        if (taken_[i]) continue;
        taken_[i] = true;
        return i;
      }
    }
    return std::nullopt;
  }

  std::vector<JsonObject> left() const {
    std::vector<JsonObject> left;
    for (std::size_t i = 0; i < sessions_.size(); ++i) {
      if (!taken_[i]) left.push_back(sessions_[i]);
    }
    return left;
  }

 private:
  /// Strongest first. Where both have guids, nothing else makes them the same.
  static std::vector<std::string> keys_of(const JsonObject& session) {
    std::vector<std::string> keys;
    if (const std::string guid = text_of(session, "guid"); !guid.empty()) keys.push_back("guid " + guid);
    keys.push_back("id " + text_of(session, "id") + " " + text_of(session, "start"));
    keys.push_back("id " + text_of(session, "id"));
    keys.push_back("title " + line_of(session, "title") + line_of(session, "speakers"));
    return keys;
  }

  const std::vector<JsonObject>& sessions_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
  std::vector<bool> taken_;
};

/// Those by which sessions may name a place in this event.
std::set<std::string> venue_ids(const JsonObject& event) {
  std::set<std::string> ids;
  const JsonValue* value = member(event, "venues");
  const auto* list = value ? std::get_if<JsonList>(&value->held()) : nullptr;
  if (!list) return ids;
  for (const JsonValue& item : *list) {
    if (const auto* object = std::get_if<JsonObject>(&item.held())) ids.insert(text_of(*object, "id"));
  }
  return ids;
}

class Comparing {
 public:
  Comparing(std::set<std::string> venues, const ToldBefore& before, std::string known)
      : before_(before), venues_(std::move(venues)), known_(std::move(known)) {}

  /// A session that both have stays as it was printed, and a change tells the rest; but for what no change can say,
  /// which is as it is now.
  JsonObject both(const JsonObject& printed, JsonObject now) {
    const std::string id = text_of(printed, "id"), title = title_of(now);
    set_member(now, "id", id);  // what a hand's changes and people's links name
    JsonObject change{{"session", id}};
    move_in_space(title, printed, now, change);
    move_in_time(title, printed, now, change);
    reword("title", fmt::format("retitled {} -> {}", title_of(printed), title), printed, now, change);
    reword("speakers",
           fmt::format("speakers of {}: {} -> {}", title, line_of(printed, "speakers"), line_of(now, "speakers")),
           printed, now, change);
    const std::string added = before_.added_since(id);
    if (change.size() > 1)
      changes.push_back(before_.dated(std::move(change), known_));
    else if (!added.empty())
      changes.push_back(JsonObject{{"session", id}, {"since", added}});
    return now;
  }

  /// Nothing where its venue is gone, too.
  std::optional<JsonObject> gone(const JsonObject& printed) {
    lines.push_back(fmt::format("gone {}", title_of(printed)));
    if (!text_of(printed, "venue").empty() && text_of(printed, "venue") != "*" && !is_one_venue(printed))
      return std::nullopt;
    changes.push_back(before_.dated({{"session", text_of(printed, "id")}, {"cancelled", true}}, known_));
    return printed;
  }

  void is_new(const JsonObject& session) {
    lines.push_back(fmt::format("new {}", title_of(session)));
    changes.push_back(JsonObject{{"session", text_of(session, "id")}, {"since", known_}});
  }

  std::vector<std::string> lines;
  JsonList changes;

 private:
  bool is_one_venue(const JsonObject& session) const { return venues_.contains(text_of(session, "venue")); }

  void move_in_space(const std::string& title, const JsonObject& printed, JsonObject& now, JsonObject& change) {
    if (line_of(printed, "venue") == line_of(now, "venue")) return;
    lines.push_back(fmt::format("moved {}: {} -> {}", title, line_of(printed, "venue"), line_of(now, "venue")));
    if (!is_one_venue(printed) || !is_one_venue(now)) return;
    change.push_back({"venue", text_of(now, "venue")});
    set_member(now, "venue", text_of(printed, "venue"));
  }

  /// Not as a delay, which would move others: the source has said where those are.
  void move_in_time(const std::string& title, const JsonObject& printed, JsonObject& now, JsonObject& change) {
    const auto old_start = time_of(printed, "start"), old_end = time_of(printed, "end");
    const auto start = time_of(now, "start"), end = time_of(now, "end");
    if (!old_start || !old_end || !start || !end || (*start == *old_start && *end == *old_end)) return;
    lines.push_back(fmt::format("moved {}: {}-{} -> {}-{}", title, text_of(printed, "start"), text_of(printed, "end"),
                                text_of(now, "start"), text_of(now, "end")));
    for (const char* key : {"start", "end"}) {
      if (*time_of(now, key) == *time_of(printed, key)) continue;
      change.push_back({key, text_of(now, key)});
      set_member(now, key, text_of(printed, key));
    }
  }

  void reword(const char* key, std::string line, const JsonObject& printed, JsonObject& now, JsonObject& change) {
    if (line_of(printed, key) == line_of(now, key)) return;
    lines.push_back(std::move(line));
    const JsonValue *fresh = member(now, key), *old = member(printed, key);
    change.push_back({key, fresh ? *fresh : JsonValue{JsonList{}}});
    if (old)
      set_member(now, key, *old);
    else
      std::erase_if(now, [&](const JsonMember& m) { return m.key == key; });
  }

  const ToldBefore& before_;
  std::set<std::string> venues_;
  std::string known_;
};

std::string content_of(JsonObject event) {
  std::erase_if(event, [](const JsonMember& m) { return m.key == "serial" || m.key == "as_of"; });
  return event_text(event);
}

/// The event's own, which stay last: a hand's, and what the source itself says of its sessions.
void add_own(const JsonObject& event, const ToldBefore& before, const std::string& now, JsonList& changes) {
  const JsonValue* own = member(event, "changes");
  const auto* list = own ? std::get_if<JsonList>(&own->held()) : nullptr;
  if (!list) return;
  for (const JsonValue& change : *list) {
    const auto* object = std::get_if<JsonObject>(&change.held());
    const bool of_session = object && member(*object, "session");
    changes.push_back(of_session ? JsonValue{before.dated(*object, now)} : change);
  }
}

}  // namespace

Since since(const Node& printed_node, JsonObject event, LocalTime now) {
  JsonObject printed;
  for (const Node& node : children(printed_node)) printed.push_back({node.key, value_of(node)});
  const std::vector<JsonObject> fresh = sessions_of(event);
  const ToldBefore before{printed_node};
  const std::string minute = date::format("%FT%R", date::floor<Minutes>(now)), as_of = text_of(event, "as_of");
  Matching matching{fresh};
  Comparing comparing{venue_ids(event), before, as_of.empty() ? minute : as_of};
  std::vector<JsonObject> sessions;
  Since result;
  for (const JsonObject& session : sessions_of(printed)) {
    const auto start = time_of(session, "start");
    const bool to_come = start && *start >= now && !before.cancelled(text_of(session, "id"));
    result.coming += to_come;
    const auto found = matching.take(session);
    result.gone += to_come && !found;
    if (found)
      sessions.push_back(comparing.both(session, fresh[*found]));
    else if (auto gone = comparing.gone(session))
      sessions.push_back(std::move(*gone));
  }
  for (JsonObject& session : matching.left()) {
    comparing.is_new(session);
    sessions.push_back(std::move(session));
  }
  std::ranges::stable_sort(sessions, {}, [](const JsonObject& s) { return text_of(s, "start"); });
  set_member(event, "sessions", JsonList(sessions.begin(), sessions.end()));
  JsonList changes = std::move(comparing.changes);
  add_own(event, before, minute, changes);
  if (!changes.empty() || member(event, "changes")) set_member(event, "changes", std::move(changes));
  const Node* serial = find_member(printed_node, "serial");
  const std::int64_t last = serial ? serial->integer : 0;
  const bool same = content_of(event) == content_of(printed);
  // What is the same stays so byte for byte: each screen fetches it anew else, for nothing.
  if (serial || !same) set_member(event, "serial", same ? last : last + 1);
  result.held = result.gone >= most_gone && result.gone * most_share > result.coming;
  result.lines = std::move(comparing.lines);
  result.event = std::move(event);
  return result;
}

}  // namespace kiosk
