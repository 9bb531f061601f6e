#pragma once
// Which venue a source's room is.

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "import/draft.hpp"

namespace kiosk {

class RoomVenues {
 public:
  /// Without known venues each room becomes one of its own.
  RoomVenues(const std::vector<KnownVenue>&, const std::vector<std::string>& ignored);

  void learn(const std::vector<SourceRoom>&);
  /// An id; nothing for a room that is ignored, or matches none: that is remembered.
  std::optional<std::string> venue_of(const std::string& room);

  /// Those that have sessions, in the order in which rooms were learned or seen; none of a hand's own.
  std::vector<DraftVenue> venues() const;
  /// A line for each room that matches none, with the nearest venue; empty when all do.
  std::string unmatched() const;

 private:
  std::optional<std::string> matched(const std::string& room) const;
  std::string made(const std::string& room);
  std::vector<std::string> words_of(const std::string& room) const;

  bool has_known_;
  std::vector<std::string> ids_;                        ///< of the known
  std::unordered_map<std::string, std::string> known_;  ///< folded room, id or name -> id
  std::vector<std::string> ignored_;                    ///< folded
  std::unordered_map<std::string, SourceRoom> rooms_;   ///< by key
  std::unordered_map<std::string, std::optional<std::string>> answers_;
  std::vector<DraftVenue> made_;
  std::vector<std::string> unmatched_;
};

}  // namespace kiosk
