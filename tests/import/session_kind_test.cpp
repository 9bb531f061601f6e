#include "import/session_kind.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("A type's whole words tell the kind, in both languages") {
  for (const std::string words : {"Break", "coffee break", "Tea-break", "COFFEE_BREAK", "休息", "茶敘時間", "中場休息",
                                  "茶歇", "Ｂｒｅａｋ", "下午茶敘"})
    CHECK_MESSAGE(kind_of_words(words) == SourceKind::break_, words);
  for (const std::string words : {"Lunch", "Lunch break", "午餐", "午休", "午餐時間", "休息／午餐"})
    CHECK_MESSAGE(kind_of_words(words) == SourceKind::lunch, words);
  for (const std::string words : {"Opening", "Opening Ceremony", "開幕", "大會開幕式", "开幕典礼"})
    CHECK_MESSAGE(kind_of_words(words) == SourceKind::opening, words);
  for (const std::string words : {"Closing", "closing remarks", "閉幕", "閉幕式"})
    CHECK_MESSAGE(kind_of_words(words) == SourceKind::closing, words);
  for (const std::string words :
       {"Lightning Talk", "lightning-talks", "Lightning talks (10 min)", "閃電講", "闪电演讲"})
    CHECK_MESSAGE(kind_of_words(words) == SourceKind::lightning, words);
  for (const std::string words : {"Registration", "報到", "Check-in", "報到時間"})
    CHECK_MESSAGE(kind_of_words(words) == SourceKind::other, words);
}

TEST_CASE("Talks are talks, though a part of a word says otherwise") {
  for (const std::string words :
       {"", "Talk", "議程", "Keynote", "Opening Keynote", "Workshop", "Lunch talk", "Breakout", "Break-out session",
        "不休息的伺服器", "Groundbreaking", "Poster", "開幕前的準備", "\xFF", "enlightning", "Breaking things"})
    CHECK_MESSAGE(kind_of_words(words) == SourceKind::talk, words);
}

TEST_CASE("Words of other languages than the two are known, capitals with their signs as well") {
  CHECK(kind_of_words("Kaffeepause") == SourceKind::break_);
  CHECK(kind_of_words("MITTAGSPAUSE") == SourceKind::lunch);
  CHECK(kind_of_words("ERÖFFNUNG und Begrüßung") == SourceKind::opening);
  CHECK(kind_of_words("Accueil / Welcome") == SourceKind::opening);
  CHECK(kind_of_words("お昼休み") == SourceKind::lunch);
  CHECK(kind_of_words("Morning tea") == SourceKind::break_);
  CHECK(kind_of_words("Conference dinner") == SourceKind::other);
}

TEST_CASE("What no word names is known to be unknown, and what is no talk is never one by its title") {
  CHECK_FALSE(kind_named_by("Poster"));
  CHECK(kind_named_by("Workshop") == SourceKind::talk);
  CHECK(kind_named_by(SourceText{{"en", "Poster"}, {"zh", "午餐"}}) == SourceKind::lunch);
  CHECK(kind_beside_talks({{"", "Poster"}}, SourceKind::other) == SourceKind::other);
  CHECK(kind_beside_talks({{"", "Keynote"}}, SourceKind::break_) == SourceKind::break_);
  CHECK(kind_beside_talks({{"zh", "休息與交流"}}, SourceKind::other) == SourceKind::break_);
}
