// What turns pages hides nothing: over a round all of it is shown; and what urgent words stand on.
#include <doctest/doctest.h>

#include <algorithm>

#include "../text/fixed_measure.hpp"
#include "compose/screens.hpp"
#include "pictures.hpp"
#include "samples.hpp"

using namespace kiosk;
using namespace kiosk_test;

namespace {

constexpr Size sizes[] = {{1920, 1080}, {1080, 1920}, {1024, 768}, {2560, 1080}, {800, 480}};

/// The text of each page of a round.
std::vector<std::string> round_of(Showing showing, Size size) {
  std::vector<std::string> pages;
  const int count = drawn(showing, size).pages;
  for (int page = 0; page < count; ++page) {
    showing.page = static_cast<std::size_t>(page);
    pages.push_back(text_of(drawn(showing, size)));
  }
  return pages;
}

int pages_with(const std::vector<std::string>& pages, const std::string& text) {
  return static_cast<int>(
      std::ranges::count_if(pages, [&](const std::string& p) { return p.find(text) != std::string::npos; }));
}

Showing running_order(int talks, std::optional<std::size_t> on) {
  LightningScreen screen{afternoon()[5], true};
  for (int i = 0; i < talks; ++i)
    screen.occurrence.session.talks.push_back({plain("Talk" + std::to_string(i) + "."), {{plain("Ada"), ""}}});
  screen.occurrence.session.talk_on = on;
  return showing(monument(), Phase::session, at(16, 57), screen);
}

}  // namespace

TEST_CASE("Every talk of a running order has its page, and the one that is on stands on each") {
  for (const Size size : sizes) {
    for (const int on : {0, 4, 13}) {
      const auto pages = round_of(running_order(14, static_cast<std::size_t>(on)), size);
      CAPTURE(size.width);
      CAPTURE(on);
      CHECK(pages.size() > 1);
      for (int i = 0; i < 14; ++i)
        CHECK(pages_with(pages, "|Talk" + std::to_string(i) + ".|") == (i == on ? static_cast<int>(pages.size()) : 1));
    }
  }
}

TEST_CASE("At most six talks stand on a page, and six fit one") {
  CHECK(round_of(running_order(6, 1), {1920, 1080}).size() == 1);
  for (const std::string& page : round_of(running_order(23, 5), {1920, 1080})) {
    int shown = 0;
    for (int i = 0; i < 23; ++i) shown += page.find("|Talk" + std::to_string(i) + ".|") != std::string::npos;
    CHECK(shown <= 6);
  }
}

TEST_CASE("Every sponsor stands on the wall once, and a level that goes on bears its name again") {
  SponsorsScreen wall;
  for (int i = 0; i < 60; ++i) {
    Sponsor sponsor;
    sponsor.name = plain("Name" + std::to_string(i) + ".");
    sponsor.level = i < 2 ? "gold" : "bronze";
    wall.sponsors.push_back(sponsor);
  }
  for (const Size size : sizes) {
    const auto pages = round_of(showing(monument(), Phase::session, at(14, 6), wall), size);
    CAPTURE(size.width);
    for (int i = 0; i < 60; ++i) CHECK(pages_with(pages, "|Name" + std::to_string(i) + ".|") == 1);
    CHECK(pages_with(pages, "|Bronze") == static_cast<int>(pages.size()));
  }
}

TEST_CASE("A card's text is whole, if over several pages, whatever stands beside it") {
  std::string zh, en;
  for (int i = 0; i < 18; ++i) {
    zh += "第" + std::to_string(i) + "條，請尊重每一位參加者。";
    en += "Clause" + std::to_string(i) + ". Be kind to every participant. ";
  }
  Card card;
  card.title = both("行為準則", "Code of conduct");
  card.body = both(zh, en);
  card.url = "https://example.org/";
  card.icon = "warning";
  for (const char* image : {"", "cards/hall.jpg"}) {
    card.image = image;
    for (const Size size : sizes) {
      Showing alone = showing(main_hall(), Phase::session, at(14, 6), CardScreen{card});
      alone.coming.reset();  // the foot's strip may end in an ellipsis of its own
      alone.on.reset();
      alone.tide.reset();
      alone.venue.name = plain("Hall");
      const auto pages = round_of(alone, size);
      CAPTURE(size.width);
      for (int i = 0; i < 18; ++i) CHECK(pages_with(pages, "Clause" + std::to_string(i) + ".") == 1);
      CHECK(pages_with(pages, "…|") == 0);
    }
  }
}

TEST_CASE("Urgent texts are whole, in both languages and one size, if over several pages") {
  std::string zh, en;
  for (int i = 0; i < 16; ++i) {
    zh += "請所有參加者到一樓大廳集合。";
    en += "Hall" + std::to_string(i) + ". Everyone please gather in the hall on 1F. ";
  }
  const AnnouncementScreen screen{{both(zh, en), both(zh, en)}, {{"assembly", Direction::left}}};
  for (const Size size : sizes) {
    const auto pages = round_of(showing(monument(), Phase::session, at(14, 6), screen), size);
    CAPTURE(size.width);
    for (int i = 0; i < 16; ++i) CHECK(pages_with(pages, "Hall" + std::to_string(i) + ".") >= 1);
    CHECK(pages_with(pages, "…|") == 0);
  }
}

TEST_CASE("Urgent words stand on green where the sign leads to safety, else on red, whatever the theme") {
  const auto ground = [](const std::string& pictogram) {
    return drawn(showing(monument(), Phase::session, at(14, 6),
                         AnnouncementScreen{{both("請離開", "Leave")}, {{pictogram, Direction::up}}}))
        .ground;
  };
  for (const char* name : {"exit", "assembly", "first-aid", "all-clear", "stairs"})
    CHECK(ground(name) == Color{0x00, 0x60, 0x3A});
  for (const char* name : {"", "fire", "warning", "no-entry"}) CHECK(ground(name) == Color{0xB0, 0x00, 0x20});
}

TEST_CASE("An urgent text has one size in both languages, and its sign and arrow beside it") {
  const AnnouncementScreen screen{{both("請離開", "Leave")}, {{"exit", Direction::up}}};
  const DisplayList list = drawn(showing(monument(), Phase::session, at(14, 6), screen));
  int size = 0;
  for (const DrawGlyphs& text : texts(list)) {
    if (text.text == "Leave") size = text.size;
    if (text.text == "請離開") CHECK(text.size == size);
  }
  CHECK(size == 120);
  std::vector<std::string> signs;
  for (const DrawOp& op : list.ops)
    if (const auto* sign = std::get_if<DrawPictogram>(&op)) signs.push_back(sign->name);
  CHECK(signs == std::vector<std::string>{"exit", "arrow-up"});
}

TEST_CASE("Who is drawn on an urgent sign goes where its arrow points, and each announcement has its own") {
  const auto signs = [](std::vector<UrgentSign> asked) {
    std::vector<std::string> names;
    const AnnouncementScreen screen{{both("請離開", "Leave")}, std::move(asked)};
    for (const DrawOp& op : drawn(showing(monument(), Phase::session, at(14, 6), screen)).ops)
      if (const auto* sign = std::get_if<DrawPictogram>(&op)) names.push_back(sign->name);
    return names;
  };
  using Names = std::vector<std::string>;
  CHECK(signs({}) == Names{"warning"});
  CHECK(signs({{"exit", Direction::left}}) == Names{"exit-left", "arrow-left"});
  CHECK(signs({{"stairs", Direction::down}}) == Names{"stairs-down", "arrow-down"});
  CHECK(signs({{"moved", Direction::left}}) == Names{"arrow-left"});
  CHECK(signs({{"fire", Direction::left}}) == Names{"fire", "exit-left", "arrow-left"});
  CHECK(signs({{"lift", {}}}) == Names{"no-lift"});
  CHECK(signs({{"fire", Direction::right}, {"assembly", {}}}) == Names{"fire", "exit", "arrow-right", "assembly"});
}

TEST_CASE("A card's pictogram stands in for a picture that can't be drawn") {
  Card card;
  card.title = plain("Coffee");
  card.icon = "cafe";
  card.image = "cards/cafe.jpg";
  const auto has = [&](Look look, const auto& wanted) {
    look.size = {1920, 1080};
    const DisplayList list =
        compose(showing(monument(), Phase::session, at(14, 6), CardScreen{card}), look, test::FixedMeasure{});
    return std::ranges::any_of(list.ops, wanted);
  };
  const auto is_icon = [](const DrawOp& op) {
    const auto* sign = std::get_if<DrawPictogram>(&op);
    return sign && sign->name == "cafe";
  };
  const auto is_picture = [](const DrawOp& op) { return std::holds_alternative<DrawImage>(op); };
  Look look;
  CHECK(has(look, is_picture));
  CHECK_FALSE(has(look, is_icon));
  look.unusable_pictures = {"cards/cafe.jpg"};
  CHECK_FALSE(has(look, is_picture));
  CHECK(has(look, is_icon));
}
