#pragma once
// Says in plain words why bytes are not JSON, and where.

#include "json/cursor.hpp"

namespace kiosk {

/// What the grammar allows after the last token that was read.
enum class Expected { value, key_or_end, value_or_end, colon, comma_in_object, comma_in_list, end_of_file };

inline bool takes_value(Expected e) { return e == Expected::value || e == Expected::value_or_end; }
inline bool takes_text(Expected e) { return takes_value(e) || e == Expected::key_or_end; }
inline bool takes_comma(Expected e) { return e == Expected::comma_in_object || e == Expected::comma_in_list; }

/// The cursor stands after the last good token.
Fault explain_syntax(JsonCursor, Expected);

/// The byte that is not UTF-8, or a NUL; nothing when the bytes are text.
std::optional<Fault> explain_bytes(std::string_view bytes);

}  // namespace kiosk
