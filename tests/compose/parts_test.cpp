// The pieces of which screens are made, each by itself: sizes and places, to the pixel.
#include <doctest/doctest.h>

#include "../text/fixed_measure.hpp"
#include "compose/block.hpp"
#include "compose/compose.hpp"
#include "compose/page.hpp"
#include "compose/screens.hpp"
#include "compose/theme.hpp"
#include "compose/words.hpp"
#include "samples.hpp"

using namespace kiosk;
using namespace kiosk_test;

namespace {

constexpr Color any{1, 2, 3};

Block box(int width, int height, int baseline = 0) {
  Block block = filled(width, height, any);
  block.baseline = baseline;
  return block;
}

/// Where each box of a block is painted, from the block's corner.
std::vector<Rect> places(const Block& block) {
  DisplayList list;
  if (!block.empty()) block.paint(list, 0, 0);
  std::vector<Rect> found;
  for (const DrawOp& op : list.ops) found.push_back(std::get<FillRect>(op).rect);
  return found;
}

struct Sheet {
  test::FixedMeasure measure;
  Look look;
  Page page{showing(monument(), Phase::session, at(14, 0), IdentifyScreen{}), look, measure, look.theme.ground};
};

}  // namespace

TEST_CASE("A column has gaps between its blocks, none before the first and none for empty ones") {
  Column column;
  column.add({}, 5).add(box(10, 20), 5).add({}, 5).add(box(30, 7), 5);
  CHECK(places(column.block()) == std::vector<Rect>{{0, 0, 10, 20}, {0, 25, 30, 7}});
  CHECK(column.height() == 32);
  CHECK(column.block().width == 30);
}

TEST_CASE("A column takes a block that just fills its limit, and not one of a pixel more") {
  Column column;
  column.add(box(10, 20)).add_within(box(10, 8), 5, 32).add_within(box(10, 7), 5, 32);
  CHECK(places(column.block()) == std::vector<Rect>{{0, 0, 10, 20}, {0, 25, 10, 7}});
}

TEST_CASE("A narrower block stands at the left, in the middle or at the right") {
  const auto x = [](Align align) { return places(widened(box(10, 5), 30, align)).at(0).x; };
  CHECK(x(Align::left) == 0);
  CHECK(x(Align::centre) == 10);
  CHECK(x(Align::right) == 20);
  Column column{Align::centre};
  column.add(box(10, 5)).add(box(30, 5));
  CHECK(places(column.block())[0].x == 10);
}

TEST_CASE("Blocks in a row share a baseline, those in columns a top") {
  const std::vector<Block> blocks{box(10, 20, 15), {}, box(30, 8, 6)};
  CHECK(places(row(blocks, 5)) == std::vector<Rect>{{0, 0, 10, 20}, {15, 9, 30, 8}});
  CHECK(row(blocks, 5).width == 45);
  CHECK(row(blocks, 5).baseline == 15);
  CHECK(places(columns(blocks, 5)) == std::vector<Rect>{{0, 0, 10, 20}, {15, 0, 30, 8}});
  CHECK(columns(blocks, 5).width == 45);
}

TEST_CASE("What is cut off a rectangle and what is left make up the whole") {
  Rect rest{10, 20, 100, 50};
  CHECK(cut_top(rest, 5) == Rect{10, 20, 100, 5});
  CHECK(cut_bottom(rest, 6) == Rect{10, 64, 100, 6});
  CHECK(cut_left(rest, 7) == Rect{10, 25, 7, 39});
  CHECK(cut_right(rest, 8) == Rect{102, 25, 8, 39});
  CHECK(rest == Rect{17, 25, 85, 39});
  CHECK(cut_bottom(rest, 99) == Rect{17, 25, 85, 39});
  CHECK(rest.height == 0);
}

TEST_CASE("Blocks that don't fit one line go on in the next, as many as fit each") {
  const Block block = wrapped({box(40, 10), box(40, 10), box(40, 10), box(40, 10), box(91, 10)}, 10, 90);
  CHECK(places(block) ==
        std::vector<Rect>{{0, 0, 40, 10}, {50, 0, 40, 10}, {0, 20, 40, 10}, {50, 20, 40, 10}, {0, 40, 91, 10}});
}

TEST_CASE("Of rows as many are shown as fit, and those that don't are counted") {
  const std::vector<Block> rows(5, box(10, 10));
  int told = 0;
  const auto more = [&](int hidden) {
    told = hidden;
    return box(10, 4);
  };
  CHECK(rows_that_fit(rows, 2, 58, more).height == 58);
  CHECK(told == 0);
  CHECK(rows_that_fit(rows, 2, 57, more).height == 4 * 12 + 4);
  CHECK(told == 1);
  CHECK(rows_that_fit(rows, 2, 30, more).height == 2 * 12 + 4);
  CHECK(told == 3);
  CHECK(total_height(rows, 2) == 58);
}

TEST_CASE("A list's title gets a second line where that just fills the height, not where it lacks a pixel") {
  Sheet sheet;
  const Page& page = sheet.page;
  const std::vector<Occurrence> one{intern()};
  const int width = page.px(0.9);
  const int tall = session_rows(page, one, page.inks, width, 2)[0].height;
  REQUIRE(session_rows(page, one, page.inks, width, 1)[0].height < tall);
  CHECK(roomy_rows(page, one, page.inks, width, 0, tall)[0].height >= tall);
  CHECK(roomy_rows(page, one, page.inks, width, 0, tall - 1)[0].height < tall);
}

TEST_CASE("A ruled row is as high as what stands in it, the least air on both sides and its rule") {
  Sheet sheet;
  const int around = 2 * sheet.page.px(0.005) + sheet.page.px(0.002);
  CHECK(least_ruled_height(sheet.page, {}) == 0);
  CHECK(least_ruled_height(sheet.page, {box(10, 30), box(10, 50)}) == 80 + 2 * around);
}

TEST_CASE("A block that is higher than its place is left out") {
  Sheet sheet;
  sheet.page.put(box(10, 31), {0, 0, 100, 30});
  CHECK(sheet.page.list.ops.empty());
  sheet.page.put(box(10, 30), {0, 0, 100, 30});
  CHECK(sheet.page.list.ops.size() == 1);
}

TEST_CASE("A mark that hangs beyond its line counts for what stands beside it") {
  Sheet sheet;
  const TextStyle style{.size = 0.1, .color = any};
  const int em = sheet.page.px(0.1);
  CHECK(sheet.page.type.text({"站）", "zh-Hant"}, style, 20 * em).width == 2 * em);
  CHECK(sheet.page.type.whole({"站）", "zh-Hant"}, style, 2 * em).width == 2 * em);
  CHECK(sheet.page.type.whole({"站）", "zh-Hant"}, style, 2 * em - 1).empty());
}

TEST_CASE("A code is dark on light in a dark theme and in a light one") {
  for (const bool light : {false, true}) {
    Sheet sheet;
    if (light) std::swap(sheet.look.theme.text, sheet.look.theme.ground);
    const Block block = qr_block(sheet.page, "https://example.org/", {}, 0.3, sheet.page.inks);
    DisplayList list;
    block.paint(list, 0, 0);
    const auto& code = std::get<DrawQr>(list.ops.at(0));
    CHECK(contrast(code.dark, {0, 0, 0}) < contrast(code.light, {0, 0, 0}));
    CHECK(contrast(code.dark, code.light) > 7);
  }
}

TEST_CASE("Channels weigh as WCAG has them, and a mixed one is rounded") {
  CHECK(contrast({255, 0, 0}, {0, 0, 0}) == doctest::Approx(5.252));
  CHECK(contrast({0, 255, 0}, {0, 0, 0}) == doctest::Approx(15.304));
  CHECK(contrast({0, 0, 255}, {0, 0, 0}) == doctest::Approx(2.444));
  CHECK(mix({0, 10, 200}, {255, 20, 100}, 0.5) == Color{128, 15, 150});
  CHECK(mix({0, 0, 0}, {255, 3, 1}, 0.3) == Color{77, 1, 0});
}

TEST_CASE("Every accent is held against ground, surface and the bar's rule, by the contrast that it has there") {
  Theme theme;
  theme.venue_accents["hall"] = {9, 9, 9};
  std::map<std::string, double> ratios;
  for (const ContrastPair& pair : contrast_pairs(theme)) ratios[pair.key + " on " + pair.on] = pair.ratio;
  CHECK(ratios.size() == 3 * 2 + (1 + 8 + 1) * 3 + 1);  // and the text on the one dark plane
  for (const auto& [key, color] : {std::pair<std::string, Color>{"accent", theme.accent},
                                   {"accents/circle", theme.accents[0]},
                                   {"accents/half-disc", theme.accents[6]},
                                   {"venue_accents/hall", {9, 9, 9}}}) {
    CHECK(ratios.at(key + " on ground") == contrast(color, theme.ground));
    CHECK(ratios.at(key + " on surface") == contrast(color, theme.surface));
    CHECK(ratios.at(key + " on rule") == contrast(color, theme.rule));
  }
  CHECK(ratios.at("venue_accents/hall on text") == contrast({9, 9, 9}, theme.text));
}

TEST_CASE("Empty lines of the way home are none") {
  CHECK(lines_of("a\n\nb\n") == std::vector<std::string>{"a", "b"});
  CHECK(lines_of("\n").empty());
}

TEST_CASE("A step of the picture is rounded to whole pixels from half of one") {
  CHECK(shift_step(1619) == 1);
  CHECK(shift_step(1620) == 2);
}

TEST_CASE("A title from right to left stands alone at its column's right edge, with its translation at the left") {
  Sheet sheet;
  const TextStyle line{.size = 0.1, .color = any, .floor = 0.1};
  const PhraseStyle title{.first = line, .second = line, .stacked = true};
  const auto left_edge = [&](const Phrase& phrase) {
    DisplayList list;
    sheet.page.type.phrase(phrase, title, 1000).paint(list, 0, 0);
    return std::get<DrawGlyphs>(list.ops.front()).x;
  };
  const int size = sheet.page.px(0.1);
  CHECK(left_edge({{"שלום", "he"}}) == doctest::Approx(1000 - 4 * 0.5 * size));
  CHECK(left_edge({{"שלום", "he"}, {"Hello", "en"}}) == doctest::Approx(0));
  CHECK(left_edge({{"Hello", "en"}}) == doctest::Approx(0));
}
