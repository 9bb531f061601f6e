#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "json/fault.hpp"
#include "json/node.hpp"

namespace kiosk {
namespace {

using Json = nlohmann::json;

std::int64_t saturated(double value) {
  constexpr double most = 9'223'372'036'854'774'784.0;  // the last double below 2^63
  return static_cast<std::int64_t>(std::clamp(std::isnan(value) ? 0 : value, -most, most));
}

/// Takes the library's events and grows the tree, with the cursor in step.
class TreeBuilder final : public nlohmann::json_sax<Json> {
 public:
  TreeBuilder(std::string_view bytes, Document& document) : cursor_(bytes), document_(document) {}

  bool null() override { return add_scalar(Kind::null); }
  bool boolean(bool value) override {
    return add_scalar(Kind::boolean, [&](Node& n) { n.truth = value; });
  }
  bool number_integer(number_integer_t value) override { return add_integer(value); }
  bool number_unsigned(number_unsigned_t value) override {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    return add_integer(value > static_cast<number_unsigned_t>(most) ? most : static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t value, const string_t&) override {
    return add_scalar(Kind::number, [&](Node& n) {
      n.number = value;
      n.integer = saturated(value);
    });
  }
  bool string(string_t& value) override {
    return add_scalar(Kind::text, [&](Node& n) { n.text = std::move(value); });
  }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(Kind::object); }
  bool start_array(std::size_t) override { return open(Kind::list); }
  bool end_object() override {
    find_duplicates(*open_.back().node);
    return close();
  }
  bool end_array() override { return close(); }

  bool key(string_t& value) override {
    cursor_.skip_separator(',');
    key_ = std::move(value);
    key_at_ = cursor_.position();
    cursor_.skip_token();
    expected_ = Expected::colon;
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    document_.faults.push_back(explain_syntax(cursor_, expected_));
    return false;
  }

 private:
  struct Open {
    Node* node;
    Node* last_child = nullptr;
    std::uint32_t count = 0;
  };

  void to_token() {
    if (!open_.empty()) cursor_.skip_separator(open_.back().node->kind == Kind::object ? ':' : ',');
    cursor_.skip_filler();
  }

  Node* add(Kind kind) {
    to_token();
    if (document_.nodes.size() >= most_values) return nullptr;
    Node& node = document_.nodes.emplace_back();
    node.kind = kind;
    node.at = cursor_.position();
    if (!open_.empty()) link(node, open_.back());
    return &node;
  }

  void link(Node& node, Open& parent) {
    node.parent = parent.node;
    node.index = parent.count++;
    node.key = std::move(key_);
    node.key_at = key_at_;
    (parent.last_child ? parent.last_child->next : parent.node->first) = &node;
    parent.last_child = &node;
  }

  template <class Fill>
  bool add_scalar(Kind kind, Fill fill) {
    Node* node = add(kind);
    if (!node) return refuse(fmt::format("more than {} values", most_values));
    fill(*node);
    cursor_.skip_token();
    expect_after_value();
    return true;
  }
  bool add_scalar(Kind kind) {
    return add_scalar(kind, [](Node&) {});
  }
  bool add_integer(std::int64_t value) {
    return add_scalar(Kind::integer, [&](Node& n) {
      n.integer = value;
      n.number = static_cast<double>(value);
    });
  }

  bool open(Kind kind) {
    Node* node = add(kind);
    if (!node) return refuse(fmt::format("more than {} values", most_values));
    if (open_.size() >= deepest_nesting) return refuse(fmt::format("nested deeper than {} levels", deepest_nesting));
    cursor_.skip_token();
    open_.push_back({node});
    expected_ = kind == Kind::object ? Expected::key_or_end : Expected::value_or_end;
    return true;
  }

  bool close() {
    cursor_.skip_filler();
    cursor_.skip_token();
    open_.pop_back();
    expect_after_value();
    return true;
  }

  void expect_after_value() {
    if (open_.empty()) {
      expected_ = Expected::end_of_file;
    } else {
      expected_ = open_.back().node->kind == Kind::object ? Expected::comma_in_object : Expected::comma_in_list;
    }
  }

  bool refuse(std::string what) {
    document_.faults.push_back({cursor_.position(), std::move(what), ""});
    return false;
  }

  void find_duplicates(const Node& object) {
    std::vector<const Node*> members;
    for (const Node& member : children(object)) members.push_back(&member);
    std::stable_sort(members.begin(), members.end(), [](auto a, auto b) { return a->key < b->key; });
    for (std::size_t i = 1; i < members.size(); ++i) {
      if (members[i]->key == members[i - 1]->key) tell_duplicate(*members[i], *members[i - 1]);
    }
  }

  void tell_duplicate(const Node& again, const Node& earlier) {
    const Position first = earlier.key_at;
    document_.faults.push_back(
        {again.key_at, fmt::format("key \"{}\" stands twice, first at {}:{}", again.key, first.line, first.column),
         pointer_to(again)});
  }

  JsonCursor cursor_;
  Document& document_;
  std::vector<Open> open_;
  Expected expected_ = Expected::value;
  std::string key_;
  Position key_at_;
};

}  // namespace

Document parse_json(std::string_view bytes) {
  Document document;
  if (auto fault = explain_bytes(bytes)) {
    document.faults.push_back(std::move(*fault));
    return document;
  }
  TreeBuilder builder{bytes, document};
  const bool whole = Json::sax_parse(bytes.begin(), bytes.end(), &builder, Json::input_format_t::json, true, true);
  if (!whole) document.nodes.clear();
  return document;
}

}  // namespace kiosk
