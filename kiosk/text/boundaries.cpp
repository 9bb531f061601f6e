#include "text/clusters.hpp"

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace kiosk {
namespace {

struct Close {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using Iterator = std::unique_ptr<UBreakIterator, Close>;

// Null without ICU's data: a text then has no inner boundaries, which is poor but safe.
UBreakIterator* iterator_of(UBreakIteratorType type, const char* locale) {
  // Iterators have a state, so every thread has its own; they are kept because opening them is slow.
  thread_local std::map<std::pair<UBreakIteratorType, std::string>, Iterator> opened;
  auto& slot = opened[{type, locale}];
  if (!slot) {
    UErrorCode status = U_ZERO_ERROR;
    slot.reset(ubrk_open(type, locale, nullptr, 0, &status));
    if (U_FAILURE(status)) slot.reset();
  }
  return slot.get();
}

}  // namespace

std::vector<int> boundaries(std::u16string_view text, UBreakIteratorType type, const char* locale) {
  const auto size = static_cast<int>(text.size());
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* iterator = iterator_of(type, locale);
  if (iterator) ubrk_setText(iterator, text.data(), size, &status);
  if (!iterator || U_FAILURE(status)) return {size};
  std::vector<int> found;
  ubrk_first(iterator);
  for (int at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) found.push_back(at);
  ubrk_setText(iterator, u"", 0, &status);  // let go of the caller's text
  return found;
}

}  // namespace kiosk
