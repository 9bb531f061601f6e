#pragma once
// The ids of one kind of thing: found by name, each only once.

#include <unordered_map>

#include "load/report.hpp"

namespace kiosk {

class Names {
 public:
  /// `noun` is what the messages call it: "venue", "stop".
  explicit Names(std::string noun) : noun_(std::move(noun)) {}

  /// Reports one that was there before. `id` may be nullptr: then the thing has no usable name.
  void add(const Node* id, std::size_t index, Report&);

  /// Reports one that is not there.
  std::optional<std::size_t> find(const Node& reference, Report&) const;
  std::optional<std::size_t> find(std::string_view id) const;
  /// 'unknown venue "x", did you mean "y"?'
  std::string unknown(std::string_view id) const;
  /// In the file's order.
  const std::vector<std::string>& known() const { return known_; }

 private:
  struct Entry {
    std::size_t index;
    Position at;
  };

  std::string noun_;
  std::unordered_map<std::string, Entry> entries_;
  std::vector<std::string> known_;  ///< in the file's order
};

}  // namespace kiosk
