// What somebody afar may ask of the sign, and what it tells of its pictures so that they can be made again there.

#include <doctest/doctest.h>

#include "render/fingerprint.hpp"
#include "render/painter.hpp"
#include "sign/picture_facts.hpp"
#include "walked_day.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

TEST_CASE("Asked who it is the sign says so for ten seconds; asked for its picture it tells that") {
  Started day{"13:45"};
  day.send(IdentifyAsked{});
  CHECK(day.shown == "identify");
  day.pass(9s);
  CHECK(day.shown == "identify");
  day.pass(2s);
  CHECK(day.shown == true_screen(day));
  CHECK_FALSE(day.did("tell picture"));
  day.send(PictureAsked{});
  CHECK(day.count("tell picture") == 1);
}

TEST_CASE("Without usable content nothing can be laid over what is wrong") {
  WalkedDay day{"13:45"};
  day.files["kiosk.json"] = "{";
  day.start();
  day.send(IdentifyAsked{});
  CHECK(day.shown == "setup");
}

TEST_CASE("What is laid over a picture goes to words and back") {
  Showing showing, again;
  showing.screen = IdentifyScreen{};
  Look look, other;
  look.staff_line = "kiosk.json: which venue? 中文";
  look.freshness = {
      .as_of = LocalTime{Seconds{1'600'000'000}}, .other_day = true, .may_have_changed = true, .wants_login = true};
  const auto lines = laid_over(showing, look);
  CHECK(lines.size() == 6);
  CHECK(lay_over(lines, again, other));
  CHECK(again.screen == showing.screen);
  CHECK(other.staff_line == look.staff_line);
  CHECK(other.freshness == look.freshness);
  CHECK_FALSE(lay_over({"setup"}, again, other));
  CHECK_FALSE(lay_over({"something of another version"}, again, other));
  CHECK(laid_over(Showing{}, Look{}).empty());
}

TEST_CASE(
    "A display list has the same digest however its files are called, another for other words or another's slide") {
  DisplayList here;
  here.ops = {DrawImage{"/home/a/sponsors/x.png", {0, 0, 10, 10}}};
  DisplayList kept = here;
  std::get<DrawImage>(kept.ops[0]).path = "/var/lib/venue-kiosk/content/0123456789abcdef.png";
  Showing showing;
  CHECK(list_digest(here, showing).size() == 16);
  CHECK(list_digest(here, showing) == list_digest(kept, showing));
  std::get<DrawImage>(kept.ops[0]).box.width = 11;
  CHECK(list_digest(here, showing) != list_digest(kept, showing));
  SponsorScreen one, other;
  one.sponsor.id = "acme";
  other.sponsor.id = "infuse";
  Showing another;
  showing.screen = one;
  another.screen = other;
  CHECK(list_digest(here, showing) != list_digest(here, another));
}

TEST_CASE("A picture's digest is of its pixels; machines with the same faces and libraries have one fingerprint") {
  Picture picture{{3, 2}, Color{1, 2, 3}};
  const std::string digest = picture_digest(picture);
  CHECK(digest.size() == 64);
  picture.row(1)[2] &= 0x00FFFFFFu;
  CHECK_MESSAGE(picture_digest(picture) == digest, "what lies beside the colours is no part of it");
  picture.row(1)[2] ^= 1;
  CHECK(picture_digest(picture) != digest);
  const Fonts fonts, same;
  CHECK(renderer_fingerprint(fonts).size() == 16);
  CHECK(renderer_fingerprint(fonts) == renderer_fingerprint(same));
  CHECK(fonts.files().size() > 3);
}
