#include <algorithm>

#include "sign/step.hpp"

namespace kiosk {

using namespace std::chrono_literals;

Rest rest_of(const SignState& s, const SignMoment& moment) {
  Rest rest{std::nullopt, moment.steady + 1h};
  const auto at_most = [&](const std::optional<Steady>& time) {
    if (time) rest.steady = std::min(rest.steady, *time);
  };
  at_most(s.end_at);
  if (!is_trustworthy(moment.clock)) at_most(moment.steady + trust_recheck_time);
  if (!s.box) at_most(moment.steady + recheck_time);
  if (s.moving) return rest;  // its end is told
  if (!s.asleep) at_most(s.reopen_at);
  if (s.display) rest.now = s.shown_until;
  if (s.display && s.clock != moment.clock) at_most(moment.steady);  // another answer may be true at once
  if (!s.reading) at_most(s.reload_at);
  if (!s.reading) at_most(s.look_again_at);
  at_most(s.patience);
  if (const Overlay* overlay = overlay_of(s, moment)) at_most(overlay->until);
  return rest;
}

}  // namespace kiosk
