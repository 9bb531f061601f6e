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

std::vector<Rect> logos_of(const std::string& name, const Look& look) {
  const test::FixedMeasure measure;
  for (const Case& c : plain_cases()) {
    if (c.name == name) return logos(compose(c.showing, look, measure));
  }
  FAIL("no case is called so");
  return {};
}

}  // namespace

TEST_CASE("a logo stands once, in the head, in the mark's place; not beside what is urgent, nor a sponsor") {
  const test::FixedMeasure measure;
  for (const Case& c : plain_cases()) {
    const DisplayList list = compose(c.showing, with_logo({4000, 1000}), measure);
    const auto found = logos(list);
    CAPTURE(c.name);
    const bool alone = std::holds_alternative<AnnouncementScreen>(c.showing.screen) ||
                       std::holds_alternative<SponsorScreen>(c.showing.screen);
    REQUIRE(found.size() == (alone ? 0 : 1));
    if (alone) continue;
    CHECK(found[0].height <= 76);
    CHECK(found[0].y + found[0].height < 150);
  }
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

TEST_CASE("nothing below the head gives way to a logo") {
  const test::FixedMeasure measure;
  for (const Size size : {Size{1920, 1080}, Size{1024, 600}, Size{2560, 1080}}) {
    const auto below_head = [&](const Case& c, Size logo) {
      std::multiset<std::string> all;
      for (const DrawGlyphs& text : texts(compose(c.showing, with_logo(logo, size), measure)))
        if (text.baseline > size.height * 16 / 100) all.insert(text.text);
      return all;
    };
    for (const Case& c : plain_cases()) {
      INFO(c.name, " at ", size.width);
      CHECK(below_head(c, {4000, 1000}) == below_head(c, {}));
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
