#include <doctest/doctest.h>

#include <string>

#include "shown.hpp"

using namespace kiosk;
using test::one_line;
using test::shown;

TEST_CASE("Han and Latin stand a sixth of an em apart, whether a space was typed or not") {
  CHECK(shown("用Go寫") == "H0.00[用] L1.17[Go] H2.53[寫]");
  CHECK(shown("用 Go 寫") == shown("用Go寫"));
  CHECK(shown("用  Go\t寫") == shown("用Go寫"));
  CHECK(shown("在30天") == "H0.00[在] L1.17[30] H2.43[天]");
  CHECK(one_line("C++程式").width == doctest::Approx(one_line("C++ 程式").width));
  CHECK(one_line("C#程式").width == doctest::Approx(0.65 + 0.55 + 1.0 / 6 + 2));
  CHECK(one_line("50%的").width == doctest::Approx(1.65 + 1.0 / 6 + 1));
  // CSS text-autospace: letters and digits alone; so a community's name such as 台中.py stays in one piece.
  CHECK(one_line("寫.NET").width == doctest::Approx(1 + 0.3 + 0.65 * 3));
}

TEST_CASE("no gap beside full-width punctuation, signs or at the edges") {
  CHECK(shown("，Go，") == "H0.00[，] L1.00[Go] H2.20[，]");
  CHECK(shown("！ Go") == "H0.00[！] L1.00[Go]");
  CHECK(shown("Go 「好」") == "L0.00[Go] H1.20[「好」]");
  CHECK(one_line(" Go ").width == doctest::Approx(1.2));
  CHECK(one_line("電腦(Go)").width == doctest::Approx(2 + 0.55 + 1.2 + 0.55));
  CHECK(one_line("好🎉Go").width == doctest::Approx(1 + 1 + 1.2));
}

TEST_CASE("typed spaces elsewhere are spaces") {
  CHECK(shown("Go on") == "L0.00[Go on]");
  CHECK(shown("開 幕") == "H0.00[開] H1.25[幕]");
  CHECK(shown("好 + 壞") == "H0.00[好] L1.25[+] H2.05[壞]");
  CHECK(one_line("開\u3000幕").width == doctest::Approx(3));
  CHECK(one_line("Go\u00A0on").width == doctest::Approx(one_line("Go on").width));
}

TEST_CASE("full-width brackets lose their blank half at the edges and beside each other") {
  CHECK(shown("「好」") == "H-0.50[「好」]");
  CHECK(one_line("「好」").width == doctest::Approx(2));
  CHECK(one_line("甲「好」乙").width == doctest::Approx(5));
  CHECK(shown("甲」「乙") == "H0.00[甲」] H1.50[「乙]");
  CHECK(shown("甲『「乙") == "H0.00[甲『] H1.50[「乙]");
  CHECK(shown("甲」』乙") == "H0.00[甲」] H1.50[』乙]");
  CHECK(shown("甲》，乙") == "H0.00[甲》] H1.50[，乙]");
  CHECK(shown("甲』。乙") == "H0.00[甲』] H1.50[。乙]");
  CHECK(one_line("（甲）").width == doctest::Approx(2));
  CHECK(one_line("甲“乙”丙").width == doctest::Approx(5));
  CHECK(one_line("“乙”").width == doctest::Approx(2));
}

TEST_CASE("commas and stops of a traditional face are centred and stay whole") {
  CHECK(one_line("甲。").width == doctest::Approx(2));
  CHECK(one_line("甲，「乙").width == doctest::Approx(4));
  CHECK(one_line("甲！").width == doctest::Approx(2));
  CHECK(one_line("甲。", "ja").width == doctest::Approx(1.5));
  CHECK(one_line("甲、「乙", "ja").width == doctest::Approx(3.5));
  CHECK(one_line("甲。", "zh-Hans").width == doctest::Approx(1.5));
}

TEST_CASE("two spaces parted by an invisible character are one") {
  CHECK(shown("Go \u200B on") == "L0.00[Go on]");
  CHECK(one_line("開 \u200B 幕").width == doctest::Approx(one_line("開 幕").width));
  CHECK(one_line("用 \u2060 Go").width == doctest::Approx(one_line("用 Go").width));
}

TEST_CASE("a colon and an opening bracket close up by half an em; a comma keeps its air") {
  CHECK(shown("甲：「乙") == "H0.00[甲：] H1.50[「乙]");
  CHECK(shown("甲：《乙") == "H0.00[甲：] H1.50[《乙]");
  CHECK(one_line("甲：「乙", "ja").width == doctest::Approx(3.5));
  CHECK(one_line("甲，「乙").width == doctest::Approx(4));
  CHECK(one_line("甲！「乙").width == doctest::Approx(4));
}

TEST_CASE("a blank that someone typed before a wave stays, since a wave fills its em") {
  CHECK(shown("甲 ～乙～", "ja") == "J0.00[甲] J1.25[～乙～]");
  CHECK(one_line("Go 〜乙", "ja").width == doctest::Approx(1.2 + 0.25 + 2));
}

TEST_CASE("an apostrophe that begins a Latin word is Latin, one that closes a quotation is not") {
  CHECK(shown("族語 ’Amis") == "H0.00[族語] L2.17[’Amis]");
  CHECK(shown("族語’Amis") == "H0.00[族語] L2.17[’Amis]");
  CHECK(shown("‘族語’Amis").find("語’]") != std::string::npos);
}
