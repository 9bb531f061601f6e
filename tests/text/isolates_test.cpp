// Names of several scripts in one line (UAX #9, isolates).
#include <doctest/doctest.h>

#include "fixed_measure.hpp"
#include "text/text_layout.hpp"

using namespace kiosk;

namespace {

const std::string two_unknown[] = {"", ""};

TextLine set_line(const std::string& text, std::span<const std::string> isolated, std::string_view language = "en") {
  const TextLayout layout = fit_text(
      {.text = text, .language = language, .width = 1e6, .max_size = 100, .min_size = 100, .isolated = isolated},
      test::FixedMeasure());
  REQUIRE(layout.lines.size() == 1);
  CHECK_FALSE(layout.right_to_left);
  return layout.lines.front();
}

std::string drawn(const TextLine& line) {
  std::string all;
  for (const PlacedRun& run : line.runs) all += "[" + run.text + "]";
  return all;
}

}  // namespace

TEST_CASE("Of two names that read in different directions the first stands first") {
  CHECK(drawn(set_line("\u2068علي\u2069, \u2068Ana\u2069", two_unknown)) == "[علي][, Ana]");
  CHECK(drawn(set_line("\u2068Ana\u2069, \u2068علي\u2069", two_unknown)) == "[Ana,][علي]");
}

TEST_CASE("Isolates draw nothing and take no room") {
  const TextLine with = set_line("\u2068Ana\u2069, \u2068Bea\u2069", two_unknown), without = set_line("Ana, Bea", {});
  CHECK(with.width == doctest::Approx(without.width));
  CHECK(drawn(with).find("\u2068") == std::string::npos);
  CHECK(drawn(set_line("\u2068Ana\u2069", {})) == "[Ana]");
}

TEST_CASE("Each part's Han has its own face: its tag's, else its script's, and the rest the line's") {
  const auto faces = [](std::span<const std::string> isolated) {
    std::vector<int> found;
    for (const PlacedRun& run : set_line("\u2068直樹\u2069、\u2068たろう直\u2069", isolated, "zh-Hant").runs)
      found.push_back(run.style.face);
    return found;
  };
  CHECK(faces(two_unknown) == std::vector<int>{test::han_face, test::japanese_face});
  const std::string tagged[] = {"ja", "ja"};
  CHECK(faces(tagged) == std::vector<int>{test::japanese_face, test::han_face, test::japanese_face});
}

TEST_CASE("What is cut keeps its parts apart") {
  const TextLayout layout = fit_text({.text = "\u2068علي محمد\u2069, \u2068Ana Maria de Souza\u2069",
                                      .language = "en",
                                      .width = 900,
                                      .max_size = 100,
                                      .min_size = 100,
                                      .isolated = two_unknown},
                                     test::FixedMeasure());
  REQUIRE(layout.ellipsis);
  CHECK(layout.lines.front().runs.back().text.ends_with("…"));
}
