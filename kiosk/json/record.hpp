#pragma once
// Reads back an object that the program itself has written: nobody is told what is wrong with it, it is whole or it is
// not taken.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/node.hpp"

namespace kiosk {

class JsonRecord {
 public:
  explicit JsonRecord(std::string_view bytes);

  /// Each puts the value of a key where it belongs. When the key is missing, or its value is of another kind or does
  /// not fit, `to` stays as it is and the record is no longer whole.
  void take(std::string_view key, std::string& to);
  void take(std::string_view key, int& to);
  void take(std::string_view key, std::int64_t& to);
  void take(std::string_view key, double& to);  ///< of a whole number too
  void take(std::string_view key, bool& to);
  void take(std::string_view key, std::vector<std::string>& to);

  /// The key must be there; null is nothing.
  template <class Value>
  void take(std::string_view key, std::optional<Value>& to) {
    to.reset();
    if (!is_null(key)) take(key, to.emplace());
  }

  /// Whether the key is there, for what is not in every record.
  bool has(std::string_view key) const;

  /// Whether the bytes were an object, and all that was asked of it was there.
  bool whole() const { return whole_; }

 private:
  bool is_null(std::string_view key) const;
  /// nullptr when the key is missing or its value of another kind; the record is not whole then.
  const Node* demand(std::string_view key, Kind);
  template <class Number>
  void take_whole_number(std::string_view key, Number& to);

  Document document_;
  const Node* object_ = nullptr;  ///< nullptr when the bytes were none
  bool whole_ = false;
};

}  // namespace kiosk
