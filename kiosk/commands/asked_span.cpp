#include "commands/asked_span.hpp"

#include <fmt/format.h>

namespace kiosk {

std::optional<AskedSpan> asked_span(const Box& box, const std::string& from, const std::string& until,
                                    Journal& journal) {
  const auto begin = time_in(box, from, journal), end = time_in(box, until, journal);
  if (!begin || !end) return std::nullopt;
  if (*begin <= *end) return AskedSpan{*begin, *end};
  journal.say(fmt::format("kiosk: --until {} is before --from {}", until, from));
  return std::nullopt;
}

}  // namespace kiosk
