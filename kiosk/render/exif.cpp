#include "render/exif.hpp"

namespace kiosk {

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

}  // namespace

int exif_orientation(const FileBytes& bytes, std::uint64_t at, std::uint64_t length) {
  constexpr std::string_view prefix{"Exif\0\0", 6};  // JPEG's; some writers put it into WebP, too
  const std::uint64_t end = at + length;
  if (length >= prefix.size() && bytes.has(at, prefix)) at += prefix.size();
  if (bytes.has(at, "II")) return orientation_in({bytes, at, end, false});
  if (bytes.has(at, "MM")) return orientation_in({bytes, at, end, true});
  return 1;
}

}  // namespace kiosk
