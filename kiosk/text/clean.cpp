#include "text/paragraph.hpp"

#include <unicode/uchar.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "text/utf8.hpp"

namespace kiosk {
namespace {

// More than any sign can show; a family with skin tones has 10 code points, a flag of England 7.
constexpr std::size_t most_bytes = 60'000;
constexpr int most_extenders = 10;

bool breaks_line(UChar32 c) { return c == '\n' || c == 0x2028 || c == 0x2029; }

bool is_white(UChar32 c) {
  return c == ' ' || c == '\t' || c == 0x0B || c == 0x0C || c == '\r' || c == 0x85 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x205F;
}

bool is_bidi_control(UChar32 c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool is_dropped(UChar32 c) {
  return u_charType(c) == U_CONTROL_CHAR || is_bidi_control(c) || (c >= 0xFFF9 && c <= 0xFFFB) || c == 0xFEFF ||
         c == 0xAD || U_IS_UNICODE_NONCHAR(c);
}

bool extends_cluster(UChar32 c) {
  const auto mask = U_GET_GC_MASK(c);
  return (mask & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0 || c == 0x200C || c == 0x200D || (c >= 0xE0020 && c <= 0xE007F);
}

void append(std::u16string& to, UChar32 c) {
  if (U_IS_BMP(c)) {
    to.push_back(static_cast<char16_t>(c));
  } else {
    to.push_back(static_cast<char16_t>(U16_LEAD(c)));
    to.push_back(static_cast<char16_t>(U16_TRAIL(c)));
  }
}

bool is_isolate(UChar32 c) { return c == 0x2068 || c == 0x2069; }

class Cleaner {
 public:
  explicit Cleaner(Isolates isolates) : isolates_(isolates) {}

  void take(UChar32 c) {
    if (breaks_line(c)) return end_paragraph();
    if (is_white(c)) c = ' ';
    if (is_dropped(c) && !(is_isolate(c) && isolates_ == Isolates::kept)) return;
    extenders_ = extends_cluster(c) ? extenders_ + 1 : 0;
    if (extenders_ <= most_extenders) append(paragraph_, c);
  }

  void end_paragraph() {
    const bool blank = std::all_of(paragraph_.begin(), paragraph_.end(), [](char16_t c) {
      return u_isUWhiteSpace(c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    });
    if (!blank) paragraphs.push_back(paragraph_);
    paragraph_.clear();
    extenders_ = 0;
  }

  std::vector<std::u16string> paragraphs;

 private:
  Isolates isolates_;
  std::u16string paragraph_;
  int extenders_ = 0;
};

}  // namespace

std::vector<std::u16string> clean_paragraphs(std::string_view utf8, Isolates isolates) {
  Cleaner cleaner{isolates};
  for_each_code_point(utf8.substr(0, most_bytes), [&](char32_t c) { cleaner.take(static_cast<UChar32>(c)); });
  cleaner.end_paragraph();
  return std::move(cleaner.paragraphs);
}

}  // namespace kiosk
