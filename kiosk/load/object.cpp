#include "load/object.hpp"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "load/text_check.hpp"

namespace kiosk {
namespace {

std::size_t index_of(const Shape& shape, std::string_view key) {
  const auto field = std::ranges::find(shape.fields, key, &Field::key);
  return static_cast<std::size_t>(field - shape.fields.begin());
}

std::vector<std::string> keys_of(const Shape& shape) {
  std::vector<std::string> keys;
  for (const Field& field : shape.fields) keys.emplace_back(field.key);
  return keys;
}

}  // namespace

Object::Object(const Node& node, const Shape& shape, Report& report)
    : node_(node), shape_(shape), right_(shape.fields.size()), written_(shape.fields.size()) {
  if (node.kind != Kind::object) {
    report.error(node, fmt::format("expected an object, found {}", describe(node)));
    return;
  }
  for (const Node& member : children(node)) check_member(member, report);
  check_required(report);
}

void Object::check_member(const Node& member, Report& report) {
  const std::size_t i = index_of(shape_, member.key);
  if (i == shape_.fields.size()) {
    const std::string unseen = unseen_character(member.key);
    report.key_error(member,
                     fmt::format("unknown key \"{}\"{}{}", member.key, unseen.empty() ? "" : ", which holds " + unseen,
                                 suggest(member.key, keys_of(shape_))));
    return;
  }
  written_[i] = &member;
  if (check_value(member, shape_.fields[i], report)) right_[i] = &member;
}

void Object::check_required(Report& report) const {
  std::string noun{shape_.name};
  std::ranges::replace(noun, '_', ' ');
  for (std::size_t i = 0; i < shape_.fields.size(); ++i) {
    if (!shape_.fields[i].required || written_[i]) continue;
    report.error(node_, fmt::format("missing key \"{}\" of this {}", shape_.fields[i].key, noun));
  }
}

const Node* Object::get(std::string_view key) const {
  const std::size_t i = index_of(shape_, key);
  assert(i < right_.size());
  return right_[i];
}

const Node& Object::written(std::string_view key) const {
  const Node* value = written_[index_of(shape_, key)];
  return value ? *value : node_;
}

std::string Object::text(std::string_view key) const {
  const Node* value = get(key);
  return value ? value->text : "";
}

bool Object::flag(std::string_view key) const {
  const Node* value = get(key);
  return value && value->truth;
}

std::optional<int> Object::integer(std::string_view key) const {
  const Node* value = get(key);
  return value ? std::optional{static_cast<int>(value->integer)} : std::nullopt;
}

std::optional<double> Object::number(std::string_view key) const {
  const Node* value = get(key);
  return value ? std::optional{value->number} : std::nullopt;
}

LocalizedText Object::localized(std::string_view key) const {
  const Node* value = get(key);
  return value ? read_localized(*value) : LocalizedText{};
}

std::vector<LocalizedText> Object::localized_list(std::string_view key) const {
  std::vector<LocalizedText> list;
  for (const Node& element : elements(key)) list.push_back(read_localized(element));
  return list;
}

std::vector<std::string> Object::texts(std::string_view key) const {
  std::vector<std::string> list;
  for (const Node& element : elements(key)) list.push_back(element.text);
  return list;
}

Children Object::elements(std::string_view key) const {
  const Node* value = get(key);
  return {value ? value->first : nullptr};
}

LocalizedText read_localized(const Node& node) {
  LocalizedText text;
  if (node.kind == Kind::text && !node.text.empty()) text.by_language.emplace_back("", node.text);
  for (const Node& entry : children(node)) text.by_language.emplace_back(canonical_language_tag(entry.key), entry.text);
  return text;
}

}  // namespace kiosk
