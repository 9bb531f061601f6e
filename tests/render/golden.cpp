#include "golden.hpp"

#include <algorithm>
#include <cstdlib>

#include <SDL_image.h>

#include "render/png.hpp"
#include "render/sdl_handle.hpp"

using namespace kiosk;

namespace kiosk_test {
namespace {

constexpr double tolerated = 0.002;

Picture load_picture(const std::string& path) {
  const Handle<SDL_Surface> file{IMG_Load(path.c_str())};
  if (!file) return {};
  const Handle<SDL_Surface> surface{SDL_ConvertSurfaceFormat(file.get(), SDL_PIXELFORMAT_ARGB8888, 0)};
  Picture picture{{surface->w, surface->h}, Color{}};
  for (int y = 0; y < surface->h; ++y) {
    const auto* row = static_cast<const char*>(surface->pixels) + static_cast<std::ptrdiff_t>(y) * surface->pitch;
    std::copy_n(reinterpret_cast<const std::uint32_t*>(row), surface->w, picture.row(y));
  }
  return picture;
}

int channel(const Picture& picture, std::size_t i, int shift) {
  return static_cast<int>(picture.pixels[i] >> shift & 0xFF);
}

}  // namespace

double share_off(const Picture& a, const Picture& b) {
  if (a.size() != b.size()) return 1;
  std::size_t off = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) {
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8)
      most = std::max(most, std::abs(channel(a, i, shift) - channel(b, i, shift)));
    off += most > 25;
  }
  return static_cast<double>(off) / static_cast<double>(a.pixels.size());
}

bool is_golden(const std::string& path, const Picture& picture) {
  if (std::getenv("KIOSK_ACCEPT")) save_png(picture, path);
  const bool same = share_off(picture, load_picture(path)) <= tolerated;
  if (!same) save_png(picture, path.substr(0, path.rfind('.')) + ".actual.png");
  return same;
}

}  // namespace kiosk_test
