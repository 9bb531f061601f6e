#include "preflight/checks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "preflight/unicode_facts.hpp"
#include "render/font_stack.hpp"

namespace kiosk {
namespace {

/// The package from which the stack takes such characters; empty when it asks none for them.
std::string stack_package(char32_t point) {
  const FontStack stack;
  for (const FaceSpec& face : stack.faces()) {
    if (face.first <= point && point <= face.last) return face.package;
  }
  if (is_emoji(point)) return "fonts-noto-color-emoji";
  if (is_cjk_script(point)) return "fonts-noto-cjk";
  if (is_latin_greek_cyrillic(point) || is_symbol(point)) return "fonts-noto-core";
  return "";
}

struct Block {
  char32_t first, last;
  const char* package;
};

/// Rare Han as Debian 12 has them: HanaMinB goes to extension F, BabelStone Han to G and H.
constexpr Block blocks[] = {
    {0x3400, 0x4DBF, "fonts-hanazono"},    {0x4E00, 0x9FFF, "fonts-hanazono"},
    {0xF900, 0xFAFF, "fonts-hanazono"},    {0x20000, 0x2EBEF, "fonts-hanazono"},
    {0x2F800, 0x2FA1F, "fonts-hanazono"},  {0x30000, 0x323AF, "fonts-babelstone-han"},
    {0x1D100, 0x1D1FF, "fonts-noto-core"},
};

/// A package outside the stack that has the character; empty when none is known. Debian 12's Noto Core is of 2020 and
/// has the scripts of Unicode 12; Symbola has the symbols of Unicode 9.
std::string other_package(char32_t point) {
  for (const Block& block : blocks) {
    if (block.first <= point && point <= block.last) return block.package;
  }
  if (is_symbol(point)) return unicode_age(point) <= 9 ? "fonts-symbola" : "";
  const bool script_of_core = !is_cjk_script(point) && !is_emoji(point) && unicode_age(point) <= 12;
  return script_of_core ? "fonts-noto-core" : "";
}

}  // namespace

std::string font_advice(char32_t point, const std::vector<std::string>& missing) {
  switch (standing_of(point)) {
    case Standing::private_use:
      return "a private-use character means nothing outside the font it was made for; write another";
    case Standing::unassigned:
      return fmt::format("this is no character of Unicode {}; write another", unicode_version());
    case Standing::assigned:
      break;
  }
  const std::string stack = stack_package(point), other = other_package(point);
  if (std::ranges::find(missing, stack) != missing.end()) return "install the package " + stack;
  const std::string told = "none of the stack in fonts/README.md has it";
  if (other.empty()) return told + ", and no package of Debian is known to; write it another way";
  return fmt::format("{}; the package {} would, but signs don't ask it: write it another way", told, other);
}

}  // namespace kiosk
