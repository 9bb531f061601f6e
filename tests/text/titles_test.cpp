#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "shown.hpp"
#include "text/characters.hpp"
#include "text/paragraph.hpp"
#include "text/typeset.hpp"

using namespace kiosk;

namespace {

std::vector<std::string> titles() {
  std::ifstream file(KIOSK_SOURCE_DIR "/tests/text/titles.txt");
  std::vector<std::string> found;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && line[0] != '#') found.push_back(line);
  return found;
}

char32_t first_of(const std::string& text) {
  std::size_t at = 0;
  return test::next_code_point(text, at);
}

char32_t last_of(const std::string& text) {
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) last = test::next_code_point(text, at);
  return last;
}

double narrowest_shown(const std::vector<std::string>& lines) {
  double narrowest = 1e9;
  for (const std::string& line : lines) narrowest = std::min(narrowest, test::one_line(line, "zh-Hant").width);
  return narrowest;
}

}  // namespace

TEST_CASE("real titles: nothing stranded at a line's edge, whatever the width") {
  REQUIRE_FALSE(titles().empty());
  for (const std::string& title : titles()) {
    for (int width = 10; width <= 24; ++width) {
      const auto lines = typeset(title, "", width, 4, test::FixedMeasure());
      CAPTURE(title);
      CAPTURE(width);
      for (std::size_t i = 1; i < lines.size(); ++i) {
        CAPTURE(lines[i]);
        CHECK_FALSE(contains(U"的了嗎，。、：；！？」』》）", first_of(lines[i])));
        if (!lines[i - 1].ends_with("參與")) CHECK_FALSE(contains(U"與和第「『《（", last_of(lines[i - 1])));
      }
      if (lines.size() > 1 && !lines.back().ends_with("…")) CHECK(test::one_line(lines.back(), "zh-Hant").width >= 2);
    }
  }
}

TEST_CASE(
    "real titles: two lines are nearly as long as each other, unless a pause parts them or the second is a phrase") {
  constexpr std::string_view openers[] = {"in ", "暨"};
  for (const std::string& title : titles()) {
    const auto lines = typeset(title, "", 15, 2, test::FixedMeasure());
    if (lines.size() != 2 || lines.back().ends_with("…") || is_pause(last_of(lines[0]))) continue;
    CAPTURE(title);
    CAPTURE(lines[0]);
    const double whole = test::one_line(title, "zh-Hant").width;
    const bool phrase = std::any_of(std::begin(openers), std::end(openers),
                                    [&](std::string_view word) { return lines[1].starts_with(word); });
    CHECK(narrowest_shown(lines) > whole * (phrase ? 0.2 : 0.28));
  }
}

TEST_CASE("titles that fit a sign's title box need no ellipsis") {
  for (const std::string& title : titles()) {
    const TextLayout layout =
        fit_text({.text = title, .max_lines = 3, .width = 1400, .height = 420, .max_size = 120, .min_size = 48},
                 test::FixedMeasure());
    CAPTURE(title);
    CHECK_FALSE(layout.ellipsis);
  }
}
