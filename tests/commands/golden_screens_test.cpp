// Every screen of the shipped event as it was when it was looked at: dark beside light, landscape and portrait.
#include <doctest/doctest.h>

#include "box/box.hpp"
#include "render/golden.hpp"
#include "render/painter.hpp"
#include "schedule/time_text.hpp"

using namespace kiosk;

namespace {

const std::string config = std::string{KIOSK_SOURCE_DIR} + "/config/";

/// Small, but the smallest digit is one that an eye can read.
constexpr Size landscape{640, 360}, portrait{360, 640};

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

std::unique_ptr<Box> box_of(const Moment& moment, const std::string& theme) {
  const auto reader = [&](const std::string& path) { return read_shipped(path, theme); };
  auto box = make_box(load(config + "kiosk.json", moment.venue, reader));
  REQUIRE(box);
  return box;
}

Showing showing_of(const Moment& moment, const Box& box) {
  const auto now = parse_time(moment.at, box.zone());
  REQUIRE(now);
  auto showing = showing_of(box.schedule, *now, ClockTrust::trusted, moment.screen);
  if (std::string_view{moment.screen} == "identify") {
    showing = showing_at(box.schedule, *now, ClockTrust::trusted);
    showing->screen = IdentifyScreen{};
  }
  REQUIRE(showing);
  showing->page = 0;
  return *showing;
}

Picture drawn(const Box& box, const Showing& showing, Size size, const Fonts& fonts) {
  Images images{Images::Mode::immediate};
  Look look = look_of(box, size);
  return paint(compose_with_pictures(showing, look, fonts, images), fonts, images);
}

Picture picture_of(const Moment& moment, const std::string& theme, Size size, const Fonts& fonts) {
  const auto box = box_of(moment, theme);
  return drawn(*box, showing_of(moment, *box), size, fonts);
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
  CHECK(kiosk_test::golden_fault(KIOSK_SOURCE_DIR "/tests/commands/golden", name, both) == "");
}

/// One minute, or one day, later in one place: the least that can be wrong.
struct OneOff {
  Showing right;
  std::vector<std::pair<const char*, Showing>> wrong;

  template <class Change>
  void add(const char* where, Change change) {
    Showing showing = right;
    change(showing);
    wrong.emplace_back(where, std::move(showing));
  }
  /// `change` takes the screen, which the showing has.
  template <class Screen, class Change>
  void add_on(const char* where, Change change) {
    if (std::holds_alternative<Screen>(right.screen))
      add(where, [&](Showing& showing) { change(std::get<Screen>(showing.screen)); });
  }
};

void begin_later(Occurrence& occurrence) {
  occurrence.start += Minutes{1};
  occurrence.printed_start += Minutes{1};
}

void add_sessions(OneOff& off) {
  off.add_on<NextScreen>("start", [](auto& s) { begin_later(s.occurrence); });
  off.add_on<BeforeScreen>("start", [](auto& s) { begin_later(s.first); });
  off.add_on<BeforeScreen>("following", [](auto& s) { begin_later(s.following.at(1)); });
  off.add_on<ProgrammeScreen>("start", [](auto& s) { begin_later(s.days.at(0).occurrences.at(0)); });
}

/// What stands on the plane and along the foot.
void add_surroundings(OneOff& off) {
  if (off.right.on) off.add("what is on", [](Showing& s) { s.on->end += Minutes{1}; });
  const bool counts = !std::holds_alternative<DeparturesScreen>(off.right.screen);
  if (counts && off.right.tide && off.right.tide->minutes)
    off.add("the plane's minutes", [](Showing& s) { ++*s.tide->minutes; });
  if (std::holds_alternative<CurrentScreen>(off.right.screen) || std::holds_alternative<GapScreen>(off.right.screen))
    off.add("what is next", [](Showing& s) { begin_later(s.coming.value()); });
}

void add_rest(OneOff& off) {
  off.add_on<IdleScreen>("day", [](auto& s) { s.last_day = s.first_day += date::days{1}; });
  off.add_on<DeparturesScreen>("minutes", [](auto& s) { ++s.board.rows.at(0).minutes.value(); });
  off.add_on<DeparturesScreen>("time", [](auto& s) {
    s.board.rows.at(1).time += Minutes{1};
    s.board.rows.at(1).printed_time += Minutes{1};
  });
  off.add_on<ElsewhereScreen>("until", [](auto& s) { s.venues.at(0).current.value().end += Minutes{1}; });
  off.add_on<ElsewhereScreen>("next", [](auto& s) { begin_later(s.venues.at(1).next.value()); });
  off.add_on<AnnouncementScreen>("words", [](auto& s) {
    std::string& text = s.texts.at(0).by_language.at(1).second;
    text.replace(text.find("15:10"), 5, "15:11");
  });
  const bool has_clock = !std::holds_alternative<AnnouncementScreen>(off.right.screen) && off.right.clock;
  if (has_clock) off.add("clock", [](Showing& s) { *s.clock += Minutes{1}; });
}

}  // namespace

TEST_CASE("Screens look as they did when they were looked at") {
  const Fonts fonts;
  for (const Moment& moment : moments) {
    CAPTURE(std::string{moment.screen});
    check_moment(moment, landscape, "landscape", fonts);
    check_moment(moment, portrait, "portrait", fonts);
  }
}

TEST_CASE("One digit that is wrong anywhere is told from the screen as it was looked at") {
  const Fonts fonts;
  for (const Moment& moment : moments) {
    CAPTURE(std::string{moment.screen});
    const auto box = box_of(moment, "theme.json");
    OneOff off{showing_of(moment, *box), {}};
    add_sessions(off);
    add_surroundings(off);
    add_rest(off);
    CHECK(off.wrong.empty() == (std::string_view{moment.screen} == "sponsor"));  // a slide has no digit of ours
    for (const Size size : {landscape, portrait}) {
      const Picture right = drawn(*box, off.right, size, fonts);
      for (const auto& [where, wrong] : off.wrong) {
        CAPTURE(std::string{where});
        CAPTURE(size.width);
        CHECK(kiosk_test::difference(drawn(*box, wrong, size, fonts), right) != "");
      }
    }
  }
}
