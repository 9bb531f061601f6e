#pragma once
// Plays of the event's afternoon, and what comes of them.

#include "plays/play_report.hpp"

namespace kiosk::testing {

inline const Instant two_o_clock{std::chrono::seconds{1599372000}};  // 14:00 in Taipei, on the event's day

inline Play play(const char* sponsor, int seconds, const char* venue = "monument", const char* screen = "pi-3") {
  Play p;
  p.sponsor = sponsor;
  p.venue = venue;
  p.screen = screen;
  p.start = two_o_clock + std::chrono::seconds{seconds};
  p.monotonic_ms = 1'000'000 + seconds * 1000LL;
  p.seconds = 8;
  p.display = DisplayPower::on;
  return p;
}

inline PlayReport report_of(std::vector<Play> plays, const PlayPlan* plan = nullptr) {
  return play_report({std::move(plays), 0}, plan, std::chrono::minutes{30});
}

}  // namespace kiosk::testing
