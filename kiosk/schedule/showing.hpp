#pragma once
// The answer to "what is true at this moment, on this screen": plain facts with local times, no layout.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "schedule/other_venue.hpp"
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

struct CurrentScreen {
  Occurrence occurrence;
  std::optional<Occurrence> next;
  std::vector<Occurrence> parallel{};  ///< all that run, the first among them, where there are several; else empty
  /// Told ahead, until their printed end; what this screen tells itself is left out.
  std::vector<Occurrence> changes{};
  std::size_t beside_next = 0;  ///< how many begin with the next, in parallel

  bool operator==(const CurrentScreen&) const = default;
};

struct NextScreen {
  Occurrence occurrence;
  std::vector<Occurrence> parallel{};  ///< all that begin with it, as in CurrentScreen
  std::vector<Occurrence> changes{};   ///< as in CurrentScreen

  bool operator==(const NextScreen&) const = default;
};

struct GapScreen {
  Occurrence next;
  std::vector<Occurrence> parallel{};  ///< all that begin with the next, as in CurrentScreen
  std::vector<Occurrence> due{};       ///< were to be on now, as printed, and are not: what made the gap
  std::vector<Occurrence> changes{};   ///< the others, as in CurrentScreen

  bool operator==(const GapScreen&) const = default;
};

struct BeforeScreen {
  Occurrence first;
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
  std::vector<VenueBrief> venues{};          ///< in the file's order
  std::vector<Occurrence> due{}, changes{};  ///< as in GapScreen

  bool operator==(const IdleScreen&) const = default;
};

/// The order of talks within one session, such as lightning talks, which have no times of their own.
struct LightningScreen {
  Occurrence occurrence;
  bool running = false;

  bool operator==(const LightningScreen&) const = default;
};

/// All of them, the highest level first, in the file's order within a level.
struct SponsorsScreen {
  std::vector<Sponsor> sponsors;

  bool operator==(const SponsorsScreen&) const = default;
};

struct CardScreen {
  Card card;

  bool operator==(const CardScreen&) const = default;
};

/// What an urgent announcement shows beside its words.
struct UrgentSign {
  std::string pictogram{};  ///< or empty
  std::optional<Direction> direction{};

  bool operator==(const UrgentSign&) const = default;
};

struct AnnouncementScreen {
  std::vector<LocalizedText> texts;  ///< the urgent ones, in the file's order
  std::vector<UrgentSign> signs{};   ///< theirs, each once

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
                            DeparturesScreen, ElsewhereScreen, LightningScreen, SponsorsScreen, CardScreen,
                            AnnouncementScreen, ProgrammeScreen, IdentifyScreen, SetupScreen, StickScreen>;

/// What a playlist may name; which screen each is, the same table says. `current` stands for whichever is the phase's.
enum class SlotScreen { current, next, sponsor, departures, elsewhere, card, sponsors, lightning };

/// How long still, here: what the venue's plane shows. In minute steps.
struct Tide {
  bool of_session = false;     ///< it runs from `begin` to `end`; else `end` is when the next one begins
  LocalTime begin, end;        ///< of the session; of the pause before the next, whose own times are in `coming`
  std::optional<int> minutes;  ///< until `end`, rounded up; nothing above 90 of a session, at 60 and more of a pause
  int part = 0, whole = 0;     ///< minutes left of a session, or passed of a pause, of all; none measured: 0 of 0

  bool operator==(const Tide&) const = default;
};

/// "current", "gap", "departures" …: as the table of screens has it.
std::string_view name_of(const Screen&);
std::string_view name_of(Phase);

/// Invariants: until > now, and the answer is the same for every instant in [now, until).
struct Showing {
  LocalizedText event;
  Venue venue;
  std::optional<LocalTime> clock;    ///< floored to the minute; nothing when the clock can't be trusted
  std::vector<LocalizedText> notes;  ///< info announcements in force, shown as a band on every screen but the sponsor's
  std::size_t note = 0;              ///< which of them has its turn where they have no room together
  Phase phase = Phase::idle;
  std::optional<std::string> current, next;  ///< sessions' ids, whatever the screen
  std::vector<std::string> parallel;         ///< the ids of all that run, where there are several
  // What stands around the screen, whichever it is; none on the sponsor's or an announcement, nor of an untrusted
  // clock.
  std::optional<Tide> tide;              ///< while something runs, or follows today
  std::optional<Occurrence> on, coming;  ///< here: what runs, and what is next today
  std::size_t beside_coming = 0;         ///< how many begin with it, in parallel
  std::vector<Occurrence> changes;       ///< told ahead, those due now among them
  std::size_t change = 0;                ///< which of them has its turn
  Screen screen;
  std::size_t page = 0;  ///< of a list that may not fit: how often its screen has had its turn today
  PixelShift shift;      ///< none on a sponsor's screen: a slide would show an edge, and lasts seconds
  Instant until;

  bool operator==(const Showing&) const = default;
};

}  // namespace kiosk
