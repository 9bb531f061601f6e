#include "render/fingerprint.hpp"

#include <filesystem>
#include <fstream>
#include <vector>

#include <SDL_image.h>
#include <SDL_ttf.h>
#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "text/unicode_version.hpp"

namespace kiosk {
namespace {

/// A font's directory has a checksum of each of its tables, and stands at its beginning (OpenType, "Table Directory";
/// of a collection the last face's ends before this).
constexpr std::size_t directory_bytes = 64 * 1024;

std::string head_of(const std::string& path) {
  std::string head(directory_bytes, '\0');
  std::ifstream file{path, std::ios::binary};
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  return head;
}

std::string to_text(const SDL_version& v) { return fmt::format("{}.{}.{}", v.major, v.minor, v.patch); }

std::string libraries() {
  int freetype[3], harfbuzz[3];
  TTF_GetFreeTypeVersion(&freetype[0], &freetype[1], &freetype[2]);
  TTF_GetHarfBuzzVersion(&harfbuzz[0], &harfbuzz[1], &harfbuzz[2]);
  return fmt::format("SDL_ttf {} SDL_image {} FreeType {} HarfBuzz {} ICU {}", to_text(*TTF_Linked_Version()),
                     to_text(*IMG_Linked_Version()), fmt::join(freetype, "."), fmt::join(harfbuzz, "."),
                     unicode_library_version());
}

}  // namespace

std::string picture_digest(const FrameView& frame) {
  Sha256 hash;
  std::vector<std::uint32_t> row(static_cast<std::size_t>(frame.size.width));
  for (int y = 0; y < frame.size.height; ++y) {
    for (std::size_t x = 0; x < row.size(); ++x) row[x] = frame.row(y)[x] | 0xFF000000u;
    hash.add({reinterpret_cast<const char*>(row.data()), row.size() * sizeof(std::uint32_t)});
  }
  return hash.digits();
}

std::string picture_digest(const Picture& picture) {
  // Only read.
  auto* pixels = const_cast<std::uint32_t*>(picture.pixels.data());
  return picture_digest(FrameView{pixels, picture.size(), picture.width});
}

std::string renderer_fingerprint(const Fonts& fonts) {
  Sha256 hash;
  hash.add(libraries());
  for (const std::string& path : fonts.files()) {
    std::error_code ignored;
    hash.add(fmt::format("{} {} ", std::filesystem::path{path}.filename().string(),
                         std::filesystem::file_size(path, ignored)));
    hash.add(head_of(path));
  }
  return hash.digits().substr(0, 16);
}

}  // namespace kiosk
