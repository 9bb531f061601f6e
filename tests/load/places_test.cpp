#include <doctest/doctest.h>

#include "given_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

std::string first_problem(const std::string& event) {
  const std::string all = problems_of_event(event);
  return all.substr(0, all.find(": ", all.find(':') + 1));
}

}  // namespace

TEST_CASE("Places count code points, whatever the line's ends, tabs and marks") {
  CHECK(first_problem("") == "event.json:1:1");
  CHECK(first_problem("\xEF\xBB\xBF") == "event.json:1:1");
  CHECK(problems_of_event("{\"名字\": 1}").find("event.json:1:2: error: unknown key \"名字\"") != std::string::npos);
  CHECK(problems_of_event("\xEF\xBB\xBF{\r\n\t\"測試\": \"一二三\", \"nmae\": 1}").find("event.json:2:15: error:") !=
        std::string::npos);
}

TEST_CASE("Invalid UTF-8 is at its byte") {
  CHECK(problems_of_event("{\"name\": \"測\xFF\"}").find("event.json:1:12: error:") != std::string::npos);
}

TEST_CASE("Texts and pictures can be found again by their pointer") {
  const Loaded loaded = load(KIOSK_SOURCE_DIR "/tests/load/good/everything.json", {}, read_file);
  CHECK_FALSE(loaded.screen);
  GivenFiles given;
  given.files["event.json"] = contents(KIOSK_SOURCE_DIR "/tests/load/good/everything.json");
  const Loaded event = given.load();
  const Problem& slide = event.places.at("event/sponsors/0/slide");
  CHECK(slide.line == 30);
  CHECK(slide.pointer == "/sponsors/0/slide");
  CHECK(event.places.at("event/sessions/0/title").line == 16);
  CHECK(event.places.at("event/sessions/0/speakers/2/photo").line == 16);
  CHECK(event.places.at("event/venues/1/way_home/1/text").line == 12);
}
