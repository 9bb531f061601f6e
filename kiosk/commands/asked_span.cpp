#include "commands/asked_span.hpp"

#include <fmt/format.h>

#include "schedule/event_days.hpp"

namespace kiosk {

std::optional<AskedSpan> asked_span(const Box& box, const std::string& from, const std::string& until,
                                    Journal& journal) {
  const auto day = first_day(box.schedule.content());
  if (!day && (from.empty() || until.empty())) {
    journal.say("kiosk: the event has no session yet: say --from and --until");
    return std::nullopt;
  }
  const auto begin = from.empty() ? day->from : time_in(box, from, journal);
  const auto end = until.empty() ? day->until : time_in(box, until, journal);
  if (!begin || !end) return std::nullopt;
  if (*begin <= *end) return AskedSpan{*begin, *end};
  journal.say(fmt::format("kiosk: --until {} is before --from {}", until, from));
  return std::nullopt;
}

}  // namespace kiosk
