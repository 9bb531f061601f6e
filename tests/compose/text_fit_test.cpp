// What compose tells of each text: the size it got, whether it was cut, whether that try is on the picture.
#include <doctest/doctest.h>

#include <algorithm>

#include "../text/fixed_measure.hpp"
#include "cases.hpp"
#include "samples.hpp"

using namespace kiosk;
using namespace kiosk_test;

namespace {

std::vector<TextFit> fits_of(const Showing& showing) {
  const test::FixedMeasure measure;
  std::vector<TextFit> fits;
  compose(showing, {}, measure, fits);
  return fits;
}

/// The try that is on the picture.
TextFit drawn(const std::vector<TextFit>& fits, const std::string& text) {
  const auto found = std::ranges::find_if(fits, [&](const TextFit& f) { return f.drawn && f.text == text; });
  REQUIRE(found != fits.end());
  return *found;
}

Showing with_title(const std::string& title) {
  Occurrence occurrence = doctors();
  occurrence.session.title = plain(title);
  return showing(monument(), Phase::session, at(14, 0), CurrentScreen{occurrence, {}});
}

}  // namespace

TEST_CASE("Telling changes nothing on the picture") {
  const test::FixedMeasure measure;
  for (const Case& c : plain_cases()) {
    std::vector<TextFit> fits;
    CAPTURE(c.name);
    CHECK(compose(c.showing, {}, measure, fits) == compose(c.showing, {}, measure));
  }
}

TEST_CASE("A title that fits has its size, one that does not is cut at the floor") {
  const TextFit short_one = drawn(fits_of(with_title("短題")), "短題");
  CHECK_FALSE(short_one.ellipsis);
  CHECK(short_one.size == short_one.wanted);
  CHECK(short_one.floor == 50);                                                // 1/22 of 1080, rounded up
  CHECK(size_to_be_whole(short_one, test::FixedMeasure{}) == short_one.size);  // larger than the least

  std::string title;
  for (int i = 0; i < 300; ++i) title += "測";
  const TextFit cut = drawn(fits_of(with_title(title)), title);
  CHECK(cut.ellipsis);
  CHECK(cut.size == cut.least);
  const test::FixedMeasure measure;
  CHECK(size_to_be_whole(cut, measure) < cut.least);
  CHECK(size_to_be_whole(cut, measure) > 10);
}

TEST_CASE("What was only tried is told as not drawn") {
  Showing before = with_title("短題");
  before.venue.hosts = {plain(std::string(200, 'h'))};
  const auto fits = fits_of(before);
  const auto hosts = std::ranges::find(fits, std::string(200, 'h'), &TextFit::text);
  REQUIRE(hosts != fits.end());
  CHECK_FALSE(hosts->drawn);
}
