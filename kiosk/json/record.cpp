#include "json/record.hpp"

#include <utility>

namespace kiosk {

JsonRecord::JsonRecord(std::string_view bytes) : document_(parse_json(bytes)) {
  const Node* root = document_.root();
  whole_ = document_.faults.empty() && root && root->kind == Kind::object;
  if (whole_) object_ = root;
}

bool JsonRecord::has(std::string_view key) const { return object_ && find_member(*object_, key); }

bool JsonRecord::is_null(std::string_view key) const {
  const Node* value = object_ ? find_member(*object_, key) : nullptr;
  return value && value->kind == Kind::null;
}

const Node* JsonRecord::demand(std::string_view key, Kind kind) {
  const Node* value = object_ ? find_member(*object_, key) : nullptr;
  if (value && value->kind == kind) return value;
  whole_ = false;
  return nullptr;
}

void JsonRecord::take(std::string_view key, std::string& to) {
  if (const Node* value = demand(key, Kind::text)) to = value->text;
}

template <class Number>
void JsonRecord::take_whole_number(std::string_view key, Number& to) {
  const Node* value = demand(key, Kind::integer);
  if (value && std::in_range<Number>(value->integer)) {
    to = static_cast<Number>(value->integer);
  } else {
    whole_ = false;
  }
}

void JsonRecord::take(std::string_view key, int& to) { take_whole_number(key, to); }
void JsonRecord::take(std::string_view key, std::int64_t& to) { take_whole_number(key, to); }

void JsonRecord::take(std::string_view key, bool& to) {
  if (const Node* value = demand(key, Kind::boolean)) to = value->truth;
}

void JsonRecord::take(std::string_view key, double& to) {
  const Node* written = object_ ? find_member(*object_, key) : nullptr;
  const bool integer = written && written->kind == Kind::integer;
  if (const Node* value = demand(key, integer ? Kind::integer : Kind::number)) to = value->number;
}

void JsonRecord::take(std::string_view key, std::vector<std::string>& to) {
  const Node* list = demand(key, Kind::list);
  if (!list) return;
  std::vector<std::string> texts;
  for (const Node& element : children(*list)) {
    if (element.kind != Kind::text) {
      whole_ = false;
      return;
    }
    texts.push_back(element.text);
  }
  to = std::move(texts);
}

}  // namespace kiosk
