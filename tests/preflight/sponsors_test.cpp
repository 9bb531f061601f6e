// What `check` says of sponsors: levels that nobody can read, and who is never shown where.
#include <doctest/doctest.h>

#include "checked_event.hpp"

using namespace kiosk::testing;

TEST_CASE(
    "A sponsor's level that no other has and that is nearly another's is told, not one that differs by a number") {
  const auto sponsors = [](std::initializer_list<const char*> levels) {
    std::string list;
    for (const char* level : levels) {
      list += (list.empty() ? "" : ", ") + std::string(R"({"name": "S", "id": "s)") + std::to_string(list.size()) +
              R"(", "level": ")" + level + "\"}";
    }
    return Checked{event(R"("title": "短題")", "", ", \"sponsors\": [" + list + "]")}.output;
  };
  CHECK(sponsors({"Glod"}).find("no other sponsor has the level \"Glod\"; did you mean \"gold\"?") !=
        std::string::npos);
  CHECK(sponsors({"seedling", "seedling", "seedlign"}).find("did you mean \"seedling\"?") != std::string::npos);
  CHECK(sponsors({"gold", "silver", "partner", "venue", "Media partner", "黃金級贊助"}) == "");
}

TEST_CASE("A level that the frame has no word for is told once, unless it is written for the screen") {
  const auto with = [](const std::string& level) {
    return Checked{event(R"("title": "短題")", "",
                         R"(, "sponsors": [{"id": "a", "name": "A", "level": )" + level +
                             R"(},
{"id": "b", "name": "B", "level": )" +
                             level + "}]")};
  };
  const Checked raw = with("\"tier 1\"");
  CAPTURE(raw.output);
  CHECK(
      raw.says("event.json:3:160: warning: the frame has no word for the level \"tier 1\", so it is left off 2 cards; "
               "known are title, platinum"));
  CHECK(raw.says("(/sponsors/0/level)"));
  CHECK(raw.count("warning") == 1);
  CHECK(with(R"({"zh-Hant": "育苗", "en": "Seedling"})").output == "");
}

namespace {

std::string sponsored(const std::string& scopes_and_more) {
  return event(R"("title": "短題")", "", ", \"sponsors\": [" + scopes_and_more);
}

const std::string everywhere = R"({"id": "e", "name": "E"}, {"id": "f", "name": "F"})",
                  halls = R"({"id": "h", "name": "H", "scope": {"venue": "hall"}})",
                  attics = R"({"id": "a", "name": "A", "scope": [{"venue": "attic"}]})",
                  shuttles = R"({"id": "s", "name": "S", "scope": "shuttle"})";

}  // namespace

TEST_CASE("Who is never shown where, and why, is told in a line for each reason") {
  CHECK(Checked{sponsored(everywhere + "]")}.output == "");
  const Checked displaced{sponsored(everywhere + ", " + halls + "]")};
  CHECK(displaced.output == "");
  CHECK(kiosk_program("check --config " + displaced / "kiosk.json" + " 2>&1")
            .output.find(
                "kiosk: at \"hall\" only the venue's own sponsors take turns: \"e\", \"f\" are not shown there\n") !=
        std::string::npos);
  const Checked nowhere{sponsored(everywhere + ", " + halls + ", " + attics + "]")};
  CHECK(nowhere.says("\"e\", \"f\" are never shown but where they are a venue's: each has sponsors of its own"));
  const Checked no_turns{sponsored(everywhere + R"(], "playlist": [{"screen": "current", "seconds": 9}])")};
  CHECK(no_turns.says("\"e\", \"f\" are never shown at any venue: the playlist has no screen \"sponsor\""));
  CHECK(no_turns.count("warning") == 1);
  CHECK(Checked{sponsored(halls + ", " + attics + "]")}.output == "");
}

TEST_CASE("The shuttle's sponsors need a board to stand on") {
  CHECK(Checked{sponsored(shuttles + "]")}.says(
      "\"s\" is never shown at any venue: the shuttle has neither departures nor services"));
  const std::string cars = R"(, "shuttle": {"stops": [{"id": "a", "name": "甲"}, {"id": "b", "name": "乙"}],
"departures": [{"time": "2027-05-01T09:10", "cars": ["1"], "stops": ["a", "b"]}]})";
  CHECK_FALSE(Checked{sponsored(shuttles + "]" + cars)}.says("never shown"));
  CHECK(Checked{sponsored(shuttles + "]" + cars + R"(, "playlist": [{"screen": "sponsor", "seconds": 9}])")}.says(
      "the playlist has no screen \"departures\""));
}

TEST_CASE("An address whose code is too dense is told with the length that is not") {
  const auto with = [](std::size_t bytes) {
    return Checked{event(R"("title": "短題", "url": "https://example.org/)" + std::string(bytes - 20, 'x') + "\"")};
  };
  CHECK(with(120).output == "");
  const Checked dense = with(200);
  CAPTURE(dense.output);
  CHECK(
      dense.says("warning: the code for this address of 200 bytes gets squares of 4 px of 1080 on screen \"next\", too "
                 "small to be scanned from three metres, which takes 5: use one of at most 120 bytes "
                 "(/sessions/0/url)"));
  CHECK(dense.count("warning") == 1);
}
