#include "render/picture.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <fstream>
#include <iostream>
#include <memory>

#include <SDL_image.h>

#include "render/sdl_handle.hpp"
#include "result/failure.hpp"

namespace kiosk {

namespace {

std::uint32_t opaque(Color c) {
  return 0xFF000000u | (std::uint32_t{c.r} << 16) | (std::uint32_t{c.g} << 8) | std::uint32_t{c.b};
}

}  // namespace

Picture::Picture(Size size, Color ground) { reset(size, ground); }

void Picture::reset(Size size, Color ground) {
  width = size.width;
  height = size.height;
  pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), opaque(ground));
}

void place(Picture& onto, const Picture& piece, int x, int y) {
  const int left = std::max(0, -x), right = std::min(piece.width, onto.width - x);
  const int top = std::max(0, -y), bottom = std::min(piece.height, onto.height - y);
  for (int row = top; row < bottom && left < right; ++row)
    std::copy(piece.row(row) + left, piece.row(row) + right, onto.row(y + row) + x + left);
}

Size rotated(Size size, int degrees) { return degrees % 180 == 0 ? size : Size{size.height, size.width}; }

namespace {

/// Blocks of 32x32 keep both the rows read and the rows written within the cache.
template <class Target>
void turn(const Picture& from, Picture& to, Target&& target) {
  constexpr int block = 32;
  for (int top = 0; top < from.height; top += block) {
    for (int left = 0; left < from.width; left += block) {
      for (int y = top; y < std::min(from.height, top + block); ++y)
        for (int x = left; x < std::min(from.width, left + block); ++x) target(to, x, y) = from.row(y)[x];
    }
  }
}

}  // namespace

void rotate(const Picture& from, int degrees, Picture& to) {
  assert(degrees % 90 == 0);
  to.reset(rotated(from.size(), degrees), {});
  const int w = from.width, h = from.height;
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      turn(
          from, to, [h](Picture & p, int x, int y) -> auto& { return p.row(x)[h - 1 - y]; });
      break;
    case 180:
      turn(
          from, to, [ w, h ](Picture & p, int x, int y) -> auto& { return p.row(h - 1 - y)[w - 1 - x]; });
      break;
    case 270:
      turn(
          from, to, [w](Picture & p, int x, int y) -> auto& { return p.row(w - 1 - x)[y]; });
      break;
    default:
      to = from;
  }
}

Picture rotated(const Picture& from, int degrees) {
  Picture to;
  rotate(from, degrees, to);
  return to;
}

namespace {

using Sums = std::array<std::uint64_t, 3>;

/// One pixel of the result covers, in units of 1/to of a source pixel, [i * from, (i + 1) * from).
struct Share {
  int index;
  std::uint64_t weight;
};

template <class Visit>
void shares(int i, int from, int to, Visit&& visit) {
  const std::int64_t begin = std::int64_t{i} * from, end = begin + from;
  for (std::int64_t at = begin; at < end;) {
    const std::int64_t next = std::min(end, (at / to + 1) * to);
    visit(Share{static_cast<int>(at / to), static_cast<std::uint64_t>(next - at)});
    at = next;
  }
}

void add(Sums& sums, std::uint32_t pixel, std::uint64_t weight) {
  for (unsigned c = 0; c < 3; ++c) sums[c] += ((pixel >> (8 * c)) & 0xFF) * weight;
}

std::uint32_t mean(const Sums& sums, std::uint64_t whole) {
  std::uint32_t pixel = 0xFF000000u;
  for (unsigned c = 0; c < 3; ++c) pixel |= static_cast<std::uint32_t>((sums[c] + whole / 2) / whole) << (8 * c);
  return pixel;
}

}  // namespace

Picture downscale(const Picture& from, Size to) {
  assert(to.width <= from.width && to.height <= from.height);
  Picture result(to, {});
  const std::uint64_t whole = std::uint64_t(from.width) * std::uint64_t(from.height);
  for (int y = 0; y < to.height; ++y) {
    for (int x = 0; x < to.width; ++x) {
      Sums sums{};
      shares(y, from.height, to.height, [&](Share row) {
        shares(x, from.width, to.width,
               [&](Share column) { add(sums, from.row(row.index)[column.index], row.weight * column.weight); });
      });
      result.row(y)[x] = mean(sums, whole);
    }
  }
  return result;
}

std::string png_bytes(const Picture& picture) {
  // SDL asks for a writable pointer and does not write.
  auto* pixels = const_cast<std::uint32_t*>(picture.pixels.data());
  const auto surface = owned(SDL_CreateRGBSurfaceWithFormatFrom(pixels, picture.width, picture.height, 32,
                                                                picture.width * 4, SDL_PIXELFORMAT_XRGB8888),
                             "SDL_CreateRGBSurfaceWithFormatFrom");
  std::string bytes;
  // Freed rather than closed: closing is the writer's own, and it has none.
  const std::unique_ptr<SDL_RWops, void (*)(SDL_RWops*)> into{SDL_AllocRW(), SDL_FreeRW};
  checked(into != nullptr, "SDL_AllocRW");
  into->type = SDL_RWOPS_UNKNOWN;
  into->hidden.unknown.data1 = &bytes;
  into->size = [](SDL_RWops*) -> Sint64 { return -1; };
  into->seek = [](SDL_RWops*, Sint64, int) -> Sint64 { return -1; };
  into->read = [](SDL_RWops*, void*, std::size_t, std::size_t) -> std::size_t { return 0; };
  into->close = [](SDL_RWops*) { return 0; };
  into->write = [](SDL_RWops* rw, const void* data, std::size_t size, std::size_t count) {
    static_cast<std::string*>(rw->hidden.unknown.data1)->append(static_cast<const char*>(data), size * count);
    return count;
  };
  checked(IMG_SavePNG_RW(surface.get(), into.get(), 0) == 0, "IMG_SavePNG_RW");
  return bytes;
}

void save_png(const Picture& picture, const std::string& path) {
  const std::string bytes = png_bytes(picture);
  errno = 0;
  std::ofstream file{path, std::ios::binary | std::ios::trunc};
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();  // a full disk may show at the end alone
  const int code = errno;
  if (!file) throw UnwrittenPicture{to_text(system_failure(code, path, "cannot be written"))};
}

void put_png(const Picture& picture, const std::string& path) {
  if (path != "-") return save_png(picture, path);
  const std::string bytes = png_bytes(picture);
  std::cout.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace kiosk
