#include "sign/sign_state.hpp"

#include <algorithm>

#include "schedule/event_days.hpp"
#include "schedule/time_text.hpp"
#include "sign/freshness.hpp"
#include "sign/run.hpp"

namespace kiosk {
namespace {

constexpr std::size_t most_setup_lines = 8;

Showing setup_showing(const SignState& s, Instant now) {
  SetupScreen setup;
  for (std::size_t i = 0; i < std::min(s.errors.size(), most_setup_lines); ++i) {
    setup.lines.push_back(staff_text(s.errors[i]));
  }
  Showing showing;
  const LocalTime utc{now.time_since_epoch()};  // the event's zone is not known
  showing.screen = setup;
  showing.shift = shift_at(utc);
  showing.until = now + (next_shift(utc) - utc);
  return showing;
}

}  // namespace

std::optional<Instant> start_time(const std::string& at, const Box& box) {
  if (at != event_start) return parse_time(at, box.zone());
  const std::optional<FirstDay> day = first_day(box.schedule.content());
  return day ? std::optional{day->from} : std::nullopt;
}

const Overlay* overlay_of(const SignState& s, const SignMoment& moment) {
  return s.overlay && moment.steady < s.overlay->until ? &*s.overlay : nullptr;
}

Showing showing_of(const SignState& s, Instant now, const SignMoment& moment) {
  if (!s.box) return setup_showing(s, now);
  Showing showing =
      showing_at(s.box->schedule, now, is_trustworthy(moment.clock) ? ClockTrust::trusted : ClockTrust::untrusted);
  if (const Overlay* overlay = overlay_of(s, moment)) showing.screen = overlay->screen;
  return showing;
}

Freshness freshness_of(const SignState& s, const SignMoment& moment) {
  if (!s.box || !moment.fetched || moment.clock == ClockState::simulated) return {};
  Freshness known = freshness_of(*moment.fetched, moment.now, s.box->zone());
  if (!is_trustworthy(moment.clock)) known.as_of.reset();
  return known;
}

Look look_of(const SignState& s, Size output) {
  if (!s.box) {
    Look look;
    look.size = output;
    return look;
  }
  Look look = look_of(*s.box, output);
  if (!s.errors.empty()) look.staff_line = staff_text(s.errors.front());
  look.freshness = s.freshness;
  return look;
}

}  // namespace kiosk
