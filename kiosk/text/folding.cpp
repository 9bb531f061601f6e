#include "text/folding.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/utf8.hpp"

namespace kiosk {

std::string folded(std::string_view utf8) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
  if (U_FAILURE(error)) return std::string{utf8};
  icu::UnicodeString text;
  for_each_code_point(utf8, [&](char32_t c) { text.append(static_cast<UChar32>(c)); });
  const icu::UnicodeString all = fold->normalize(text, error);
  if (U_FAILURE(error)) return std::string{utf8};
  std::string out;
  for (int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1)) {
    const UChar32 c = all.char32At(at);
    const bool blank = u_isUWhiteSpace(c) != 0;
    if (!blank) {
      out += to_utf8(static_cast<char32_t>(c));
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace kiosk
