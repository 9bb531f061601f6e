#pragma once
// What a source's own words for a session's type mean.

#include <optional>
#include <string_view>

#include "import/programme.hpp"

namespace kiosk {

/// From whole words of a type or title, in the languages that organisers write: "Coffee break" is a break, "Breakout
/// session" and "不休息的伺服器" are not. Words of talks ("keynote", "工作坊") outweigh the others ("Opening keynote"),
/// except lightning's. Nothing where no word says.
std::optional<SourceKind> kind_named_by(std::string_view);
std::optional<SourceKind> kind_named_by(const SourceText&);

/// The same, where what has none of the words known is a talk.
SourceKind kind_of_words(std::string_view);

/// Of a title without a speaker. A long one is about something: "Opening the black box of your database".
SourceKind kind_of_lone_title(const SourceText& title);

/// Of the title of what is known to be no talk: "Lunch talk" is lunch there, and words may be joined.
SourceKind kind_beside_talks(const SourceText& title, SourceKind otherwise);

}  // namespace kiosk
