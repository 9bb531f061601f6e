#include "pages/html_page.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "machine/content_hash.hpp"

namespace kiosk {
namespace {

constexpr std::size_t most_letters = 33;  ///< and "-" and 16 digits make 50

bool is_safe(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

/// What is left of the id for people to know it by.
std::string letters_of(std::string_view id) {
  std::string letters;
  for (char c : id) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (!is_safe(c)) c = '-';
    if (c != '-' || (!letters.empty() && letters.back() != '-')) letters += c;
    if (letters.size() == most_letters) break;
  }
  while (!letters.empty() && letters.back() == '-') letters.pop_back();
  return letters;
}

/// Names of devices on Windows, with any ending.
bool is_reserved(std::string_view name) {
  constexpr std::array devices{"con", "prn", "aux", "nul"};
  if (std::ranges::find(devices, name) != devices.end()) return true;
  return name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) && name[3] >= '0' && name[3] <= '9';
}

}  // namespace

std::string safe_name(std::string_view id) {
  std::string letters = letters_of(id);
  if (letters == id && !letters.empty() && !is_reserved(letters)) return letters;
  return fmt::format("{}{}{:016x}", letters, letters.empty() ? "" : "-", content_hash(id));
}

}  // namespace kiosk
