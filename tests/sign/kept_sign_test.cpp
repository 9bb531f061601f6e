// A sign with a state directory: power-on with broken files, and USB sticks.

#include <iostream>
#include <sstream>

#include <doctest/doctest.h>

#include "folder.hpp"
#include "sign/sign.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

const Sign::Steady start{};
const Instant afternoon{date::sys_days{date::year{2020} / 9 / 6} + std::chrono::hours{6} + Minutes{5}};  // 14:05 there

void write_config(const std::string& folder, const std::string& venue, const std::string& more = "") {
  write(folder + "/kiosk.json", "{\"venue\": \"" + venue + "\", \"event\": \"pycontw-2020.json\"" + more + "}");
}

constexpr const char* key = ", \"usb_key\": \"tainan\"";

/// A box with its own files and a state directory, and a stick beside it.
struct Place {
  Folder box{true}, state, stick{true};
  std::string told;

  Place() {
    write_config(box / "", "masa-loft", key);
    write_config(stick / "", "monument", key);
  }

  Sign sign() { return Sign{{box / "kiosk.json", {}}, read_file, state / ""}; }

  /// As after power-on.
  Sign started() {
    Sign fresh = sign();
    fresh.reload(start);
    fresh.keep();
    return fresh;
  }

  void take(Sign& sign) {
    std::ostringstream log;
    std::streambuf* const usual = std::cerr.rdbuf(log.rdbuf());
    sign.take_stick(stick / "", start);
    std::cerr.rdbuf(usual);
    told = log.str();
  }
};

std::string screen(const Sign& sign, Sign::Steady now = start) {
  return std::string{name_of(sign.showing(afternoon, ClockTrust::trusted, now).screen)};
}

std::string venue(const Sign& sign) { return sign.box() ? sign.box()->venue().id : "none"; }

}  // namespace

TEST_CASE("After power-on with a broken file the last good content stands, with the line that says where") {
  Place place;
  place.started();
  write(place.box / "kiosk.json", "{\"venue\": \"masa-loft\"\n  \"event\": \"pycontw-2020.json\"}");
  const Sign sign = place.started();
  CHECK(screen(sign) == "current");
  CHECK(venue(sign) == "masa-loft");
  CHECK(sign.look({1920, 1080}).staff_line.starts_with("kiosk.json:2:3: expected ',' or '}'"));
  place.started();
  CHECK(venue(place.started()) == "masa-loft");
}

TEST_CASE("The kept slides are shown when the folder is gone; without kept content it is setup") {
  Place place;
  place.started();
  for (const auto& entry : std::filesystem::directory_iterator{place.box / ""}) std::filesystem::remove_all(entry);
  const Sign sign = place.started();
  REQUIRE(sign.box());
  for (const std::string& picture : picture_paths(sign.box()->schedule.content(), sign.box()->theme)) {
    CAPTURE(picture);
    CHECK(picture.starts_with(place.state / "content/"));
    CHECK(std::filesystem::exists(picture));
  }
  std::filesystem::remove_all(place.state / "content");
  CHECK(screen(place.started()) == "setup");
}

TEST_CASE("A stick with the sign's key is taken whole, told for some seconds, and stays after power-on") {
  Place place;
  Sign sign = place.started();
  place.take(sign);
  CHECK(place.told.find("updated from the USB stick") != std::string::npos);
  CHECK(venue(sign) == "monument");
  CHECK(screen(sign) == "stick");
  CHECK(screen(sign, start + std::chrono::seconds{10}) != "stick");
  std::filesystem::remove_all(place.stick / "");
  CHECK(venue(place.started()) == "monument");
}

TEST_CASE("The last edit by staff wins over a stick, and the stick left in the box does not undo it") {
  Place place;
  Sign sign = place.started();
  place.take(sign);
  write_config(place.box / "", "angry-burger", key);
  sign.reload(start);
  sign.keep();
  CHECK(venue(sign) == "angry-burger");
  Sign again = place.started();
  CHECK(venue(again) == "angry-burger");
  place.take(again);
  CHECK(venue(again) == "angry-burger");
  CHECK(place.told.find("it was taken before") != std::string::npos);
  write_config(place.stick / "", "tsang-fong", key);
  place.take(again);
  CHECK(venue(again) == "tsang-fong");
}

TEST_CASE("A broken edit by staff leaves a stick's content on, and tells") {
  Place place;
  Sign sign = place.started();
  place.take(sign);
  write(place.box / "kiosk.json", "{");
  const Sign again = place.started();
  CHECK(venue(again) == "monument");
  CHECK_FALSE(again.look({1920, 1080}).staff_line.empty());
}

TEST_CASE("Any other stick is ignored in one line, and changes nothing on the screen") {
  Place place;
  Sign sign = place.started();
  write_config(place.stick / "", "monument", ", \"usb_key\": \"tainan2\"");
  place.take(sign);
  CHECK(place.told.find("is ignored: its \"usb_key\" is not this sign's\n") != std::string::npos);
  write_config(place.stick / "", "monument");
  place.take(sign);
  CHECK(place.told.find("is ignored") != std::string::npos);
  write(place.stick / "kiosk.json", "{\"venue\"");
  place.take(sign);
  CHECK(place.told.find("is ignored") != std::string::npos);
  std::filesystem::remove(place.stick / "kiosk.json");
  place.take(sign);
  CHECK(place.told.find("is ignored: it has no kiosk.json") != std::string::npos);
  CHECK(screen(sign) == "current");
  write_config(place.box / "", "masa-loft");
  write_config(place.stick / "", "monument", ", \"usb_key\": \"\"");
  sign.reload(start);
  place.take(sign);
  CHECK(place.told.find("is ignored: this sign has no \"usb_key\"") != std::string::npos);
  CHECK(venue(sign) == "masa-loft");
}

TEST_CASE("A stick with a mistake is refused with file, line and column, and nothing is kept of it") {
  Place place;
  Sign sign = place.started();
  write(place.stick / "kiosk.json",
        "{\"usb_key\": \"tainan\",\n \"venue\": \"monument\"\n \"event\": \"pycontw-2020.json\"}");
  place.take(sign);
  CHECK(screen(sign) == "stick");
  const Showing showing = sign.showing(afternoon, ClockTrust::trusted, start);
  const auto& told = std::get<StickScreen>(showing.screen);
  CHECK(told.problem.starts_with("kiosk.json:3:2: expected ',' or '}'"));
  CHECK(venue(sign) == "masa-loft");
  CHECK(venue(place.started()) == "masa-loft");
}

TEST_CASE("A stick shows none of the box's other files: no links, no way out, no absolute paths") {
  Place place;
  Sign sign = place.started();
  write(place.stick / "kiosk.json",
        "{\"usb_key\": \"tainan\", \"venue\": \"monument\", \"event\": \"" + (place.box / "pycontw-2020.json") + "\"}");
  place.take(sign);
  CHECK(place.told.find("is not on the stick") != std::string::npos);
  std::filesystem::remove(place.stick / "pycontw-2020.json");
  std::filesystem::create_symlink(place.box / "pycontw-2020.json", place.stick / "pycontw-2020.json");
  write_config(place.stick / "", "monument", key);
  place.take(sign);
  CHECK(place.told.find("is a link") != std::string::npos);
  const std::string up = "../" + std::filesystem::path{place.box / ""}.parent_path().filename().string();
  write(place.stick / "kiosk.json",
        "{\"usb_key\": \"tainan\", \"venue\": \"monument\", \"event\": \"" + up + "/pycontw-2020.json\"}");
  place.take(sign);
  CHECK(place.told.find("is not on the stick") != std::string::npos);
  CHECK(venue(sign) == "masa-loft");
}

TEST_CASE("Where nothing can be written the sign goes on, told once, and a stick is refused") {
  Place place;
  write(place.state / "content", "a file where the folder would be");
  std::ostringstream log;
  std::streambuf* const usual = std::cerr.rdbuf(log.rdbuf());
  Sign sign = place.started();
  for (int i = 0; i < 3; ++i) {
    sign.reload(start);
    sign.keep();
  }
  std::cerr.rdbuf(usual);
  const std::size_t first = log.str().find("content is not kept");
  REQUIRE(first != std::string::npos);
  CHECK(log.str().find("content is not kept", first + 1) == std::string::npos);
  CHECK(screen(sign) == "current");
  place.take(sign);
  CHECK(screen(sign) == "stick");
  CHECK(venue(sign) == "masa-loft");
}
