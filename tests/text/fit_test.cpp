#include "text/text_layout.hpp"

#include <doctest/doctest.h>

#include "fixed_measure.hpp"
#include "text/choose.hpp"

using namespace kiosk;

TEST_CASE("an empty text has no lines") {
  CHECK(fit_text({.text = " \n ", .width = 100, .max_size = 20, .min_size = 10}, test::FixedMeasure()).lines.empty());
}

TEST_CASE("a text that fits keeps the largest size") {
  const TextLayout layout =
      fit_text({.text = "閉幕", .width = 40, .max_size = 20, .min_size = 10}, test::FixedMeasure());
  CHECK(layout.size == 20);
  CHECK_FALSE(layout.shrunk);
  REQUIRE(layout.lines.size() == 1);
  CHECK(layout.lines[0].source == "閉幕");
}

TEST_CASE("shrunk is what a whole size below the one asked for is; half a pixel is none") {
  const auto fitted = [](double width) {
    return fit_text({.text = "閉幕", .width = width, .max_size = 20.5, .min_size = 10}, test::FixedMeasure());
  };
  CHECK(fitted(100).size == 20);
  CHECK_FALSE(fitted(100).shrunk);
  CHECK(fitted(38).size == 19);
  CHECK(fitted(38).shrunk);
  CHECK(fitted(39.9).size == 19);  // never a pixel more than fits
}

TEST_CASE("a text fills the height that its lines need, and keeps its size in it") {
  const auto fitted = [](double height, double min_size) {
    return fit_text(
        {.text = "資料科學工程師", .max_lines = 2, .width = 80, .height = height, .max_size = 20, .min_size = min_size},
        test::FixedMeasure());
  };
  const double two_lines = 20 * (first_line_em + line_pitch_em);
  CHECK(fitted(two_lines, 20).lines.size() == 2);
  CHECK(fitted(two_lines, 20).height() == doctest::Approx(two_lines));
  CHECK_FALSE(fitted(two_lines, 20).ellipsis);
  CHECK(fitted(two_lines, 10).size == 20);
  // Where two are too high, one has to do, and what it can't hold is cut.
  CHECK(fitted(two_lines - 1, 20).lines.size() == 1);
  CHECK(fitted(two_lines - 1, 20).ellipsis);
}

TEST_CASE("a cluster that is wider than any line has one to itself, and no line has two") {
  const std::vector<Paragraph> wide{make_paragraph(u"資料", "zh-Hant", Weight::regular, test::FixedMeasure())};
  CHECK_FALSE(choose_lines(wide, 1, 0.5));
  std::vector<Paragraph> parted = wide;
  parted[0].opportunities = {{1, 0}};
  CHECK_FALSE(choose_lines(parted, 1, 0.5));
  const auto choice = choose_lines(parted, 2, 0.5);
  REQUIRE(choice);
  CHECK(choice->lines == std::vector<ChosenLine>{{0, 0, 1}, {0, 1, 2}});
}

TEST_CASE("a layout tells whether a word is parted, of letters or of Han") {
  const auto torn = [](std::string_view text, double width) {
    return fit_text({.text = text, .max_lines = 4, .width = width, .max_size = 10, .min_size = 10},
                    test::FixedMeasure())
        .torn;
  };
  CHECK(torn("Supercalifragilistic", 40));
  CHECK(torn("資料庫", 20));
  CHECK_FALSE(torn("Good morning", 40));
  CHECK_FALSE(torn("聊天機器人", 30));  // at a seam
}
