#include "json/node.hpp"

namespace kiosk {
namespace {

std::string escape_token(std::string_view key) {
  std::string token;
  for (const char c : key) {
    if (c == '~') {
      token += "~0";
    } else if (c == '/') {
      token += "~1";
    } else {
      token += c;
    }
  }
  return token;
}

}  // namespace

std::size_t count_children(const Node& node) {
  std::size_t count = 0;
  for ([[maybe_unused]] const Node& child : children(node)) ++count;
  return count;
}

const Node* find_member(const Node& object, std::string_view key) {
  if (object.kind != Kind::object) return nullptr;
  for (const Node& member : children(object)) {
    if (member.key == key) return &member;
  }
  return nullptr;
}

std::string pointer_to(const Node& node) {
  std::string pointer;
  for (const Node* n = &node; n->parent; n = n->parent) {
    const bool in_list = n->parent->kind == Kind::list;
    pointer.insert(0, "/" + (in_list ? std::to_string(n->index) : escape_token(n->key)));
  }
  return pointer;
}

}  // namespace kiosk
