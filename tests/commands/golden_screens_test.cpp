// Every screen of the shipped event as it was when it was looked at: dark beside light, landscape and portrait.
#include <doctest/doctest.h>

#include "box/box.hpp"
#include "render/golden.hpp"
#include "render/painter.hpp"
#include "schedule/time_text.hpp"

using namespace kiosk;

namespace {

const std::string config = std::string{KIOSK_SOURCE_DIR} + "/config/";

struct Moment {
  const char* screen;
  const char* venue;
  const char* at;
};

constexpr Moment moments[] = {
    {"current", "masa-loft", "2020-09-06T14:05"},
    {"next", "monument", "2020-09-06T14:05"},
    {"gap", "masa-loft", "2020-09-06T14:25"},
    {"before", "masa-loft", "2020-09-06T13:20"},
    {"after", "three-doors", "2020-09-06T17:40"},
    {"idle", "masa-loft", "2020-09-05T12:00"},
    {"sponsor", "masa-loft", "2020-09-06T14:05"},
    {"departures", "ncku", "2020-09-06T12:10"},
    {"card", "ncku", "2020-09-06T12:40"},
    {"elsewhere", "masa-loft", "2020-09-06T14:05"},
    {"announcement", "monument", "2020-09-06T15:00"},
    {"programme", "monument", "2020-09-06T14:05"},
    {"identify", "angry-burger", "2020-09-06T14:05"},
};

/// The shipped files, with a theme and an announcement.
Result<std::string> read_shipped(const std::string& path, const std::string& theme) {
  if (path == config + "kiosk.json")
    return R"({"venue": "masa-loft", "event": "pycontw-2020.json", "theme": ")" + theme + "\"}";
  Result<std::string> file = read_file(path);
  const std::string none = R"("announcements": [])";
  if (const auto at = file->find(none); at != std::string::npos)
    file->replace(at, none.size(),
                  R"("announcements": [{"text": {"zh-Hant": "Angry Burger 停電，15:10 起改到三道門香見。",
                         "en": "Angry Burger has no power; from 15:10 at San Dao Men."}, "level": "urgent",
                         "venues": "monument", "from": "2020-09-06T14:55", "until": "2020-09-06T15:05"}])");
  return file;
}

Picture picture_of(const Moment& moment, const std::string& theme, Size size, const Fonts& fonts) {
  const auto reader = [&](const std::string& path) { return read_shipped(path, theme); };
  const auto box = make_box(load(config + "kiosk.json", moment.venue, reader));
  REQUIRE(box);
  const auto now = parse_time(moment.at, box->zone());
  REQUIRE(now);
  auto showing = showing_of(box->schedule, *now, ClockTrust::trusted, moment.screen);
  if (std::string_view{moment.screen} == "identify") {
    showing = showing_at(box->schedule, *now, ClockTrust::trusted);
    showing->screen = IdentifyScreen{};
  }
  REQUIRE(showing);
  Images images{Images::Mode::immediate};
  Look look = look_of(*box, size);
  return paint(compose_with_pictures(*showing, look, fonts, images), fonts, images);
}

Picture beside(const Picture& left, const Picture& right) {
  Picture both{{left.width + right.width, left.height}, Color{}};
  place(both, left, 0, 0);
  place(both, right, left.width, 0);
  return both;
}

void check_moment(const Moment& moment, Size size, const std::string& shape, const Fonts& fonts) {
  const Picture both =
      beside(picture_of(moment, "theme.json", size, fonts), picture_of(moment, "theme-light.json", size, fonts));
  const std::string name = std::string{moment.screen} + "." + shape;
  CAPTURE(name);
  CHECK(kiosk_test::is_golden(std::string{KIOSK_SOURCE_DIR} + "/tests/commands/golden/" + name + ".png", both));
}

}  // namespace

TEST_CASE("Screens look as they did when they were looked at") {
  const Fonts fonts;
  for (const Moment& moment : moments) {
    CAPTURE(moment.screen);
    check_moment(moment, {480, 270}, "landscape", fonts);
    check_moment(moment, {270, 480}, "portrait", fonts);
  }
}
