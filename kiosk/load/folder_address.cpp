#include "load/folder_address.hpp"

#include <algorithm>
#include <charconv>

namespace kiosk {
namespace {

constexpr std::string_view scheme = "file:", no_host = "file:///";

/// Nothing where "%" begins no two hexadecimal digits, or stands for a NUL.
std::optional<std::string> decoded(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      bytes += text[at];
      continue;
    }
    const std::string_view digits = text.substr(at + 1, 2);
    unsigned byte = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
    if (digits.size() != 2 || fault != std::errc{} || end != digits.data() + 2 || byte == 0) return std::nullopt;
    bytes += static_cast<char>(byte);
    at += 2;
  }
  return bytes;
}

}  // namespace

bool is_folder_address(std::string_view address) { return address.starts_with(scheme); }

std::optional<std::string> path_of_folder_address(std::string_view address) {
  if (!address.starts_with(no_host) || address.find_first_of("?#") != std::string_view::npos) return std::nullopt;
  const auto path = decoded(address.substr(no_host.size() - 1));
  if (!path) return std::nullopt;
  for (std::size_t begin = 1; begin <= path->size();) {
    const std::size_t end = std::min(path->find('/', begin), path->size());
    const std::string_view part = std::string_view{*path}.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return std::nullopt;
    begin = end + 1;
  }
  return path;
}

}  // namespace kiosk
