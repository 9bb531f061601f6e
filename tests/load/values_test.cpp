// Values at the border of what is allowed, changes that take each other back, and what may be left out.
#include <doctest/doctest.h>

#include "given_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

std::string with(std::string text, const std::string& what, const std::string& other) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), other);
}

/// The small event with more keys of its own.
std::string event_with(const std::string& more) { return with(small_event, "\"venues\"", more + ", \"venues\""); }

Loaded loaded_from(const std::string& event) {
  GivenFiles given;
  given.files["event.json"] = event;
  return given.load();
}

/// Of an event without any problem.
Content sound(const std::string& event) {
  const Loaded loaded = loaded_from(event);
  CHECK(all_problems(loaded) == "");
  REQUIRE(loaded.content);
  return *loaded.content;
}

const std::string two_stops = R"("stops": [{"id": "s", "name": "S"}, {"id": "t", "name": "T"}])";

std::string departure(const std::string& minutes) {
  return event_with(R"("shuttle": {)" + two_stops +
                    R"(, "departures": [{"time": "2020-09-06T12:00", "cars": ["1"], "stops": ["s", "t"], "minutes": )" +
                    minutes + "}]}");
}

}  // namespace

TEST_CASE("A change that takes another back leaves nothing of it") {
  const Content back = *loaded_from(event_with(R"("changes": [{"session": "a", "venue": "cafe"},
    {"session": "a", "venue": "hall"}])"))
                            .content;
  CHECK_FALSE(back.sessions[0].moved_to);
  const Content again = sound(event_with(R"("changes": [{"session": "a", "cancelled": true},
    {"session": "a", "cancelled": false}])"));
  CHECK_FALSE(again.sessions[0].cancelled);
  CHECK(sound(event_with(R"("changes": [{"session": "a", "venue": "cafe"}])")).sessions[0].moved_to == 1);
}

TEST_CASE("A change is of a session or of a departure, not of both") {
  CHECK(problems_of_event(event_with(R"("changes": [{"session": "a", "departure": "x", "delay": 1}])"))
            .find("in this change, found both") != std::string::npos);
}

TEST_CASE("Sessions that overlap at two venues are told once, at the later one") {
  std::string event = with(small_event, R"("venue": "hall", "title")", R"("venue": ["hall", "cafe"], "title")");
  event = with(event, "}]\n}", R"(},
    {"id": "b", "venue": ["cafe", "hall"], "title": "B", "start": "2020-09-06T13:30", "end": "2020-09-06T14:30"}]})");
  CHECK(problems_of_event(event) ==
        "event.json:5:5: warning: session \"b\" overlaps \"a\" at \"hall\"; from its start on the later one is shown "
        "(/sessions/1)\n");
}

TEST_CASE("A session without a span is one error, and overlaps nothing") {
  const std::string event = with(small_event, "}]\n}", R"(},
    {"id": "b", "venue": "hall", "title": "B", "start": "2020-09-06T13:30", "end": "2020-09-06T13:30"}]})");
  const Loaded loaded = loaded_from(event);
  REQUIRE(loaded.problems.size() == 1);
  CHECK(to_text(loaded.problems[0]).find("not after its start") != std::string::npos);
}

TEST_CASE("A session of a whole day is none too long, one of a second more is") {
  CHECK(problems_of_event(with(small_event, "2020-09-06T14:00", "2020-09-07T13:00")) == "");
  CHECK(problems_of_event(with(small_event, "2020-09-06T14:00", "2020-09-07T13:00:01")).find("more than 24 hours") !=
        std::string::npos);
}

TEST_CASE("What is left out, or is empty, is no mistake") {
  CHECK(sound(event_with(R"("cards": [])")).cards.empty());
  CHECK_FALSE(sound(event_with(R"("announcements": [{"text": "x"}])")).announcements.at(0).urgent);
  CHECK(sound(event_with(R"("shuttle": {})")).has_shuttle);
  CHECK(sound(with(small_event, R"("name": "Café")", R"("name": "Café", "topic": "")")).venues.size() == 2);
}

TEST_CASE("Every kind of session is read, and its language in its own letters") {
  const std::pair<const char*, SessionKind> kinds[] = {
      {"talk", SessionKind::talk},       {"intro", SessionKind::intro},   {"break", SessionKind::break_},
      {"sponsor", SessionKind::sponsor}, {"social", SessionKind::social}, {"lightning", SessionKind::lightning},
      {"closing", SessionKind::closing}};
  for (const auto& [name, kind] : kinds) {
    CAPTURE(name);
    const Content c = sound(
        with(small_event, R"("title")", std::string{R"("language": "ZH-hant", "kind": ")"} + name + R"(", "title")"));
    CHECK(c.sessions[0].kind == kind);
    CHECK(c.sessions[0].language == "zh-Hant");
  }
}

TEST_CASE("A list of venues names each once, in the event's order; so does a sponsor's scope") {
  const Content c = sound(with(small_event, R"("venue": "hall")", R"("venue": ["cafe", "hall", "cafe"])"));
  CHECK(c.sessions[0].venues == VenueSet{0, 1});
  const Content twice = sound(event_with(R"("sponsors": [{"id": "p", "name": "P",
    "scope": [{"venue": "cafe"}, {"venue": "cafe"}]}])"));
  CHECK(twice.sponsors[0].venues == VenueSet{1});
}

TEST_CASE("A stop may be reached in the minute of the stop before, and each stop has one minute") {
  CHECK(sound(departure("[0, 0]")).departures[0].minutes == std::vector<Minutes>{Minutes{0}, Minutes{0}});
  CHECK(problems_of_event(departure("[0, 5, 9]")).find("expected 2 minutes, one for each stop, found 3") !=
        std::string::npos);
  CHECK(problems_of_event(departure("[0]")).find("found 1") != std::string::npos);
}

TEST_CASE("The greatest numbers are allowed, and one more is not") {
  const auto numbers = [](const char* seconds, const char* weight, const char* delay) {
    return event_with(std::string{R"("playlist": [{"screen": "current", "seconds": )"} + seconds +
                      R"(}], "sponsors": [{"id": "p", "name": "P", "weight": )" + weight +
                      R"(}], "changes": [{"session": "a", "delay": )" + delay + "}]");
  };
  const Content most = sound(numbers("3600", "100", "1440"));
  CHECK(most.playlist[0].dwell == Seconds{3600});
  CHECK(most.sponsors[0].weight == 100);
  CHECK(most.sessions[0].delay == Minutes{1440});
  CHECK(loaded_from(numbers("3601", "101", "1441")).problems.size() == 3);
}

TEST_CASE("As many trips at least as at most are a number, and more at least than at most a mistake") {
  const auto trips = [](const char* range) {
    return event_with(R"("shuttle": {)" + two_stops + R"(, "services": [{"from": "2020-09-06T11:00",
      "until": "2020-09-06T14:00", "stops": ["s", "t"], "trips": )" +
                      range + "}]}");
  };
  CHECK(sound(trips("[5, 5]")).services[0].most_trips == 5);
  CHECK(problems_of_event(trips("[5, 4]")).find("the fewest trips and then the most") != std::string::npos);
}

TEST_CASE("Each language's mistake is told") {
  const std::string told = problems_of_event(with(small_event, "\"Small\"", R"({"en": 1, "ja": 2})"));
  CHECK(told.find("(/name/en)") != std::string::npos);
  CHECK(told.find("(/name/ja)") != std::string::npos);
}

TEST_CASE("Of names that are equally near the first is meant, whatever their capital letters") {
  CHECK(nearest_name("hall", {"hell", "hull"}) == "hell");
  CHECK(nearest_name("ncku", {"NCKU"}) == "NCKU");
  CHECK(nearest_name("MASALOFT", {"masa-loft"}) == "masa-loft");
  CHECK(nearest_name("unitl", {"until"}) == "until");
  CHECK(nearest_name("mon", {"monument"}) == "monument");
  CHECK(nearest_name("mo", {"monument"}) == "");
}

TEST_CASE("Each size of a theme arrives in its own place") {
  GivenFiles given;
  given.files["theme.json"] =
      R"({"hero": 0.2, "heading": 0.1, "body": 0.06, "label": 0.04, "margin": 0.03, "crossfade": 2})";
  const Loaded loaded = given.load();
  REQUIRE(loaded.theme);
  CHECK(loaded.theme->hero == 0.2);
  CHECK(loaded.theme->heading == 0.1);
  CHECK(loaded.theme->body == 0.06);
  CHECK(loaded.theme->label == 0.04);
  CHECK(loaded.theme->margin == 0.03);
  CHECK(loaded.theme->crossfade == 2);
}

TEST_CASE("A text may have 2000 characters, and the first that can't be shown is named with their number") {
  std::string title;
  for (int i = 0; i < 2000; ++i) title += "測";
  CHECK(problems_of_event(with(small_event, "\"A\"", "\"" + title + "\"")) == "");
  CHECK(problems_of_event(with(small_event, "\"A\"", "\"" + title + "測\"")).find("2001 characters") !=
        std::string::npos);
  CHECK(
      problems_of_event(with(small_event, "\"A\"", R"("A\u0007B\u0001")"))
          .find("character 2 of this text, U+0007, is a control character; it will not be shown (2 such characters in "
                "all)") != std::string::npos);
}

TEST_CASE("An id has no blank in it") {
  CHECK(problems_of_event(with(small_event, R"("id": "cafe")", R"("id": "the cafe")"))
            .find("expected an id without spaces, found \"the cafe\"") != std::string::npos);
}

TEST_CASE("A broker is told by TLS, or is this machine's own, and its address holds no login") {
  for (const char* good : {"mqtts://b.example.org", "mqtts://b.example.org:8883", "wss://b.example.org/mqtt",
                           "wss://b.example.org:443/a/b", "mqtt://127.0.0.1:1883", "ws://localhost/mqtt"}) {
    CHECK_MESSAGE(is_broker_address(good), good);
  }
  for (const char* bad : {"", "mqtts://", "b.example.org", "mqtt://b.example.org", "ws://127.0.0.1.example.org/",
                          "https://b.example.org", "mqtts://me:secret@b.example.org", "mqtts://b.example.org/mqtt",
                          "mqtts://b example.org", "wss://b.example.org/mqtt?key=1"}) {
    CHECK_MESSAGE(!is_broker_address(bad), bad);
  }
}

TEST_CASE("An event may be at an address: then it is what was fetched, and names none of this machine's other files") {
  GivenFiles given;
  setenv("KIOSK_FETCHED", "f", 1);
  given.files["kiosk.json"] = R"({"venue": "hall", "event": "https://example.org/event.json",
    "signed_by": "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"})";
  const Loaded missing = given.load();
  CHECK(all_problems(missing) ==
        "kiosk.json:1:28: error: the event has not been fetched yet from https://example.org/event.json (/event)\n");
  const auto with_slide = [](const std::string& slide) {
    return R"({"name": "E", "timezone": "Asia/Taipei", "venues": [{"id": "hall", "name": "Hall"}], "sessions": [],
      "sponsors": [{"id": "s", "name": "S", "slide": ")" +
           slide + R"("}]})";
  };
  for (const char* path : {"/etc/hostname", "../a.png", "a/../../b.png", "file:///etc/hostname"}) {
    CAPTURE(path);
    given.files["f/current/event.json"] = with_slide(path);
    CHECK(all_problems(given.load()).find("names a file that is not its own: it is outside of the event's folder") !=
          std::string::npos);
  }
  given.files["f/current/event.json"] = with_slide("a.png");
  const Loaded loaded = given.load();
  REQUIRE(loaded.screen);
  CHECK(loaded.screen->event == "f/current/event.json");
  CHECK(loaded.screen->event_address == "https://example.org/event.json");
  CHECK(loaded.screen->signed_by.size() == 56);
  CHECK(refusal_of(loaded) == "the event has no sessions at \"hall\"");
  unsetenv("KIOSK_FETCHED");
}
