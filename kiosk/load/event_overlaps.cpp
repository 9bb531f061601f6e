#include <set>

#include <fmt/format.h>

#include "load/event_parts.hpp"
#include "schedule/schedule.hpp"

namespace kiosk {
namespace {

std::string in_words(const Overlap& overlap, const Content& content) {
  return fmt::format("session \"{}\" overlaps \"{}\" at \"{}\"{}; {}", content.sessions[overlap.second].id,
                     content.sessions[overlap.first].id, content.venues[overlap.venue].id,
                     overlap.as_printed ? "" : " after the changes",
                     overlap.begin_together ? "they begin together" : "from its start on the later one is shown");
}

}  // namespace

void warn_about_overlaps(Children sessions, const Content& content, Report& report) {
  std::vector<const Node*> nodes;
  for (const Node& node : sessions) nodes.push_back(&node);
  constexpr std::chrono::hours too_long{48};           // told by itself: a wrong date makes the others no overlap
  std::set<std::pair<std::size_t, std::size_t>> told;  // sessions of several venues overlap at each of them
  for (const Overlap& overlap : overlaps(content)) {
    const Session& earlier = content.sessions[overlap.first];
    if (earlier.end - earlier.start > too_long) continue;
    if (told.emplace(overlap.first, overlap.second).second) {
      report.warning(*nodes[overlap.second], in_words(overlap, content));
    }
  }
}

}  // namespace kiosk
