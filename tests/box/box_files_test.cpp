#include "box/box_files.hpp"

#include <sstream>

#include <doctest/doctest.h>

#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

/// A box whose files are in memory.
struct Given {
  std::map<std::string, std::string> files{{"c/kiosk.json", R"({"venue": "masa-loft", "event": "event.json"})"},
                                           {"c/event.json", contents(KIOSK_SOURCE_DIR "/config/pycontw-2020.json")}};
  std::ostringstream told;
  Journal journal{told};
  BoxFiles box{{"c/kiosk.json", {}}, reader(), KeptContent{""}, journal};

  FileReader reader() {
    return [this](const std::string& path) -> Result<std::string> {
      const auto found = files.find(path);
      if (found == files.end()) return Failure{"", path, "no such file"};
      return found->second;
    };
  }
};

std::size_t times_told(const std::string& told, const std::string& line) {
  std::size_t times = 0;
  for (std::size_t at = told.find(line); at != std::string::npos; at = told.find(line, at + 1)) ++times;
  return times;
}

}  // namespace

TEST_CASE("Good files bring a box, broken ones what is wrong with them and no box") {
  Given given;
  const BoxFiles::Reading good = given.box.read();
  REQUIRE(good.box);
  CHECK(good.box->venue().id == "masa-loft");
  CHECK(good.errors.empty());
  given.files["c/kiosk.json"] = "{\"venue\": \"masa-loft\"\n\"event\": \"event.json\"}";
  const BoxFiles::Reading broken = given.box.read();
  CHECK_FALSE(broken.box);
  REQUIRE_FALSE(broken.errors.empty());
  CHECK(staff_text(broken.errors[0]).starts_with("kiosk.json:2:1: "));
  CHECK_FALSE(broken.unknown_venue);
}

TEST_CASE(
    "A venue is switched though the event has a mistake: its last good content stands in, and the mistake is told") {
  Given given;
  given.box.read();
  given.files["c/event.json"] = "{";
  CHECK_FALSE(given.box.read().box);
  given.files["c/kiosk.json"] = R"({"venue": "monument", "event": "event.json"})";
  const BoxFiles::Reading switched = given.box.read();
  REQUIRE(switched.box);
  CHECK(switched.box->venue().id == "monument");
  REQUIRE(switched.errors.size() == 1);
  CHECK(staff_text(switched.errors[0]).starts_with("event.json:1:2: "));
  CHECK_FALSE(given.box.read().box);
  given.files["c/kiosk.json"] = R"({"venue": "monumnt", "event": "event.json"})";
  CHECK_FALSE(given.box.read().box);
  given.files["c/kiosk.json"] = R"({"venue": "ncku", "event": "other.json"})";
  CHECK_FALSE(given.box.read().box);
}

TEST_CASE("The same fault is told once, and again when it has been mended meanwhile") {
  Given given;
  const std::string good = given.files["c/kiosk.json"];
  const auto read = [&](const std::string& bytes) {
    given.files["c/kiosk.json"] = bytes;
    given.box.read();
  };
  read("{");
  read("{");
  CHECK(times_told(given.told.str(), "c/kiosk.json:1:2: error:") == 1);
  CHECK(times_told(given.told.str(), "kiosk: no usable content\n") == 1);
  read(good);
  read("{");
  CHECK(times_told(given.told.str(), "c/kiosk.json:1:2: error:") == 2);
  CHECK(times_told(given.told.str(), "kiosk: not usable, the last good content stays on\n") == 1);
}

TEST_CASE("A venue that the event does not have brings no box, and the nearest that it has") {
  Given given;
  given.files["c/kiosk.json"] = R"({"venue": "masaloft", "event": "event.json"})";
  const BoxFiles::Reading reading = given.box.read();
  CHECK_FALSE(reading.box);
  REQUIRE_FALSE(reading.errors.empty());
  CHECK(reading.errors[0].what.find("masa-loft") != std::string::npos);
}

TEST_CASE("--venue for a venue that the event does not have is a wrong command line") {
  Given given;
  BoxFiles box{{"c/kiosk.json", "masaloft"}, given.reader(), KeptContent{""}, given.journal};
  CHECK(box.read().unknown_venue);
}

TEST_CASE("A broken theme file is no reason for a dark screen") {
  Given given;
  given.files["c/kiosk.json"] = R"({"venue": "masa-loft", "event": "event.json", "theme": "none.json"})";
  const BoxFiles::Reading reading = given.box.read();
  CHECK(reading.box);
  CHECK_FALSE(reading.errors.empty());
}

TEST_CASE("A logo that can't be shown is left out, told once, and followed") {
  Given given;
  given.files["c/kiosk.json"] = R"({"venue": "masa-loft", "event": "event.json", "theme": "theme.json"})";
  given.files["c/theme.json"] = R"({"logo": "none.png"})";
  given.box.read();
  const BoxFiles::Reading reading = given.box.read();
  CHECK(times_told(given.told.str(), "c/none.png: warning: cannot be shown: No such file or directory\n") == 1);
  REQUIRE(reading.box);
  CHECK(look_of(*reading.box, {1920, 1080}).logo == Size{});
  const std::vector<std::string> files = given.box.to_follow();
  CHECK(std::ranges::find(files, "c/none.png") != files.end());
}

TEST_CASE("The files to follow are the configuration, the event and the slides") {
  Given given;
  given.box.read();
  const std::vector<std::string> files = given.box.to_follow();
  for (const char* file : {"c/kiosk.json", "c/event.json", "c/sponsors/infuseai.png"}) {
    CAPTURE(file);
    CHECK(std::ranges::find(files, file) != files.end());
  }
}

TEST_CASE("What was fetched is shown only where it has something for this venue; a file of the box's own in any case") {
  setenv("KIOSK_FETCHED", "f", 1);
  Given given;
  given.files["c/kiosk.json"] = R"({"venue": "masa-loft", "event": "https://example.org/event.json"})";
  CHECK_FALSE(given.box.read().box);
  CHECK(given.told.str().find("has not been fetched yet from https://example.org/event.json") != std::string::npos);
  given.files["f/current/event.json"] = given.files["c/event.json"];
  CHECK(given.box.read().box);
  const std::string empty = R"({"name": "E", "timezone": "Asia/Taipei", "sessions": [],
    "venues": [{"id": "masa-loft", "name": "M"}]})";
  given.files["f/current/event.json"] = empty;
  CHECK_FALSE(given.box.read().box);
  CHECK(given.told.str().find("the event has no sessions at \"masa-loft\"") != std::string::npos);
  given.files["c/kiosk.json"] = R"({"venue": "masa-loft", "event": "event.json"})";
  given.files["c/event.json"] = empty;
  CHECK(given.box.read().box);
  unsetenv("KIOSK_FETCHED");
}
