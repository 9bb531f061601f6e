// What stands on a screen in an odd state, and what must not.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "../text/fixed_measure.hpp"
#include "compose/compose.hpp"
#include "compose/words.hpp"
#include "pictures.hpp"
#include "samples.hpp"

using namespace kiosk;
using namespace kiosk_test;

namespace {

Showing elsewhere_of(std::vector<OtherVenue> venues) {
  return showing(masa_loft(), Phase::session, at(14, 5), ElsewhereScreen{std::move(venues)});
}

OtherVenue by_car(Arrival arrival, std::optional<Occurrence> current, std::optional<Occurrence> next) {
  OtherVenue venue{"v", plain("Park"), {}, std::move(current), std::move(next), 0, {}, NoCar::none};
  venue.way = Ride{plain_car(), arrival};
  return venue;
}

Color color_of(const DisplayList& list, const std::string& text) {
  for (const DrawGlyphs& run : texts(list)) {
    if (run.text == text) return run.color;
  }
  FAIL(text << " is not drawn");
  return {};
}

}  // namespace

TEST_CASE("A car a minute away is counted down, one that leaves now is due") {
  BoardRow row = plain_car();
  row.minutes = 1;
  CHECK(says(board_of(row), "|1|"));
  CHECK(says(board_of(row), "|min to the shuttle|"));
  CHECK_FALSE(says(board_of(row), "Leaving|"));
  row.minutes = 0;
  CHECK(says(board_of(row), "|Leaving|"));
  CHECK_FALSE(says(board_of(row), "|0|"));
}

TEST_CASE("Of a cancelled car nothing is said but that: no minutes, no delay, no way, no last") {
  BoardRow row = plain_car();
  row.printed_time -= Minutes{5};
  row.last = row.tentative = true;
  for (const char* word : {"|8|", "|via|", "|Delayed|", "|Last car|", "|was 12:35|"}) {
    CAPTURE(word);
    CHECK(says(board_of(row), word));
  }
  row.cancelled = true;
  CHECK(says(board_of(row), "|Cancelled|"));
  for (const char* word : {"|8|", "|via|", "|Delayed|", "|Last car|", "|Tentative|", "|was 12:35|"}) {
    CAPTURE(word);
    CHECK_FALSE(says(board_of(row), word));
  }
}

TEST_CASE("Cars' numbers that have no room are left out") {
  BoardRow row = plain_car();
  row.cars = {"1", "22", "333", "4444", "55555", "666666"};
  const std::string all = text_of(drawn(board_of(row)));
  CHECK(all.find("|1|22|") != std::string::npos);
  CHECK(all.find("666666") == std::string::npos);
}

TEST_CASE("A service tells its shortest headway before its longest, on the board and among the ways") {
  const BoardService service{at(11, 0), at(14, 0), Minutes{36}, Minutes{45}, plain("Park"), false};
  DeparturesScreen board = noon_board();
  board.board.rows.clear();
  board.board.services = {service};
  CHECK(says(showing(main_hall(), Phase::before, at(11, 32), board), "every 36–45 min"));
  OtherVenue venue{"v", plain("Park"), {}, doctors(), {}, 0, {}, service};
  CHECK(says(elsewhere_of({venue}), "every 36–45 min"));
}

TEST_CASE("A delayed session is next at its new time, with the printed one beside it") {
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{2560, 1080}}) {
    const Showing late = showing(monument(), Phase::gap, at(14, 22), NextScreen{delayed(intern(), 10)});
    CHECK(says(late, "|14:40|", size));
    CHECK(says(late, "|14:30|", size));
  }
}

TEST_CASE("Lateness names what one is late for unless the row does") {
  const auto two_late = Arrival{at(14, 32), at(14, 30), 2};
  CHECK(says(elsewhere_of({by_car(two_late, doctors(), intern())}), "|2 min late|"));
  const auto for_another = Arrival{at(15, 12), at(15, 10), 2};
  CHECK(says(elsewhere_of({by_car(for_another, doctors(), intern())}), "|2 min late for 15:10|"));
}

TEST_CASE("Who would come late, or when all is over, is warned; who comes in time is not") {
  const auto color = [](Arrival arrival, const char* word) {
    return color_of(drawn(elsewhere_of({by_car(arrival, doctors(), intern())})), word);
  };
  const Color warning = color({at(14, 32), at(14, 30), 2}, "2 min late");
  CHECK(color({at(15, 12), {}, 0}, "over by then") == warning);
  CHECK(color({at(14, 28), at(14, 30), 0}, "in time for 14:30") != warning);
}

TEST_CASE("A delayed car to another venue bears its printed time") {
  OtherVenue venue = by_car({at(14, 28), at(14, 30), 0}, doctors(), intern());
  std::get<Ride>(venue.way).car.printed_time -= Minutes{5};
  CHECK(says(elsewhere_of({venue}), "|was 12:35|"));
}

TEST_CASE("Venues that don't fit turn pages: over a round of turns each is shown once, with its page's number") {
  std::vector<OtherVenue> venues;
  for (int i = 0; i < 20; ++i) {
    const std::string id = std::string(1, static_cast<char>('A' + i));
    venues.push_back({id, plain("Venue " + id), {}, {}, intern(), 0, {}, NoCar::unknown});
  }
  Showing elsewhere = elsewhere_of(venues);
  const int pages = drawn(elsewhere).pages;
  REQUIRE(pages > 1);
  std::map<std::string, int> shown;
  for (int page = 0; page < pages; ++page) {
    elsewhere.page = static_cast<std::size_t>(page + pages * 7);  // turns are counted through the day
    const std::string all = text_of(drawn(elsewhere));
    CHECK(all.find("|" + std::to_string(page + 1) + "/" + std::to_string(pages) + "|") != std::string::npos);
    for (const OtherVenue& venue : venues) {
      const std::string& name = venue.venue.by_language[0].second;
      shown[name] += all.find("|" + name + "|") != std::string::npos;
    }
  }
  for (const auto& [name, times] : shown) {
    CAPTURE(name);
    CHECK(times == 1);
  }
}

TEST_CASE("At a venue without a name the event's stands in its place") {
  Venue nameless = monument();
  nameless.name = {};
  const Showing current = showing(nameless, Phase::session, at(14, 6), CurrentScreen{doctors(), {}});
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}}) CHECK(says(current, "PyCon Taiwan 2020", size));
}

TEST_CASE("An idle sign names each venue, in rows that need not be full, on as many pages as they need") {
  const auto shown = [](int count, std::size_t page) {
    IdleScreen idle;
    for (int i = 0; i < count; ++i) idle.venues.push_back(brief(plain("Venue" + std::to_string(i))));
    Showing showing_them = showing(monument(), Phase::idle, at(18, 0, 5), idle);
    showing_them.page = page;
    return text_of(drawn(showing_them));
  };
  for (int i = 0; i < 5; ++i) CHECK(shown(5, 0).find("|Venue" + std::to_string(i) + "|") != std::string::npos);
  std::string all;
  for (std::size_t page = 0; page < 30; ++page) all += shown(60, page);
  for (int i = 0; i < 60; ++i) CHECK(all.find("|Venue" + std::to_string(i) + "|") != std::string::npos);
}

TEST_CASE("An idle sign says which: ahead with its day, going on with its date, over") {
  const auto says_of = [](IdleKind kind, std::optional<Continuation> goes_on, const std::string& words) {
    IdleScreen idle{kind, date::floor<date::days>(at(0, 0)), date::floor<date::days>(at(0, 0, 8)), goes_on};
    return says(showing(monument(), Phase::idle, at(18, 0, 5), idle), words);
  };
  CHECK(says_of(IdleKind::ahead, Continuation{at(9, 0), false, 1}, "starts tomorrow at 09:00"));
  CHECK(says_of(IdleKind::ahead, Continuation{at(9, 0), false, 5}, "starts in 5 days"));
  CHECK(says_of(IdleKind::ahead, Continuation{at(9, 0), false, 0}, "starts today at 09:00"));
  CHECK(says_of(IdleKind::between, Continuation{at(9, 0, 8), false, 2}, "Tue 8 September 2020 09:00"));
  CHECK_FALSE(says_of(IdleKind::between, Continuation{at(9, 0, 8), false, 2}, "is over"));
  CHECK(says_of(IdleKind::over, {}, "The event is over"));
}

TEST_CASE("A card's two lists of four lines stand beside each other, of three below") {
  const auto first_x = [](const std::string& zh, const std::string& en, const std::string& of) {
    Card card;
    card.title = plain("Title");
    card.body = both(zh, en);
    for (const DrawGlyphs& run : texts(drawn(showing(main_hall(), Phase::before, at(12, 0), CardScreen{card})))) {
      if (run.text == of) return run.x;
    }
    FAIL(of << " is not drawn");
    return 0.0;
  };
  CHECK(first_x("甲\n乙\n丙\n丁", "a\nb\nc\nd", "甲") > first_x("甲\n乙\n丙\n丁", "a\nb\nc\nd", "a") + 50);
  CHECK(first_x("甲\n乙\n丙", "a\nb\nc", "甲") == first_x("甲\n乙\n丙", "a\nb\nc", "a"));
}

TEST_CASE("A programme of two columns leaves no session out that there is room for") {
  ProgrammeScreen programme{{{1, date::floor<date::days>(at(0, 0)), {}}}, 1};
  for (int i = 0; i < 6; ++i)
    programme.days[0].occurrences.push_back(
        talk(at(9 + i, 7), plain("Title " + std::to_string(i)), {"Speaker"}, "en", Level::beginner));
  Showing untrusted = showing(monument(), Phase::session, at(14, 0), programme);
  untrusted.clock.reset();
  const std::string all = text_of(drawn(untrusted));
  for (int i = 0; i < 6; ++i) CHECK(all.find("|Title " + std::to_string(i) + "|") != std::string::npos);
}

TEST_CASE("Where the programme leaves room, and only there, staff are told how the clock gets its time") {
  const auto text_of_programme = [](int sessions) {
    ProgrammeScreen programme{{{1, date::floor<date::days>(at(0, 0)), {}}}, 1};
    for (int i = 0; i < sessions; ++i)
      programme.days[0].occurrences.push_back(
          talk(at(9 + i, 7), plain("Title " + std::to_string(i)), {"Speaker"}, "en", Level::beginner));
    Showing untrusted = showing(monument(), Phase::session, at(14, 0), programme);
    untrusted.clock.reset();
    return text_of(drawn(untrusted));
  };
  CHECK(text_of_programme(3).find("clock_set_at") != std::string::npos);
  CHECK(text_of_programme(12).find("clock_set_at") == std::string::npos);
}

TEST_CASE("A near language is better than none, the very one better than a near one") {
  const LocalizedText text{{{"en", "English"}, {"zh-TW", "近"}}};
  CHECK(Wording({"zh-Hant"}).one(text).text == "近");
  const LocalizedText exact{{{"zh-TW", "近"}, {"zh-Hant", "同"}}};
  CHECK(Wording({"zh-Hant"}).one(exact).text == "同");
}

TEST_CASE("A range of dates over the new year has both years, in every language") {
  using namespace date;
  const LocalDay last{2020_y / December / 31}, first{2021_y / January / 1};
  CHECK(date_range_text(words_zh_hant, last, first) == "2020年12月31日（四）至2021年1月1日（五）");
  CHECK(date_range_text(words_en, last, first) == "Thu 31 December 2020 – Fri 1 January 2021");
}

TEST_CASE("The tide of a session that began in the year 1, or ended before it began, is full or out to the pixel") {
  const auto bright_height = [](int part, int whole) {
    Showing current = showing(monument(), Phase::session, at(14, 6), CurrentScreen{doctors(), {}});
    current.tide->part = part;
    current.tide->whole = whole;
    const DisplayList list = drawn(current);
    const Color accent = Theme{}.accents[0];
    for (const DrawOp& op : list.ops) {
      const auto* fill = std::get_if<FillRect>(&op);
      if (fill && fill->rect.x == 0 && fill->color == accent) return fill->rect.height;
    }
    return 0;
  };
  const int centuries = 1'062'000'000;  // minutes
  CHECK(bright_height(centuries, centuries) == 1080);
  CHECK(bright_height(centuries, 30) == 1080);
  CHECK(bright_height(0, centuries) == 0);
  CHECK(bright_height(-5, 30) == 0);
  CHECK(std::abs(bright_height(15, 30) - 540) < 60);  // it moves to the nearest gap between small lines
}
