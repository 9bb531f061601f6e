#include "sync/file_address.hpp"

#include <fmt/format.h>

namespace kiosk {
namespace {

bool is_plain(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || std::string_view{"-._~/"}.find(c) != std::string_view::npos;
}

}  // namespace

std::string address_beside(std::string_view event_address, std::string_view path) {
  event_address = event_address.substr(0, event_address.find_first_of("?#"));
  const std::size_t host = event_address.find("://");
  const std::size_t slash = event_address.rfind('/');
  const bool bare = host != std::string_view::npos && slash <= host + 2;  // "https://example.org"
  std::string address{bare ? event_address : event_address.substr(0, slash)};
  address += '/';
  for (const char c : path) {
    if (is_plain(c))
      address += c;
    else
      address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return address;
}

}  // namespace kiosk
