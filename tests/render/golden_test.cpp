// Each script drawn as it was when it was looked at.
#include <doctest/doctest.h>

#include "golden.hpp"
#include "render/painter.hpp"
#include "text/text_layout.hpp"

using namespace kiosk;

namespace {

void check_golden(const std::string& name, const Picture& picture) {
  CAPTURE(name);
  CHECK(kiosk_test::golden_fault(KIOSK_SOURCE_DIR "/tests/render/golden", name, picture) == "");
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
  check_golden("zh-forms", text_picture("直感、骨、令、角：繁體字形", "zh-Hant"));
  check_golden("astral-marks", text_picture("𠮷野家 𩸽 Xử lý 1️⃣👩🏽‍💻 C++程式", ""));
  check_golden("ko", text_picture("한국어로 배우는 Python 비동기 프로그래밍", "ko"));
  check_golden("rtl", text_picture("עברית ו-Python عربي في سطر واحد", ""));
  check_golden("thai-emoji",
               text_picture("ภาษาไทย กับ 😱👨‍👩‍👧🇹🇼 7️⃣ Việt ngữ", ""));
}

TEST_CASE("A golden picture is told from one with another digit, mark or size, and not from one rounded otherwise") {
  const Picture golden = text_picture("14:05 · 5 min left", "en");
  CHECK(kiosk_test::difference(golden, golden) == "");
  for (const char* other : {"14:06 · 5 min left", "14:05 · 6 min left", "14:05 - 5 min left", "14.05 · 5 min left"}) {
    CAPTURE(other);
    CHECK(kiosk_test::difference(text_picture(other, "en"), golden) != "");
  }
  Picture rounded = golden;
  for (std::uint32_t& pixel : rounded.pixels) pixel ^= 0x010101;
  CHECK(kiosk_test::difference(rounded, golden) == "");
  Picture spotted = golden;
  spotted.row(7)[9] ^= 0x000400;
  CHECK(kiosk_test::difference(spotted, golden) == "1 pixels differ, by up to 4 of 255, within 9,7 1x1");
  CHECK(kiosk_test::difference(Picture{{640, 199}, Color{}}, golden) == "640x199 pixels, not 640x200");
  CHECK(kiosk_test::difference(golden, {}) == "there is no golden picture");
}
