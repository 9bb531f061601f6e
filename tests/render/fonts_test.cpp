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

namespace {

std::string title_face(const Fonts& fonts, const char* cluster, ClusterKind kind, const char* language = "zh-Hant") {
  return fonts.face_name(fonts.face_for(cluster, kind, language, Weight::display));
}

}  // namespace

TEST_CASE("Without a face of the theme's own titles are bold") {
  Fonts fonts;
  for (const std::string family : {"", "No Such Family", "", " "}) {
    CAPTURE(family);
    fonts.set_display_font(family);
    CHECK(fonts.display_font_found() == family.empty());
    CHECK(title_face(fonts, "a", ClusterKind::latin) == face(fonts, "a", ClusterKind::latin));
    CHECK(title_face(fonts, "測", ClusterKind::han) == face(fonts, "測", ClusterKind::han));
    CHECK(title_face(fonts, "ภ", ClusterKind::other) == face(fonts, "ภ", ClusterKind::other));
  }
  CHECK(fonts.missing().empty());
}

TEST_CASE("The theme's face draws titles, what it has of them, and nothing else") {
  Fonts fonts;
  fonts.set_display_font("noto serif display");
  REQUIRE(fonts.display_font_found());
  CHECK(title_face(fonts, "a", ClusterKind::latin) == "NotoSerifDisplay-Bold.ttf:0");
  CHECK(title_face(fonts, "8", ClusterKind::latin) == "NotoSerifDisplay-Bold.ttf:0");
  CHECK(title_face(fonts, "測", ClusterKind::han) == "NotoSansCJK-Bold.ttc:3");
  CHECK(title_face(fonts, "…", ClusterKind::han) == face(fonts, "…", ClusterKind::han));
  CHECK(title_face(fonts, "🎉", ClusterKind::emoji).starts_with("NotoColorEmoji"));
  CHECK(face(fonts, "a", ClusterKind::latin) == "NotoSans-Bold.ttf:0");
  const int serif = fonts.face_for("g", ClusterKind::latin, "en", Weight::display);
  const int sans = fonts.face_for("g", ClusterKind::latin, "en", Weight::bold);
  CHECK(fonts.glyphs("g", {serif, false, 0}, 80)->coverage != fonts.glyphs("g", {sans, false, 0}, 80)->coverage);
  CHECK(fonts.missing().empty());
}

TEST_CASE("A face of a collection that has Han draws them too, as one family") {
  Fonts fonts;
  fonts.set_display_font("Noto Serif CJK TC");
  if (!fonts.display_font_found()) fonts.set_display_font("Noto Sans CJK JP");
  REQUIRE(fonts.display_font_found());
  const std::string title = title_face(fonts, "測", ClusterKind::han);
  CHECK(title != "NotoSansCJK-Bold.ttc:3");
  CHECK(title_face(fonts, "a", ClusterKind::latin) == title);
}

TEST_CASE("Another family takes the place of the one before, its widths too") {
  Fonts fonts;
  const auto width = [&](const char* family) {
    fonts.set_display_font(family);
    return fonts.advance("MMMM", {fonts.face_for("M", ClusterKind::latin, "en", Weight::display), false, 0});
  };
  const double narrow = width("Noto Serif Display"), own = width("");
  CHECK(narrow != own);
  CHECK(width("Noto Serif") != narrow);
  CHECK(width("Noto Serif Display") == narrow);
  CHECK(width("") == own);
}
