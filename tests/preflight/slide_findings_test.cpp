// The linter for slides, over made-up pictures.

#include "preflight/slide_findings.hpp"

#include <doctest/doctest.h>

#include "program.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

constexpr std::uint32_t dark = 0xFF102030, light = 0xFFF0F0F0;

std::string lines(const std::vector<std::string>& findings) {
  std::string text;
  for (const std::string& f : findings) text += f + "\n";
  return text;
}

struct Canvas {
  Size size = slide_display;
  std::vector<std::uint32_t> pixels =
      std::vector<std::uint32_t>(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height), dark);

  void fill(const Rect& r, std::uint32_t color) {
    for (int y = r.y; y < r.y + r.height; ++y) {
      for (int x = r.x; x < r.x + r.width; ++x) pixels[static_cast<std::size_t>(y * size.width + x)] = color;
    }
  }
  /// Strokes as wide as those of small writing.
  void write(const Rect& r, std::uint32_t color = light) {
    for (int x = r.x; x < r.x + r.width; x += 12) fill({x, r.y, 6, r.height}, color);
  }
  std::string findings() const { return lines(pixel_findings({size, pixels})); }
};

}  // namespace

TEST_CASE("A slide of the display's own size and shape has nothing to be told") {
  CHECK(lines(shape_findings({{1920, 1080}})).empty());
  CHECK(lines(shape_findings({{3840, 2160}, true})).empty());
  CHECK(lines(shape_findings({{1919, 1080}})).empty());
  CHECK(lines(file_findings({.bytes = 400'000, .pixels = 1920 * 1080})).empty());
  CHECK(Canvas{}.findings().empty());
}

TEST_CASE("A slide on which nothing can stand out is told, small writing that does is not") {
  Canvas pale;
  pale.write({400, 400, 800, 200}, 0xFF405060);
  CHECK(pale.findings() ==
        "has only 2.0:1 between its darkest and its lightest parts, so nothing on it stands out: writing needs 4.5:1, "
        "better 7:1\n");
  Canvas plain;
  plain.write({400, 400, 400, 100});
  CHECK(plain.findings().empty());
}

TEST_CASE("Few pixels are told, but not of a drawing") {
  CHECK(lines(shape_findings({{960, 540}})) ==
        "has 960 x 540 pixels and is drawn 2.0 times as large, which blurs it: send it with 1920 x 1080\n");
  CHECK(lines(shape_findings({{960, 540}, false, true})).empty());
}

TEST_CASE("What stays empty and what is cut off is told by side and share") {
  CHECK(lines(shape_findings({{1440, 1080}})) ==
        "leaves 25 % of the display empty, left and right: make it 16:9, such as 1920 x 1080 pixels\n");
  CHECK(lines(shape_findings({{3840, 1080}})) ==
        "leaves 50 % of the display empty, above and below: make it 16:9, such as 1920 x 1080 pixels\n");
  CHECK(lines(shape_findings({{1920, 1440}, true})) ==
        "25 % of it is cut off, above and below: make it 16:9, such as 1920 x 1080 pixels\n");
  CHECK(lines(shape_findings({{3840, 1080}, true})) ==
        "50 % of it is cut off, left and right: make it 16:9, such as 1920 x 1080 pixels\n");
}

TEST_CASE("What is for an upright display is held against one") {
  CHECK(lines(shape_findings({{1080, 1920}, false, false, upright_display})).empty());
  CHECK(lines(shape_findings({{540, 720}, false, false, upright_display})) ==
        "has 540 x 720 pixels and is drawn 2.0 times as large, which blurs it: send it with 1080 x 1920\n"
        "leaves 25 % of the display empty, above and below: make it 9:16, such as 1080 x 1920 pixels\n");
  Canvas upright;
  upright.size = upright_display;
  upright.write({2, 400, 30, 800});
  CHECK(lines(pixel_findings({upright.size, upright.pixels, upright_display})).find("edge (left)") !=
        std::string::npos);
}

TEST_CASE("Transparency is told with its share") {
  Canvas canvas;
  canvas.fill({200, 200, 960, 540}, 0x80402010);
  CHECK(canvas.findings() ==
        "25 % of it is transparent, and stands on a ground that the sign chooses: save it on its own ground\n");
  Canvas corner;
  corner.fill({500, 500, 3, 3}, 0);
  CHECK(corner.findings().starts_with("less than 1 % of it is transparent"));
}

TEST_CASE("Writing in the margin is told with its side; shapes that leave the picture are not") {
  Canvas written;
  written.write({300, 8, 400, 24});
  CHECK(written.findings().find("edge (top), which many televisions cut off") != std::string::npos);
  written.write({4, 400, 60, 200});
  CHECK(written.findings().find("edge (top and left)") != std::string::npos);

  Canvas shapes;
  shapes.fill({900, 0, 300, 1080}, light);
  shapes.fill({0, 500, 1920, 90}, light);
  CHECK(shapes.findings().empty());
  Canvas inside;
  inside.write({100, 60, 1700, 960});
  CHECK(inside.findings().empty());
  Canvas faint;
  faint.write({300, 8, 400, 24}, 0xFF203040);
  CHECK(faint.findings().empty());
}

TEST_CASE("A barred slide's own edge is not the display's") {
  Canvas narrow;
  narrow.size = {1440, 1080};
  narrow.pixels.resize(1440 * 1080);
  narrow.write({4, 300, 60, 400});
  CHECK(narrow.findings().empty());
}

TEST_CASE("What the header tells comes with its remedy") {
  SlideFile file{20 << 20, 40'000'000, 6, true, true, true, "Display P3"};
  const std::string told = lines(file_findings(file));
  for (const char* part : {"the sign obeys it", "only its first picture", "16 bits a colour", "(\"Display P3\")",
                           "has 20 MiB", "takes 152 MiB"}) {
    INFO(part);
    CHECK(told.find(part) != std::string::npos);
  }
}

TEST_CASE("The linter speaks Chinese, too") {
  const FindingWords& words = finding_words("zh-Hant");
  CHECK(lines(shape_findings({{960, 540}}, words)) ==
        "只有 960 × 540 像素，放大 2.0 倍播出會模糊：請改用 1920 × 1080\n");
  CHECK(lines(shape_findings({{1920, 1440}, true}, words)) ==
        "上下共有 25 % 會被裁掉：請改成 16:9，例如 1920 × 1080 像素\n");
  Canvas written;
  written.write({300, 8, 400, 24});
  written.write({4, 400, 60, 200});
  CHECK(lines(pixel_findings({written.size, written.pixels}, words)) ==
        "離螢幕邊緣 3.5 % 以內（上、左）有文字或細節，許多電視會裁掉：請往內移\n");
}

TEST_CASE("check tells a slide's faults at its place in the event") {
  const Folder folder{true};
  const std::string slide = folder / "sponsors/infuseai.png";
  std::filesystem::copy_file(KIOSK_SOURCE_DIR "/tests/render/pictures/deep.png", slide,
                             std::filesystem::copy_options::overwrite_existing);
  const Outcome outcome = kiosk_program("check --config " + folder / "kiosk.json" + " 2>&1");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.output.find("infuseai.png\": has 32 x 16 pixels and is drawn 60.0 times") != std::string::npos);
  CHECK(outcome.output.find("infuseai.png\": has 16 bits a colour") != std::string::npos);
  CHECK(outcome.output.find("/slide)") != std::string::npos);
}
