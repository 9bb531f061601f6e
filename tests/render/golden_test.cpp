// A few pictures that were looked at, compared with tolerance: another FreeType may draw another edge.
// KIOSK_ACCEPT=1 stores what is drawn now; look at it before you commit it.

#include <algorithm>
#include <cstdlib>

#include <SDL_image.h>

#include <doctest/doctest.h>

#include "render/painter.hpp"
#include "render/sdl_handle.hpp"
#include "test_files.hpp"
#include "text/text_layout.hpp"

using namespace kiosk;

namespace {

const std::string folder = std::string{KIOSK_SOURCE_DIR} + "/tests/render/golden/";

Picture load_picture(const std::string& path) {
  const Handle<SDL_Surface> file{IMG_Load(path.c_str())};
  if (!file) return {};
  const Handle<SDL_Surface> surface{SDL_ConvertSurfaceFormat(file.get(), SDL_PIXELFORMAT_ARGB8888, 0)};
  Picture picture{{surface->w, surface->h}, Color{}};
  for (int y = 0; y < surface->h; ++y) {
    const auto* row = static_cast<const char*>(surface->pixels) + static_cast<std::ptrdiff_t>(y) * surface->pitch;
    std::copy_n(reinterpret_cast<const std::uint32_t*>(row), surface->w, picture.row(y));
  }
  return picture;
}

/// The share of pixels that are off by more than a tenth in some channel.
double share_off(const Picture& a, const Picture& b) {
  if (a.size() != b.size()) return 1;
  std::size_t off = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) {
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      const auto channel = [&](const Picture& p) { return static_cast<int>(p.pixels[i] >> shift & 0xFF); };
      most = std::max(most, std::abs(channel(a) - channel(b)));
    }
    off += most > 25;
  }
  return static_cast<double>(off) / static_cast<double>(a.pixels.size());
}

void check_golden(const std::string& name, const Picture& picture) {
  const std::string expected = folder + name + ".png";
  if (std::getenv("KIOSK_ACCEPT")) save_png(picture, expected);
  const double off = share_off(picture, load_picture(expected));
  if (off > 0.002) save_png(picture, folder + name + ".actual.png");
  CAPTURE(name);
  CHECK(off <= 0.002);
}

/// A thin line marks the box, so that a text that leaves it is seen.
Picture text_picture(const std::string& text, const std::string& language) {
  const Fonts fonts;
  Images images{Images::Mode::immediate};
  const Size size{640, 200};
  DisplayList list{size, Color{11, 18, 27}, {}};
  for (const Rect& edge : {Rect{20, 20, 600, 1}, Rect{20, 180, 600, 1}, Rect{20, 20, 1, 160}, Rect{620, 20, 1, 160}}) {
    list.ops.push_back(FillRect{edge, Color{60, 70, 80}, 0});
  }
  const TextLayout layout = fit_text({text, language, Weight::bold, 3, 600, 160, 56, 20}, fonts);
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const int baseline = 20 + static_cast<int>((ascent_em + static_cast<double>(i) * line_pitch_em) * layout.size);
    for (const PlacedRun& run : layout.lines[i].runs) {
      list.ops.push_back(DrawGlyphs{run.text, run.style, layout.size, 20 + run.x * layout.size, baseline,
                                    run.advance * layout.size, Color{242, 240, 234}});
    }
  }
  return paint(list, fonts, images);
}

}  // namespace

TEST_CASE("Scripts look as they did when they were looked at") {
  check_golden("zh-Hant",
               text_picture("防疫大作戰！使用 Raspberry Pi + Thermal Camera 自製「熱像儀」What’s", "zh-Hant"));
  check_golden("ja", text_picture("直感でわかる「Python 型ヒント」入門、骨まで令和に", "ja"));
  check_golden("ko", text_picture("한국어로 배우는 Python 비동기 프로그래밍", "ko"));
  check_golden("rtl", text_picture("עברית ו-Python عربي في سطر واحد", ""));
  check_golden("thai-emoji",
               text_picture("ภาษาไทย กับ 😱👨‍👩‍👧🇹🇼 7️⃣ Việt ngữ", ""));
}
