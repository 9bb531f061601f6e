#pragma once
// The ids of one kind of thing: found by name, each only once.

#include <unordered_map>

#include "load/report.hpp"

namespace kiosk {

class Names {
 public:
  /// `noun` is what the messages call it: "venue", "stop".
  explicit Names(std::string noun) : noun_(std::move(noun)) {}

  /// Reports one that was there before. `id` may be nullptr: then the thing has no usable name. By `visible` it is
  /// found where no id is meant.
  void add(const Node* id, const LocalizedText& visible, std::size_t index, Report&);

  /// What a text refers to: by its id, else by the id in other letters' case or with blanks around, else by what people
  /// call the thing; each only where one alone fits.
  struct Match {
    std::optional<std::size_t> index;
    std::string id;   ///< as it is written where the thing is
    std::string say;  ///< why it is not plainly the id: to warn of, or without an index the error
  };
  Match match(std::string_view reference) const;

  /// Reports what `match` says.
  std::optional<std::size_t> find(const Node& reference, Report&) const;
  /// By its id alone.
  std::optional<std::size_t> find(std::string_view id) const;
  /// Ids in the file's order.
  std::vector<std::string> known() const;

 private:
  struct Entry {
    std::size_t index;
    Position at;
  };
  struct Known {
    std::string id;
    std::vector<std::string> names;  ///< as they are shown
    std::vector<std::string> folded_id, folded_names;
  };

  std::vector<const Known*> known_by(const std::string& folded, std::vector<std::string> Known::*keys) const;
  Match only(std::string_view reference, const std::vector<const Known*>&, std::string_view why) const;
  std::string unknown(std::string_view reference) const;

  std::string noun_;
  std::unordered_map<std::string, Entry> entries_;
  std::vector<Known> known_;  ///< in the file's order
};

}  // namespace kiosk
