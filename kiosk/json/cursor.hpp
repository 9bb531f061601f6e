#pragma once
// Follows the parser over the same bytes and knows line and column. The JSON library tells what it has read but not
// where; since it reports every token in order, the place of each is found by skipping what may stand between them.

#include <string_view>

#include "json/node.hpp"

namespace kiosk {

class JsonCursor {
 public:
  /// A byte order mark is passed over and counts for no column.
  explicit JsonCursor(std::string_view bytes);

  Position position() const { return position_; }
  bool at_end() const { return offset_ >= bytes_.size(); }
  std::string_view rest() const { return bytes_.substr(offset_); }
  /// From the line's first byte.
  std::string_view line_so_far() const;
  char peek() const { return at_end() ? '\0' : bytes_[offset_]; }

  /// Over white space and comments. Stops before a comment that is never closed.
  void skip_filler();
  /// Over filler, and one `separator` with the filler after it if it is there; tells whether it was.
  bool skip_separator(char separator);
  /// Over a text with its quotes, a number, a word, or one character of punctuation.
  void skip_token();
  /// Never past the end; what is skipped must end at a code point's end.
  void skip(std::size_t bytes) { skip_to(offset_ + bytes); }
  void skip_to(std::size_t offset);

 private:
  std::string_view bytes_;
  std::size_t offset_ = 0;
  Position position_;
};

/// Bytes of a text with its quotes, or what is left when it is never closed.
std::size_t text_token_length(std::string_view rest);

/// Bytes of a run of letters, digits, and the signs that numbers have.
std::size_t word_length(std::string_view rest);

}  // namespace kiosk
