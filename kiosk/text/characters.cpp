#include "text/characters.hpp"

#include <unicode/uchar.h>

namespace kiosk {
namespace {

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

}  // namespace

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

bool is_opener(char32_t c) {
  return c == U'“' || c == U'‘' || c == U'〝' || (U_GET_GC_MASK(icu(c)) & U_GC_PS_MASK) != 0 || c == U'«' || c == U'‹';
}

bool is_closer(char32_t c) {
  return c == U'”' || c == U'’' || c == U'〞' || c == U'〟' || (U_GET_GC_MASK(icu(c)) & U_GC_PE_MASK) != 0 ||
         c == U'»' || c == U'›';
}

bool is_pause(char32_t c) { return contains(U"、，。．：；！？,.:;!?·‧・･｡､‼⁇⁈⁉﹐﹑﹒﹔﹕﹖﹗", c); }

bool never_starts_line(char32_t c) {
  return is_closer(c) || is_pause(c) ||
         contains(U"／–～〜∼々〻ヽヾゝゞーｰ…‥⋯%％‰℃ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ", c);
}

bool never_ends_line(char32_t c) { return is_opener(c) || contains(U"￥＄￡＃№", c); }

bool is_curly_quote(char32_t c) { return contains(U"“”‘’", c); }
bool is_wide(char32_t c) {
  const int width = u_getIntPropertyValue(icu(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}
bool is_wide_punctuation(char32_t c) {
  return is_wide(c) && (u_ispunct(icu(c)) || u_isUWhiteSpace(icu(c)) || contains(U"～＋＜＞＝｜", c));
}
bool is_letter_or_digit(char32_t c) { return u_isalnum(icu(c)); }
bool is_digit(char32_t c) { return u_isdigit(icu(c)); }

}  // namespace kiosk
