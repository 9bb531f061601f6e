#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "event_writers.hpp"
#include "json/value.hpp"

namespace kiosk::testing {
namespace {

using namespace std::chrono_literals;

std::int64_t number_of_room(const HeldEvent& event, const std::string& name) {
  return std::ranges::find(event.rooms, name) - event.rooms.begin() + 100;
}

std::string id_of_room(const HeldEvent& event, const std::string& name) {
  return fmt::format("R{}", number_of_room(event, name));
}

/// The same person everywhere.
std::string id_of_person(const std::string& name) { return fmt::format("p{:x}", std::hash<std::string>{}(name)); }

/// Of all sessions, each once.
std::vector<std::string> everybody(const HeldEvent& event) {
  std::vector<std::string> names;
  for (const HeldSession& session : event.sessions) std::ranges::copy(session.speakers, std::back_inserter(names));
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  return names;
}

JsonObject same_in_both(const char* key, const std::string& words) {
  return {{"zh", JsonObject{{key, words}}}, {"en", JsonObject{{key, words}}}};
}

/// frab files what begins before four in the morning under the day before.
LocalDay frab_day_of(const HeldSession& session) { return date::floor<date::days>(session.start - 4h); }

std::string hours_and_minutes(Seconds length) {
  const auto minutes = std::chrono::duration_cast<Minutes>(length).count();
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

JsonObject frab_event(const HeldEvent& event, const HeldSession& session, std::size_t number, Chance& chance) {
  JsonObject written{{"guid", fmt::format("g-{}", number)},
                     {"id", static_cast<std::int64_t>(number)},
                     {"title", session.title},
                     {"duration", hours_and_minutes(session.end - session.start)},
                     {"start", date::format("%R", session.start)}};
  if (toss(chance)) written.push_back({"date", iso_time_with_offset(event.zone, session.start)});
  JsonList persons;
  for (const std::string& name : session.speakers)
    persons.push_back(JsonObject{{toss(chance) ? "public_name" : "name", name}});
  written.push_back({"persons", std::move(persons)});
  std::ranges::shuffle(written, chance);
  return written;
}

JsonValue frab_rooms(const HeldEvent& event, LocalDay day, Chance& chance) {
  JsonObject rooms;
  for (const std::string& room : event.rooms) {
    JsonList held;
    for (std::size_t at = 0; at < event.sessions.size(); ++at) {
      const HeldSession& session = event.sessions[at];
      if (frab_day_of(session) == day && session.rooms.front() == room)
        held.push_back(frab_event(event, session, at, chance));
    }
    if (!held.empty() || toss(chance)) rooms.push_back({room, std::move(held)});
  }
  return rooms;
}

}  // namespace

std::string written_as_pretalx(const HeldEvent& event, Chance& chance) {
  JsonList slots;
  std::int64_t number = 0;
  for (const HeldSession& session : event.sessions) {
    const std::string& room = session.rooms.front();
    JsonObject slot{{"id", ++number},
                    {"room", JsonObject{{"id", number_of_room(event, room)}, {"name", JsonObject{{"en", room}}}}},
                    {"start", iso_time_with_offset(event.zone, session.start)},
                    {"end", iso_time_with_offset(event.zone, session.end)}};
    JsonList speakers;
    for (const std::string& name : session.speakers)
      speakers.push_back(JsonObject{{"code", id_of_person(name)}, {"name", name}});
    const bool is_break = session.speakers.empty() && toss(chance);
    slot.push_back({"description", is_break ? JsonValue{JsonObject{{"en", session.title}}} : JsonValue{nullptr}});
    slot.push_back({"submission", is_break ? JsonValue{nullptr}
                                           : JsonValue{JsonObject{{"code", fmt::format("C{:05}", number)},
                                                                  {"title", session.title},
                                                                  {"state", "confirmed"},
                                                                  {"speakers", std::move(speakers)}}}});
    slots.push_back(std::move(slot));
  }
  std::ranges::shuffle(slots, chance);
  return to_line(JsonObject{{"id", 1}, {"version", "0.1"}, {"slots", std::move(slots)}});
}

std::string written_as_frab_json(const HeldEvent& event, Chance& chance) {
  JsonList days;
  std::int64_t index = 0;
  for (std::size_t at = 0; at < event.sessions.size(); ++at) {
    const LocalDay day = frab_day_of(event.sessions[at]);
    if (at > 0 && frab_day_of(event.sessions[at - 1]) == day) continue;
    days.push_back(JsonObject{{"index", ++index},
                              {"date", date::format("%F", day)},
                              {"day_start", iso_time_with_offset(event.zone, LocalTime{day} + 4h)},
                              {"rooms", frab_rooms(event, day, chance)}});
  }
  return to_line(JsonObject{{"schedule", JsonObject{{"version", "1"},
                                                    {"conference", JsonObject{{"title", "Fair"},
                                                                              {"time_zone_name", event.zone},
                                                                              {"days", std::move(days)}}}}}});
}

std::string written_as_opass(const HeldEvent& event, Chance& chance) {
  JsonList sessions, speakers, rooms;
  std::int64_t number = 0;
  for (const HeldSession& session : event.sessions) {
    JsonObject written{{"id", fmt::format("s{}", ++number)},
                       {"room", id_of_room(event, session.rooms.front())},
                       {"start", iso_time_with_offset(event.zone, session.start)},
                       {"end", iso_time_with_offset(event.zone, session.end)}};
    for (JsonMember& words : same_in_both("title", session.title)) written.push_back(std::move(words));
    JsonList people, broadcast;
    for (const std::string& name : session.speakers) people.emplace_back(id_of_person(name));
    for (const std::string& room : session.rooms) broadcast.emplace_back(id_of_room(event, room));
    written.push_back({"speakers", std::move(people)});
    if (session.rooms.size() > 1 || toss(chance)) written.push_back({"broadcast", std::move(broadcast)});
    sessions.push_back(std::move(written));
  }
  const auto item = [](const std::string& id, const std::string& name) {
    JsonObject written{{"id", id}};
    for (JsonMember& words : same_in_both("name", name)) written.push_back(std::move(words));
    return written;
  };
  for (const std::string& name : everybody(event)) speakers.push_back(item(id_of_person(name), name));
  for (const std::string& room : event.rooms) rooms.push_back(item(id_of_room(event, room), room));
  std::ranges::shuffle(sessions, chance);
  return to_line(JsonObject{{"sessions", std::move(sessions)},
                            {"speakers", std::move(speakers)},
                            {"session_types", JsonList{}},
                            {"rooms", std::move(rooms)},
                            {"tags", JsonList{}}});
}

std::string written_as_sessionize(const HeldEvent& event, Chance& chance) {
  JsonList sessions, speakers, rooms;
  std::int64_t number = 0;
  for (const HeldSession& session : event.sessions) {
    JsonList people;
    for (const std::string& name : session.speakers) people.emplace_back(id_of_person(name));
    sessions.push_back(JsonObject{{"id", fmt::format("{}", ++number)},
                                  {"title", session.title},
                                  {"startsAt", iso_time(session.start)},
                                  {"endsAt", iso_time(session.end)},
                                  {"isServiceSession", session.speakers.empty()},
                                  {"isPlenumSession", false},
                                  {"speakers", std::move(people)},
                                  {"categoryItems", JsonList{}},
                                  {"roomId", number_of_room(event, session.rooms.front())}});
  }
  for (const std::string& name : everybody(event))
    speakers.push_back(JsonObject{{"id", id_of_person(name)}, {"fullName", name}});
  for (const std::string& room : event.rooms)
    rooms.push_back(JsonObject{{"id", number_of_room(event, room)}, {"name", room}});
  std::ranges::shuffle(sessions, chance);
  return to_line(JsonObject{{"sessions", std::move(sessions)},
                            {"speakers", std::move(speakers)},
                            {"questions", JsonList{}},
                            {"categories", JsonList{}},
                            {"rooms", std::move(rooms)}});
}

}  // namespace kiosk::testing
