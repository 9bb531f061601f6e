#include "render/fonts.hpp"

#include <doctest/doctest.h>

#include "render/painter.hpp"

#include "render/sdl_error.hpp"
#include "test_files.hpp"

using namespace kiosk;

namespace {

std::string face(const Fonts& fonts, const char* cluster, ClusterKind kind, const char* language = "zh-Hant") {
  const int found = fonts.face_for(cluster, kind, language, Weight::bold);
  return found < 0 ? "none" : fonts.face_name(found);
}

int ink(const Fonts& fonts, const std::string& run, RunStyle style) {
  const auto image = fonts.glyphs(run, style, 60);
  int count = 0;
  for (const auto c : image->coverage) count += c > 0;
  for (const auto c : image->colors) count += c != 0;
  return count;
}

}  // namespace

TEST_CASE("Han forms follow the language") {
  const Fonts fonts;
  CHECK(face(fonts, "直", ClusterKind::han, "zh-Hant") == "NotoSansCJK-Bold.ttc:3");
  CHECK(face(fonts, "直", ClusterKind::han, "ja") == "NotoSansCJK-Bold.ttc:0");
  CHECK(face(fonts, "直", ClusterKind::han, "ko") == "NotoSansCJK-Bold.ttc:1");
  CHECK(face(fonts, "直", ClusterKind::han, "zh-Hans") == "NotoSansCJK-Bold.ttc:2");
  CHECK(face(fonts, "直", ClusterKind::han, "zh-Hant-HK") == "NotoSansCJK-Bold.ttc:4");
}

TEST_CASE("Digits come from a text face, emoji from the emoji face, each cluster from one") {
  const Fonts fonts;
  CHECK(face(fonts, "7", ClusterKind::latin).find("Emoji") == std::string::npos);
  CHECK(face(fonts, "#", ClusterKind::latin).find("Emoji") == std::string::npos);
  for (const char* cluster : {"😱", "👨‍👩‍👧", "🇹🇼", "7️⃣", "👍🏽"}) {
    CAPTURE(cluster);
    CHECK(face(fonts, cluster, ClusterKind::emoji).find("NotoColorEmoji") == 0);
  }
}

TEST_CASE("Every script that a speaker's name brings has ink") {
  const Fonts fonts;
  for (const char* text : {"測", "𠮷", "あ", "한", "ä", "ệ", "ש", "م", "ก", "न"}) {
    CAPTURE(text);
    const int found = fonts.face_for(text, ClusterKind::other, "", Weight::regular);
    REQUIRE(found >= 0);
    CHECK(ink(fonts, text, {found, false, 0}) > 50);
  }
  const int emoji = fonts.face_for("😱", ClusterKind::emoji, "", Weight::regular);
  CHECK(ink(fonts, "😱", {emoji, false, 0}) > 1000);
}

TEST_CASE("Widths are linear in size: an ideograph is one em") {
  const Fonts fonts;
  const int han = fonts.face_for("測", ClusterKind::han, "zh-Hant", Weight::regular);
  CHECK(fonts.advance("測試", {han, false, 0}) == doctest::Approx(2).epsilon(0.01));
}

TEST_CASE("What no face has is told as such, and drawn as a box") {
  const Fonts fonts;
  CHECK(fonts.face_for("\xF3\xB0\x80\x80", ClusterKind::other, "", Weight::regular) == -1);
  CHECK(ink(fonts, "\xF3\xB0\x80\x80", {-1, false, 0}) > 0);
}

TEST_CASE("The runs of a screen that comes next stay in the cache, at 4K too, and not without end") {
  const Fonts fonts;
  DisplayList list{{3840, 2160}, Color{}, {}};
  for (int i = 0; i < 5; ++i)
    list.ops.push_back(DrawGlyphs{"國國國國國" + std::to_string(i), {}, 400, 0, 0, 0, Color{}});
  const auto glyphs = [&] { return fonts.glyphs("國國國國國0", {}, 400); };
  rasterise(list, fonts);
  const std::shared_ptr<const GlyphImage> kept = glyphs();
  CHECK(kept->bytes() * 5 > 3'200'000);
  rasterise(list, fonts);
  CHECK(glyphs() == kept);
  for (int i = 5; i < 25; ++i) fonts.glyphs("國國國國國" + std::to_string(i), {}, 400);
  CHECK(glyphs() != kept);
}

TEST_CASE("No fonts at all is a machine that cannot show") {
  const testing::Folder empty;
  CHECK_THROWS_AS(Fonts{empty / ""}, SdlError);
}
