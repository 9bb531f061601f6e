#include <algorithm>

#include "schedule/schedule.hpp"
#include "schedule/timeline.hpp"

namespace kiosk {
namespace {

std::vector<Placed> as_printed(std::vector<Placed> placed, const Content& content) {
  for (Placed& p : placed) {
    p.start = p.printed = content.sessions[p.session].printed_start();
    p.end = content.sessions[p.session].printed_end();
  }
  return placed;
}

/// Neighbours in order of start: each is held against the one that reaches furthest of those that begin before it. Of
/// those that begin together, which run in parallel, the first speaks for all.
void find_overlaps(std::vector<Placed> placed, std::size_t venue, bool printed, std::vector<Overlap>& found) {
  std::ranges::stable_sort(placed, {}, &Placed::start);
  for (const bool own : {true, false}) {
    const Placed *furthest = nullptr, *last = nullptr;
    for (const Placed& p : placed) {
      if (p.own != own) continue;
      const bool with_last = last && last->start == p.start && last->printed == p.printed;
      const bool parallel = with_last || (furthest && furthest->printed == p.printed);
      if (!parallel && furthest && p.start < furthest->end) {
        found.push_back({venue, furthest->session, p.session, printed, p.start == furthest->start});
      }
      if (!furthest || p.end > furthest->end) furthest = &p;
      last = &p;
    }
  }
}

}  // namespace

std::vector<Overlap> overlaps(const Content& content) {
  const EventDays days{content.zone, content.day_starts};
  std::vector<Overlap> found;
  for (std::size_t v = 0; v < content.venues.size(); ++v) {
    const std::vector<Placed> placed = place_sessions(content, v, days);
    const std::size_t before = found.size();
    find_overlaps(as_printed(placed, content), v, true, found);
    std::vector<Overlap> changed;
    find_overlaps(placed, v, false, changed);
    for (const Overlap& o : changed) {
      const bool known = std::any_of(found.begin() + static_cast<std::ptrdiff_t>(before), found.end(),
                                     [&](const Overlap& p) { return p.first == o.first && p.second == o.second; });
      if (!known) found.push_back(o);
    }
  }
  return found;
}

}  // namespace kiosk
