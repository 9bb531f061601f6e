#include "text/text_layout.hpp"

#include <doctest/doctest.h>

#include "fixed_measure.hpp"

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
