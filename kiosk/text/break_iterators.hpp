#pragma once
// ICU's break iterators, each opened once for a thread: opening one reads rules and dictionaries (milliseconds).

#include <unicode/ubrk.h>

#include <string_view>
#include <vector>

namespace kiosk {

/// The boundaries of a text after its start, its end among them, as UTF-16 offsets. `locale` must be a literal.
std::vector<int> boundaries(std::u16string_view, UBreakIteratorType, const char* locale);

}  // namespace kiosk
