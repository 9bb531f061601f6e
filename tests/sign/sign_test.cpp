#include "sign/sign.hpp"

#include <iostream>
#include <sstream>

#include <doctest/doctest.h>

#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

const Sign::Steady start{};
const Instant afternoon{date::sys_days{date::year{2020} / 9 / 6} + std::chrono::hours{6} + Minutes{5}};  // 14:05 there

struct ThisBox {
  std::map<std::string, std::string> files{{"c/kiosk.json", R"({"venue": "masa-loft", "event": "event.json"})"},
                                           {"c/event.json", contents(KIOSK_SOURCE_DIR "/config/pycontw-2020.json")}};
  Sign sign{{"c/kiosk.json", {}}, [this](const std::string& path) -> Result<std::string> {
              const auto found = files.find(path);
              if (found == files.end()) return Failure{"", path, "no such file"};
              return found->second;
            }};

  std::string screen(Sign::Steady now = start) {
    return std::string{name_of(sign.showing(afternoon, ClockTrust::trusted, now).screen)};
  }
};

}  // namespace

TEST_CASE("A bad first start shows setup with file and line, until the file is mended") {
  ThisBox box;
  const std::string good = box.files["c/kiosk.json"];
  box.files["c/kiosk.json"] = "{\"venue\": \"masa-loft\"\n\"event\": \"event.json\"}";
  box.sign.reload(start);
  const Showing showing = box.sign.showing(afternoon, ClockTrust::trusted, start);
  const auto& setup = std::get<SetupScreen>(showing.screen);
  REQUIRE_FALSE(setup.lines.empty());
  CHECK(setup.lines[0].starts_with("kiosk.json:2:1: "));
  box.files["c/kiosk.json"] = good;
  box.sign.reload(start);
  CHECK(box.screen() == "current");
}

TEST_CASE("Bad content keeps the last good on, and the staff line names file and line") {
  ThisBox box;
  box.sign.reload(start);
  CHECK(box.sign.look({1920, 1080}).staff_line.empty());
  const std::string good = box.files["c/event.json"];
  box.files["c/event.json"] = good.substr(0, 5000);
  box.sign.reload(start);
  CHECK(box.screen() == "current");
  CHECK(box.sign.look({1920, 1080}).staff_line.starts_with("event.json:"));
  box.files["c/event.json"] = good;
  box.sign.reload(start);
  CHECK(box.sign.look({1920, 1080}).staff_line.empty());
}

TEST_CASE("A switch of the venue is told for ten seconds; a start and a change of anything else are not") {
  ThisBox box;
  box.sign.reload(start);
  CHECK(box.screen() == "current");
  box.files["c/kiosk.json"] = R"({"venue": "masa-loft", "event": "event.json", "name": "pi-3"})";
  box.sign.reload(start);
  CHECK(box.screen() == "current");
  box.files["c/kiosk.json"] = R"({"venue": "monument", "event": "event.json"})";
  box.sign.reload(start);
  CHECK(box.screen() == "identify");
  CHECK(box.sign.showing(afternoon, ClockTrust::trusted, start).venue.id == "monument");
  CHECK(box.screen(start + std::chrono::milliseconds{9'999}) == "identify");
  CHECK(box.screen(start + std::chrono::seconds{10}) != "identify");
}

TEST_CASE("A venue that the event does not have keeps the last good one") {
  ThisBox box;
  box.sign.reload(start);
  box.files["c/kiosk.json"] = R"({"venue": "masaloft", "event": "event.json"})";
  box.sign.reload(start);
  CHECK(box.screen() == "current");
  CHECK(box.sign.look({1920, 1080}).staff_line.find("masa-loft") != std::string::npos);
}

TEST_CASE("A broken theme file is no reason for a dark screen") {
  ThisBox box;
  box.files["c/kiosk.json"] = R"({"venue": "masa-loft", "event": "event.json", "theme": "none.json"})";
  box.sign.reload(start);
  CHECK(box.screen() == "current");
  CHECK_FALSE(box.sign.look({1920, 1080}).staff_line.empty());
}

TEST_CASE("A logo that can't be shown is left out, logged once, and watched") {
  ThisBox box;
  box.files["c/kiosk.json"] = R"({"venue": "masa-loft", "event": "event.json", "theme": "theme.json"})";
  box.files["c/theme.json"] = R"({"logo": "none.png"})";
  std::ostringstream log;
  std::streambuf* const usual = std::cerr.rdbuf(log.rdbuf());
  box.sign.reload(start);
  box.sign.reload(start);
  std::cerr.rdbuf(usual);
  const std::string warning = "c/none.png: warning: cannot be shown: No such file or directory\n";
  const std::size_t first = log.str().find(warning);
  REQUIRE(first != std::string::npos);
  CHECK(log.str().find(warning, first + 1) == std::string::npos);
  CHECK(box.sign.look({1920, 1080}).logo == Size{});
  const std::vector<std::string> files = box.sign.files();
  CHECK(std::ranges::find(files, "c/none.png") != files.end());
}

TEST_CASE("The files to watch are the configuration, the event and the slides") {
  ThisBox box;
  box.sign.reload(start);
  const std::vector<std::string> files = box.sign.files();
  for (const char* file : {"c/kiosk.json", "c/event.json", "c/sponsors/infuseai.png"}) {
    CAPTURE(file);
    CHECK(std::ranges::find(files, file) != files.end());
  }
}
