#pragma once
// An object of a file, checked against its shape: unknown keys, missing keys and wrong values are reported when it is
// made; what it hands out afterwards is right, or not there.

#include "load/value_check.hpp"

namespace kiosk {

class Object {
 public:
  Object(const Node&, const Shape&, Report&);

  const Node& node() const { return node_; }

  /// The value when it is there and right, else nullptr. The key must be one of the shape's.
  const Node* get(std::string_view key) const;
  /// The value as it is, right or not; the whole object where there is none.
  const Node& written(std::string_view key) const;

  std::string text(std::string_view key) const;
  bool flag(std::string_view key) const;
  std::optional<int> integer(std::string_view key) const;
  std::optional<double> number(std::string_view key) const;
  LocalizedText localized(std::string_view key) const;
  std::vector<LocalizedText> localized_list(std::string_view key) const;
  std::vector<std::string> texts(std::string_view key) const;
  /// The elements of a list; none when it is not there.
  Children elements(std::string_view key) const;

 private:
  void check_member(const Node& member, Report&);
  void check_required(Report&) const;

  const Node& node_;
  const Shape& shape_;
  std::vector<const Node*> right_;    ///< in the order of the shape's fields
  std::vector<const Node*> written_;  ///< right or not
};

LocalizedText read_localized(const Node&);

}  // namespace kiosk
