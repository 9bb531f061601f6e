#pragma once
// The answer to "what is true at this moment, on this screen": plain facts with local times, no layout.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "schedule/content.hpp"
#include "schedule/pixel_shift.hpp"

namespace kiosk {

enum class Phase {
  before,   ///< nothing has begun today
  session,  ///< a session runs
  gap,      ///< between two sessions
  after,    ///< today's last has ended
  idle      ///< no session today
};

enum class ClockTrust { trusted, untrusted };

/// A session at one venue: as printed, and as it will really be after delays.
struct Occurrence {
  Session session;
  LocalTime start, end;                  ///< after delays
  LocalTime printed_start, printed_end;  ///< differ from the above when it is delayed
  LocalizedText moved_to;                ///< the new venue's name, where this stands at the old venue; else empty

  bool delayed() const { return start != printed_start; }
  bool operator==(const Occurrence&) const = default;
};

/// The one session that runs at another venue, or is the next there today: what is on, not how one gets there.
struct SessionElsewhere {
  LocalizedText venue;
  Occurrence occurrence;
  bool running = false;

  bool operator==(const SessionElsewhere&) const = default;
};

struct CurrentScreen {
  Occurrence occurrence;
  int minutes_left = 0;     ///< rounded up
  int minutes_elapsed = 0;  ///< rounded down
  int minutes_total = 0;
  std::optional<Occurrence> next;

  bool operator==(const CurrentScreen&) const = default;
};

struct NextScreen {
  Occurrence occurrence;
  std::optional<int> minutes_until;  ///< rounded up; nothing at 60 and more: the clock time stands alone

  bool operator==(const NextScreen&) const = default;
};

struct GapScreen {
  Occurrence next;
  std::optional<int> minutes_until;   ///< as in NextScreen
  std::vector<Occurrence> displaced;  ///< cancelled or moved away, while their printed time lasts

  bool operator==(const GapScreen&) const = default;
};

struct BeforeScreen {
  Occurrence first;
  std::optional<int> minutes_until;
  std::vector<Occurrence> displaced;
  std::vector<Occurrence> following;  ///< today's programme after the first

  bool operator==(const BeforeScreen&) const = default;
};

struct AfterScreen {
  std::vector<SessionElsewhere> elsewhere;  ///< where the day goes on, one a venue; running ones first
  std::optional<LocalTime> goes_on;         ///< first session here or anywhere on a later event day
  std::vector<Occurrence> displaced;

  bool operator==(const AfterScreen&) const = default;
};

struct IdleScreen {
  LocalDay first_day, last_day;       ///< of the event; both LocalDay{} when it has no session at all
  std::optional<LocalTime> goes_on;   ///< the next session anywhere; nothing when the event is over
  std::vector<LocalizedText> venues;  ///< names, in the file's order
  std::vector<Occurrence> displaced;

  bool operator==(const IdleScreen&) const = default;
};

struct SponsorScreen {
  Sponsor sponsor;
  Instant turn_begins{},
      turn_ends{};  ///< as the playlist has it; a boundary may cut it short. Two turns are two answers

  bool operator==(const SponsorScreen&) const = default;
};

/// One line of the board.
struct BoardRow {
  LocalTime time;          ///< at this stop when `at_this_stop`, else when it leaves its first stop
  LocalTime printed_time;  ///< differs when delayed
  bool at_this_stop = true;
  LocalizedText first_stop;    ///< named when not `at_this_stop` (it comes here after that), and when arriving
  std::optional<int> minutes;  ///< until `time`, rounded down; nothing at 60 and more
  std::vector<std::string> cars;
  std::string headsign_id;
  LocalizedText headsign;          ///< the last stop
  std::vector<LocalizedText> via;  ///< between here and the last stop; when arriving, between the first and here
  bool tentative = false, cancelled = false;
  bool last = false;  ///< the day's last that is not cancelled

  bool operator==(const BoardRow&) const = default;
};

/// "About every 36 min, 11:00–14:00, tentative". shortest <= longest.
struct BoardService {
  LocalTime from, until;
  Minutes shortest_headway{0}, longest_headway{0};
  LocalizedText headsign;
  bool tentative = false;

  bool operator==(const BoardService&) const = default;
};

enum class BoardState {
  rows,       ///< something within the horizon
  later,      ///< none in the next while; `next_at` says when
  ended,      ///< none left today: show the way home
  none_here,  ///< none for this venue today
  unknown     ///< nothing is known of a shuttle
};

struct Board {
  BoardState state = BoardState::unknown;
  bool arriving = false;  ///< nothing can be boarded here today; the rows are bound for here
  std::vector<BoardRow> rows;
  std::vector<BoardService> services;
  std::optional<LocalTime> next_at;  ///< in state `later`
  std::optional<LocalTime>
      last_left;                 ///< when the latest of today's left (its first stop where times here are unknown)
  LocalizedText last_left_stop;  ///< that first stop, where times here are unknown; else empty

  bool operator==(const Board&) const = default;
};

struct DeparturesScreen {
  Board board;
  LocalizedText boarding;  ///< where exactly one gets on, here
  std::optional<Minutes> walk_to_stop;
  std::vector<Sponsor> sponsors;  ///< the shuttle's

  bool operator==(const DeparturesScreen&) const = default;
};

/// The same stop serves both venues: no car is needed.
struct OnFoot {
  std::optional<Minutes> walk;  ///< by way of the stop; nothing where a venue's walk to it is not known

  bool operator==(const OnFoot&) const = default;
};

/// When a car brings one there, and what for: what is next there (where nothing follows the current), unless that has
/// ended by then; in that case what is on then, or the first after.
struct Arrival {
  LocalTime at;                    ///< at the venue; at its stop where the walk from there is not known
  std::optional<LocalTime> start;  ///< of what it is for; nothing: all is over by then
  int minutes_late = 0;            ///< after that start, rounded up; 0: in time

  bool operator==(const Arrival&) const = default;
};

/// The next car from here to there that can still be reached.
struct Ride {
  BoardRow car;                    ///< without `minutes`; `last`: the day's last to there
  std::optional<Arrival> arrival;  ///< nothing when nobody knows how long the ride is

  bool operator==(const Ride&) const = default;
};

enum class NoCar {
  ended,   ///< some went there today, none can be reached any more
  none,    ///< none goes there from here today
  unknown  ///< nothing is known of a shuttle
};

/// How one gets from this venue to another. A service is one without a timetable.
using Way = std::variant<NoCar, OnFoot, Ride, BoardService>;

/// Another venue with something on, now or later today, and the way to it.
struct OtherVenue {
  std::string venue_id;
  LocalizedText venue;
  std::optional<Occurrence> current, next;
  std::vector<Occurrence> displaced;  ///< cancelled or moved away, while their printed time lasts
  Way way;

  bool operator==(const OtherVenue&) const = default;
};

struct ElsewhereScreen {
  std::vector<OtherVenue> venues;  ///< in the file's order, so that one stands in its place all day

  bool operator==(const ElsewhereScreen&) const = default;
};

struct CardScreen {
  Card card;

  bool operator==(const CardScreen&) const = default;
};

struct AnnouncementScreen {
  std::vector<LocalizedText> texts;  ///< the urgent ones, in the file's order

  bool operator==(const AnnouncementScreen&) const = default;
};

/// The clock can't be trusted: the day's programme with clock times, and nothing called current.
struct ProgrammeScreen {
  LocalDay day;
  std::vector<Occurrence> occurrences;  ///< cancelled and moved ones stand among them, marked

  bool operator==(const ProgrammeScreen&) const = default;
};

/// Laid over the answer by the app for ten seconds after a switch.
struct IdentifyScreen {
  bool operator==(const IdentifyScreen&) const = default;
};

/// Laid by the app when there is no usable configuration: what is wrong and where, most useful line first.
struct SetupScreen {
  std::vector<std::string> lines;
  std::string screen_name;  ///< which box this is, or empty

  bool operator==(const SetupScreen&) const = default;
};

/// Laid over the answer by the app for some seconds, when a USB stick with this sign's key was read.
struct StickScreen {
  int sessions = 0;     ///< at this venue, when it was taken
  std::string problem;  ///< else why it was not, with file, line and column

  bool operator==(const StickScreen&) const = default;
};

/// Each has its entry in schedule/screen_table.hpp.
using Screen = std::variant<CurrentScreen, NextScreen, GapScreen, BeforeScreen, AfterScreen, IdleScreen, SponsorScreen,
                            DeparturesScreen, ElsewhereScreen, CardScreen, AnnouncementScreen, ProgrammeScreen,
                            IdentifyScreen, SetupScreen, StickScreen>;

/// What a playlist may name; which screen each is, the same table says. `current` stands for whichever is the phase's.
enum class SlotScreen { current, next, sponsor, departures, elsewhere, card };

/// "current", "gap", "departures" …: as the table of screens has it.
std::string_view name_of(const Screen&);
std::string_view name_of(Phase);

/// Invariants: until > now, and the answer is the same for every instant in [now, until).
struct Showing {
  LocalizedText event;
  Venue venue;
  std::optional<LocalTime> clock;    ///< floored to the minute; nothing when the clock can't be trusted
  std::vector<LocalizedText> notes;  ///< info announcements in force, shown as a band on every screen but the sponsor's
  Phase phase = Phase::idle;
  std::optional<std::string> current, next;  ///< sessions' ids, whatever the screen
  Screen screen;
  PixelShift shift;  ///< none on a sponsor's screen: a slide would show an edge, and lasts seconds
  Instant until;

  bool operator==(const Showing&) const = default;
};

}  // namespace kiosk
