#pragma once
// A short name for bytes, to tell whether they are the same as before. No defence against those who forge.

#include <cstdint>
#include <string_view>

namespace kiosk {

/// FNV-1a, 64 bits. A longer text's hash goes on from that of its beginning.
constexpr std::uint64_t content_hash(std::string_view bytes, std::uint64_t hash = 14695981039346656037ULL) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

}  // namespace kiosk
