// JPEGs, whole ones and such whose data is damaged in the middle.
#include "render/jpeg.hpp"

#include <SDL_image.h>

#include <cstring>

#include <doctest/doctest.h>

#include "render/images.hpp"
#include "test_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

const std::string public_pictures = KIOSK_SOURCE_DIR "/tests/render/pictures/";

bool same_pixels(const SDL_Surface& a, const SDL_Surface& b) {
  const int bytes = a.format->BytesPerPixel;
  if (a.w != b.w || a.h != b.h || bytes != b.format->BytesPerPixel) return false;
  for (int y = 0; y < a.h; ++y) {
    const char* row = static_cast<const char*>(a.pixels) + static_cast<std::ptrdiff_t>(y) * a.pitch;
    const char* other = static_cast<const char*>(b.pixels) + static_cast<std::ptrdiff_t>(y) * b.pitch;
    if (std::memcmp(row, other, static_cast<std::size_t>(a.w * bytes)) != 0) return false;
  }
  return true;
}

/// 320 x 240 px of something in every block.
std::string busy_jpeg(const Folder& folder) {
  const Handle<SDL_Surface> surface{SDL_CreateRGBSurfaceWithFormat(0, 320, 240, 24, SDL_PIXELFORMAT_RGB24)};
  for (int y = 0; y < 240; ++y) {
    auto* row = static_cast<unsigned char*>(surface->pixels) + static_cast<std::ptrdiff_t>(y) * surface->pitch;
    for (int x = 0; x < 960; ++x) row[x] = static_cast<unsigned char>(x * y / 7 + x * 31);
  }
  IMG_SaveJPG(surface.get(), (folder / "busy.jpg").c_str(), 85);
  return contents(folder / "busy.jpg");
}

}  // namespace

TEST_CASE("A whole JPEG's pixels are SDL_image's, of every kind") {
  const Folder folder;
  busy_jpeg(folder);
  for (const std::string& file : {public_pictures + "quads.jpg", public_pictures + "quads-progressive.jpg",
                                  public_pictures + "quads-cmyk.jpg", folder / "busy.jpg"}) {
    CAPTURE(file);
    const Handle<SDL_Surface> wanted{IMG_Load(file.c_str())};
    const std::string bytes = contents(file);
    const DecodedJpeg decoded = decode_jpeg(bytes);
    REQUIRE(wanted);
    CHECK(decoded.damage.empty());
    REQUIRE(decoded.surface);
    CHECK(same_pixels(*decoded.surface, *wanted));
  }
}

TEST_CASE("A JPEG with a sector of zeros, or of another file, is told, not drawn with stripes") {
  const Folder folder;
  const std::string whole = busy_jpeg(folder);
  REQUIRE(whole.size() > 8192);
  std::string foreign;
  for (std::uint32_t i = 0; i < 512; ++i) foreign += static_cast<char>(i * 2654435761U >> 24);
  for (const std::string& sector : {std::string(512, '\0'), foreign}) {
    std::string bytes = whole;
    bytes.replace(bytes.size() / 2, sector.size(), sector);
    CAPTURE(static_cast<int>(sector[1]));
    CHECK(decode_jpeg(bytes).damage.starts_with("Corrupt JPEG data: "));
    write(folder / "slide.jpg", bytes);
    const ImageState state = Images{Images::Mode::immediate}.request({folder / "slide.jpg", {0, 0, 64, 48}});
    CHECK(state.status == ImageStatus::unusable);
    CHECK(state.reason.starts_with("is damaged"));
  }
}

TEST_CASE("A few bytes too many before a marker, as cameras leave them, are no damage") {
  std::string bytes = contents(public_pictures + "quads.jpg");
  bytes.insert(bytes.size() - 2, "\x01\x02\x03");
  CHECK(decode_jpeg(bytes).surface);
}

TEST_CASE("What is no JPEG at all is told, wherever it breaks off") {
  const std::string bytes = contents(public_pictures + "quads.jpg");
  CHECK_FALSE(decode_jpeg("").surface);
  CHECK_FALSE(decode_jpeg("no picture").damage.empty());
  for (std::size_t length = 0; length + 2 < bytes.size(); length += 7) {
    CAPTURE(length);
    CHECK_FALSE(decode_jpeg(std::string_view{bytes}.substr(0, length)).surface);
  }
}
