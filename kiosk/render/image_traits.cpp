#include "render/image_header.hpp"

#include <algorithm>
#include <filesystem>

#include "render/file_bytes.hpp"

namespace kiosk {
namespace {

constexpr std::uint64_t most_profile_bytes = 1 << 20, most_name = 79;

std::string printable(const FileBytes& b, std::uint64_t at) {
  std::string name;
  for (std::uint64_t i = 0; i < most_name && b.byte(at + i) >= 0x20 && b.byte(at + i) < 0x7F; ++i) {
    name += static_cast<char>(b.byte(at + i));
  }
  return name;
}

/// ICC.1: a profile's description stands in it as ASCII or, since version 4, as UTF-16.
bool is_srgb(const FileBytes& b, std::uint64_t at, std::uint64_t length) {
  const std::uint64_t end = at + std::min(length, most_profile_bytes);
  for (std::uint64_t i = at + 128; i < end; ++i) {
    if (b.byte(i) != 's') continue;
    if (b.has(i, "sRGB") || b.has(i, std::string_view("s\0R\0G\0B", 7))) return true;
  }
  return false;
}

/// The profile itself is compressed; its name is not.
void read_png(const FileBytes& b, ImageTraits& traits) {
  traits.sixteen_bit = b.byte(24) == 16;
  std::uint64_t at = 8;
  for (int i = 0; i < most_chunks && b.byte(at + 4) != 0 && !b.has(at + 4, "IDAT"); ++i) {
    if (b.has(at + 4, "acTL")) traits.animated = b.big32(at + 8) > 1;
    if (b.has(at + 4, "iCCP")) {
      const std::string name = printable(b, at + 8);
      if (name.find("sRGB") == std::string::npos) traits.profile = name;
    }
    at += 12 + static_cast<std::uint64_t>(b.big32(at));
  }
}

void read_jpeg(const FileBytes& b, ImageTraits& traits) {
  constexpr std::uint64_t profile_at = 18;  // marker, length, "ICC_PROFILE", its piece's number and count
  std::uint64_t at = 2;
  for (int i = 0; i < most_chunks && b.byte(at) == 0xFF && b.byte(at + 1) != 0xDA; ++i) {
    const std::uint64_t length = b.big16(at + 2);
    const bool first_piece = b.byte(at + 1) == 0xE2 && b.has(at + 4, "ICC_PROFILE") && b.byte(at + 16) == 1;
    if (first_piece && !is_srgb(b, at + profile_at, length)) traits.profile = "";
    at += b.byte(at + 1) == 0xFF ? 1 : 2 + length;
  }
}

void read_webp(const FileBytes& b, ImageTraits& traits) {
  std::uint64_t at = 12;
  for (int i = 0; i < most_chunks && b.byte(at) != 0; ++i) {
    const std::uint64_t length = b.little32(at + 4);
    if (b.has(at, "ICCP") && !is_srgb(b, at + 8, length)) traits.profile = "";
    at += 8 + length + length % 2;
  }
}

}  // namespace

ImageTraits image_traits(const std::string& path) {
  ImageTraits traits;
  std::error_code failed;
  const auto bytes = std::filesystem::file_size(path, failed);
  if (failed) return traits;
  traits.bytes = static_cast<std::int64_t>(bytes);
  const FileBytes b{path};
  if (b.has(0, "\x89PNG\r\n\x1a\n")) read_png(b, traits);
  if (b.has(0, "\xFF\xD8")) read_jpeg(b, traits);
  if (b.has(0, "RIFF") && b.has(8, "WEBP")) read_webp(b, traits);
  return traits;
}

}  // namespace kiosk
