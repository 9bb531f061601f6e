// What the window slides must be what the pictures have: a plane that ended otherwise would jump at the end of its way.

#include <algorithm>

#include <doctest/doctest.h>

#include "box/box.hpp"
#include "folder.hpp"
#include "render/glide.hpp"
#include "render/painter.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

struct Eye {
  bool sees_plane_at_its_level(const DisplayList& list, int rotate) {
    const Picture picture = paint(list, fonts, images, rotate);
    const TidePlane tide = tide_plane(list, fonts, images, rotate);
    Picture frame = picture;
    draw_tide(tide, {}, list.tide->y, {frame.pixels.data(), frame.size(), frame.width});
    return frame == picture;
  }

  Fonts fonts;
  Images images{Images::Mode::immediate};
};

}  // namespace

TEST_CASE("Whatever the screen and its shift, a tide's two sides are what the picture has of its plane") {
  const auto box = make_box(load(KIOSK_SOURCE_DIR "/config/kiosk.json", {}, read_file));
  REQUIRE(box);
  Eye eye;
  int with_tide = 0;
  const Instant begin{date::sys_days{date::year{2020} / 9 / 6} + std::chrono::hours{1}};
  for (const Size size : {Size{480, 270}, Size{270, 480}}) {
    Instant t = begin;
    for (int i = 0; i < 24; ++i, t += std::chrono::minutes{27}) {
      Showing showing = showing_at(box->schedule, t, ClockTrust::trusted);
      showing.shift = {i % 5 - 2, i % 3 - 1};
      const DisplayList list = compose(showing, look_of(*box, size), eye.fonts);
      CAPTURE(name_of(showing.screen));
      CAPTURE(i);
      if (!list.tide) continue;
      ++with_tide;
      CHECK(eye.sees_plane_at_its_level(list, i % 2 == 0 ? 0 : 90));
    }
  }
  CHECK(with_tide > 20);
}
