#include "text/kept_words.hpp"

namespace kiosk {

const std::vector<std::u16string_view>& built_in_kept_words() {
  static const std::vector<std::u16string_view> words{u"raspberry pi",  u"github actions", u"machine learning",
                                                      u"deep learning", u"open source",    u"visual studio code"};
  return words;
}

}  // namespace kiosk
