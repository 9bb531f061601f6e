#include "render/images.hpp"

#include <doctest/doctest.h>

#include "test_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

constexpr Color red{255, 0, 0}, blue{0, 0, 255};

ImageState load_now(const DrawImage& wanted) { return Images{Images::Mode::immediate}.request(wanted); }
std::string reason(const std::string& path) { return load_now({path, {0, 0, 64, 64}, Fit::contain}).reason; }

}  // namespace

TEST_CASE("A picture is scaled to its box: whole within it, covering it, or grown") {
  const Folder folder;
  const std::string wide = png(folder / "wide.png", {400, 100}, red);
  const ImageState contained = load_now({wide, {0, 0, 200, 200}, Fit::contain});
  REQUIRE(contained.status == ImageStatus::ready);
  CHECK(contained.image->width == 200);
  CHECK(contained.image->height == 50);
  CHECK(contained.image->opaque);
  CHECK(contained.image->pixels.front() == 0xFFFF0000);
  const ImageState covering = load_now({wide, {0, 0, 200, 200}, Fit::cover});
  CHECK(covering.image->width == 200);
  CHECK(covering.image->height == 200);
  const ImageState grown = load_now({png(folder / "dot.png", {1, 1}, blue), {0, 0, 32, 16}, Fit::contain});
  CHECK(grown.image->width == 16);
  CHECK(grown.image->pixels.back() == 0xFF0000FF);
}

TEST_CASE("Files that can't be shown say why: missing, a folder, empty, no picture, too large") {
  const Folder folder;
  CHECK(reason(folder / "none.png") == "No such file or directory");
  std::filesystem::create_directory(folder / "folder.png");
  CHECK(reason(folder / "folder.png") == "is a directory");
  write(folder / "empty.png", "");
  CHECK(reason(folder / "empty.png") == "is empty");
  write(folder / "text.png", "not a picture at all");
  CHECK(reason(folder / "text.png") == "is not a PNG, JPEG, WebP or SVG picture");
  std::filesystem::resize_file(folder / "text.png", 65 * 1024 * 1024);
  CHECK(reason(folder / "text.png") == "has 65 MiB, more than 64");
}

TEST_CASE("A header that lies is found out before memory is asked for, a cut file when it is read") {
  const Folder folder;
  const std::string bytes = contents(png(folder / "good.png", {300, 200}, red));
  CHECK(std::get<Size>(image_size(folder / "good.png")) == Size{300, 200});
  std::string lying = bytes;
  lying.replace(16, 8, std::string("\x00\x0F\x42\x40\x00\x0F\x42\x40", 8));
  write(folder / "lying.png", lying);
  CHECK(reason(folder / "lying.png") == "claims 1000000 x 1000000 pixels, more than 50 million");
  std::string huge = bytes;
  huge.replace(16, 8, std::string("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 8));
  write(folder / "huge.png", huge);
  CHECK(reason(folder / "huge.png").starts_with("claims 4294967295 x 4294967295 pixels"));
  std::string flat = bytes;
  flat.replace(16, 8, std::string(8, '\0'));
  write(folder / "flat.png", flat);
  CHECK(reason(folder / "flat.png") == "is a picture without a size");
  for (std::size_t length = 0; length + 24 < bytes.size(); length += 13) {
    write(folder / "cut.png", bytes.substr(0, length));
    CHECK(load_now({folder / "cut.png", {0, 0, 64, 64}, Fit::contain}).status == ImageStatus::unusable);
  }
}

TEST_CASE("In the background a request never waits, and a changed file is picked up") {
  const Folder folder;
  Images images{Images::Mode::background};
  DisplayList list{{64, 64}, {}, {DrawImage{png(folder / "slide.png", {64, 64}, red), {0, 0, 64, 64}, Fit::contain}}};
  const DrawImage wanted = std::get<DrawImage>(list.ops[0]);
  images.prepare(list);
  images.wait();
  CHECK(images.prepare(list));
  CHECK(images.request(wanted).image->pixels.front() == 0xFFFF0000);
  png(folder / "new.png", {64, 65}, blue);
  std::filesystem::rename(folder / "new.png", folder / "slide.png");
  images.prepare(list);
  images.wait();
  CHECK(images.request(wanted).image->pixels.back() == 0xFF0000FF);
}

TEST_CASE("An unusable file is told until it is mended") {
  const Folder folder;
  Images images{Images::Mode::immediate};
  const DrawImage wanted{folder / "slide.png", {0, 0, 64, 64}, Fit::contain};
  CHECK(images.request(wanted).status == ImageStatus::unusable);
  CHECK(images.unusable().contains(wanted.path));
  png(wanted.path, {8, 8}, red);
  CHECK(images.unusable().empty());
  CHECK(images.request(wanted).status == ImageStatus::ready);
}

TEST_CASE("Looking for unusable files forgets none; the next list that is shown forgets those that have changed") {
  const Folder folder;
  const std::string path = folder / "slide.png";
  write(path, "no picture");
  Images images{Images::Mode::immediate};
  images.request({path, {0, 0, 64, 64}, Fit::contain});
  const auto first = std::filesystem::last_write_time(path), later = first + std::chrono::seconds{2};
  const auto is_told_at = [&](std::filesystem::file_time_type time) {
    std::filesystem::last_write_time(path, time);
    return images.unusable().contains(path);
  };
  CHECK(is_told_at(first));
  CHECK_FALSE(is_told_at(later));
  CHECK(is_told_at(first));
  CHECK_FALSE(is_told_at(later));
  images.shown({{64, 64}, {}, {}});
  CHECK_FALSE(is_told_at(first));
}

TEST_CASE("A picture that the last lists no longer show is let go") {
  const Folder folder;
  Images images{Images::Mode::immediate};
  const DrawImage wanted{png(folder / "slide.png", {64, 64}, red), {0, 0, 64, 64}, Fit::contain};
  const std::weak_ptr<const LoadedImage> held = images.request(wanted).image;
  const DisplayList with{{64, 64}, {}, {wanted}}, without{{64, 64}, {}, {}};
  images.shown(with);
  images.shown(without);
  CHECK_FALSE(held.expired());
  images.shown(without);
  images.shown(without);
  CHECK(held.expired());
}
