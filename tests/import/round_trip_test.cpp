// What is written in a format by the tests' own writers comes to the same sessions again.

#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "event_writers.hpp"
#include "import/import_event.hpp"
#include "json/node.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

using Writer = std::string (*)(const HeldEvent&, Chance&);

/// A text, or the one in its only language.
std::string words_of(const Node& node) {
  if (node.kind == Kind::text) return node.text;
  REQUIRE(node.kind == Kind::object);
  REQUIRE(node.first);
  CHECK(count_children(node) == 1);
  return node.first->text;
}

const Node& member_of(const Node& object, const char* key) {
  const Node* node = find_member(object, key);
  REQUIRE_MESSAGE(node, std::string{key});
  return *node;
}

LocalTime time_in(const Node& session, const char* key) {
  LocalTime time{};
  std::istringstream text{member_of(session, key).text};
  text >> date::parse("%FT%R", time);
  REQUIRE(text);
  return time;
}

std::vector<std::string> rooms_of(const Node& venue, const std::map<std::string, std::string>& names) {
  std::vector<std::string> rooms;
  const auto add = [&](const std::string& id) {
    REQUIRE_MESSAGE(names.contains(id), id);
    rooms.push_back(names.at(id));
  };
  if (venue.kind == Kind::list)
    for (const Node& each : children(venue)) add(each.text);
  else if (venue.text != "*")
    add(venue.text);
  else
    for (const auto& [id, name] : names) rooms.push_back(name);
  std::ranges::sort(rooms);
  return rooms;
}

std::vector<HeldSession> sessions_in(const std::string& event) {
  const Document document = parse_json(event);
  REQUIRE(document.root());
  std::map<std::string, std::string> names;
  for (const Node& venue : children(member_of(*document.root(), "venues")))
    names[member_of(venue, "id").text] = words_of(member_of(venue, "name"));
  std::vector<HeldSession> sessions;
  for (const Node& session : children(member_of(*document.root(), "sessions"))) {
    HeldSession held{.rooms = rooms_of(member_of(session, "venue"), names),
                     .start = time_in(session, "start"),
                     .end = time_in(session, "end"),
                     .title = words_of(member_of(session, "title")),
                     .speakers = {}};
    if (const Node* speakers = find_member(session, "speakers")) {
      for (const Node& speaker : children(*speakers)) held.speakers.push_back(words_of(speaker));
    }
    sessions.push_back(std::move(held));
  }
  return sessions;
}

std::string in_words(const std::vector<HeldSession>& sessions) {
  std::string all;
  for (const HeldSession& session : sessions) {
    all += fmt::format("{} – {} [{}] {} ({})\n", iso_time(session.start), iso_time(session.end),
                       fmt::join(session.rooms, "|"), session.title, fmt::join(session.speakers, "|"));
  }
  return all;
}

/// Events 1 … 200 of a format.
void comes_back(const char* format, Writer writer, bool several_rooms) {
  constexpr unsigned events = 200;
  for (unsigned seed = 1; seed <= events; ++seed) {
    Chance chance{seed};
    HeldEvent event = held_event(chance, several_rooms);
    ImportWish wish;
    wish.sources = {{"made-up", writer(event, chance)}};
    wish.zone = event.zone;
    const ImportAnswer answer = import_event(wish);
    CAPTURE(seed);
    CAPTURE(wish.sources.front().bytes);
    for (const std::string& fault : answer.faults) FAIL(fault);
    CHECK(answer.lines.front().starts_with(std::string{"made-up: "} + format + ", "));
    auto back = sessions_in(answer.event);
    std::ranges::sort(back);
    std::ranges::sort(event.sessions);
    REQUIRE(in_words(back) == in_words(event.sessions));
  }
}

}  // namespace

TEST_CASE("What is written as a sheet comes back") { comes_back("csv", written_as_csv, true); }

TEST_CASE("What is written as pretalx' API answers comes back") { comes_back("pretalx", written_as_pretalx, false); }

TEST_CASE("What is written as frab's JSON comes back") { comes_back("frab-json", written_as_frab_json, false); }

TEST_CASE("What is written as frab's XML comes back") { comes_back("frab-xml", written_as_frab_xml, false); }

TEST_CASE("What is written as OPass' sessions comes back") { comes_back("opass", written_as_opass, true); }

TEST_CASE("What is written as a calendar comes back") { comes_back("ical", written_as_calendar, false); }

TEST_CASE("What is written as Sessionize's view All comes back") {
  comes_back("sessionize", written_as_sessionize, false);
}
