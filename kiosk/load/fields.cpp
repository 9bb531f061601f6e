#include "load/fields.hpp"

#include <array>

#include "schedule/content_names.hpp"
#include "schedule/screen_table.hpp"

namespace kiosk {
namespace {

constexpr bool required = true;
constexpr bool optional = false;
constexpr double any_number = 1'000'000;  ///< list lengths without an upper bound of their own

constexpr std::string_view rotations[] = {"0", "90", "180", "270"};
constexpr std::string_view session_kinds[] = {"talk", "intro", "break", "sponsor", "social", "lightning", "closing"};
constexpr std::string_view levels[] = {"beginner", "intermediate", "advanced"};
constexpr std::string_view motions[] = {"full", "none"};
constexpr std::string_view patterns[] = {"none", "waves", "dots", "lines"};
constexpr std::string_view photo_styles[] = {"duotone", "plain"};
constexpr std::string_view fits[] = {"contain", "cover"};
constexpr std::string_view announcement_levels[] = {"info", "urgent"};

constexpr Field screen_fields[] = {
    {"$schema", Type::text},         {"name", Type::text},    {"venue", Type::reference, required},
    {"event", Type::path, required}, {"theme", Type::path},   {"languages", Type::languages, optional, 1, 2},
    {"display", Type::object},       {"usb_key", Type::text}, {"clock_set_at", Type::local_time},
    {"signed_by", Type::text},       {"broker", Type::text},
};
constexpr Field display_fields[] = {
    {"rotate", Type::rotation, optional, 0, 0, rotations},
    {"overscan", Type::number, optional, 0, 10},
    {"mode", Type::mode},
    {"mirror", Type::boolean},
    {"off", Type::object},
    {"cec", Type::boolean},
};
constexpr Field off_fields[] = {
    {"from", Type::clock_time, required},
    {"until", Type::clock_time, required},
};

constexpr Field theme_fields[] = {
    {"$schema", Type::text},
    {"ground", Type::color},
    {"surface", Type::color},
    {"text", Type::color},
    {"muted", Type::color},
    {"rule", Type::color},
    {"accent", Type::color},
    {"warning", Type::color},
    {"accents", Type::object},
    {"venue_accents", Type::colors},
    {"hero", Type::number, optional, 0.06, 0.3},
    {"heading", Type::number, optional, 0.04, 0.2},
    {"body", Type::number, optional, 0.0455, 0.12},   // people read it from four metres: 1/22 of the height
    {"label", Type::number, optional, 0.0334, 0.08},  // 1/30
    {"margin", Type::number, optional, 0.02, 0.15},
    {"crossfade", Type::number, optional, 0, 5},
    {"motion", Type::choice, optional, 0, 0, motions},
    {"logo", Type::path},
    {"background", Type::path},
    {"pattern", Type::choice, optional, 0, 0, patterns},
    {"photos", Type::choice, optional, 0, 0, photo_styles},
    {"display_font", Type::text},
};
constexpr auto accents_fields = [] {
  std::array<Field, venue_signs> fields;
  for (std::size_t i = 0; i < fields.size(); ++i) fields[i] = {venue_sign_names[i], Type::color};
  return fields;
}();

constexpr Field event_fields[] = {
    {"$schema", Type::text},
    {"name", Type::localized, required},
    {"timezone", Type::timezone, required},
    {"day_starts", Type::clock_time},
    {"venues", Type::list, required, 1, any_number},
    {"sessions", Type::list, required},
    {"shuttle", Type::object},
    {"sponsors", Type::list},
    {"playlist", Type::list, optional, 1, any_number},
    {"cards", Type::list},
    {"changes", Type::list},
    {"announcements", Type::list},
    {"keep_together", Type::texts},
    {"walks", Type::list},
    {"ignore_rooms", Type::texts},
    {"id", Type::id},
    {"as_of", Type::local_time},
    {"serial", Type::integer, optional, 0, 9'007'199'254'740'991},
};
constexpr Field venue_fields[] = {
    {"id", Type::id, required},
    {"name", Type::localized, required},
    {"topic", Type::localized},
    {"hosts", Type::localized_list},
    {"address", Type::localized},
    {"map_url", Type::url},
    {"capacity", Type::integer, optional, 1, 100'000},
    {"stop", Type::maybe_reference},
    {"walk_to_stop", Type::integer, optional, 0, 240},
    {"way_home", Type::way_home},
    {"sign", Type::choice, optional, 0, 0, venue_sign_names},
    {"match", Type::texts},
};
constexpr Field way_step_fields[] = {
    {"by", Type::choice, required, 0, 0, travel_mode_names},
    {"minutes", Type::integer, optional, 1, 1440},
    {"text", Type::localized, required},
};
constexpr Field walk_fields[] = {
    {"from", Type::reference, required},
    {"to", Type::reference, required},
    {"minutes", Type::integer, required, 1, 240},
};
constexpr Field session_fields[] = {
    {"id", Type::id, required},
    {"venue", Type::venues, required},
    {"kind", Type::choice, optional, 0, 0, session_kinds},
    {"title", Type::localized, required},
    {"speakers", Type::speakers},
    {"talks", Type::list},
    {"start", Type::local_time, required},
    {"end", Type::local_time, required},
    {"language", Type::language},
    {"level", Type::choice, optional, 0, 0, levels},
    {"remote", Type::boolean},
    {"url", Type::url},
    {"guid", Type::text},
};
constexpr Field speaker_fields[] = {
    {"name", Type::localized, required},
    {"photo", Type::path},
};
constexpr Field listed_talk_fields[] = {
    {"title", Type::localized, required},
    {"speakers", Type::speakers},
};

constexpr Field shuttle_fields[] = {
    {"stops", Type::list},
    {"departures", Type::list},
    {"services", Type::list},
};
constexpr Field stop_fields[] = {
    {"id", Type::id, required},
    {"name", Type::localized, required},
    {"boarding", Type::localized},
    {"map_url", Type::url},
};
constexpr Field departure_fields[] = {
    {"id", Type::id},
    {"time", Type::local_time, required},
    {"cars", Type::ids, required, 1, any_number},
    {"stops", Type::ids, required, 2, any_number},
    {"minutes", Type::integers, optional, 0, 1440},
    {"tentative", Type::boolean},
};
constexpr Field service_fields[] = {
    {"from", Type::local_time, required},
    {"until", Type::local_time, required},
    {"trips", Type::trips, required, 1, 500},
    {"stops", Type::ids, required, 2, any_number},
    {"tentative", Type::boolean},
};

constexpr Field sponsor_fields[] = {
    {"id", Type::id, required},
    {"name", Type::localized, required},
    {"level", Type::localized},
    {"slide", Type::path},
    {"slide_portrait", Type::path},
    {"logo", Type::path},
    {"fit", Type::choice, optional, 0, 0, fits},
    {"url", Type::url},
    {"scope", Type::scope},
    {"weight", Type::integer, optional, 1, 100},
};
constexpr Field venue_scope_fields[] = {{"venue", Type::reference, required}};

constexpr Field slot_fields[] = {
    {"screen", Type::choice, required, 0, 0, slot_names},
    {"seconds", Type::integer, required, 1, 3600},
};
constexpr Field card_fields[] = {
    {"title", Type::localized, required},
    {"body", Type::localized},
    {"url", Type::url},
    {"from", Type::local_time},
    {"until", Type::local_time},
    {"venues", Type::venues},
    {"image", Type::path},
    {"icon", Type::choice, optional, 0, 0, pictogram_names},
};
constexpr Field change_fields[] = {
    {"session", Type::reference}, {"departure", Type::reference}, {"delay", Type::integer, optional, 0, 1440},
    {"cancelled", Type::boolean}, {"venue", Type::reference},     {"on", Type::integer, optional, 1, 1000},
    {"start", Type::local_time},  {"end", Type::local_time},      {"title", Type::localized},
    {"speakers", Type::speakers}, {"full", Type::boolean},        {"note", Type::localized},
    {"by", Type::localized},      {"until", Type::local_time},    {"since", Type::local_time},
};
constexpr Field announcement_fields[] = {
    {"text", Type::localized, required},
    {"from", Type::local_time},
    {"until", Type::local_time},
    {"venues", Type::venues},
    {"level", Type::choice, optional, 0, 0, announcement_levels},
    {"pictogram", Type::choice, optional, 0, 0, pictogram_names},
    {"direction", Type::choice, optional, 0, 0, direction_names},
};

}  // namespace

const Shape screen_shape{"screen", screen_fields};
const Shape display_shape{"display", display_fields};
const Shape off_shape{"off", off_fields};
const Shape theme_shape{"theme", theme_fields};
const Shape accents_shape{"accents", accents_fields};
const Shape event_shape{"event", event_fields};
const Shape venue_shape{"venue", venue_fields};
const Shape way_step_shape{"way_step", way_step_fields};
const Shape walk_shape{"walk", walk_fields};
const Shape session_shape{"session", session_fields};
const Shape speaker_shape{"speaker", speaker_fields};
const Shape listed_talk_shape{"listed_talk", listed_talk_fields};
const Shape shuttle_shape{"shuttle", shuttle_fields};
const Shape stop_shape{"stop", stop_fields};
const Shape departure_shape{"departure", departure_fields};
const Shape service_shape{"service", service_fields};
const Shape sponsor_shape{"sponsor", sponsor_fields};
const Shape venue_scope_shape{"venue_scope", venue_scope_fields};
const Shape slot_shape{"slot", slot_fields};
const Shape card_shape{"card", card_fields};
const Shape change_shape{"change", change_fields};
const Shape announcement_shape{"announcement", announcement_fields};

}  // namespace kiosk
