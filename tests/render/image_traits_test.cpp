// What headers tell beside the size. The files have no pixels: none are asked for.

#include "render/image_header.hpp"

#include <doctest/doctest.h>

#include "test_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

std::string big(std::size_t value, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}

std::string chunk(const std::string& name, const std::string& body) {
  return big(body.size(), 4) + name + body + std::string(4, '\0');
}

std::string png_of(char depth, const std::string& chunks) {
  return "\x89PNG\r\n\x1a\n" + chunk("IHDR", big(32, 4) + big(16, 4) + depth + std::string(4, '\2')) + chunks +
         chunk("IDAT", "x");
}

std::string jpeg_of(const std::string& profile) {
  const std::string body = std::string("ICC_PROFILE\0\1\1", 14) + std::string(128, '\0') + profile;
  return "\xFF\xD8\xFF\xE2" + big(body.size() + 2, 2) + body + "\xFF\xDA";
}

ImageTraits traits_of(const std::string& bytes) {
  const Folder folder;
  write(folder / "x", bytes);
  return image_traits(folder / "x");
}

}  // namespace

TEST_CASE("Sixteen bits a channel are told, and how large the file is") {
  CHECK(traits_of(png_of(16, "")).sixteen_bit);
  CHECK_FALSE(traits_of(png_of(8, "")).sixteen_bit);
  CHECK(traits_of("hello").bytes == 5);
  CHECK(image_traits("/nowhere/at-all.png").bytes == 0);
}

TEST_CASE("A profile that is not known as sRGB is told by its name") {
  CHECK_FALSE(traits_of(png_of(8, "")).profile);
  CHECK(traits_of(png_of(8, chunk("iCCP", std::string("Display P3\0\0", 12)))).profile == "Display P3");
  CHECK_FALSE(traits_of(png_of(8, chunk("iCCP", std::string("sRGB IEC61966-2.1\0\0", 19)))).profile);
  CHECK(traits_of(jpeg_of("Adobe RGB (1998)")).profile);
  CHECK_FALSE(traits_of(jpeg_of("sRGB IEC61966-2.1")).profile);
  CHECK_FALSE(traits_of(jpeg_of(std::string("\0s\0R\0G\0B\0", 9))).profile);
  CHECK(traits_of(jpeg_of("Adobe RGB").substr(0, 60)).profile);
}

TEST_CASE("A PNG of several frames is told as animated, one of a single frame is not") {
  CHECK(traits_of(png_of(8, chunk("acTL", big(3, 4) + big(0, 4)))).animated);
  CHECK_FALSE(traits_of(png_of(8, chunk("acTL", big(1, 4) + big(0, 4)))).animated);
}
