#pragma once
// A value to be written as JSON. What is read is a Node, which knows its place.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

  JsonValue(std::nullptr_t);
  template <std::same_as<bool> Truth>  // nothing that merely converts to one, a pointer above all
  JsonValue(Truth truth);
  template <std::signed_integral Number>
  JsonValue(Number number);
  JsonValue(double number);
  JsonValue(std::string text);
  JsonValue(std::string_view text);
  JsonValue(const char* text);
  JsonValue(JsonList list);
  JsonValue(JsonObject object);

  /// null when there is nothing.
  template <class Value>
  JsonValue(const std::optional<Value>& value);
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

// Here, where a member is a complete type: what makes or ends a value must know it.

template <std::same_as<bool> Truth>
JsonValue::JsonValue(Truth truth) : held_(truth) {}

template <std::signed_integral Number>
JsonValue::JsonValue(Number number) : held_(std::int64_t{number}) {}

template <class Value>
JsonValue::JsonValue(const std::optional<Value>& value) : JsonValue(nullptr) {
  if (value) *this = JsonValue(*value);
}

template <class Value>
JsonValue::JsonValue(const std::vector<Value>& values) : held_(JsonList(values.begin(), values.end())) {}

/// One line, without a newline and without blanks. Bytes that are no UTF-8 become U+FFFD, numbers that JSON
/// doesn't know (infinities) null: it is JSON whatever the values hold.
std::string to_line(const JsonValue&);

}  // namespace kiosk
