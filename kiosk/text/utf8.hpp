#pragma once
// The characters of UTF-8 texts. Bytes that are not UTF-8 read as U+FFFD, one for each part of a sequence that is cut
// or wrong, as Unicode recommends (The Unicode Standard, 3.9, "U+FFFD Substitution of Maximal Subparts").

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;  ///< bytes, at least one
};

/// The one that begins at `offset`, which is within `text`.
CodePoint code_point_at(std::string_view text, std::size_t offset);

/// Calls visit(char32_t) for each.
template <class Visit>
void for_each_code_point(std::string_view text, Visit&& visit) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    visit(c.value);
    at += c.length;
  }
}

std::vector<char32_t> code_points_of(std::string_view text);

/// U+FFFD for an empty text.
char32_t first_code_point(std::string_view text);

/// Valid code points, or pairs of surrogates, only.
std::string to_utf8(char32_t);
std::string to_utf8(std::u16string_view);

}  // namespace kiosk
