#pragma once
// What the parts of the event file share while they are read, and the values that several of them have in common.

#include <type_traits>

#include "load/names.hpp"
#include "load/object.hpp"

namespace kiosk {

/// Ids are known from when their part was read: a part that refers to another comes after it.
struct EventContext {
  Report& report;
  const FileProbe& probe;   ///< for the slides
  Zone zone = Zone::utc();  ///< that local times are of
  Names venues{"venue"}, sessions{"session"}, stops{"stop"}, departures{"departure"}, sponsors{"sponsor"};
};

/// Nothing, and a problem, when the zone skips it.
std::optional<Instant> read_time(const Object&, std::string_view key, const EventContext&);

/// Of the keys "from" and "until".
TimeWindow read_window(const Object&, const EventContext&);

/// A list of ids -> indices; unknown ones are left out, and told.
std::vector<std::size_t> read_references(const Object&, std::string_view key, const Names&, Report&);

/// An id, a list of ids, or "*".
VenueSet read_venues_meant(const Node&, const EventContext&);
/// Of its "venues"; every one where the key is missing.
VenueSet read_venues_or_every(const Object&, const EventContext&);

/// The list's objects, checked against `shape`, each made into a value by `read`, a function of object and context.
template <class Read>
auto read_each(Children list, const Shape& shape, const EventContext& context, Read read) {
  std::vector<std::invoke_result_t<Read, const Object&, const EventContext&>> values;
  for (const Node& node : list) values.push_back(read(Object{node, shape, context.report}, context));
  return values;
}

/// The same for things with an "id": each is known to `names`, one of the context's, by its index before it is read.
/// The key `visible` has what people call it.
template <class Read>
auto read_named(Children list, const Shape& shape, std::string_view visible, Names& names, const EventContext& context,
                Read read) {
  std::size_t index = 0;
  return read_each(list, shape, context, [&](const Object& object, const EventContext&) {
    const LocalizedText called = visible.empty() ? LocalizedText{} : object.localized(visible);
    names.add(object.get("id"), called, index++, context.report);
    return read(object, context);
  });
}

}  // namespace kiosk
