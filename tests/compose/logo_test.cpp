// The event's logo: where it stands, and that nothing gives way to it.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "../text/fixed_measure.hpp"
#include "cases.hpp"
#include "pictures.hpp"
#include "samples.hpp"

using namespace kiosk;
using namespace kiosk_test;

namespace {

Look with_logo(Size logo, Size size = {1920, 1080}) {
  Look look;
  look.size = size;
  look.theme.logo = "logo.svg";
  look.logo = logo;
  return look;
}

std::vector<Rect> logos(const DisplayList& list) {
  std::vector<Rect> boxes;
  for (const DrawOp& op : list.ops) {
    const auto* image = std::get_if<DrawImage>(&op);
    if (image && image->path == "logo.svg") boxes.push_back(image->box);
  }
  return boxes;
}

std::multiset<std::pair<std::string, int>> words(const DisplayList& list) {
  std::multiset<std::pair<std::string, int>> all;
  for (const DrawGlyphs& text : texts(list)) all.emplace(text.text, text.size);
  return all;
}

std::vector<Rect> logos_of(const std::string& name, const Look& look) {
  const test::FixedMeasure measure;
  for (const Case& c : plain_cases()) {
    if (c.name == name) return logos(compose(c.showing, look, measure));
  }
  FAIL("no case is called so");
  return {};
}

}  // namespace

TEST_CASE("a logo stands once, larger where there is nothing to read against the clock") {
  const Look look = with_logo({4000, 1000});
  for (const std::string name : {"current", "next", "after", "card", "programme"}) {
    CAPTURE(name);
    const auto found = logos_of(name, look);
    REQUIRE(found.size() == 1);
    CHECK(found[0].height <= 82);
    CHECK(found[0].y < 140);
  }
  for (const std::string name : {"idle", "identify"}) {
    CAPTURE(name);
    const auto found = logos_of(name, look);
    REQUIRE(found.size() == 1);
    CHECK(found[0].height > 100);
  }
  const Occurrence lunch = talk(at(12, 30), plain("Lunch"), {}, "en", Level::beginner);
  const Showing before = showing(monument(), Phase::before, at(12, 0), BeforeScreen{lunch, 30, {}, {}});
  const auto under = logos(compose(before, look, test::FixedMeasure{}));
  REQUIRE(under.size() == 1);
  CHECK(under[0].height > 100);
  CHECK(under[0].y > 800);
  CHECK(logos_of("announcement", look).empty());
  CHECK(logos_of("sponsor-card", look).empty());
  CHECK(logos_of("sponsor-slide", look).empty());
}

TEST_CASE("a logo keeps its aspect and is never larger than its pixels") {
  for (const Size logo : {Size{4000, 1000}, Size{1000, 4000}, Size{90, 60}, Size{10000, 700}, Size{12, 9}}) {
    CAPTURE(logo.width);
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{3840, 2160}}) {
      for (const std::string name : {"current", "idle", "identify"}) {
        for (const Rect& box : logos_of(name, with_logo(logo, size))) {
          CHECK(box.width <= logo.width);
          CHECK(box.height <= logo.height);
          CHECK(std::abs(box.width * logo.height - box.height * logo.width) <= std::max(logo.width, logo.height));
        }
      }
    }
  }
  CHECK(logos_of("current", with_logo({90, 60})).at(0).height == 60);
}

TEST_CASE("nothing that people came to read gives way to a logo") {
  const test::FixedMeasure measure;
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1024, 600}, Size{2560, 1080}}) {
    for (const Case& c : plain_cases()) {
      const Look look = with_logo({4000, 1000}, size);
      const auto before = words(compose(c.showing, with_logo({}, size), measure)),
                 after = words(compose(c.showing, look, measure));
      Showing without_hosts = c.showing;
      if (size.width > size.height) without_hosts.venue.hosts.clear();  // beside the name, where the logo stands
      const auto needed = words(compose(without_hosts, with_logo({}, size), measure));
      INFO(c.name, " at ", size.width);
      CHECK(std::ranges::includes(after, needed));
      CHECK(std::ranges::includes(before, after));
    }
  }
}

TEST_CASE("a logo that can't be drawn is left out") {
  Look look = with_logo({4000, 1000});
  look.unusable_pictures.insert("logo.svg");
  CHECK(logos_of("current", look).empty());
  CHECK(logos_of("idle", look).empty());
  CHECK(logos_of("current", with_logo({})).empty());
}
