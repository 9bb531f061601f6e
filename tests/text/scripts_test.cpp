#include <doctest/doctest.h>

#include <string>

#include "shown.hpp"

using namespace kiosk;
using test::one_line;
using test::shown;

namespace {

constexpr std::uint32_t tag(const char (&name)[5]) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(name[i]);
  return value;
}

std::uint32_t script(std::string_view text) { return one_line(text).runs.front().style.script; }

}  // namespace

TEST_CASE("emoji are drawn whole, from the emoji face and only they") {
  for (const char* emoji : {"🇹🇼", "👨‍👩‍👧‍👦", "1️⃣", "#️⃣", "👍🏽", "🏳️‍🌈",
                            "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🎉", "❤️", "👩🏽‍💻", "☎️"}) {
    const TextLine line = one_line("a" + std::string(emoji) + "b");
    CAPTURE(emoji);
    REQUIRE(line.runs.size() == 3);
    CHECK(line.runs[1].text == emoji);
    CHECK(line.runs[1].style.face == test::emoji_face);
    CHECK(line.runs[1].advance == doctest::Approx(1));
  }
  for (const char* text : {"1", "#", "*", "©", "™", "☎", "2020", "❤︎"})
    CHECK_MESSAGE(one_line(std::string("a") + text).runs.front().style.face == test::latin_face, text);
  CHECK(shown("🇯🇵🇰🇷") == "E0.00[🇯🇵🇰🇷]");
}

TEST_CASE("a selector decides whether a character is a picture or a letter") {
  CHECK(one_line("a🎉").runs.back().style.face == test::emoji_face);
  CHECK(one_line("a🎉\uFE0E").runs.back().style.face != test::emoji_face);
  CHECK(one_line("a❤\uFE0F").runs.back().style.face == test::emoji_face);
}

TEST_CASE("the apostrophe is Latin between Latin letters; quotes beside Han are Han") {
  CHECK(shown("What’s") == "L0.00[What’s]");
  CHECK(shown("“Hi” all") == "L0.00[“Hi” all]");
  CHECK(shown("說“好”嗎") == "H0.00[說“好”嗎]");
  CHECK(shown("說“Hi”嗎") == "H0.00[說“] L2.00[Hi] H2.95[”嗎]");
  CHECK(shown("用What’s寫").find("L1.17[What’s]") != std::string::npos);
  CHECK(shown("speakers’ names") == "L0.00[speakers’ names]");
  CHECK(shown("說‘Hi’嗎") == "H0.00[說‘] L2.00[Hi] H2.95[’嗎]");
  // The one that opens stands beside Han, the one that closes does not: both are from its face.
  CHECK(shown("說‘Hi’ ok").find("H2.95[’]") != std::string::npos);
  CHECK(shown("說“Hi” ok").find("H2.95[”]") != std::string::npos);
}

TEST_CASE("signs of no script take their neighbour's face") {
  CHECK(shown("約翰·史密斯") == "H0.00[約翰·史密斯]");
  CHECK(shown("好…壞") == "H0.00[好…壞]");
  CHECK(shown("ok…").substr(0, 1) == "L");
  CHECK(shown("甲——乙") == "H0.00[甲——乙]");
}

TEST_CASE("runs carry their script") {
  CHECK(script("abc") == tag("Latn"));
  CHECK(script("漢字") == tag("Hani"));
  CHECK(script("かな") == tag("Hani"));
  CHECK(script("한글") == tag("Hang"));
  CHECK(script("ไทย") == tag("Thai"));
  CHECK(script("مرحبا") == tag("Arab"));
  CHECK(script("שלום") == tag("Hebr"));
  CHECK(script("Привет") == tag("Cyrl"));
  CHECK(script("𠮷野") == tag("Hani"));
}

TEST_CASE("the language of a text is its own, or its script's") {
  CHECK(one_line("直").runs[0].style.face == test::han_face);
  CHECK(one_line("直", "ja").runs[0].style.face == test::japanese_face);
  CHECK(one_line("直す").runs[0].style.face == test::japanese_face);
  CHECK(one_line("안녕하세요").runs[0].style.face == test::korean_face);
  CHECK(one_line("台灣 안녕").runs[0].style.face == test::han_face);
}

TEST_CASE("combining marks and Vietnamese stay in one run") {
  CHECK(shown("Nguyễn Thị") == "L0.00[Nguyễn Thị]");
  CHECK(shown("e\u0301a") == "L0.00[e\u0301a]");
  CHECK(shown("葛\U000E0100城") == "H0.00[葛\U000E0100城]");
}

TEST_CASE("a character that no face has is kept, faceless") {
  const TextLine line = one_line("a\uE000b");
  REQUIRE(line.runs.size() == 3);
  CHECK(line.runs[1].style.face == -1);
  CHECK(line.runs[1].advance > 0);
}

TEST_CASE("Hangul is as wide as its face says, not a whole em") {
  CHECK(one_line("한국어 처리").width == doctest::Approx(5 * 0.92 + 0.25));
}

TEST_CASE("a layout says which way its text runs, so that its lines begin together") {
  const test::FixedMeasure measure;
  const TextRequest request{.text = "שלום עולם abc", .max_lines = 2, .width = 400, .max_size = 60, .min_size = 60};
  CHECK(fit_text(request, measure).right_to_left);
  CHECK_FALSE(fit_text({.text = "abc שלום", .max_lines = 2, .width = 400, .max_size = 60, .min_size = 60}, measure)
                  .right_to_left);
}

TEST_CASE("right-to-left text stands in visual order, its runs in logical order") {
  CHECK(shown("שלום") == "O<0.00[שלום]");
  CHECK(shown("abc שלום עולם def") == "L0.00[abc] O<1.90[שלום עולם] L6.65[def]");
  // A Hebrew paragraph: its first word stands at the right.
  CHECK(shown("שלום abc") == "L0.00[abc] O<1.90[שלום]");
  CHECK(shown("مرحبا 2020 بكم") == "O<0.00[بكم] L1.75[2020] O<4.20[مرحبا]");
  // Its opening bracket stands at the right and is trimmed there.
  CHECK(shown("「שלום」好") == "H0.00[好] H<1.00[」] O<2.00[שלום] H<4.00[「]");
  CHECK(one_line("「שלום」好").width == doctest::Approx(4.5));
}
