#include "render/image_header.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <cstring>
#include <optional>

#include <fmt/format.h>

#include "render/file_bytes.hpp"
#include "render/image_structure.hpp"
#include "render/images.hpp"
#include "render/svg.hpp"

namespace kiosk {

using namespace std::string_view_literals;

namespace {

constexpr std::uint32_t orientation_tag = 0x0112, type_short = 3, entry_size = 12;

/// TIFF 6.0 within [begin, end): its offsets count from `begin`, and may lie.
struct Tiff {
  const FileBytes& bytes;
  std::uint64_t begin, end;
  bool big;

  bool holds(std::uint64_t offset, std::uint64_t length) const {
    return offset <= end - begin && length <= end - begin - offset;
  }
  std::uint32_t number16(std::uint64_t offset) const {
    return big ? bytes.big16(begin + offset) : bytes.little16(begin + offset);
  }
  std::uint32_t number32(std::uint64_t offset) const {
    return big ? bytes.big32(begin + offset) : bytes.little32(begin + offset);
  }
};

int orientation_in(const Tiff& tiff) {
  if (!tiff.holds(0, 8) || tiff.number16(2) != 42) return 1;
  const std::uint64_t directory = tiff.number32(4);
  if (!tiff.holds(directory, 2)) return 1;
  const std::uint32_t count = tiff.number16(directory);
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t entry = directory + 2 + i * entry_size;
    if (!tiff.holds(entry, entry_size)) return 1;
    if (tiff.number16(entry) != orientation_tag) continue;
    const std::uint32_t value = tiff.number16(entry + 8);
    return tiff.number16(entry + 2) == type_short && value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

/// 1 to 8; 1, as it stands, when the block of `length` bytes at `at` is not Exif (CIPA DC-008), is damaged or does not
/// say.
int exif_orientation(const FileBytes& bytes, std::uint64_t at, std::uint64_t length) {
  constexpr std::string_view prefix{"Exif\0\0", 6};  // JPEG's; some writers put it into WebP, too
  const std::uint64_t end = at + length;
  if (length >= prefix.size() && bytes.has(at, prefix)) at += prefix.size();
  if (bytes.has(at, "II")) return orientation_in({bytes, at, end, false});
  if (bytes.has(at, "MM")) return orientation_in({bytes, at, end, true});
  return 1;
}

/// What the header says, whether or not it can be believed.
struct Claims {
  std::int64_t width = 0, height = 0;
  int orientation = 1;
  Inking inking = Inking::rgb;
  std::string refused = {};  ///< why it can't be drawn all the same
};

/// How far a header is followed: large profiles and previews may stand in front of what is looked for.
constexpr std::uint64_t most_header_bytes = 1 << 20;
constexpr std::int64_t most_aspect = 1000;  ///< of the longer side to the shorter
constexpr std::size_t most_svg_head = 1 << 16;

/// An adobe marker's inks are inverted.
Claims jpeg_frame(const FileBytes& b, std::uint64_t at, int orientation, bool adobe) {
  const bool cmyk = b.byte(at + 9) == 4;
  const Inking inking = !cmyk ? Inking::rgb : adobe ? Inking::inverted_cmyk : Inking::cmyk;
  return {b.big16(at + 7), b.big16(at + 5), orientation, inking};
}

/// ITU T.81: the frame header SOFn follows other segments, each with its length.
std::optional<Claims> jpeg_claims(const FileBytes& b) {
  int orientation = 1;
  bool adobe = false;
  for (std::uint64_t at = 2; at < most_header_bytes;) {
    if (b.byte(at) != 0xFF) return std::nullopt;
    const std::uint32_t marker = b.byte(at + 1), length = b.big16(at + 2);
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return jpeg_frame(b, at, orientation, adobe);
    if (marker == 0xE1 && length >= 2 && orientation == 1) orientation = exif_orientation(b, at + 4, length - 2);
    if (marker == 0xEE && b.has(at + 4, "Adobe")) adobe = true;
    at += marker == 0xFF ? 1 : 2 + length;
  }
  return std::nullopt;
}

/// PNG, third edition: eXIf stands anywhere between IHDR and IEND.
int png_orientation(const FileBytes& b) {
  std::uint64_t at = 8;
  for (int i = 0; i < most_chunks && b.byte(at + 4) != 0 && !b.has(at + 4, "IEND"); ++i) {
    const std::uint64_t length = b.big32(at);
    if (b.has(at + 4, "eXIf")) return exif_orientation(b, at + 8, length);
    at += 12 + length;
  }
  return 1;
}

/// RIFF: chunks of even length.
int webp_orientation(const FileBytes& b) {
  std::uint64_t at = 12;
  for (int i = 0; i < most_chunks && b.byte(at) != 0; ++i) {
    const std::uint64_t length = b.little32(at + 4);
    if (b.has(at, "EXIF")) return exif_orientation(b, at + 8, length);
    at += 8 + length + length % 2;
  }
  return 1;
}

std::optional<Claims> webp_claims(const FileBytes& b) {
  if (b.has(12, "VP8X")) {
    constexpr std::uint32_t has_exif = 0x08, is_animated = 0x02;
    const std::uint32_t flags = b.byte(20);
    Claims claims{b.little24(24) + 1, b.little24(27) + 1};
    if (flags & has_exif) claims.orientation = webp_orientation(b);
    if (flags & is_animated) claims.refused = "is an animated WebP; a still picture is needed";
    return claims;
  }
  if (b.has(12, "VP8 ")) return Claims{b.little16(26) & 0x3FFF, b.little16(28) & 0x3FFF};
  if (b.has(12, "VP8L")) return Claims{(b.little32(21) & 0x3FFF) + 1, (b.little32(21) >> 14 & 0x3FFF) + 1};
  return std::nullopt;
}

std::optional<Claims> svg_claims(const FileBytes& b) {
  const std::string text = b.first(most_svg_head);
  Claims claims{1, 1};
  const auto size = svg_size(text);
  if (!size) {
    claims.refused = "is an SVG without a size: it needs a viewBox, or width and height";
    return claims;
  }
  const double scale = drawing_side / std::max(size->width, size->height);
  if (std::min(size->width, size->height) * static_cast<double>(most_aspect) < std::max(size->width, size->height)) {
    claims.refused = fmt::format("claims {:g} x {:g} px, which is a line", size->width, size->height);
    return claims;
  }
  claims.width = std::llround(size->width * scale);
  claims.height = std::llround(size->height * scale);
  return claims;
}

struct Beginning {
  std::string_view bytes, name;
};

/// Formats that the picture library could read, and that nothing here is sure of.
constexpr std::array<Beginning, 7> refused_formats{{{"GIF8", "a GIF"},
                                                    {"BM", "a BMP"},
                                                    {"II*\0"sv, "a TIFF"},
                                                    {"MM\0*"sv, "a TIFF"},
                                                    {"%PDF", "a PDF"},
                                                    {"\0\0\1\0"sv, "an icon"},
                                                    {"\xFF\x0A", "a JPEG XL"}}};

std::string unknown_format(const FileBytes& b) {
  constexpr std::string_view wanted = "PNG, JPEG, WebP or SVG";
  if (b.size() == 0) return "is empty";
  if (b.has(0, "\x1F\x8B")) return "is compressed; an SVG is needed as plain .svg";
  if (b.has(4, "ftyp")) return fmt::format("is a HEIC, AVIF or film; save it as {}", wanted);
  for (const Beginning& format : refused_formats) {
    if (b.has(0, format.bytes)) return fmt::format("is {}; save it as {}", format.name, wanted);
  }
  return fmt::format("is not a {} picture", wanted);
}

std::optional<ImageFormat> format_of(const FileBytes& b) {
  if (b.has(0, "\x89PNG\r\n\x1a\n")) return ImageFormat::png;
  if (b.has(0, "\xFF\xD8\xFF")) return ImageFormat::jpeg;
  if (b.has(0, "RIFF") && b.has(8, "WEBP")) return ImageFormat::webp;
  if (is_svg(b.first(most_svg_head))) return ImageFormat::svg;
  return std::nullopt;
}

std::optional<Claims> claims_of(const FileBytes& b, ImageFormat format) {
  switch (format) {
    case ImageFormat::png:
      return Claims{b.big32(16), b.big32(20), png_orientation(b)};
    case ImageFormat::jpeg:
      return jpeg_claims(b);
    case ImageFormat::webp:
      return webp_claims(b);
    case ImageFormat::svg:
      break;
  }
  return svg_claims(b);
}

/// Why what is claimed is refused, or empty.
std::string refused(const Claims& claims, ImageFormat format) {
  if (!claims.refused.empty()) return claims.refused;
  if (claims.width <= 0 || claims.height <= 0) return "is a picture without a size";
  if (format != ImageFormat::svg && claims.width > most_image_pixels / claims.height) {
    return fmt::format("claims {} x {} pixels, more than 50 million", claims.width, claims.height);
  }
  if (std::max(claims.width, claims.height) > most_aspect * std::min(claims.width, claims.height)) {
    return fmt::format("has {} x {} pixels, which is a line", claims.width, claims.height);
  }
  return {};
}

/// The same of what decoding it costs.
std::string refused(const ImageStructure& structure, const Claims& claims) {
  const auto pixels = static_cast<double>(claims.width * claims.height);
  const double bytes = structure.bytes_per_pixel * pixels + static_cast<double>(structure.more_bytes);
  if (bytes > static_cast<double>(most_decoding_bytes)) {
    return fmt::format("needs {:.0f} MiB to be decoded, more than {}: make it smaller", bytes / (1 << 20),
                       most_decoding_bytes >> 20);
  }
  if (static_cast<double>(structure.scans) * pixels > most_scanned_pixels) {
    return fmt::format("has {} scans, which takes too long: save it with fewer", structure.scans);
  }
  return {};
}

/// A drawing's are its text.
ImageStructure structure_of(const FileBytes& b, ImageFormat format) {
  switch (format) {
    case ImageFormat::png:
      return png_structure(b);
    case ImageFormat::jpeg:
      return jpeg_structure(b);
    case ImageFormat::webp:
      return webp_structure(b);
    case ImageFormat::svg:
      break;
  }
  return {.fault = svg_refusal(b.first(most_drawing_bytes + 1)), .bytes_per_pixel = 0};
}

}  // namespace

std::variant<ImageHeader, std::string> read_image_header(const FileBytes& bytes) {
  const auto format = format_of(bytes);
  if (!format) return unknown_format(bytes);
  const ImageStructure structure = structure_of(bytes, *format);
  if (!structure.fault.empty()) return structure.fault;
  const auto claims = claims_of(bytes, *format);
  if (!claims) return std::string{"is damaged: its size can't be found"};
  if (std::string reason = refused(*claims, *format); !reason.empty()) return reason;
  if (std::string reason = refused(structure, *claims); !reason.empty()) return reason;
  const Size stored{static_cast<int>(claims->width), static_cast<int>(claims->height)};
  return ImageHeader{*format, stored, claims->orientation, claims->inking};
}

std::string refused_file(int fd) {
  struct stat info {};
  if (fstat(fd, &info) != 0) return std::strerror(errno);
  if (S_ISDIR(info.st_mode)) return "is a directory";
  if (!S_ISREG(info.st_mode)) return "is not a file";
  if (info.st_size > most_image_bytes) return fmt::format("has {} MiB, more than 64", info.st_size / 1024 / 1024);
  return {};
}

std::variant<ImageHeader, std::string> read_image_header(const std::string& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0) return std::string{std::strerror(errno)};
  std::string reason = refused_file(fd);
  close(fd);
  if (!reason.empty()) return reason;
  return read_image_header(FileBytes{path});
}

std::variant<Size, std::string> image_size(const std::string& path) {
  const auto header = read_image_header(path);
  if (const auto* reason = std::get_if<std::string>(&header)) return *reason;
  return std::get<ImageHeader>(header).size();
}

std::vector<std::string> image_notes(const std::string& path) {
  const auto found = read_image_header(path);
  const auto* header = std::get_if<ImageHeader>(&found);
  if (!header) return {};
  if (header->drawing()) return svg_notes(FileBytes{path}.first(most_drawing_bytes));
  if (header->inking != Inking::rgb) return {"its CMYK colours are only near what they were in print: save it as RGB"};
  return {};
}

}  // namespace kiosk
