#include <array>
#include <numeric>

#include <fmt/format.h>

#include "load/event_parts.hpp"

namespace kiosk {
namespace {

struct Limit {
  std::string_view key;
  std::size_t most;
};

/// A conference of weeks with hundreds of rooms stays far below; beyond, a box of 512 MB would read too long.
constexpr std::array limits{Limit{"sessions", 20'000},     Limit{"venues", 500},        Limit{"sponsors", 500},
                            Limit{"cards", 500},           Limit{"announcements", 500}, Limit{"changes", 5'000},
                            Limit{"keep_together", 2'000}, Limit{"playlist", 100},      Limit{"walks", 5'000}};
constexpr std::array shuttle_limits{Limit{"stops", 500}, Limit{"departures", 5'000}, Limit{"services", 500}};
/// Each venue is weighed against each session.
constexpr std::size_t most_places = 1'000'000;
/// In which each sponsor has its share.
constexpr std::int64_t most_turns = 5'000;

std::size_t length_of(const Object& parent, std::string_view key) {
  const Node* list = parent.get(key);
  return list && list->kind == Kind::list ? count_children(*list) : 0;
}

template <std::size_t count>
bool keeps_to(const std::array<Limit, count>& limits_of, const Object& parent, Report& report) {
  bool keeps = true;
  for (const Limit& limit : limits_of) {
    const std::size_t length = length_of(parent, limit.key);
    if (length <= limit.most) continue;
    report.error(*parent.get(limit.key), fmt::format("{} {}; there may be at most {}", length, limit.key, limit.most));
    keeps = false;
  }
  return keeps;
}

bool few_places(const Object& event, Report& report) {
  const std::size_t sessions = length_of(event, "sessions"), venues = length_of(event, "venues");
  if (sessions * venues <= most_places) return true;
  report.error(*event.get("sessions"),
               fmt::format("{} sessions at {} venues; the one times the other may be at most {}", sessions, venues,
                           most_places));
  return false;
}

}  // namespace

bool within_limits(const Object& event, Report& report) {
  bool within = keeps_to(limits, event, report);
  if (const Node* node = event.get("shuttle"); node && node->kind == Kind::object) {
    within = keeps_to(shuttle_limits, Object{*node, shuttle_shape, report}, report) && within;
  }
  return within && few_places(event, report);
}

void limit_turns(const Object& event, const Content& content, Report& report) {
  int divisor = 0;
  std::int64_t sum = 0;
  for (const Sponsor& sponsor : content.sponsors) {
    divisor = std::gcd(divisor, sponsor.weight);
    sum += sponsor.weight;
  }
  if (divisor == 0 || sum / divisor <= most_turns) return;
  report.error(*event.get("sponsors"),
               fmt::format("these weights take a round of {} turns; there may be at most {}: use smaller weights",
                           sum / divisor, most_turns));
}

}  // namespace kiosk
