#pragma once
// The answer to "what is true at this moment, on this screen": plain facts with local times, no layout.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "schedule/content.hpp"
#include "schedule/pixel_shift.hpp"
#include "schedule/shuttle_board.hpp"

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
  LocalizedText moved_from;              ///< the old venue's name, where this stands at the new one; else empty
  bool over_days = false;                ///< it touches more than one event day: its times bear their days
  bool on_another_day = false;           ///< it begins on another event day than now is, or did

  bool delayed() const { return start != printed_start; }
  bool operator==(const Occurrence&) const = default;
};

struct CurrentScreen {
  Occurrence occurrence;
  std::optional<int> minutes_left;  ///< rounded up; nothing above 90
  int minutes_elapsed = 0;          ///< rounded down
  int minutes_total = 0;
  std::optional<Occurrence> next;
  std::vector<Occurrence> parallel{};  ///< all that run, the first among them, where there are several; else empty
  /// Told ahead, until their printed end; what this screen tells itself is left out.
  std::vector<Occurrence> changes{};
  std::size_t beside_next = 0;  ///< how many begin with the next, in parallel

  bool operator==(const CurrentScreen&) const = default;
};

struct NextScreen {
  Occurrence occurrence;
  std::optional<int> minutes_until;    ///< rounded up; nothing at 60 and more: the clock time stands alone
  std::vector<Occurrence> parallel{};  ///< all that begin with it, as in CurrentScreen
  std::vector<Occurrence> changes{};   ///< as in CurrentScreen

  bool operator==(const NextScreen&) const = default;
};

struct GapScreen {
  Occurrence next;
  std::optional<int> minutes_until;    ///< as in NextScreen
  std::vector<Occurrence> parallel{};  ///< all that begin with the next, as in CurrentScreen
  std::vector<Occurrence> due{};       ///< were to be on now, as printed, and are not: what made the gap
  std::vector<Occurrence> changes{};   ///< the others, as in CurrentScreen

  bool operator==(const GapScreen&) const = default;
};

struct BeforeScreen {
  Occurrence first;
  std::optional<int> minutes_until;
  std::vector<Occurrence> parallel{};   ///< all that begin with the first, as in CurrentScreen
  std::vector<Occurrence> following{};  ///< today's programme after those
  std::vector<Occurrence> changes{};    ///< as in CurrentScreen

  bool operator==(const BeforeScreen&) const = default;
};

struct SponsorScreen {
  Sponsor sponsor;
  Instant turn_begins{},
      turn_ends{};  ///< as the playlist has it; a boundary may cut it short. Two turns are two answers

  bool operator==(const SponsorScreen&) const = default;
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
  LocalizedText venue, topic;
  std::optional<Occurrence> current, next;
  std::size_t more_current = 0;   ///< how many run beside the current one, in parallel
  std::vector<Occurrence> due{};  ///< cancelled or moved away, while their printed time lasts
  Way way;

  bool operator==(const OtherVenue&) const = default;
};

struct ElsewhereScreen {
  std::vector<OtherVenue> venues{};  ///< in the file's order, so that one stands in its place all day

  bool operator==(const ElsewhereScreen&) const = default;
};

/// The next session that is not of this day any more.
struct Continuation {
  LocalTime at;
  bool here = false;   ///< at this venue
  int days_until = 0;  ///< by the calendar: 0 today, 1 tomorrow

  bool operator==(const Continuation&) const = default;
};

struct AfterScreen {
  std::vector<OtherVenue> elsewhere{};       ///< where the day goes on, all of it; running ones first, then by start
  std::optional<Continuation> goes_on{};     ///< after this day, or here again after a gap as long as a night
  bool farewell = true;                      ///< nothing is left today: people may be sent home
  std::vector<Occurrence> due{}, changes{};  ///< as in GapScreen

  bool operator==(const AfterScreen&) const = default;
};

enum class IdleKind {
  ahead,     ///< the event has not begun
  not_here,  ///< nothing here today; `elsewhere` says where
  between,   ///< nothing anywhere today; the event goes on
  over       ///< the last end of all venues has passed
};

struct IdleScreen {
  IdleKind kind = IdleKind::between;
  LocalDay first_day, last_day;              ///< of the event; both LocalDay{} when it has no session at all
  std::optional<Continuation> goes_on{};     ///< the next session anywhere after this day
  std::vector<OtherVenue> elsewhere{};       ///< where something runs or follows today
  std::vector<LocalizedText> venues{};       ///< names, in the file's order
  std::vector<Occurrence> due{}, changes{};  ///< as in GapScreen

  bool operator==(const IdleScreen&) const = default;
};

struct CardScreen {
  Card card;

  bool operator==(const CardScreen&) const = default;
};

struct AnnouncementScreen {
  std::vector<LocalizedText> texts;  ///< the urgent ones, in the file's order

  bool operator==(const AnnouncementScreen&) const = default;
};

/// One event day of the programme.
struct ProgrammeDayList {
  int number = 1;  ///< among the event's days, from 1, whatever the venue has on them
  LocalDay day;
  std::vector<Occurrence> occurrences;  ///< cancelled and moved ones stand among them, marked

  bool operator==(const ProgrammeDayList&) const = default;
};

/// The clock can't be trusted: the programme with clock times, and nothing called current or today's.
struct ProgrammeScreen {
  std::vector<ProgrammeDayList> days;  ///< those on which this venue has something
  int event_days = 1;                  ///< from the event's first to its last with a session anywhere

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
  std::vector<std::string> parallel;         ///< the ids of all that run, where there are several
  Screen screen;
  std::size_t page = 0;  ///< of a list that may not fit: how often its screen has had its turn today
  PixelShift shift;      ///< none on a sponsor's screen: a slide would show an edge, and lasts seconds
  Instant until;

  bool operator==(const Showing&) const = default;
};

}  // namespace kiosk
