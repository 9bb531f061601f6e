#include "digest/sha256.hpp"

#include <array>
#include <cstdint>

namespace kiosk {

void Sha256::add(std::string_view bytes) {
  SHA256Update(&state_, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string Sha256::digits() {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> text{};
  return SHA256End(&state_, text.data());
}

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.digits();
}

}  // namespace kiosk
