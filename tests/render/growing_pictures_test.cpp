// Pictures that are still being copied while the sign asks for them.
#include <chrono>
#include <thread>

#include <doctest/doctest.h>

#include "render/file_version.hpp"
#include "render/images.hpp"
#include "test_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

namespace {

constexpr Color solid_red{255, 0, 0}, solid_blue{0, 0, 255};

struct Copying {
  Folder folder;
  std::string slide = folder / "slide.png";
  std::string bytes = contents(png(folder / "whole.png", {300, 200}, solid_red));
  std::string other = contents(png(folder / "other.png", {300, 200}, solid_blue));
  DrawImage wanted{slide, {0, 0, 60, 40}, Fit::contain};
  Images images{Images::Mode::background};

  /// As long as the wait is that a usual picture takes, and some more.
  ImageState after(std::chrono::milliseconds time) {
    images.request(wanted);
    std::this_thread::sleep_for(time);
    return images.request(wanted);
  }
  /// However long a slow machine takes for what has to come.
  ImageState until(ImageStatus status) {
    for (int tries = 0; tries < 1000 && images.request(wanted).status != status; ++tries)
      std::this_thread::sleep_for(20ms);
    return images.request(wanted);
  }
  std::uint32_t color() { return images.request(wanted).image->pixels.front(); }
};

}  // namespace

TEST_CASE("A file that grows is pending, not broken, and is shown when it is whole") {
  Copying copying;
  for (std::size_t length = 0; length < copying.bytes.size(); length += copying.bytes.size() / 4 + 1) {
    write(copying.slide, copying.bytes.substr(0, length));
    CHECK(copying.after(200ms).status == ImageStatus::pending);
    CHECK(copying.images.unusable().empty());
  }
  write(copying.slide, copying.bytes);
  copying.images.clear_wake();
  copying.images.request(copying.wanted);
  copying.images.wait();
  CHECK(copying.images.request(copying.wanted).status == ImageStatus::ready);
}

TEST_CASE("A file that is broken is told once it has come to rest") {
  Copying copying;
  write(copying.slide, copying.bytes.substr(0, copying.bytes.size() / 2));
  CHECK(copying.after(300ms).status == ImageStatus::pending);
  copying.images.wait();
  CHECK_FALSE(is_changing(copying.slide));
  CHECK(copying.images.request(copying.wanted).status == ImageStatus::unusable);
  CHECK(copying.images.unusable().contains(copying.slide));
}

TEST_CASE("While a file is written anew the picture that it was stays, and then the new one comes") {
  Copying copying;
  write(copying.slide, copying.bytes);
  copying.images.request(copying.wanted);
  copying.images.wait();
  write(copying.slide, copying.other.substr(0, copying.other.size() / 2));
  const ImageState meanwhile = copying.after(300ms);
  REQUIRE(meanwhile.status == ImageStatus::ready);
  CHECK(meanwhile.image->pixels.front() == 0xFFFF0000);
  write(copying.slide, copying.other);
  copying.images.request(copying.wanted);
  copying.images.wait();
  CHECK(copying.color() == 0xFF0000FF);
}

TEST_CASE("Of a file that is written anew before it was asked for a whole copy stands in, where there is one") {
  Copying copying;
  copying.images.stand_ins({{copying.slide, copying.folder / "whole.png"}});
  write(copying.slide, copying.other.substr(0, copying.other.size() / 2));
  const ImageState meanwhile = copying.until(ImageStatus::ready);
  REQUIRE(meanwhile.status == ImageStatus::ready);
  CHECK(meanwhile.image->pixels.front() == 0xFFFF0000);
  write(copying.slide, copying.other);
  copying.images.request(copying.wanted);
  copying.images.wait();
  CHECK(copying.color() == 0xFF0000FF);
  write(copying.slide, "no picture");
  CHECK(copying.after(300ms).status == ImageStatus::ready);
  copying.images.wait();
  CHECK(copying.images.request(copying.wanted).status == ImageStatus::unusable);
}

TEST_CASE("A file that is gone is told at once, also after it was a picture") {
  Copying copying;
  write(copying.slide, copying.bytes);
  copying.images.request(copying.wanted);
  copying.images.wait();
  std::filesystem::remove(copying.slide);
  CHECK(copying.until(ImageStatus::unusable).status == ImageStatus::unusable);
}

TEST_CASE("Who checks a file is told of it as it is, however new it is") {
  Copying copying;
  write(copying.slide, "no picture");
  CHECK(is_changing(copying.slide));
  CHECK(Images{Images::Mode::immediate}.request(copying.wanted).status == ImageStatus::unusable);
}

TEST_CASE("A time that was set back hides no change") {
  const Folder folder;
  write(folder / "a", "a");
  std::filesystem::last_write_time(folder / "a", std::filesystem::file_time_type::clock::now() - 1h);
  CHECK(is_changing(folder / "a"));
  CHECK_FALSE(is_changing(folder / "none"));
}
