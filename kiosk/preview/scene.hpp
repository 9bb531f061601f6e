#pragma once
// One venue of a preview's event: the sponsor that is looked at, and the day's loop around its slide. Pure, but for the
// question which file a slide is.

#include <optional>

#include "preview/sample_event.hpp"

namespace kiosk {

/// One picture of the loop, on for [begin, until).
struct LoopPlace {
  Instant begin, until;
  bool own = false;  ///< the sponsor's slide
};

struct PreviewScene {
  Schedule schedule;
  std::size_t sponsor = 0;      ///< index into its content's
  bool stands_in = false;       ///< the slide was handed in, and no sponsor of the event has it
  bool upright = false;         ///< the slide that was handed in is the sponsor's for upright screens
  std::vector<LoopPlace> loop;  ///< the whole event day, without a gap
  std::size_t at = 0;           ///< index into the loop: the sponsor's turn, or, where it has none, the time asked for
  bool in_loop = false;         ///< the sponsor takes turns at this venue

  const Sponsor& who() const { return schedule.content().sponsors[sponsor]; }
  const Venue& venue() const { return schedule.content().venues[schedule.venue()]; }
};

/// `slide` may be empty: the event's first sponsor. Else the sponsor whose slide, or upright one, is that file, else
/// the venue's first one with that file in its slide's place. The turn is the first at `time` or later, else the day's
/// last before it; without a time it is the venue's first session that counts.
PreviewScene preview_scene(const PreviewEvent&, std::size_t venue, const std::string& slide,
                           std::optional<Instant> time);

/// How many steps there are before and after the slide.
int steps_back(const PreviewScene&);
int steps_on(const PreviewScene&);

/// Nothing for step 0 where the slide has no place in the loop.
const LoopPlace* place_at(const PreviewScene&, int step);

/// What is shown there; where the slide has no place, it by itself.
Showing showing_of_step(const PreviewScene&, int step);

/// Of how many sponsors' turns in a cycle how many are this one's.
struct TurnShare {
  std::size_t own = 0, all = 0;
};
TurnShare turn_share(const PreviewScene&);

}  // namespace kiosk
