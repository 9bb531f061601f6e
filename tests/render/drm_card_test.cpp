#include "render/drm_card.hpp"

#include <drm.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

#include <doctest/doctest.h>

#include "fake_drm_kernel.hpp"
#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

namespace {

/// A card whose device is a file: what is written to it are the kernel's events, and its memory lies further on.
struct CardBench {
  Folder folder;
  std::unique_ptr<DrmCard> card;

  explicit CardBench(bool atomic) {
    drm_kernel = {};
    drm_kernel.atomic = atomic;
    const std::string path = folder / "card0";
    write(path, "");
    std::filesystem::resize_file(path, 65'536 + 1920 * 1080 * 4);
    struct stat status {};
    stat(path.c_str(), &status);
    drm_kernel.inode = status.st_ino;
    write(folder / "renderD128", "");
    auto cards = drm_cards(folder / "");
    REQUIRE(cards.size() == 1);
    card = std::move(cards.front());
  }
  ~CardBench() {
    card.reset();
    drm_kernel = {};
  }

  std::vector<DrmHead> heads(std::size_t count) {
    const auto connectors = card->connectors();
    std::vector<DrmHead> all{{connectors[0], 1, 31}, {connectors[1], 1, 32}};
    all.resize(count);
    return all;
  }
  /// Where the card reads next: events begin with the file.
  void tell(const std::vector<std::uint64_t>& serials) {
    std::fstream file{folder / "card0", std::ios::binary | std::ios::in | std::ios::out};
    for (const std::uint64_t serial : serials) {
      drm_event_vblank event{};
      event.base = {DRM_EVENT_FLIP_COMPLETE, sizeof event};
      event.user_data = serial;
      file.write(reinterpret_cast<const char*>(&event), sizeof event);
    }
    drm_event end{};  // of no length: nothing more can be read
    file.write(reinterpret_cast<const char*>(&end), sizeof end);
  }
};

}  // namespace

TEST_CASE("A card's connectors have the kernel's names, no interlaced modes, and the feed that drives them first") {
  CardBench bench{true};
  CHECK(bench.card->is_atomic());
  const auto connectors = bench.card->connectors();
  REQUIRE(connectors.size() == 2);
  CHECK(connectors[0].name == "HDMI-A-1");
  CHECK(connectors[1].name == "HDMI-A-2");
  CHECK(connectors[0].connected);
  CHECK(connectors[0].modes == std::vector<DisplayMode>{{{1280, 720}, 60}, {{1920, 1080}, 60}});
  CHECK(connectors[0].own == 1);
  CHECK(connectors[0].crtcs == std::vector<std::uint32_t>{32, 31});
}

TEST_CASE("Memory that is scanned out is written through its view") {
  CardBench bench{true};
  const DrmBuffer buffer = bench.card->make_buffer({1280, 720});
  CHECK(buffer.framebuffer == 1);
  CHECK(buffer.pixels.pitch == 1280);
  buffer.pixels.row(2)[3] = 0x00ABCDEF;
  std::ifstream file{bench.folder / "card0", std::ios::binary};
  file.seekg(65'536 + (2 * 1280 + 3) * 4);
  std::uint32_t seen = 0;
  file.read(reinterpret_cast<char*>(&seen), sizeof seen);
  CHECK(seen == 0x00ABCDEF);
  bench.card->drop(buffer);
}

TEST_CASE("Legacy calls set each display's mode and flip each, and what they are fed from is told") {
  CardBench bench{false};
  CHECK_FALSE(bench.card->is_atomic());
  const auto heads = bench.heads(2);
  const DrmBuffer one{7, 1, {}, 0}, two{8, 1, {}, 0};
  CHECK(bench.card->set_modes(heads, one) == 0);
  CHECK(drm_kernel.scanned_out == std::map<std::uint32_t, std::uint32_t>{{31, 7}, {32, 7}});
  CHECK(bench.card->scans_out(heads, one));
  CHECK(bench.card->flip(heads, two, {}) == 0);
  CHECK(drm_kernel.flips.size() == 2);
  CHECK(bench.card->scans_out(heads, two));
  CHECK_FALSE(bench.card->scans_out(heads, one));
  CHECK(bench.card->set_modes(bench.heads(1), one) == 0);
  CHECK(drm_kernel.scanned_out == std::map<std::uint32_t, std::uint32_t>{{31, 7}, {32, 0}});
}

TEST_CASE("A flip has come when each display says so of that very one") {
  CardBench bench{false};
  const auto heads = bench.heads(2);
  REQUIRE(bench.card->flip(heads, {7, 1, {}, 0}, {}) == 0);
  const std::uint64_t first = drm_kernel.flips.back();
  REQUIRE(bench.card->flip(heads, {8, 1, {}, 0}, {}) == 0);
  const std::uint64_t second = drm_kernel.flips.back();
  REQUIRE(first != second);
  SUBCASE("late ones of another are passed over") {
    bench.tell({first, first, second, second});
    CHECK(bench.card->flipped(1000ms));
  }
  SUBCASE("one is not enough for two") {
    bench.tell({first, second});
    CHECK_FALSE(bench.card->flipped(1000ms));
  }
}

TEST_CASE("A driver that refuses a change of all at once has the legacy calls from then on; other errors are told") {
  CardBench bench{true};
  const auto heads = bench.heads(1);
  drm_kernel.answer = EACCES;
  CHECK(bench.card->set_modes(heads, {7, 1, {}, 0}) == EACCES);
  CHECK(bench.card->is_atomic());
  drm_kernel.answer = EINVAL;
  CHECK(bench.card->set_modes(heads, {7, 1, {}, 0}) == 0);
  CHECK_FALSE(bench.card->is_atomic());
  CHECK(drm_kernel.scanned_out[31] == 7);
}

TEST_CASE("Who is no master may not take the displays while another is") {
  CardBench bench{true};
  CHECK(bench.card->own_displays());
  drm_kernel.is_master = false;
  CHECK_FALSE(bench.card->own_displays());
}
