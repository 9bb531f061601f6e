#pragma once
// This box: which files it reads, which venue it stands in, what is usable of that.

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "box/screen_file.hpp"
#include "compose/compose.hpp"
#include "load/load.hpp"
#include "machine/journal.hpp"
#include "result/exit.hpp"
#include "schedule/schedule.hpp"

namespace kiosk {

struct Source {
  std::string config;                ///< empty: searched for
  std::optional<std::string> venue;  ///< in place of the file's
  /// Searched in this order, unless $KIOSK_CONFIG names one.
  std::vector<std::string> places = {"/boot/firmware/kiosk.json", "/etc/kiosk/kiosk.json", "config/kiosk.json"};
};

/// Where a screen file may be, the first that exists counts.
std::vector<std::string> searched_places(const Source&);

/// The screen file to read: the first that exists, or the last place when none does. One that has `served` this box
/// before counts though it is missing now: a card that is pulled must not make the box another venue.
ScreenFile choose_config(const Source&, std::string_view served = {});
std::string find_config(const Source&);

/// A problem as staff read it on the screen: the file's name without its folders.
std::string staff_text(const Problem&);

/// Content that can be shown.
struct Box {
  ScreenConfig screen;
  Theme theme;
  Schedule schedule;
  std::variant<Size, std::string> logo;        ///< px of the theme's logo, 0 x 0 without one; or why it can't be shown
  std::string event_digest{}, theme_digest{};  ///< as Loaded has them; the built-in theme has none

  const Venue& venue() const { return schedule.content().venues[schedule.venue()]; }
  const Zone& zone() const { return schedule.content().zone; }
};

/// When somebody set this machine's clock by hand, as the screen file has it.
std::optional<Instant> clock_set_at(const Box&);

/// Nothing when it can't be shown. A broken theme file is no reason: the built-in theme stands in.
std::unique_ptr<Box> make_box(Loaded&&);

/// As read for a command that needs usable content: problems go to the journal.
struct Opened {
  std::unique_ptr<Box> box;  ///< null when `exit` is to be returned
  Exit exit = Exit::ok;
};
Opened open_box(const Source&, Journal&);

/// How many take place at the schedule's venue over all days.
int sessions_at(const Schedule&);

/// The look of this box for a picture whose size, after rotation, is `output`.
Look look_of(const Box&, Size output);

/// What of the logo is to be logged, or empty.
std::string logo_warning(const Box&);

class Images;
/// Files of the list's pictures without which the screen is to be laid out: those that can't be drawn, faces that are
/// not decoded yet and, where `wait` is false, whatever is not. Asks for all of them, so that they will be.
std::set<std::string> missing_pictures(const DisplayList&, Images&, bool wait);

/// The picture's list, with the next best in place of pictures that are missing: the sponsor's other slide, a typeset
/// card, no face. Waits for none itself; once a picture is there, Images::wake_fd() tells, and the next list has it.
DisplayList compose_with_pictures(const Showing&, Look&, const TextMeasure&, Images&, bool wait = true);

/// The file of the sponsor's slide that this list draws; empty where none is due, as for a sponsor without one. Nothing
/// where a card stands in.
std::optional<std::string> slide_on(const Showing&, const DisplayList&, Images&);

/// A time that the arguments' parser has checked, in the box's zone. Nothing, which is told, when the zone skips it.
std::optional<Instant> time_in(const Box&, const std::string& text, Journal&);

/// "2020-09-06T13:50:00+08:00"
std::string instant_text(const Zone&, Instant);

}  // namespace kiosk
