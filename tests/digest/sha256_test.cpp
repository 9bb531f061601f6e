#include "digest/sha256.hpp"

#include <doctest/doctest.h>

namespace kiosk {

TEST_CASE("The digests of FIPS 180-4's examples, whole and in parts") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  Sha256 parts;
  parts.add("a");
  parts.add("bc");
  CHECK(parts.digits() == sha256("abc"));
}

}  // namespace kiosk
