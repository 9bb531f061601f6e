#include "golden.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

#include <SDL_image.h>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unicode/uvernum.h>

#include "render/font_stack.hpp"
#include "render/picture.hpp"
#include "render/sdl_handle.hpp"

using namespace kiosk;

namespace kiosk_test {
namespace {

/// Debian 12's, which stands in where a suite has no pictures of its own.
const std::string first_suite = "ttf2.20.1-freetype2.12.1-harfbuzz6.0.0-icu72-noto4471ed61";

/// Steps of 255 in a channel. Another processor may round the other way; no eye sees so little.
constexpr int rounding = 2;

/// Of another suite's picture: off by more than a tenth, and how many of all pixels may be.
constexpr int loose_step = 25;
constexpr double loose_share = 0.002;

struct Off {
  int left = 0, top = 0, right = -1, bottom = -1;  ///< of the pixels that differ, all inclusive
  int most = 0;
  std::size_t pixels = 0;
};

int step(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (int shift = 0; shift < 24; shift += 8)
    most = std::max(most, std::abs(static_cast<int>(a >> shift & 0xFF) - static_cast<int>(b >> shift & 0xFF)));
  return most;
}

/// Both have one size.
Off compare(const Picture& a, const Picture& b, int allowed) {
  Off off{a.width, a.height, -1, -1, 0, 0};
  for (int y = 0; y < a.height; ++y) {
    for (int x = 0; x < a.width; ++x) {
      const int by = step(a.row(y)[x], b.row(y)[x]);
      if (by <= allowed) continue;
      off = {std::min(off.left, x),   std::min(off.top, y),   std::max(off.right, x),
             std::max(off.bottom, y), std::max(off.most, by), off.pixels + 1};
    }
  }
  return off;
}

/// Names and lengths of the stack's files: a package that brings other outlines hardly keeps all of them.
std::uint32_t fonts_mark() {
  const FontStack stack;
  std::set<std::string> files;
  for (const FaceSpec& face : stack.faces()) files.insert(face.file);
  std::uint32_t hash = 2166136261u;  // FNV-1a
  for (const std::string& file : files) {
    std::error_code none;
    const auto bytes = std::filesystem::file_size("/usr/share/fonts/" + file, none);
    for (const char c : fmt::format("{}:{};", file, none ? 0 : bytes))
      hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  return hash;
}

std::string loose_fault(const Picture& drawn, const Picture& golden) {
  if (drawn.size() != golden.size()) return "another size";
  const Off off = compare(drawn, golden, loose_step);
  const double share = static_cast<double>(off.pixels) / static_cast<double>(drawn.pixels.size());
  return share <= loose_share ? "" : fmt::format("{:.2f} % of its pixels are clearly off", share * 100);
}

std::string compared(const std::string& folder, const std::string& name, const Picture& drawn) {
  const std::string suite = golden_suite(), file = "/" + name + ".png";
  if (std::filesystem::is_directory(folder + "/" + suite))
    return difference(drawn, load_picture(folder + "/" + suite + file));
  MESSAGE("no golden pictures for " << suite << ": " << name << " is compared loosely with that of " << first_suite
                                    << "; look at what is drawn, then accept it with KIOSK_ACCEPT=1");
  return loose_fault(drawn, load_picture(folder + "/" + first_suite + file));
}

}  // namespace

std::string golden_suite() {
  const SDL_version* ttf = TTF_Linked_Version();
  int freetype[3] = {}, harfbuzz[3] = {};
  checked(TTF_Init() == 0, "TTF_Init");  // else FreeType's is not known
  TTF_GetFreeTypeVersion(&freetype[0], &freetype[1], &freetype[2]);
  TTF_GetHarfBuzzVersion(&harfbuzz[0], &harfbuzz[1], &harfbuzz[2]);
  TTF_Quit();
  return fmt::format("ttf{}.{}.{}-freetype{}.{}.{}-harfbuzz{}.{}.{}-icu{}-noto{:08x}", ttf->major, ttf->minor,
                     ttf->patch, freetype[0], freetype[1], freetype[2], harfbuzz[0], harfbuzz[1], harfbuzz[2],
                     U_ICU_VERSION_MAJOR_NUM, fonts_mark());
}

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

std::string difference(const Picture& drawn, const Picture& golden) {
  if (golden.pixels.empty()) return "there is no golden picture";
  if (drawn.size() != golden.size())
    return fmt::format("{}x{} pixels, not {}x{}", drawn.width, drawn.height, golden.width, golden.height);
  const Off off = compare(drawn, golden, rounding);
  if (off.pixels == 0) return "";
  return fmt::format("{} pixels differ, by up to {} of 255, within {},{} {}x{}", off.pixels, off.most, off.left,
                     off.top, off.right - off.left + 1, off.bottom - off.top + 1);
}

std::string golden_fault(const std::string& folder, const std::string& name, const Picture& drawn) {
  const std::string here = folder + "/" + golden_suite();
  if (std::getenv("KIOSK_ACCEPT")) {
    std::filesystem::create_directories(here);
    save_png(drawn, here + "/" + name + ".png");
  }
  const std::string fault = compared(folder, name, drawn);
  if (!fault.empty()) save_png(drawn, folder + "/" + name + ".actual.png");
  return fault;
}

}  // namespace kiosk_test
