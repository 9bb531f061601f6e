#pragma once
// Where a change can alter what a path leads to: an entry in each directory on the way, through links as well.

#include <map>
#include <set>
#include <string>
#include <vector>

namespace kiosk {

/// What matters in one directory.
struct WatchedPlace {
  std::set<std::string> names;  ///< of its entries
  bool arrivals = false;        ///< one of them may be made or written, not only replaced or removed

  friend bool operator==(const WatchedPlace&, const WatchedPlace&) = default;
};

/// By the directory's real path.
using WatchedPlaces = std::map<std::string, WatchedPlace>;

/// The system's own limit is for all programs of a user.
constexpr std::size_t most_watched_directories = 1024;

/// Where the way ends early, its end is the nearest directory that is there. At the limit the files that are left are
/// left out.
WatchedPlaces watched_places(const std::vector<std::string>& files);

}  // namespace kiosk
