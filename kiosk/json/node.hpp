#pragma once
// A parsed JSON value that knows where it stands in its file.

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

struct Position {
  int line = 1, column = 1;  ///< from 1; columns count code points

  auto operator<=>(const Position&) const = default;
};

enum class Kind { null, boolean, integer, number, text, list, object };

/// Nodes live in their Document's arena; the links are valid as long as it is.
struct Node {
  Kind kind = Kind::null;
  Position at;
  std::string key;  ///< within an object
  Position key_at;
  std::uint32_t index = 0;   ///< within a list
  std::string text;          ///< a text's value
  double number = 0;         ///< an integer's value too
  std::int64_t integer = 0;  ///< saturated; of a number what stands before its point
  bool truth = false;
  const Node* parent = nullptr;
  const Node* first = nullptr;  ///< child
  const Node* next = nullptr;   ///< sibling
};

struct NodeIterator {
  const Node* node;

  const Node& operator*() const { return *node; }
  NodeIterator& operator++() {
    node = node->next;
    return *this;
  }
  bool operator==(const NodeIterator&) const = default;
};

/// The elements of a list or the members of an object, in the file's order; none of any other kind.
struct Children {
  const Node* first;

  NodeIterator begin() const { return {first}; }
  NodeIterator end() const { return {nullptr}; }
};
inline Children children(const Node& node) { return {node.first}; }
std::size_t count_children(const Node&);

/// The member of that key, or nullptr.
const Node* find_member(const Node& object, std::string_view key);

/// RFC 6901.
std::string pointer_to(const Node&);

struct Fault {
  Position at;
  std::string what;
  std::string pointer;
};

/// `root` is there only when the bytes were JSON; `faults` holds a syntax error, or every duplicate key.
struct Document {
  std::deque<Node> nodes;
  std::deque<Fault> faults;

  const Node* root() const { return nodes.empty() ? nullptr : &nodes.front(); }
};

/// Deeper nesting, or more values, is a fault: a file of brackets must not eat the machine.
inline constexpr std::size_t deepest_nesting = 64;
inline constexpr std::size_t most_values = 2'000'000;

/// JSON with comments, a byte order mark and CRLF allowed.
Document parse_json(std::string_view bytes);

}  // namespace kiosk
