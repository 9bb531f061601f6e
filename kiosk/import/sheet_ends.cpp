#include "import/sheet_ends.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace kiosk {
namespace {

/// Sheets with offsets have them everywhere: their clocks can be compared as they are.
using SheetStarts = std::vector<LocalTime>;

std::optional<LocalTime> next_sheet_start(const SheetStarts& starts, LocalTime after) {
  const auto next = std::ranges::upper_bound(starts, after);
  if (next == starts.end() || date::floor<date::days>(*next) != date::floor<date::days>(after)) return std::nullopt;
  return *next;
}

}  // namespace

std::vector<std::size_t> fill_sheet_ends(std::vector<SourceSession>& sessions,
                                         const std::vector<std::size_t>& without_end) {
  std::vector<std::size_t> last;
  if (without_end.empty()) return last;
  std::unordered_map<std::string, SheetStarts> by_room;
  SheetStarts everywhere, all;
  for (const SourceSession& session : sessions) {
    all.push_back(session.start.local);
    if (session.everywhere) everywhere.push_back(session.start.local);
    for (const std::string& room : session.rooms) by_room[room].push_back(session.start.local);
  }
  for (auto& [room, starts] : by_room) std::ranges::sort(starts);
  std::ranges::sort(everywhere);
  std::ranges::sort(all);
  for (const std::size_t at : without_end) {
    SourceSession& session = sessions[at];
    auto next = next_sheet_start(session.everywhere ? all : everywhere, session.start.local);
    for (const std::string& room : session.rooms) {
      const auto here = next_sheet_start(by_room[room], session.start.local);
      if (here && (!next || *here < *next)) next = here;
    }
    if (next)
      session.end.local = *next;
    else
      last.push_back(at);
  }
  return last;
}

}  // namespace kiosk
