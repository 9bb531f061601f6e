#include <sys/stat.h>

#include <array>
#include <cstring>
#include <fstream>
#include <optional>

#include <fmt/format.h>

#include "render/images.hpp"

namespace kiosk {
namespace {

using Bytes = std::string;

unsigned byte(const Bytes& b, std::size_t at) { return at < b.size() ? static_cast<unsigned char>(b[at]) : 0; }
unsigned big16(const Bytes& b, std::size_t at) { return byte(b, at) << 8 | byte(b, at + 1); }
unsigned big32(const Bytes& b, std::size_t at) { return big16(b, at) << 16 | big16(b, at + 2); }
unsigned little16(const Bytes& b, std::size_t at) { return byte(b, at) | byte(b, at + 1) << 8; }
unsigned little24(const Bytes& b, std::size_t at) { return little16(b, at) | byte(b, at + 2) << 16; }
unsigned little32(const Bytes& b, std::size_t at) { return little16(b, at) | little16(b, at + 2) << 16; }

struct Claimed {
  std::int64_t width, height;
};

/// ITU T.81: the frame header SOFn follows other segments, each with its length.
std::optional<Claimed> jpeg_claims(const Bytes& b) {
  for (std::size_t at = 2; at + 9 < b.size();) {
    if (byte(b, at) != 0xFF) return std::nullopt;
    const unsigned marker = byte(b, at + 1);
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return Claimed{big16(b, at + 7), big16(b, at + 5)};
    at += marker == 0xFF ? 1 : 2 + big16(b, at + 2);
  }
  return std::nullopt;
}

std::optional<Claimed> webp_claims(const Bytes& b) {
  const std::string kind = b.substr(12, 4);
  if (kind == "VP8X") return Claimed{little24(b, 24) + 1, little24(b, 27) + 1};
  if (kind == "VP8 ") return Claimed{little16(b, 26) & 0x3FFF, little16(b, 28) & 0x3FFF};
  if (kind == "VP8L") return Claimed{(little32(b, 21) & 0x3FFF) + 1, (little32(b, 21) >> 14 & 0x3FFF) + 1};
  return std::nullopt;
}

std::optional<Claimed> claims(const Bytes& b) {
  if (b.starts_with("\x89PNG\r\n\x1a\n")) return Claimed{big32(b, 16), big32(b, 20)};
  if (b.starts_with("\xFF\xD8")) return jpeg_claims(b);
  if (b.starts_with("RIFF") && b.substr(8, 4) == "WEBP") return webp_claims(b);
  if (b.starts_with("GIF8")) return Claimed{little16(b, 6), little16(b, 8)};
  if (b.starts_with("BM")) {
    const auto height = static_cast<std::int32_t>(little32(b, 22));  // negative: rows from the top
    return Claimed{little32(b, 18), std::abs(static_cast<std::int64_t>(height))};
  }
  return std::nullopt;
}

/// Why the file can't be opened as a picture at all, or empty.
std::string refused(const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0) return std::strerror(errno);
  if (S_ISDIR(info.st_mode)) return "is a directory";
  if (!S_ISREG(info.st_mode)) return "is not a file";
  if (info.st_size > most_image_bytes) return fmt::format("has {} MiB, more than 64", info.st_size / 1024 / 1024);
  return {};
}

/// Enough for the header of every format; a JPEG's may stand behind a large profile or preview.
constexpr std::size_t header_bytes = 1024 * 1024;

Bytes read_header(const std::string& path) {
  Bytes bytes(header_bytes, '\0');
  std::ifstream file{path, std::ios::binary};
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

}  // namespace

std::variant<Size, std::string> image_size(const std::string& path) {
  if (std::string reason = refused(path); !reason.empty()) return reason;
  const auto claimed = claims(read_header(path));
  if (!claimed) return std::string{"is not a PNG, JPEG, WebP, GIF or BMP picture"};
  if (claimed->width <= 0 || claimed->height <= 0) return std::string{"is a picture without a size"};
  if (claimed->width > most_image_pixels / claimed->height) {
    return fmt::format("claims {} x {} pixels, more than 50 million", claimed->width, claimed->height);
  }
  return Size{static_cast<int>(claimed->width), static_cast<int>(claimed->height)};
}

}  // namespace kiosk
