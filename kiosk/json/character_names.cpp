#include "json/character_names.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kiosk {
namespace {

struct Invisible {
  char32_t first, last;
  std::string_view name;
};

// Names of UnicodeData.txt in small letters.
constexpr Invisible invisible[] = {
    {0x00A0, 0x00A0, "no-break space"},
    {0x00AD, 0x00AD, "soft hyphen"},
    {0x034F, 0x034F, "combining grapheme joiner"},
    {0x061C, 0x061C, "Arabic letter mark"},
    {0x115F, 0x1160, "Hangul filler"},
    {0x1680, 0x1680, "Ogham space mark"},
    {0x180E, 0x180E, "Mongolian vowel separator"},
    {0x2000, 0x200A, "a space of another width"},
    {0x200B, 0x200B, "zero width space"},
    {0x200C, 0x200C, "zero width non-joiner"},
    {0x200D, 0x200D, "zero width joiner"},
    {0x200E, 0x200E, "left-to-right mark"},
    {0x200F, 0x200F, "right-to-left mark"},
    {0x2028, 0x2028, "line separator"},
    {0x2029, 0x2029, "paragraph separator"},
    {0x202A, 0x202E, "a direction mark"},
    {0x202F, 0x202F, "narrow no-break space"},
    {0x205F, 0x205F, "medium mathematical space"},
    {0x2060, 0x2060, "word joiner"},
    {0x2066, 0x2069, "a direction mark"},
    {0x3000, 0x3000, "ideographic space"},
    {0x3164, 0x3164, "Hangul filler"},
    {0xFE00, 0xFE0F, "variation selector"},
    {0xFEFF, 0xFEFF, "byte order mark"},
};

}  // namespace

std::string invisible_name(char32_t c) {
  const auto* const found = std::ranges::find_if(invisible, [c](const Invisible& i) { return c <= i.last; });
  if (found == std::end(invisible) || c < found->first) return "";
  return fmt::format("U+{:04X} ({})", static_cast<unsigned>(c), found->name);
}

char32_t leading_code_point(std::string_view utf8) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
  const std::size_t more = byte(0) < 0x80 ? 0 : byte(0) < 0xE0 ? 1 : byte(0) < 0xF0 ? 2 : 3;
  auto code = static_cast<char32_t>(more == 0 ? byte(0) : byte(0) & (0x3F >> more));
  for (std::size_t i = 1; i <= more; ++i) code = (code << 6) | (byte(i) & 0x3F);
  return code;
}

}  // namespace kiosk
