#pragma once
// What pretalx and the frab family write alike in JSON. Nothing here is demanded: a value of another kind reads as
// none, since one wrong field is no reason to lose a session.

#include <string>
#include <string_view>
#include <vector>

#include "import/programme.hpp"
#include "json/node.hpp"

namespace kiosk {

/// Bytes; of a longer text the rest is not read. No sign has room for it, and a hostile one shall not cost time.
inline constexpr std::size_t longest_published_text = 4'000;

/// Bytes of what names a room. It is written into each of its sessions, so that a longer one could eat the memory.
inline constexpr std::size_t longest_room_key = 400;

/// "line 12, column 3 (/schedule/days/0)"; without the pointer where keys make it too long to be read.
std::string published_place(const Node&);

/// "a list", "the number 5", "\"soon\"", for "expected …, found …"; "nothing" for a missing one.
std::string published_finding(const Node* found);

/// The source can't be used because of what stands at `at`.
Failure published_failure(const Source&, const Node& at, std::string_view expected);

/// A text or a whole number as one plain line; else empty.
std::string published_line(const Node*);

/// A text, which is in `language`, or an object of texts by language. HTML becomes text; what is empty is left out.
SourceText published_text(const Node*, const std::string& language);

/// In the order of preference: what hasn't said its language, English, whatever there is. Empty when there is none.
std::string published_text_in_any(const SourceText&);

/// When the source doesn't say so, nothing.
std::optional<int> published_capacity(const Node*);

/// An IANA name; empty for what is none, which is told.
std::string published_zone(const Node*, std::vector<std::string>& remarks);

/// A member's text as a moment.
std::optional<SourceTime> published_time(const Node& object, std::string_view key);

/// By their offsets; by the clocks where one of them has none.
bool is_after(const SourceTime& later, const SourceTime& earlier);

/// `end`, or what the `duration` says from `start` on; nothing when neither is after it.
std::optional<SourceTime> published_end(const Node& object, const SourceTime& start);

}  // namespace kiosk
