#pragma once
// Which keys every object of our files has, and what each takes: one table an object. The JSON Schemas in config/ say
// the same; a test compares both ways.

#include <span>
#include <string>
#include <string_view>

namespace kiosk {

enum class Type {
  text,             ///< may be empty
  id,               ///< not empty, no white space, not "*"
  reference,        ///< an id of something else in the event, or the name by which people know it
  maybe_reference,  ///< or null
  url,              ///< empty, or with a scheme
  path,
  language,  ///< BCP 47
  timezone,
  choice,      ///< one of `choices`
  mode,        ///< of a display: "auto", "preferred", "1920x1080", "1920x1080@60"
  rotation,    ///< one of `choices`, which are whole numbers
  color,       ///< #RRGGBB
  local_time,  ///< YYYY-MM-DDTHH:MM[:SS]
  clock_time,  ///< HH:MM
  integer,
  number,
  boolean,
  localized,
  localized_list,
  speakers,   ///< a list of localised texts and objects of speakers; which of them, those who read it check
  way_home,   ///< localised, or a list of objects
  ids,        ///< a list of ids, at least `min` of them
  texts,      ///< a list of texts
  languages,  ///< a list of tags, `min` to `max` of them
  integers,   ///< a list of whole numbers from `min` to `max`
  venues,     ///< an id, a list of ids, or "*"
  scope,      ///< "event", "shuttle", {"venue": id}, or a list of these
  trips,      ///< a whole number from `min` to `max`, or a list of two, the fewest and the most
  colors,     ///< an object from id to color
  object,     ///< of a shape of its own
  list        ///< of objects of a shape of their own, at least `min` of them
};

struct Field {
  std::string_view key;
  Type type = Type::text;
  bool required = false;
  double min = 0, max = 0;  ///< both ends count; no range when equal
  std::span<const std::string_view> choices = {};
};

/// `name` is that of the schema's definition; the file's own object is called by the file's role.
struct Shape {
  std::string_view name;
  std::span<const Field> fields;
};

extern const Shape screen_shape, display_shape, off_shape;
extern const Shape theme_shape, accents_shape;
extern const Shape event_shape, venue_shape, way_step_shape, walk_shape, session_shape, speaker_shape,
    listed_talk_shape, shuttle_shape, stop_shape, departure_shape, service_shape, sponsor_shape, venue_scope_shape,
    slot_shape, card_shape, change_shape, announcement_shape;

}  // namespace kiosk
