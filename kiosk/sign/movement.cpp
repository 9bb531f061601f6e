#include "sign/movement.hpp"

namespace kiosk {
namespace {

std::string subject_of(const Screen& screen) {
  if (const auto* sponsor = std::get_if<SponsorScreen>(&screen)) return sponsor->sponsor.id;
  const auto* card = std::get_if<CardScreen>(&screen);
  return card && !card->card.title.empty() ? card->card.title.by_language.front().second : "";
}

}  // namespace

Seen seen_of(const Showing& showing) {
  return {std::string{name_of(showing.screen)}, subject_of(showing.screen), showing.venue.id, showing.phase,
          showing.current.value_or(""),         showing.next.value_or("")};
}

Movement movement_between(const Seen& before, const Seen& after) {
  return before == after || after.screen == "announcement" ? Movement::cut : Movement::exchange;
}

}  // namespace kiosk
