#pragma once
// A value to be written as JSON. What is read is a Node, which knows its place.

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk {

class JsonValue;
struct JsonMember;
using JsonList = std::vector<JsonValue>;
using JsonObject = std::vector<JsonMember>;  ///< written in this order; keys are the caller's to keep apart

class JsonValue {
 public:
  using Held = std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, JsonList, JsonObject>;

  JsonValue(std::nullptr_t) {}
  JsonValue(std::same_as<bool> auto truth) : held_(truth) {}
  JsonValue(std::signed_integral auto number) : held_(static_cast<std::int64_t>(number)) {}
  JsonValue(double number) : held_(number) {}
  JsonValue(std::string text) : held_(std::move(text)) {}
  JsonValue(std::string_view text) : held_(std::string{text}) {}
  JsonValue(const char* text) : held_(std::string{text}) {}
  JsonValue(JsonList list);
  JsonValue(JsonObject object);

  /// null when there is nothing.
  template <class Value>
  JsonValue(const std::optional<Value>& value) : JsonValue(value ? JsonValue(*value) : JsonValue(nullptr)) {}
  template <class Value>
  JsonValue(const std::vector<Value>& values);

  const Held& held() const { return held_; }

 private:
  Held held_;
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

inline JsonValue::JsonValue(JsonList list) : held_(std::move(list)) {}
inline JsonValue::JsonValue(JsonObject object) : held_(std::move(object)) {}

template <class Value>
JsonValue::JsonValue(const std::vector<Value>& values) : held_(JsonList(values.begin(), values.end())) {}

/// One line, without a newline and without blanks. Bytes that are no UTF-8 become U+FFFD, numbers that JSON
/// doesn't know (infinities) null: it is JSON whatever the values hold.
std::string to_line(const JsonValue&);

}  // namespace kiosk
