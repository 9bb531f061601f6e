// What holds of every picture, whatever the content, the size and the languages.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "../text/fixed_measure.hpp"
#include "cases.hpp"
#include "compose/screens.hpp"
#include "compose/theme.hpp"
#include "picture_rules.hpp"
#include "pictures.hpp"

using namespace kiosk;
using namespace kiosk_test;

namespace {

std::vector<Case> every_case() {
  std::vector<Case> all = plain_cases();
  for (Case& c : hard_cases()) all.push_back(std::move(c));
  return all;
}

Look look(Size size, std::vector<std::string> languages = {"zh-Hant", "en"}, double overscan = 0) {
  Look made;
  made.size = size;
  made.languages = std::move(languages);
  made.overscan = overscan;
  return made;
}

std::vector<Look> looks() {
  std::vector<Look> all{look({1920, 1080}),
                        look({1080, 1920}),
                        look({1024, 600}),
                        look({600, 1024}),
                        look({2560, 1080}),
                        look({3840, 2160}),
                        look({1024, 1024}),
                        look({1280, 1024}),
                        look({1024, 600}, {"en", "zh-Hant"}),
                        look({1920, 1080}, {"ja", "ko"}, 5),
                        look({1080, 1920}, {"ko"}, 3),
                        look({2560, 1080}, {"en"}, 4)};
  all[10].staff_line =
      "kiosk.json:3:12: error: no such venue, and a long explanation of what to do about it, to be cut";
  all[1].theme = all[11].theme = light_theme();
  for (const std::size_t bearing : {0u, 1u, 2u, 3u, 4u, 6u, 9u, 11u}) {
    all[bearing].theme.logo = "logo.svg";
    all[bearing].logo = bearing % 2 ? Size{3000, 1000} : Size{1000, 1100};
  }
  Look pale = look({1920, 1080});
  pale.theme.muted = {0x60, 0x60, 0x60};
  pale.theme.venue_accents["monument"] = {0x80, 0x10, 0x10};
  all.push_back(pale);
  return all;
}

std::string describe(const Case& c, const Look& how) {
  return c.name + " at " + std::to_string(how.size.width) + "x" + std::to_string(how.size.height) + " in " +
         how.languages.front();
}

/// Calls `check(list, look, op index, text)` for every text of every picture.
template <typename Check>
void for_each_picture(Check check) {
  const test::FixedMeasure measure;
  constexpr PixelShift shifts[] = {{0, 0}, {-2, 0}, {0, 2}, {2, -2}, {-1, -1}};
  std::size_t turn = 0;
  for (const Look& how : looks()) {
    for (Case& c : every_case()) {
      c.showing.shift = shifts[turn++ % std::size(shifts)];
      const DisplayList list = compose(c.showing, how, measure);
      INFO(describe(c, how));
      check(list, how);
    }
  }
}

void check_none(const Faults& faults) {
  for (const std::string& fault : faults) FAIL_CHECK(fault);
}

/// A QR code is at least a fifth of the short side, and dark on light.
std::vector<std::string> poor_codes(const DisplayList& list) {
  std::vector<std::string> faults;
  for (const DrawOp& op : list.ops) {
    const auto* qr = std::get_if<DrawQr>(&op);
    if (!qr) continue;
    if (qr->box.width * 5 < std::min(list.size.width, list.size.height)) faults.push_back("a small code");
    if (contrast(qr->dark, {255, 255, 255}) <= contrast(qr->light, {255, 255, 255})) faults.push_back("a light code");
  }
  return faults;
}

}  // namespace

// One pass for all five: to compose every case in every look is what takes the time.
TEST_CASE(
    "every picture: within its edges and the overscan, nothing on another, large enough, 7:1, codes large enough") {
  for_each_picture([](const DisplayList& list, const Look& how) {
    check_none(outside_safe_area(list, how));
    check_none(overlaps(list));
    check_none(small_texts(list));
    check_none(pale_texts(list));
    check_none(poor_codes(list));
  });
}

TEST_CASE("on a background picture texts read whatever the picture holds") {
  const test::FixedMeasure measure;
  for (const bool light : {false, true}) {
    Look how = look({1920, 1080});
    if (light) how.theme = light_theme();
    how.theme.background = "backdrop.jpg";
    const Color extreme = light ? Color{0, 0, 0} : Color{255, 255, 255};
    for (const Case& c : plain_cases()) {
      DisplayList list = compose(c.showing, how, measure);
      for (DrawOp& op : list.ops) {
        auto* fill = std::get_if<FillRect>(&op);
        if (fill && fill->color.a < 255)
          fill->color = mix(extreme, {fill->color.r, fill->color.g, fill->color.b}, fill->color.a / 255.0);
      }
      INFO(describe(c, how));
      check_none(pale_texts(list));
    }
  }
}

TEST_CASE("on a pattern texts read where it is and where it is not") {
  const test::FixedMeasure measure;
  for (const bool light : {false, true}) {
    for (const Pattern pattern : {Pattern::waves, Pattern::dots, Pattern::lines}) {
      Look how = look({1920, 1080});
      if (light) how.theme = light_theme();
      how.theme.pattern = pattern;
      for (const Case& c : plain_cases()) {
        DisplayList list = compose(c.showing, how, measure);
        std::optional<Color> drawn;
        for (const DrawOp& op : list.ops) {
          const auto* tile = std::get_if<DrawPictogram>(&op);
          if (tile && tile->name.starts_with("pattern-")) drawn = tile->color;
        }
        INFO(describe(c, how));
        check_none(pale_texts(list));
        if (!drawn) continue;
        CHECK(*drawn != how.theme.ground);
        list.ground = *drawn;
        check_none(pale_texts(list));
      }
    }
  }
}

TEST_CASE("the same input gives the same list") {
  const test::FixedMeasure measure;
  for (const Case& c : plain_cases()) CHECK(compose(c.showing, Look{}, measure) == compose(c.showing, Look{}, measure));
}

TEST_CASE("what people came to read is at least a twenty-second of the short side") {
  const test::FixedMeasure measure;
  for (const Look& how : looks()) {
    const int least = std::min(how.size.width, how.size.height);
    for (const Case& c : every_case()) {
      const auto* current = std::get_if<CurrentScreen>(&c.showing.screen);
      const auto* next = std::get_if<NextScreen>(&c.showing.screen);
      if ((!current && !next) || (current ? current->occurrence : next->occurrence).session.title.empty()) continue;
      INFO(describe(c, how));
      int largest = 0;
      for (const auto& text : texts(compose(c.showing, how, measure))) largest = std::max(largest, text.size);
      CHECK(largest * 22 >= least);
    }
  }
}

TEST_CASE("so are the titles and the times of what is next elsewhere") {
  const test::FixedMeasure measure;
  for (const Look& how : looks()) {
    const int least = std::min(how.size.width, how.size.height);
    for (const Case& c : every_case()) {
      const auto* screen = std::get_if<ElsewhereScreen>(&c.showing.screen);
      if (!screen) continue;
      INFO(describe(c, how));
      std::map<std::string, int> largest;  // a time may stand in a note as well: "in time for 14:40"
      for (const auto& text : texts(compose(c.showing, how, measure)))
        largest[text.text] = std::max(largest[text.text], text.size);
      int found = 0;
      for (const auto& [text, size] : largest) {
        const auto is_next = [&](const OtherVenue& v) { return v.next && clock_text(v.next->start) == text; };
        const auto was = [&](const OtherVenue& v) {
          return v.next && v.next->delayed() && clock_text(v.next->printed_start) == text;
        };
        const bool time = std::ranges::any_of(screen->venues, is_next) && std::ranges::none_of(screen->venues, was);
        if (!time && !text.starts_with("Constructing") && !text.starts_with("Practical")) continue;
        ++found;
        CHECK_MESSAGE(size * 22 >= least, text);
      }
      CHECK(found >= (screen->venues.empty() ? 0 : 1));
    }
  }
}
