#pragma once
// The forms that texts must have, and what may be wrong with what they say.

#include "load/report.hpp"

namespace kiosk {

/// Nothing but white space and characters that can't be seen.
bool is_blank(std::string_view text);

/// The first character that nobody sees, "U+200B (zero width space)"; empty when there is none.
std::string unseen_character(std::string_view text);

/// What is wrong, expected and found; empty when nothing is.
std::string id_fault(std::string_view);
std::string url_fault(std::string_view);

/// Absurd lengths, control characters, and those that turn the direction of all that follows.
void warn_about_text(const Node&, Report&);

/// What a web page's source has for characters and letters' looks, and a screen shows as it stands.
void warn_about_markup(const Node&, Report&);

/// ', did you mean "x"?' or nothing.
std::string suggest_near(std::string_view word, const std::vector<std::string>& known);

}  // namespace kiosk
