#pragma once
// All that the proof's pages tell of, counted once.

#include <map>
#include <string>
#include <vector>

#include "box/box.hpp"
#include "pages/proof_pictures.hpp"
#include "plays/planned_day.hpp"

namespace kiosk {

struct ProofVenue {
  Schedule schedule;
  std::vector<PlannedDay> days;
  std::map<std::string, double> promised;  ///< as promised_shares

  const Venue& venue() const { return schedule.content().venues[schedule.venue()]; }
  /// 0 for one without a share.
  double share(const Sponsor&) const;
};

/// Bounds for an event of any size.
inline constexpr std::size_t most_proof_days = 14;        ///< of a venue
inline constexpr std::size_t most_strip_pictures = 40;    ///< of a venue's day
inline constexpr std::size_t most_event_pictures = 1500;  ///< on the organisers' page
inline constexpr std::size_t most_loop_venues = 12;       ///< on a sponsor's page

struct ProofEvent {
  const Box& box;
  std::vector<ProofVenue> venues;

  const Content& content() const { return box.schedule.content(); }
  const Zone& zone() const { return content().zone; }
};
ProofEvent proof_event(const Box&);

/// The venue's first turn of that sponsor, in its programme where there is one there.
std::optional<Instant> first_turn(const ProofVenue&, std::size_t sponsor);

/// What is wrong with a sponsor's slides, in the checker's words for that language; why one can't be drawn is told by
/// the pictures made so far (English, as the decoders say it).
std::vector<std::string> slide_problems(const Sponsor&, const ProofPictures&, std::string_view language);

/// The page's name, "sponsor-infuseai.html" without its ending.
std::string sponsor_page_name(const Sponsor&);

}  // namespace kiosk
