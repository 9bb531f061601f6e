// The card of a sponsor without a picture: whatever else gives way, the name is on it.

#include <algorithm>

#include <doctest/doctest.h>

#include "compose/compose.hpp"
#include "text/fixed_measure.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

Showing card(const std::string& chinese, const std::string& english, const std::string& url) {
  Showing showing;
  SponsorScreen screen;
  screen.sponsor.id = "x";
  screen.sponsor.level = "gold";
  screen.sponsor.url = url;
  if (!chinese.empty()) screen.sponsor.name.by_language.emplace_back("zh-Hant", chinese);
  if (!english.empty()) screen.sponsor.name.by_language.emplace_back("en", english);
  showing.screen = screen;
  return showing;
}

/// Whether the first letters of the name are drawn within the picture.
bool names(const DisplayList& list, const std::string& name) {
  const std::string beginning = name.substr(0, name.find(' ') == std::string::npos ? 3 : name.find(' '));
  return std::ranges::any_of(list.ops, [&](const DrawOp& op) {
    const auto* glyphs = std::get_if<DrawGlyphs>(&op);
    return glyphs && glyphs->text.starts_with(beginning) && glyphs->x >= 0 && glyphs->baseline <= list.size.height &&
           glyphs->baseline - glyphs->size >= -glyphs->size / 4 && glyphs->x + glyphs->advance <= list.size.width;
  });
}

}  // namespace

TEST_CASE("A sponsor's name is on its card, however long, in every size of screen, with a code and without") {
  FixedMeasure measure{};
  const std::string names_to_try[] = {"A",
                                      "Example Software Foundation",
                                      "範例電信股份有限公司",
                                      repeated("範例電信股份有限公司", 12),
                                      repeated("Example Software Foundation ", 8),
                                      repeated("Incomprehensibilities", 10),
                                      "בית תוכנה לדוגמה",
                                      "บริษัทตัวอย่างจำกัดมหาชน",
                                      "🚌🚌🚌"};
  const Size sizes[] = {{640, 360},   {800, 480},   {1024, 600},  {1280, 720},
                        {1920, 1080}, {3840, 2160}, {1080, 1920}, {480, 800}};
  const std::string long_url = "https://example.org/" + repeated("a/sponsor/page/", 12);
  for (const std::string& name : names_to_try) {
    for (const Size& size : sizes) {
      for (const std::string& url : {std::string{}, std::string{"https://example.org/"}, long_url}) {
        for (const std::string& second : {std::string{}, repeated("Another name of it ", 6)}) {
          Look look;
          look.size = size;
          CAPTURE(name);
          CAPTURE(size.width);
          CAPTURE(url);
          CAPTURE(second);
          CHECK(names(compose(card(name, second, url), look, measure), name));
        }
      }
    }
  }
}
