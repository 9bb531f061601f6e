// The JSON Schemas in config/ and the loader's tables say the same: keys, what is required, ranges and choices, both
// ways. So an editor that follows the schema and `kiosk check` cannot disagree on them.

#include <fstream>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "load/fields.hpp"

using namespace kiosk;
using nlohmann::json;

namespace {

json read_schema(const std::string& name) {
  std::ifstream file{std::string{KIOSK_SOURCE_DIR} + "/config/" + name + ".schema.json"};
  return json::parse(file);
}

const json& resolved(const json& schema, const json& node) {
  if (!node.contains("$ref")) return node;
  const std::string pointer = node["$ref"];
  return resolved(schema, schema[json::json_pointer{pointer.substr(1)}]);
}

std::set<std::string> keys_of(const json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

/// The number that a whole-number or number field's schema gives, its alternatives looked through.
std::optional<double> bound(const json& node, const char* name) {
  if (node.contains(name)) return node[name].get<double>();
  return std::nullopt;
}

void check_range(const Field& field, const json& node) {
  if (field.min == field.max) return;
  if (field.type == Type::integer || field.type == Type::number) {
    CHECK(bound(node, "minimum") == field.min);
    CHECK(bound(node, "maximum") == field.max);
  }
  if (field.type == Type::ids || field.type == Type::list || field.type == Type::languages) {
    CHECK(bound(node, "minItems") == field.min);
    if (field.max < 1000) CHECK(bound(node, "maxItems") == field.max);
  }
}

void check_choices(const Field& field, const json& node) {
  if (field.choices.empty()) return;
  std::set<std::string> written;
  for (const json& choice : node["enum"])
    written.insert(choice.is_string() ? choice.get<std::string>() : choice.dump());
  CHECK(written == std::set<std::string>(field.choices.begin(), field.choices.end()));
}

void check_shape(const json& schema, const json& object, const Shape& shape) {
  CAPTURE(shape.name);
  std::set<std::string> keys, required;
  for (const Field& field : shape.fields) {
    keys.emplace(field.key);
    if (field.required) required.emplace(field.key);
  }
  CHECK(keys_of(object["properties"]) == keys);
  CHECK(object.value("required", std::set<std::string>{}) == required);
  CHECK(object["additionalProperties"] == false);
  for (const Field& field : shape.fields) {
    const std::string key{field.key};
    CAPTURE(key);
    const json& written = object["properties"][key];
    check_range(field, bound(written, "minimum") || bound(written, "minItems") ? written : resolved(schema, written));
    check_choices(field, resolved(schema, written));
  }
}

void check_file(const std::string& name, const Shape& whole, const std::vector<const Shape*>& parts) {
  const json schema = read_schema(name);
  check_shape(schema, schema, whole);
  for (const Shape* part : parts) {
    REQUIRE(schema["$defs"].contains(std::string{part->name}));
    check_shape(schema, schema["$defs"][std::string{part->name}], *part);
  }
}

}  // namespace

TEST_CASE("The schemas and the loader say the same") {
  check_file("kiosk", screen_shape, {&display_shape, &off_shape});
  check_file("theme", theme_shape, {&accents_shape});
  check_file("event", event_shape,
             {&venue_shape, &way_step_shape, &walk_shape, &session_shape, &speaker_shape, &listed_talk_shape,
              &shuttle_shape, &stop_shape, &departure_shape, &service_shape, &sponsor_shape, &venue_scope_shape,
              &slot_shape, &card_shape, &change_shape, &announcement_shape});
}

TEST_CASE("The shipped files name their schema") {
  for (const char* name : {"kiosk.json", "pycontw-2020.json", "theme.json", "theme-light.json"}) {
    std::ifstream file{std::string{KIOSK_SOURCE_DIR} + "/config/" + name};
    const json shipped = json::parse(file, nullptr, true, true);
    CAPTURE(name);
    CHECK(std::ifstream{std::string{KIOSK_SOURCE_DIR} + "/config/" + shipped["$schema"].get<std::string>()}.good());
  }
}
