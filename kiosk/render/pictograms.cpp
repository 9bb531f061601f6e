#include "render/pictograms.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <SDL_image.h>
#include <fmt/format.h>

#include "render/pictogram_artwork.hpp"
#include "render/sdl_handle.hpp"

namespace kiosk {
namespace {

constexpr std::string_view symbol_begin = "<symbol id=\"", symbol_head = "\" viewBox=\"0 0 48 48\">",
                           symbol_end = "</symbol>";

/// What is drawn in the symbol of this name; empty when there is none.
std::string_view symbol(std::string_view name) {
  const std::string head = fmt::format("{}{}{}", symbol_begin, name, symbol_head);
  const std::size_t found = pictogram_artwork.find(head);
  if (found == std::string_view::npos) return {};
  const std::size_t begin = found + head.size();
  return pictogram_artwork.substr(begin, pictogram_artwork.find(symbol_end, begin) - begin);
}

/// A symbol's drawing, or that of "…-left" which has none of its own, mirrored; empty when there is neither.
std::string drawing_of(std::string_view name) {
  constexpr std::string_view left = "-left";
  const std::string_view own = symbol(name);
  if (!own.empty() || !name.ends_with(left)) return std::string(own);
  name.remove_suffix(left.size());
  const std::string_view facing_right = symbol(name);
  if (facing_right.empty()) return {};
  return fmt::format(R"svg(<g transform="matrix(-1 0 0 1 48 0)">{}</g>)svg", facing_right);
}

Handle<SDL_Surface> raster(std::string_view drawing, int size) {
  const std::string svg = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48">{}</svg>)", drawing);
  const auto file =
      owned(SDL_RWFromConstMem(svg.data(), static_cast<int>(svg.size())), "SDL_RWFromConstMem", "a pictogram");
  auto drawn = owned(IMG_LoadSizedSVG_RW(file.get(), size, size), "IMG_LoadSizedSVG_RW", "a pictogram");
  // Alpha comes last in both of these, and drawings are grey: whichever colour is first will do.
  if (drawn->format->format == SDL_PIXELFORMAT_RGBA32 || drawn->format->format == SDL_PIXELFORMAT_ARGB8888)
    return drawn;
  return owned(SDL_ConvertSurfaceFormat(drawn.get(), SDL_PIXELFORMAT_ARGB8888, 0), "SDL_ConvertSurfaceFormat",
               "a pictogram");
}

/// 0–255. Black is ink; what is drawn white over it is gap again: a rasteriser without masks needs nothing else.
unsigned ink(std::uint32_t straight) { return ((straight >> 24) * (255 - (straight & 0xFF)) + 127) / 255; }

/// The rasteriser tells five heights within a pixel's row: too few for the flat curves of small ones.
int finer(int size) { return std::clamp(288 / size, 1, 4); }

const std::uint32_t* row_of(const SDL_Surface& surface, int y) {
  return reinterpret_cast<const std::uint32_t*>(static_cast<const char*>(surface.pixels) +
                                                static_cast<std::ptrdiff_t>(y) * surface.pitch);
}

}  // namespace

bool has_pictogram(std::string_view name) { return !drawing_of(name).empty(); }

std::vector<std::string_view> pictogram_names() {
  std::vector<std::string_view> names;
  for (std::size_t at = pictogram_artwork.find(symbol_begin); at != std::string_view::npos;
       at = pictogram_artwork.find(symbol_begin, at)) {
    at += symbol_begin.size();
    names.push_back(pictogram_artwork.substr(at, pictogram_artwork.find('"', at) - at));
  }
  return names;
}

GlyphImage raster_pictogram(std::string_view name, int size) {
  const std::string drawing = drawing_of(name);
  if (drawing.empty() || size < 1) return {};
  const int factor = finer(size);
  const auto surface = raster(drawing, size * factor);
  const auto pixels = static_cast<unsigned>(factor * factor);
  GlyphImage image;
  image.width = image.height = size;
  std::vector<unsigned> sums;
  for (int y = 0; y < size; ++y) {
    sums.assign(static_cast<std::size_t>(size), pixels / 2);
    for (int i = 0; i < factor; ++i) {
      const std::uint32_t* from = row_of(*surface, y * factor + i);
      for (unsigned& sum : sums) {
        for (int x = 0; x < factor; ++x) sum += ink(*from++);
      }
    }
    for (const unsigned sum : sums) image.coverage.push_back(static_cast<std::uint8_t>(sum / pixels));
  }
  return image;
}

}  // namespace kiosk
