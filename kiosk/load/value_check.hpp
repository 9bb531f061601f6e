#pragma once
// Is a value what its field takes? Whatever is not is reported here, once; readers then only take what is right.

#include "compose/theme.hpp"
#include "load/fields.hpp"
#include "load/report.hpp"

namespace kiosk {

/// References, times that the zone skips, and what several fields say together are left to the readers.
bool check_value(const Node&, const Field&, Report&);

/// 'text "abc"', 'a list', '5'.
std::string describe(const Node&);

/// '"a", "b" or "c"'.
std::string list_names(std::span<const std::string_view> names);

/// ', did you mean "x"?', or the known names when none is near and they are few, or nothing.
std::string suggest(std::string_view word, const std::vector<std::string>& known);

bool is_language_tag(std::string_view);
/// What is told of a language's name or a country's code in the place of a tag, "English", "tw"; empty for any other.
std::string language_called(std::string_view);
/// "auto", "preferred", "1920x1080", "1920x1080@60".
bool is_display_mode(std::string_view);
/// In the usual case, zh-Hant-TW: case means nothing in tags (RFC 5646, 2.1.1), but comparisons are exact elsewhere.
std::string canonical_language_tag(std::string_view);
std::optional<Color> read_color(std::string_view);

}  // namespace kiosk
