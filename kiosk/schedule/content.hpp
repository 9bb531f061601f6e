#pragma once
// All that a sign could ever show, as plain values. `load` makes it from files; nothing changes it afterwards.
// References between values are indices into Content's vectors; `load` has checked them.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schedule/time.hpp"

namespace kiosk {

/// A text in one or several languages, in the file's order. A plain string has the empty tag: it is shown as it is,
/// whatever the screen's languages. Tags are BCP 47 ("zh-Hant", "en").
struct LocalizedText {
  std::vector<std::pair<std::string, std::string>> by_language;

  bool empty() const { return by_language.empty(); }
  bool operator==(const LocalizedText&) const = default;
};

/// What a venue is known by beside its colour, which is never the only code. In this order they are given to venues
/// that name none.
enum class VenueSign { circle, triangle, square, cross, diamond, hexagon, half_disc, star };
inline constexpr std::size_t venue_signs = 8;

enum class TravelMode { walk, bus, train, car, bike };

/// One leg of the way home.
struct WayStep {
  TravelMode by = TravelMode::walk;
  std::optional<Minutes> minutes;  ///< of this leg
  LocalizedText text;

  bool operator==(const WayStep&) const = default;
};

struct Venue {
  std::string id;
  LocalizedText name, topic;
  std::vector<LocalizedText> hosts;
  LocalizedText address;
  std::string map_url;
  std::optional<int> capacity;
  std::optional<std::size_t> stop;  ///< index into Content::stops
  std::optional<Minutes> walk_to_stop;
  LocalizedText way_home;            ///< lines are separated by "\n"; empty where `way_steps` say it
  std::vector<WayStep> way_steps{};  ///< in order; empty where `way_home` says it
  VenueSign sign = VenueSign::circle;
  std::size_t accent = 0;  ///< its place in the theme's palette, below venue_signs

  bool operator==(const Venue&) const = default;
};

/// By what another venue is recognised where it is only named.
struct VenueBrief {
  std::string id;
  LocalizedText name, topic;
  VenueSign sign = VenueSign::circle;
  std::size_t accent = 0;  ///< as in Venue

  bool empty() const { return name.empty(); }
  bool operator==(const VenueBrief&) const = default;
};

inline VenueBrief brief_of(const Venue& v) { return {v.id, v.name, v.topic, v.sign, v.accent}; }

/// The venues for which something is meant, by their index in Content::venues: every one, unless some are listed. A
/// list may be empty: then it is meant for none.
class VenueSet {
 public:
  VenueSet() = default;
  VenueSet(std::initializer_list<std::size_t> venues) : every_(false), listed_(venues) {}
  explicit VenueSet(std::vector<std::size_t> venues) : every_(false), listed_(std::move(venues)) {}
  static VenueSet every() { return {}; }
  static VenueSet none() { return VenueSet{std::vector<std::size_t>{}}; }

  bool contains(std::size_t venue) const { return every_ || std::ranges::find(listed_, venue) != listed_.end(); }
  /// Written for "*", whichever venues there are.
  bool is_every() const { return every_; }
  /// Those written out, each once; none where it is every venue.
  const std::vector<std::size_t>& listed() const { return listed_; }
  void add(std::size_t venue) {
    if (!contains(venue)) listed_.push_back(venue);
  }
  bool operator==(const VenueSet&) const = default;

 private:
  bool every_ = true;
  std::vector<std::size_t> listed_;
};

enum class SessionKind { talk, intro, break_, sponsor, social, lightning, closing };
enum class Level { beginner, intermediate, advanced };

struct Speaker {
  LocalizedText name;
  std::string photo;  ///< a path that can be opened as it stands, or empty

  bool operator==(const Speaker&) const = default;
};

inline std::vector<LocalizedText> names_of(const std::vector<Speaker>& speakers) {
  std::vector<LocalizedText> names;
  for (const Speaker& s : speakers) names.push_back(s.name);
  return names;
}

/// One of a session's running order: a lightning talk, which has no time of its own.
struct ListedTalk {
  LocalizedText title;
  std::vector<Speaker> speakers;

  bool operator==(const ListedTalk&) const = default;
};

/// What has been told of a session since it was printed, beside its delay, its cancellation and another venue.
struct Amendment {
  std::optional<Instant> printed_start{}, printed_end{};         ///< where others stand in their place
  LocalizedText printed_title{};                                 ///< where another stands in its place, else empty
  std::optional<std::vector<LocalizedText>> printed_speakers{};  ///< where others stand in their place
  bool full = false;                                             ///< no seat is left
  bool added = false;                                            ///< the printed programme has not got it
  LocalizedText note{}, by{};                                    ///< what else there is to say, and who says it
  std::optional<Instant> until{};                                ///< told until then rather than the printed end
  std::optional<Instant> since{};                                ///< known since then

  bool operator==(const Amendment&) const = default;
};

/// People who come while it runs have to know it, too.
inline bool tells_while_on(const Amendment& a) { return a.full || !a.note.empty(); }

/// One item of the programme as printed, with what staff have changed since laid beside it.
struct Session {
  std::string id;
  VenueSet venues = VenueSet::none();  ///< as printed
  SessionKind kind = SessionKind::talk;
  LocalizedText title;
  std::vector<Speaker> speakers;
  std::vector<ListedTalk> talks{};  ///< the running order, or empty
  Instant start, end;               ///< as printed, or as replaced since; [start, end), start < end
  std::string language;             ///< spoken; a BCP 47 tag, or empty
  std::optional<Level> level;
  bool remote = false;
  std::string url;

  Minutes delay{0};  ///< explicit, 0–1440
  bool cancelled = false;
  std::optional<std::size_t> talk_on{};  ///< which of `talks` is on, as staff have told
  std::optional<std::size_t> moved_to;   ///< index into Content::venues; the session is there and nowhere else
  Amendment amended{};

  Instant printed_start() const { return amended.printed_start.value_or(start); }
  Instant printed_end() const { return amended.printed_end.value_or(end); }

  bool operator==(const Session&) const = default;
};

/// Whether the session is held there, as things stand: not when it is cancelled, and of one that was moved only its new
/// venue counts. Where it was printed for, `Session::venues` tells.
inline bool takes_place_at(const Session& session, std::size_t venue) {
  if (session.cancelled) return false;
  return session.moved_to ? *session.moved_to == venue : session.venues.contains(venue);
}

struct Stop {
  std::string id;
  LocalizedText name;
  LocalizedText boarding;  ///< where exactly one gets on
  std::string map_url;

  bool operator==(const Stop&) const = default;
};

/// A trip with a time at its first stop (GTFS: a trip whose stop_times may be unknown after the first).
struct Departure {
  std::string id;  ///< may be empty
  Instant time;    ///< as printed, at the first stop
  std::vector<std::string> cars;
  std::vector<std::size_t> stops;  ///< at least two indices into Content::stops
  std::vector<Minutes> minutes;    ///< from the first stop to each stop; empty when unknown
  bool tentative = false;

  Minutes delay{0};
  bool cancelled = false;

  bool operator==(const Departure&) const = default;
};

/// A window without a timetable (GTFS: frequencies.txt with exact_times=0). 1 <= fewest_trips <= most_trips.
struct Service {
  Instant from, until;
  int fewest_trips = 1, most_trips = 1;
  std::vector<std::size_t> stops;
  bool tentative = false;

  bool operator==(const Service&) const = default;
};

struct Sponsor {
  std::string id;
  LocalizedText name;
  std::string level;           ///< "gold", "silver" …; of one with a text in several languages the first's
  LocalizedText level_text;    ///< as it is to be shown; empty: the frame's own word for `level`, if it has one
  std::string slide;           ///< a path that can be opened as it stands, or empty
  std::string slide_portrait;  ///< the same, in its place on a screen that stands upright
  std::string logo{};          ///< the same, for the wall of all sponsors
  bool slide_fills = false;    ///< cut at its longer sides rather than shown whole, where the screen has another shape
  std::string url;
  bool event_scope = true;
  bool shuttle_scope = false;
  VenueSet venues = VenueSet::none();  ///< venues that it sponsors
  int weight = 1;                      ///< 1–100

  bool operator==(const Sponsor&) const = default;
};

enum class SlotScreen;  // stands beside Screen, in schedule/showing.hpp

struct Slot {
  SlotScreen screen;
  Seconds dwell;  ///< 1–3600 s

  bool operator==(const Slot&) const = default;
};

/// Half-open; an end that is missing is open.
struct TimeWindow {
  std::optional<Instant> from, until;

  bool contains(Instant t) const { return (!from || *from <= t) && (!until || t < *until); }
  bool operator==(const TimeWindow&) const = default;
};

struct Card {
  LocalizedText title, body;
  std::string url;
  TimeWindow window;
  VenueSet venues;
  std::string image{};  ///< a path that can be opened as it stands, or empty
  std::string icon{};   ///< a pictogram's name, or empty

  bool operator==(const Card&) const = default;
};

enum class Direction { left, right, up, down };

struct Announcement {
  LocalizedText text;
  TimeWindow window;
  VenueSet venues;
  bool urgent = false;
  std::string pictogram{};  ///< of an urgent one: its name, or empty
  std::optional<Direction> direction{};

  bool operator==(const Announcement&) const = default;
};

/// From one venue to another and back, on foot.
struct Footpath {
  std::size_t from = 0, to = 0;  ///< indices into Content::venues
  Minutes minutes{0};

  bool operator==(const Footpath&) const = default;
};

struct Content {
  LocalizedText name;
  Zone zone = Zone::utc();
  Seconds day_starts = std::chrono::hours{5};  ///< after local midnight
  std::vector<Venue> venues;
  std::vector<Session> sessions;
  std::vector<Footpath> walks;
  bool has_shuttle = false;  ///< the file says something about a shuttle, if only that there is none
  std::vector<Stop> stops;
  std::vector<Departure> departures;
  std::vector<Service> services;
  std::vector<Sponsor> sponsors;
  std::vector<Slot> playlist;
  std::vector<Card> cards;
  std::vector<Announcement> announcements;
  std::vector<std::string> keep_together;  ///< names that no line should part where another choice exists
  std::string id{};                        ///< [a-z0-9-]+, by which folders and topics call the event; or empty
  std::optional<Instant> as_of{};          ///< when the programme was as it stands here
  std::int64_t serial = 0;                 ///< grows with each version

  bool operator==(const Content&) const = default;
};

}  // namespace kiosk
