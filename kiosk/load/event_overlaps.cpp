#include <set>

#include <fmt/format.h>

#include "load/event_parts.hpp"
#include "schedule/schedule.hpp"

namespace kiosk {
namespace {

std::string in_words(const Overlap& overlap, const Content& content) {
  return fmt::format("session \"{}\" overlaps \"{}\" at \"{}\"{}; from its start on the later one is shown",
                     content.sessions[overlap.second].id, content.sessions[overlap.first].id,
                     content.venues[overlap.venue].id, overlap.as_printed ? "" : " after the changes");
}

}  // namespace

void warn_about_overlaps(Children sessions, const Content& content, Report& report) {
  std::vector<const Node*> nodes;
  for (const Node& node : sessions) nodes.push_back(&node);
  std::set<std::pair<std::size_t, std::size_t>> told;  // sessions of several venues overlap at each of them
  for (const Overlap& overlap : overlaps(content)) {
    if (told.emplace(overlap.first, overlap.second).second) {
      report.warning(*nodes[overlap.second], in_words(overlap, content));
    }
  }
}

}  // namespace kiosk
