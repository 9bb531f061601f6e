#include "sign/movement.hpp"

namespace kiosk {
namespace {

std::string subject_of(const Screen& screen) {
  if (const auto* sponsor = std::get_if<SponsorScreen>(&screen)) return sponsor->sponsor.id;
  const auto* card = std::get_if<CardScreen>(&screen);
  return card && !card->card.title.empty() ? card->card.title.by_language.front().second : "";
}

/// Screens that say nothing of the venue's sessions: what lies behind them may have changed unseen.
bool tells_state(const Seen& seen) {
  return seen.screen != "identify" && seen.screen != "setup" && seen.screen != "programme" &&
         seen.screen != "announcement";
}

}  // namespace

Seen seen_of(const Showing& showing) {
  return {std::string{name_of(showing.screen)}, subject_of(showing.screen), showing.venue.id, showing.phase,
          showing.current.value_or(""),         showing.next.value_or("")};
}

Movement movement_between(const Seen& before, const Seen& after) {
  if (before == after || after.screen == "announcement") return Movement::cut;
  const bool another_state = before.phase != after.phase || before.current != after.current;
  const bool same_place = before.venue == after.venue && tells_state(before) && tells_state(after);
  return another_state && same_place ? Movement::push : Movement::exchange;
}

}  // namespace kiosk
