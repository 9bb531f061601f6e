#include <doctest/doctest.h>

#include "text/language_tag.hpp"

using namespace kiosk;

TEST_CASE("A tag says its language, its script and its region, whatever its case") {
  CHECK(read_language_tag("zh-Hans-SG") == LanguageTag{"zh", "hans", "sg"});
  CHECK(read_language_tag("ZH_hant_hk") == LanguageTag{"zh", "hant", "hk"});
  CHECK(read_language_tag("en-GB-oxendict") == LanguageTag{"en", "", "gb"});
  CHECK(read_language_tag("sr-Latn") == LanguageTag{"sr", "latn", ""});
  CHECK(read_language_tag("en-u-rg-cnzzzz") == LanguageTag{"en", "", ""});
  CHECK(read_language_tag("") == LanguageTag{});
}

TEST_CASE("Where Chinese names no script its region says it; with neither it is open") {
  for (const char* simplified : {"zh-CN", "zh-SG", "zh-MY", "zh-cmn-CN", "cmn-Hans", "zh-Hans-HK", "zh-Hans-TW"}) {
    CAPTURE(simplified);
    CHECK(is_simplified_chinese(simplified));
  }
  for (const char* other : {"zh-TW", "zh-HK", "zh-MO", "zh-Hant-CN", "zh-Hant", "zh", "ja", "en-CN", "yue-Hans"}) {
    CAPTURE(other);
    CHECK_FALSE(is_simplified_chinese(other));
  }
  CHECK(read_language_tag("zh-MO").script == "hant");
  CHECK(read_language_tag("zh").script == "");
}

TEST_CASE("The same script is nearer than an open one, that nearer than another, which is nearer than no kin") {
  const auto falls = [](const char* wished, std::initializer_list<const char*> from_near_to_far) {
    int before = 100;
    for (const char* has : from_near_to_far) {
      CAPTURE(wished);
      CAPTURE(has);
      CHECK(language_nearness(wished, has) < before);
      before = language_nearness(wished, has);
    }
  };
  falls("zh-CN", {"zh-CN", "zh-Hans-CN", "zh-Hans", "zh-SG", "zh", "zh-Hant", "en"});
  falls("zh-HK", {"zh-hk", "zh-Hant-HK", "zh-Hant", "zh-TW", "zh", "zh-CN", "ja"});
  falls("zh", {"zh", "zh-Hant", "zh-Hans", "en"});
  falls("en-GB", {"en-GB", "en", "en-US", "de"});
  falls("sr-Latn", {"sr-Latn", "sr", "sr-Cyrl", "hr"});
  CHECK(language_nearness("fr", "de") == 0);
}

TEST_CASE("Letters have directions, digits and commas none") {
  CHECK(directions_of("محمد").right_to_left);
  CHECK_FALSE(directions_of("محمد, 12").left_to_right);
  CHECK(directions_of("王 Ana").left_to_right);
  CHECK_FALSE(directions_of("Ana").right_to_left);
}

TEST_CASE("A script says a language where no tag does") {
  CHECK(language_by_script("直樹") == "zh-Hant");
  CHECK(language_by_script("直樹さん") == "ja");
  CHECK(language_by_script("김") == "ko");
  CHECK(language_by_script("Ana") == "en");
}
