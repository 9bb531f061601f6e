// Pictures of every kind that people send. Those in pictures/ are four fields, red and green above blue and white,
// 32 x 16 px.

#include <array>
#include <random>

#include <doctest/doctest.h>

#include "render/image_header.hpp"
#include "render/images.hpp"
#include "test_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

const std::string of_all_kinds = std::string{KIOSK_SOURCE_DIR} + "/tests/render/pictures/";

ImageState load_now(const std::string& path, Size box, Fit fit = Fit::contain) {
  return Images{Images::Mode::immediate}.request({path, {0, 0, box.width, box.height}, fit});
}

/// The colours in the middles of the four fields, row by row, as letters: what is near enough to one.
std::string fields(const LoadedImage& image) {
  std::string seen;
  for (int i = 0; i < 4; ++i) {
    const int x = image.width * (i % 2 * 2 + 1) / 4, y = image.height * (i / 2 * 2 + 1) / 4;
    const std::uint32_t p = image.pixels[static_cast<std::size_t>(y * image.width + x)];
    const auto high = [p](int shift) { return (p >> shift & 0xFF) > 220; };
    const auto low = [p](int shift) { return (p >> shift & 0xFF) < 35; };
    if (p >> 24 == 0)
      seen += '-';
    else if (high(16) && high(8) && high(0))
      seen += 'w';
    else if (high(16) && low(8) && low(0))
      seen += 'r';
    else if (low(16) && high(8) && low(0))
      seen += 'g';
    else if (low(16) && low(8) && high(0))
      seen += 'b';
    else
      seen += low(16) && low(8) && low(0) ? 'k' : '?';
  }
  return seen;
}

std::string fields_of(const std::string& path, Size box = {320, 160}) {
  const ImageState state = load_now(path, box);
  return state.image ? fields(*state.image) : state.reason;
}

std::string number(std::uint32_t value, int bytes, bool big) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * (big ? bytes - 1 - i : i)) & 0xFF);
  return out;
}

/// TIFF with one tag beside the orientation.
std::string tiff(int orientation, bool big) {
  const auto n = [big](std::uint32_t value, int bytes) { return number(value, bytes, big); };
  return std::string{big ? "MM" : "II"} + n(42, 2) + n(8, 4) + n(2, 2) +  //
         n(0x010F, 2) + n(2, 2) + n(4, 4) + std::string{"abc\0", 4} +     //
         n(0x0112, 2) + n(3, 2) + n(1, 4) + n(static_cast<std::uint32_t>(orientation), 2) + n(0, 2) + n(0, 4);
}

std::string jpeg_with_exif(const std::string& jpeg, const std::string& block) {
  const std::string payload = std::string{"Exif\0\0", 6} + block;
  return jpeg.substr(0, 2) + "\xFF\xE1" + number(static_cast<std::uint32_t>(payload.size() + 2), 2, true) + payload +
         jpeg.substr(2);
}

std::string png_with_exif(const std::string& png, const std::string& block) {
  const std::string chunk = number(static_cast<std::uint32_t>(block.size()), 4, true) + "eXIf" + block + "\0\0\0\0";
  return png.substr(0, 33) + chunk + std::string(4, '\0') + png.substr(33);
}

/// The extended form around a simple one; the block comes last, as the container's specification wants it.
std::string webp_with_exif(const std::string& webp, const std::string& block) {
  const std::string odd = block.size() % 2 ? std::string(1, '\0') : "";
  const std::string body = "WEBPVP8X" + number(10, 4, false) + '\x08' + std::string(3, '\0') + number(31, 3, false) +
                           number(15, 3, false) + webp.substr(12) + "EXIF" +
                           number(static_cast<std::uint32_t>(block.size()), 4, false) + block + odd;
  return "RIFF" + number(static_cast<std::uint32_t>(body.size()), 4, false) + body;
}

/// As CIPA DC-008 has it: what is seen of "rgbw" when the camera was held so.
const std::array<std::string, 8> seen_as{"rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"};

}  // namespace

TEST_CASE("JPEG, WebP and PNG in the forms in which they come") {
  for (const char* name : {"quads.jpg", "quads-progressive.jpg", "quads.webp", "quads-lossless.webp", "deep.png"}) {
    CAPTURE(name);
    CHECK(fields_of(of_all_kinds + name) == "rgbw");
    CHECK(image_notes(of_all_kinds + name).empty());
  }
  CHECK(fields_of(of_all_kinds + "palette.png") == "rgb-");
  CHECK(fields_of(of_all_kinds + "gray.png") == "??kw");
  const ImageState half = load_now(of_all_kinds + "quads-alpha.webp", {32, 16});
  REQUIRE(half.image);
  CHECK_FALSE(half.image->opaque);
  CHECK(half.image->pixels.front() == 0x80800000);
}

TEST_CASE("Inks of print become the colours that were meant, near enough, and are told") {
  const Folder folder;
  CHECK(fields_of(of_all_kinds + "quads-cmyk.jpg") == "rgbw");
  CHECK(image_notes(of_all_kinds + "quads-cmyk.jpg").size() == 1);
  std::string plain = contents(of_all_kinds + "quads-cmyk.jpg");  // without Adobe's marker more is more ink
  REQUIRE(plain.substr(2, 2) == "\xFF\xEE");
  plain.erase(2, 16);
  write(folder / "plain.jpg", plain);
  CHECK(fields_of(folder / "plain.jpg") == "kkkk");
}

TEST_CASE("A picture is turned as its Exif says, in either byte order") {
  const Folder folder;
  const std::string jpeg = contents(of_all_kinds + "quads.jpg"), png = contents(of_all_kinds + "deep.png"),
                    webp = contents(of_all_kinds + "quads-lossless.webp");
  for (int orientation = 1; orientation <= 8; ++orientation) {
    for (const bool big : {false, true}) {
      CAPTURE(orientation);
      CAPTURE(big);
      const std::string block = tiff(orientation, big), expected = seen_as[static_cast<std::size_t>(orientation - 1)];
      write(folder / "x.jpg", jpeg_with_exif(jpeg, block));
      write(folder / "x.png", png_with_exif(png, block));
      write(folder / "x.webp", webp_with_exif(webp, block));
      for (const char* name : {"x.jpg", "x.png", "x.webp"}) {
        CAPTURE(name);
        CHECK(fields_of(folder / name) == expected);
        CHECK(std::get<Size>(image_size(folder / name)) == (orientation < 5 ? Size{32, 16} : Size{16, 32}));
      }
    }
  }
}

TEST_CASE("A turned picture fits and fills its box by its turned size") {
  const Folder folder;
  write(folder / "x.jpg", jpeg_with_exif(contents(of_all_kinds + "quads.jpg"), tiff(6, true)));
  const ImageState contained = load_now(folder / "x.jpg", {160, 160});
  REQUIRE(contained.image);
  CHECK(contained.image->width == 80);
  CHECK(contained.image->height == 160);
  const ImageState covering = load_now(folder / "x.jpg", {160, 40}, Fit::cover);
  REQUIRE(covering.image);
  CHECK(covering.image->width == 160);
  CHECK(fields(*covering.image) == "brwg");
}

TEST_CASE("Exif that is cut, lies or says nonsense leaves the picture as it is stored") {
  const Folder folder;
  const std::string jpeg = contents(of_all_kinds + "quads.jpg"), block = tiff(6, false);
  const auto seen = [&](const std::string& exif) {
    write(folder / "x.jpg", jpeg_with_exif(jpeg, exif));
    return fields_of(folder / "x.jpg");
  };
  for (std::size_t length = 0; length < block.size() - 4; ++length) {
    CAPTURE(length);
    CHECK(seen(block.substr(0, length)) == "rgbw");
  }
  for (const int orientation : {0, 9, 255, 65535}) CHECK(seen(tiff(orientation, true)) == "rgbw");
  std::string far = block;
  far.replace(4, 4, "\xFF\xFF\xFF\xFF");
  CHECK(seen(far) == "rgbw");
  std::string many = block;
  many.replace(8, 2, "\xFF\xFF");
  CHECK(seen(many) == "brwg");
  many.replace(22, 2, "\x13\x01");
  CHECK(seen(many) == "rgbw");
}

TEST_CASE("A header damaged anywhere is told or read, never worse") {
  const Folder folder;
  std::mt19937 random{11};
  const std::vector<std::string> whole{jpeg_with_exif(contents(of_all_kinds + "quads.jpg"), tiff(5, true)),
                                       webp_with_exif(contents(of_all_kinds + "quads.webp"), tiff(8, false)),
                                       png_with_exif(contents(of_all_kinds + "palette.png"), tiff(3, false)),
                                       "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 9 9'/>"};
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = whole[static_cast<std::size_t>(round) % whole.size()];
    for (int i = 0; i < 3; ++i)
      bytes[random() % std::min<std::size_t>(bytes.size(), 200)] = static_cast<char>(random());
    if (round % 5 == 0) bytes.resize(random() % bytes.size());
    write(folder / "x", bytes);
    const auto header = read_image_header(folder / "x");
    const auto* size = std::get_if<ImageHeader>(&header);
    if (size)
      CHECK((size->stored.width > 0 && size->stored.height > 0 && size->orientation >= 1 && size->orientation <= 8));
    else
      CHECK_FALSE(std::get<std::string>(header).empty());
  }
}

TEST_CASE("An animated WebP and a compressed SVG are told for what they are") {
  const Folder folder;
  write(folder / "x.webp", std::string{"RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x1F\0\0\x0F\0\0", 30});
  CHECK(load_now(folder / "x.webp", {64, 64}).reason == "is an animated WebP; a still picture is needed");
  write(folder / "x.svgz", std::string{"\x1F\x8B\x08\0\0\0", 6});
  CHECK(load_now(folder / "x.svgz", {64, 64}).reason == "is compressed; an SVG is needed as plain .svg");
}
