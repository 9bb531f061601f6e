#include "import/session_starts.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::api {
namespace {

/// Times with an offset and those without can't be told apart in time: they stand in two rows.
std::pair<bool, LocalTime> start_order(const SourceTime& time) {
  return {time.offset.has_value(), time.local - time.offset.value_or(Minutes{0})};
}

bool starts_before(const SourceTime& a, const SourceTime& b) { return start_order(a) < start_order(b); }

std::optional<SourceTime> next_start(const std::vector<SourceTime>& starts, const SourceTime& start) {
  constexpr std::chrono::hours longest{12};
  const auto next = std::ranges::upper_bound(starts, start, starts_before);
  if (next == starts.end() || next->offset.has_value() != start.offset.has_value()) return std::nullopt;
  if (start_order(*next).second - start_order(start).second > longest) return std::nullopt;
  return *next;
}

}  // namespace

void SessionStarts::add(const SourceSession& session) {
  everything_.push_back(session.start);
  if (session.everywhere) in_all_rooms_.push_back(session.start);
  for (const std::string& room : session.rooms) by_room_[room].push_back(session.start);
}

void SessionStarts::sort() {
  std::ranges::sort(everything_, starts_before);
  std::ranges::sort(in_all_rooms_, starts_before);
  for (auto& [room, starts] : by_room_) std::ranges::sort(starts, starts_before);
}

std::optional<SourceTime> SessionStarts::next(const SourceSession& session) const {
  if (session.everywhere) return next_start(everything_, session.start);
  std::optional<SourceTime> first = next_start(in_all_rooms_, session.start);
  for (const std::string& room : session.rooms) {
    const auto starts = by_room_.find(room);
    if (starts == by_room_.end()) continue;
    const auto next = next_start(starts->second, session.start);
    if (next && (!first || starts_before(*next, *first))) first = next;
  }
  return first;
}

}  // namespace kiosk::api
