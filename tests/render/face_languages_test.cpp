#include <doctest/doctest.h>

#include "render/font_stack.hpp"

using namespace kiosk;

TEST_CASE("A tag chooses the Han face of its script and region") {
  enum { japanese, korean, simplified, traditional, hong_kong };
  for (const char* tag : {"zh-Hans", "zh-CN", "zh-SG", "zh-cmn-Hans", "zh-Hans-HK", "ZH-hans", "yue-Hans"}) {
    CAPTURE(tag);
    CHECK(cjk_index(tag) == simplified);
  }
  for (const char* tag : {"zh-HK", "zh-MO", "zh-Hant-HK", "yue"}) {
    CAPTURE(tag);
    CHECK(cjk_index(tag) == hong_kong);
  }
  for (const char* tag : {"zh", "zh-TW", "zh-Hant", "zh-Hant-CN", "en", ""}) {
    CAPTURE(tag);
    CHECK(cjk_index(tag) == traditional);
  }
  CHECK(cjk_index("ja-JP") == japanese);
  CHECK(cjk_index("ko-Kore-KR") == korean);
}
