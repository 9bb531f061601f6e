#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "load/event_parts.hpp"
#include "schedule/content_names.hpp"

namespace kiosk {
namespace {

/// How many venues have each sign.
using Counts = std::array<std::size_t, venue_signs>;

std::size_t index_of(VenueSign sign) { return static_cast<std::size_t>(sign); }

/// Nothing where none is named, or one that is none.
std::optional<VenueSign> named_sign(const Node& venue) {
  const Node* sign = find_member(venue, "sign");
  return sign ? value_named<VenueSign>(sign->text, venue_sign_names) : std::nullopt;
}

Counts named_signs(Children list) {
  Counts counts{};
  for (const Node& venue : list) {
    if (const auto sign = named_sign(venue)) ++counts[index_of(*sign)];
  }
  return counts;
}

/// The first of those that fewest have.
VenueSign rarest(const Counts& counts) {
  return static_cast<VenueSign>(std::ranges::min_element(counts) - counts.begin());
}

/// Of more venues than there are signs some must share one.
void warn_about_same_signs(Children list, const std::vector<Venue>& venues, Report& report) {
  const Counts named = named_signs(list);
  std::array<const Venue*, venue_signs> first{};
  std::size_t i = 0;
  for (const Node& node : list) {
    const Venue& venue = venues[i++];
    const auto sign = named_sign(node);
    if (!sign || std::ranges::count(named, 0u) == 0) continue;
    const Venue*& had = first[index_of(*sign)];
    if (had) {
      report.warning(
          *find_member(node, "sign"),
          fmt::format("the venues \"{}\" and \"{}\" have one sign, \"{}\", and are told apart by their "
                      "colours alone; free is \"{}\"",
                      had->id, venue.id, venue_sign_names[index_of(*sign)], venue_sign_names[index_of(rarest(named))]));
    }
    if (!had) had = &venue;
  }
}

}  // namespace

void assign_signs(Children list, std::vector<Venue>& venues, Report& report) {
  Counts had = named_signs(list), before{};
  std::size_t i = 0;
  for (const Node& node : list) {
    Venue& venue = venues[i++];
    const auto named = named_sign(node);
    venue.sign = named.value_or(rarest(had));
    const std::size_t sign = index_of(venue.sign);
    if (!named) ++had[sign];
    // Where a sign comes again, its colour is another: no two venues have both in common.
    venue.accent = (sign + before[sign]++) % venue_signs;
  }
  warn_about_same_signs(list, venues, report);
}

}  // namespace kiosk
