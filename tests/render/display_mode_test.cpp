#include "render/outputs.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace kiosk;

namespace {

const DisplayMode uhd_60{{3840, 2160}, 60}, uhd_30{{3840, 2160}, 30}, uhd_25{{3840, 2160}, 25},
    full_hd_60{{1920, 1080}, 60}, full_hd_50{{1920, 1080}, 50}, hd_60{{1280, 720}, 60};
const std::vector<DisplayMode> television{uhd_60, uhd_30, uhd_25, full_hd_60, full_hd_50, hd_60};

}  // namespace

TEST_CASE("A mode is written with or without its rate") {
  CHECK(read_mode("1920x1080@60") == full_hd_60);
  CHECK(read_mode("1920x1080") == DisplayMode{{1920, 1080}, 0});
  CHECK(to_text(full_hd_50) == "1920x1080@50");
  CHECK(to_text(DisplayMode{{1920, 1080}, 0}) == "1920x1080");
  for (const char* wrong : {"", "1920", "1920x", "1920x1080@", "1920x1080@0", "1920x1080x", "0x1080", "auto"}) {
    CHECK_MESSAGE(!read_mode(wrong), wrong);
  }
}

TEST_CASE("A display keeps its own mode unless that is too fast for the cable") {
  CHECK_FALSE(mode_to_set("auto", full_hd_60, television));
  CHECK_FALSE(mode_to_set("auto", hd_60, television));
  CHECK(mode_to_set("auto", uhd_60, television) == full_hd_60);
  CHECK_FALSE(mode_to_set("auto", uhd_30, television));
  CHECK_FALSE(mode_to_set("preferred", uhd_60, television));
  CHECK_FALSE(mode_to_set("auto", uhd_60, std::vector{uhd_60}));
  const DisplayMode large_4_by_3{{1920, 1440}, 60}, near_16_by_9{{1366, 768}, 60};
  CHECK(mode_to_set("auto", uhd_60, std::vector{uhd_60, large_4_by_3, full_hd_60}) == full_hd_60);
  CHECK(mode_to_set("auto", uhd_60, std::vector{uhd_60, large_4_by_3, near_16_by_9}) == near_16_by_9);
  CHECK(mode_to_set("auto", uhd_60, std::vector{uhd_60, large_4_by_3}) == large_4_by_3);
}

TEST_CASE("A mode that was asked for is taken where the display has it") {
  CHECK(mode_to_set("1920x1080@50", uhd_60, television) == full_hd_50);
  CHECK(mode_to_set("1920x1080", uhd_60, television) == full_hd_60);
  CHECK(mode_to_set("3840x2160@30", full_hd_60, television) == uhd_30);
  CHECK_FALSE(mode_to_set("1920x1080", full_hd_60, television));
  CHECK_FALSE(mode_to_set("1366x768", full_hd_60, television));
  CHECK_FALSE(has_mode("1366x768", television));
  CHECK_FALSE(has_mode("1920x1080@24", television));
  CHECK(has_mode("1280x720", television));
  CHECK(has_mode("auto", {}));
}
