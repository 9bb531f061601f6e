#pragma once
// When what follows in a room begins: the end of a session for which a source has none.

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "import/programme.hpp"

namespace kiosk::api {

class SessionStarts {
 public:
  void add(const SourceSession&);
  /// Once, after all are added.
  void sort();

  /// The first start in one of its rooms, or in all of them, after the session's own. Not the next morning's, more than
  /// twelve hours later: what ends a day has no end that could be known.
  std::optional<SourceTime> next(const SourceSession&) const;

 private:
  std::vector<SourceTime> everything_, in_all_rooms_;
  std::unordered_map<std::string, std::vector<SourceTime>> by_room_;
};

}  // namespace kiosk::api
