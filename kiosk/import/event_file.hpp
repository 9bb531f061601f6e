#pragma once
// A draft and a hand's file as one event file.

#include <string>
#include <vector>

#include "import/draft.hpp"
#include "json/node.hpp"
#include "json/value.hpp"

namespace kiosk {

struct EventFile {
  JsonObject event;
  std::vector<std::string> remarks;  ///< where the source says otherwise than a hand wrote
};

/// `hand` may be null. What it has stays, in its order; of a session that both have, each member that a hand wrote.
EventFile event_file(const Draft&, const Node* hand);

/// The venues of a hand's file that rooms may be.
std::vector<KnownVenue> known_venues(const Node& hand);

/// As a value to be written.
JsonValue value_of(const Node&);
/// The member, or nullptr.
const JsonValue* member(const JsonObject&, std::string_view key);
/// In place of the one of that key, or at the end.
void set_member(JsonObject&, std::string_view key, JsonValue);
/// Empty where it is missing, or no text.
std::string text_of(const JsonObject&, std::string_view key);

/// A member a line, of lists of objects each object: what changes from one version to the next is seen line by line.
std::string event_text(const JsonObject&);

}  // namespace kiosk
