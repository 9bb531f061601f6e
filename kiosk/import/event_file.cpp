#include "import/event_file.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace kiosk {
namespace {

JsonValue localized(const SourceText& text) {
  if (text.size() == 1 && text.begin()->first.empty()) return text.begin()->second;
  JsonObject object;
  for (const auto& [tag, words] : text) {
    if (!tag.empty()) object.push_back({tag, words});
  }
  return object;
}

/// What whoever opens the file will want to mend.
SourceText named(const SourceText& name) { return name.empty() ? SourceText{{"", "Event"}} : name; }

std::string local_text(LocalTime time) { return date::format("%FT%R", time); }

JsonObject venue_object(const DraftVenue& venue) {
  JsonObject object{{"id", venue.id}, {"name", localized(venue.name)}};
  if (venue.capacity) object.push_back({"capacity", *venue.capacity});
  return object;
}

JsonValue venues_value(const DraftSession& session) {
  if (session.everywhere) return "*";
  if (session.venues.size() == 1) return session.venues.front();
  return session.venues;
}

JsonObject session_object(const DraftSession& session) {
  JsonObject object{{"id", session.id}};
  const auto add = [&object](const char* key, const std::string& text) {
    if (!text.empty()) object.push_back({key, text});
  };
  add("guid", session.guid);
  object.push_back({"venue", venues_value(session)});
  add("kind", session.kind);
  object.push_back({"title", localized(session.title)});
  JsonList speakers;
  for (const SourceText& speaker : session.speakers) speakers.push_back(localized(speaker));
  if (!speakers.empty()) object.push_back({"speakers", std::move(speakers)});
  object.push_back({"start", local_text(session.start)});
  object.push_back({"end", local_text(session.end)});
  add("language", session.language);
  add("level", session.level);
  add("url", session.url);
  return object;
}

/// What a source says of a session beside where and when it is printed.
JsonList changes_of(const std::vector<DraftSession>& sessions) {
  JsonList changes;
  for (const DraftSession& session : sessions) {
    JsonObject change{{"session", session.id}};
    if (session.cancelled) change.push_back({"cancelled", true});
    if (!session.cancelled && session.delay && session.delay->count() > 0)
      change.push_back({"delay", static_cast<std::int64_t>(session.delay->count())});
    if (!session.cancelled && !session.moved_to.empty()) change.push_back({"venue", session.moved_to});
    if (!session.note.empty()) change.push_back({"note", session.note});
    if (change.size() > 1 && session.until) change.push_back({"until", local_text(*session.until)});
    if (change.size() > 1) changes.push_back(std::move(change));
  }
  return changes;
}

bool same(const JsonValue& a, const JsonValue& b) { return to_line(a) == to_line(b); }

class Laying {
 public:
  explicit Laying(const Node& hand) : hand_(hand) {}

  EventFile over(const Draft& draft) {
    EventFile file;
    for (const Node& node : children(hand_)) file.event.push_back({node.key, value_of(node)});
    if (!member(file.event, "name")) set_member(file.event, "name", localized(named(draft.name)));
    const std::string zone = text_of(file.event, "timezone");
    if (zone.empty()) set_member(file.event, "timezone", draft.zone);
    if (!find_member(hand_, "venues")) set_member(file.event, "venues", JsonList{});
    if (!draft.as_of.empty()) set_member(file.event, "as_of", draft.as_of);
    set_member(file.event, "sessions", sessions(draft, file.remarks));
    JsonList changes = changes_of(draft.sessions);
    if (const Node* own = find_member(hand_, "changes")) {
      for (const Node& change : children(*own)) changes.push_back(value_of(change));
    }
    if (!changes.empty() || find_member(hand_, "changes")) set_member(file.event, "changes", std::move(changes));
    return file;
  }

 private:
  const Node* session_of(const std::string& id) const {
    const Node* list = find_member(hand_, "sessions");
    if (!list) return nullptr;
    for (const Node& node : children(*list)) {
      const Node* own = find_member(node, "id");
      if (own && own->text == id) return &node;
    }
    return nullptr;
  }

  JsonList sessions(const Draft& draft, std::vector<std::string>& remarks) const {
    std::vector<JsonObject> all;
    std::vector<const Node*> laid;
    for (const DraftSession& session : draft.sessions) {
      all.push_back(session_object(session));
      const Node* hand = session_of(session.id);
      if (!hand) continue;
      laid.push_back(hand);
      for (const Node& own : children(*hand)) {
        const JsonValue* said = member(all.back(), own.key);
        JsonValue written = value_of(own);
        if (said && !same(*said, written))
          remarks.push_back(fmt::format("{}: \"{}\" stays as a hand wrote it; the source says {}", session.id, own.key,
                                        to_line(*said)));
        set_member(all.back(), own.key, std::move(written));
      }
    }
    if (const Node* list = find_member(hand_, "sessions")) {
      for (const Node& node : children(*list)) {
        if (node.kind != Kind::object || std::ranges::find(laid, &node) != laid.end()) continue;
        all.emplace_back();
        for (const Node& own : children(node)) all.back().push_back({own.key, value_of(own)});
      }
    }
    std::ranges::stable_sort(all, {}, [](const JsonObject& session) { return text_of(session, "start"); });
    return {all.begin(), all.end()};
  }

  const Node& hand_;
};

EventFile alone(const Draft& draft) {
  EventFile file;
  file.event.push_back({"name", localized(named(draft.name))});
  file.event.push_back({"timezone", draft.zone});
  if (!draft.as_of.empty()) file.event.push_back({"as_of", draft.as_of});
  JsonList venues, sessions;
  for (const DraftVenue& venue : draft.venues) venues.push_back(venue_object(venue));
  for (const DraftSession& session : draft.sessions) sessions.push_back(session_object(session));
  file.event.push_back({"venues", std::move(venues)});
  file.event.push_back({"sessions", std::move(sessions)});
  if (JsonList changes = changes_of(draft.sessions); !changes.empty())
    file.event.push_back({"changes", std::move(changes)});
  return file;
}

/// A text, or what an object of languages says.
void add_words(const Node& node, std::vector<std::string>& to) {
  if (node.kind == Kind::text) to.push_back(node.text);
  if (node.kind == Kind::object || node.kind == Kind::list) {
    for (const Node& child : children(node)) add_words(child, to);
  }
}

}  // namespace

EventFile event_file(const Draft& draft, const Node* hand) { return hand ? Laying{*hand}.over(draft) : alone(draft); }

std::vector<KnownVenue> known_venues(const Node& hand) {
  std::vector<KnownVenue> known;
  const Node* venues = find_member(hand, "venues");
  if (!venues) return known;
  for (const Node& node : children(*venues)) {
    const Node* id = find_member(node, "id");
    if (!id) continue;
    KnownVenue venue{.id = id->text};
    if (const Node* match = find_member(node, "match")) add_words(*match, venue.match);
    if (const Node* name = find_member(node, "name")) add_words(*name, venue.names);
    known.push_back(std::move(venue));
  }
  return known;
}

JsonValue value_of(const Node& node) {
  switch (node.kind) {
    case Kind::null:
      return nullptr;
    case Kind::boolean:
      return node.truth;
    case Kind::integer:
      return node.integer;
    case Kind::number:
      return node.number;
    case Kind::text:
      return node.text;
    case Kind::list: {
      JsonList list;
      for (const Node& child : children(node)) list.push_back(value_of(child));
      return list;
    }
    case Kind::object: {
      JsonObject object;
      for (const Node& child : children(node)) object.push_back({child.key, value_of(child)});
      return object;
    }
  }
  return nullptr;
}

const JsonValue* member(const JsonObject& object, std::string_view key) {
  const auto found = std::ranges::find_if(object, [&](const JsonMember& m) { return m.key == key; });
  return found == object.end() ? nullptr : &found->value;
}

void set_member(JsonObject& object, std::string_view key, JsonValue value) {
  const auto found = std::ranges::find_if(object, [&](const JsonMember& m) { return m.key == key; });
  if (found == object.end())
    object.push_back({std::string(key), std::move(value)});
  else
    found->value = std::move(value);
}

std::string text_of(const JsonObject& object, std::string_view key) {
  const JsonValue* value = member(object, key);
  const auto* text = value ? std::get_if<std::string>(&value->held()) : nullptr;
  return text ? *text : "";
}

std::string event_text(const JsonObject& event) {
  std::string text = "{";
  for (const JsonMember& m : event) {
    text += fmt::format("{}\n  {}: ", text.size() > 1 ? "," : "", to_line(m.key));
    const auto* list = std::get_if<JsonList>(&m.value.held());
    const bool of_objects = list && !list->empty() && std::holds_alternative<JsonObject>(list->front().held());
    if (!of_objects) {
      text += to_line(m.value);
      continue;
    }
    text += '[';
    for (const JsonValue& item : *list)
      text += fmt::format("{}\n    {}", &item == list->data() ? "" : ",", to_line(item));
    text += "\n  ]";
  }
  return text + "\n}\n";
}

}  // namespace kiosk
