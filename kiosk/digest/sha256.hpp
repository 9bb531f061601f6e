#pragma once
// SHA-256 (FIPS 180-4), as files, sets of files and pictures are named by it.

#include <sha256.h>

#include <string>
#include <string_view>

namespace kiosk {

/// 64 hexadecimal digits, small letters.
std::string sha256(std::string_view bytes);

/// The same of bytes that come one part after the other.
class Sha256 {
 public:
  Sha256() { SHA256Init(&state_); }
  void add(std::string_view bytes);
  /// Once, at the end.
  std::string digits();

 private:
  SHA2_CTX state_;
};

}  // namespace kiosk
