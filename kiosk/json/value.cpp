#include "json/value.hpp"

#include <utility>

#include <nlohmann/json.hpp>

namespace kiosk {
namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson library_value(const JsonValue&);

OrderedJson library_value(const JsonList& list) {
  OrderedJson json = OrderedJson::array();
  for (const JsonValue& value : list) json.push_back(library_value(value));
  return json;
}

OrderedJson library_value(const JsonObject& object) {
  OrderedJson json = OrderedJson::object();
  for (const JsonMember& member : object) json[member.key] = library_value(member.value);
  return json;
}

template <class Plain>
OrderedJson library_value(const Plain& plain) {
  return plain;
}

OrderedJson library_value(const JsonValue& value) {
  return std::visit([](const auto& held) { return library_value(held); }, value.held());
}

}  // namespace

JsonValue::JsonValue(std::nullptr_t) {}
JsonValue::JsonValue(double number) : held_(number) {}
JsonValue::JsonValue(std::string text) : held_(std::move(text)) {}
JsonValue::JsonValue(std::string_view text) : held_(std::string{text}) {}
JsonValue::JsonValue(const char* text) : held_(std::string{text}) {}
JsonValue::JsonValue(JsonList list) : held_(std::move(list)) {}
JsonValue::JsonValue(JsonObject object) : held_(std::move(object)) {}

std::string to_line(const JsonValue& value) {
  return library_value(value).dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

}  // namespace kiosk
