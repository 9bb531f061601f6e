// What must have its place on the picture, whatever stands beside it.
#include <doctest/doctest.h>

#include <algorithm>

#include "../text/fixed_measure.hpp"
#include "compose/compose.hpp"
#include "pictures.hpp"
#include "samples.hpp"

using namespace kiosk;
using namespace kiosk_test;

namespace {

std::string drawn_text(const Showing& showing, Size size = {1920, 1080}) {
  const test::FixedMeasure measure;
  Look look;
  look.size = size;
  std::string all;
  for (const DrawGlyphs& run : texts(compose(showing, look, measure))) all += run.text + "|";
  return all;
}

bool draws(const std::string& all, std::string_view text) { return all.find(text) != std::string::npos; }

}  // namespace

TEST_CASE("A line that ends in a full-width bracket is not too wide for its place") {
  std::string line;
  for (int length = 1; length < 60; ++length) {
    line += "站";
    Venue venue = monument();
    venue.way_home = plain(line + "）");
    CAPTURE(length);
    CHECK(draws(drawn_text(showing(venue, Phase::after, at(18, 0), AfterScreen{})), "站"));
  }
}

TEST_CASE("A card's list of five lines stands whole in both languages") {
  const std::string zh = "AI：古蹟出張所\nCore：憤怒漢堡\nFinance：藏風藝文空間\nScience：三道門香見\nWeb：瑪莎閣樓",
                    en = "AI: Park\nCore: Angry Burger\nFinance: Art Space\nScience: Brunch\nWeb: Masa Loft";
  const CardScreen screen{{both("五個場地", "Five venues"), both(zh, en), "", {}, {}}};
  const std::string all = drawn_text(showing(main_hall(), Phase::before, at(12, 0), screen));
  CHECK(draws(all, "瑪莎閣樓"));
  CHECK(draws(all, "Loft"));
  CHECK_FALSE(draws(all, "…"));
}

TEST_CASE("An idle sign names the event in both languages, with six venues below") {
  IdleScreen screen{IdleKind::ahead, date::floor<date::days>(at(0, 0)), date::floor<date::days>(at(0, 0)),
                    Continuation{at(9, 0), false, 1}};
  for (const char* name : {"Masa Loft", "Angry Burger"}) {
    screen.venues.push_back(brief(both("成大 國際會議廳", "NCKU International Conference Hall")));
    screen.venues.push_back(brief(plain(name)));
  }
  screen.venues.insert(screen.venues.end(), {brief(plain("藏風藝文空間")), brief(plain("三道門香見"))});
  Showing idle = showing(masa_loft(), Phase::idle, at(9, 0, 5), screen);
  idle.event = both("社群軌", "Community Track");
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}}) {
    CAPTURE(size.width);
    CHECK(draws(drawn_text(idle, size), "Community Track"));
  }
}
