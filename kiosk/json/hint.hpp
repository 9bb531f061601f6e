#pragma once
// What a person most likely meant where a file is no JSON.

#include "json/cursor.hpp"
#include "json/fault.hpp"

namespace kiosk {

inline constexpr std::string_view in_straight_quotes = "; texts stand in straight double quotes";

/// Where the grammar stands, and what is found there.
struct Found {
  std::string_view line_before;  ///< the same line up to the last good token's end
  Position token_end;            ///< where that is
  Position at;
  std::string_view rest;  ///< from `at` on
  Expected expected;
  bool after_comma;
};

/// "; what to do", or nothing.
std::string hint(const Found&);

/// Bytes before the quotation mark with which `line` seems to close a text, other than a straight one; npos when none.
std::size_t curly_close(std::string_view line);

/// A run of characters that is no number, true, false or null.
bool is_unquoted_text(std::string_view word);
bool is_json_number(std::string_view word);

}  // namespace kiosk
