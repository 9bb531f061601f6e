#pragma once
// A file's bytes by their place, for headers: nothing is ever read beyond its end, and little of it at all.

#include <array>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace kiosk {

/// How far a header is followed.
constexpr int most_chunks = 20'000;

/// Bytes beyond the end are 0.
class FileBytes {
 public:
  explicit FileBytes(const std::string& path);
  /// Of a file that is in memory already, and stays there.
  explicit FileBytes(std::string_view memory) : memory_(memory), size_(memory.size()) {}

  std::uint64_t size() const { return size_; }

  std::uint32_t byte(std::uint64_t at) const;
  std::uint32_t big16(std::uint64_t at) const { return byte(at) << 8 | byte(at + 1); }
  std::uint32_t big32(std::uint64_t at) const { return big16(at) << 16 | big16(at + 2); }
  std::uint32_t little16(std::uint64_t at) const { return byte(at) | byte(at + 1) << 8; }
  std::uint32_t little24(std::uint64_t at) const { return little16(at) | byte(at + 2) << 16; }
  std::uint32_t little32(std::uint64_t at) const { return little16(at) | little16(at + 2) << 16; }
  /// Whether these bytes stand there.
  bool has(std::uint64_t at, std::string_view) const;
  /// The first bytes, at most `count`.
  std::string first(std::size_t count) const;

 private:
  static constexpr std::uint64_t block_size = 4096;

  std::string_view memory_;
  mutable std::ifstream file_;
  std::uint64_t size_ = 0;
  mutable std::array<char, block_size> block_{};
  mutable std::uint64_t block_at_ = UINT64_MAX, block_end_ = 0;
};

}  // namespace kiosk
