#include <map>
#include <utility>

#include <fmt/format.h>

#include "load/event_parts.hpp"

namespace kiosk {
namespace {

std::optional<std::size_t> venue_of(const Object& walk, std::string_view key, const EventContext& context) {
  const Node* reference = walk.get(key);
  return reference ? context.venues.find(*reference, context.report) : std::nullopt;
}

std::optional<Footpath> read_walk(const Object& object, const EventContext& context) {
  const auto from = venue_of(object, "from", context), to = venue_of(object, "to", context);
  const auto minutes = object.integer("minutes");
  if (!from || !to || !minutes) return std::nullopt;
  if (*from != *to) return Footpath{*from, *to, Minutes{*minutes}};
  context.report.error(*object.get("to"),
                       fmt::format("expected another venue than \"from\", found \"{}\" again", object.text("to")));
  return std::nullopt;
}

}  // namespace

std::vector<Footpath> read_walks(Children list, const EventContext& context) {
  std::vector<Footpath> walks;
  std::map<std::pair<std::size_t, std::size_t>, std::pair<std::size_t, Position>> first;  // there and back are one
  for (const Node& node : list) {
    const auto walk = read_walk(Object{node, walk_shape, context.report}, context);
    if (!walk) continue;
    const auto [known, is_new] = first.try_emplace(std::minmax(walk->from, walk->to), walks.size(), node.at);
    if (is_new) {
      walks.push_back(*walk);
      continue;
    }
    const auto& [index, at] = known->second;
    context.report.warning(node, fmt::format("a second walk between these two venues, after the one at {}:{}; a walk "
                                             "counts both ways, and the last counts; keep one",
                                             at.line, at.column));
    walks[index] = *walk;
  }
  return walks;
}

}  // namespace kiosk
