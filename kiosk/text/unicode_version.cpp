#include "text/unicode_version.hpp"

#include <array>

#include <unicode/uversion.h>

namespace kiosk {

std::string unicode_library_version() {
  UVersionInfo version;
  std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
  u_getVersion(version);
  u_versionToString(version, text.data());
  return text.data();
}

}  // namespace kiosk
