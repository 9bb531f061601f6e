// What loads, can be drawn and is hardly meant.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "compose/words.hpp"
#include "preflight/checks.hpp"

namespace kiosk {
namespace {

void find_unused_venues(const Content& content, Findings& findings) {
  if (content.sessions.empty()) return findings.warn("event/name", "the event has no session");
  for (std::size_t venue = 0; venue < content.venues.size(); ++venue) {
    const auto used = [venue](const Session& s) { return s.venues.contains(venue) || s.moved_to == venue; };
    if (std::ranges::any_of(content.sessions, used)) continue;
    findings.warn(fmt::format("event/venues/{}/id", venue),
                  fmt::format("no session is at the venue \"{}\"", content.venues[venue].id));
  }
}

/// Words alone: of "tier 1" and "tier 2", 金級 and 銀級 one is no misspelling of the other.
bool is_word(const std::string& text) {
  return text.size() >= 4 && std::ranges::all_of(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' || c == '_';
         });
}

void find_odd_levels(const Content& content, Findings& findings) {
  std::map<std::string, int> count;
  for (const Sponsor& sponsor : content.sponsors) ++count[sponsor.level];
  const Words& english = words_for("en");
  for (std::size_t i = 0; i < content.sponsors.size(); ++i) {
    const std::string& level = content.sponsors[i].level;
    if (count[level] > 1 || !is_word(level) || !sponsor_level(english, level).empty()) continue;
    std::vector<std::string> others{"title", "platinum", "diamond", "gold", "silver", "bronze", "special", "organiser"};
    for (const auto& [other, sponsors] : count) {
      if (other != level && is_word(other)) others.push_back(other);
    }
    const std::string near = nearest_name(level, others);
    if (near.empty()) continue;
    findings.warn(fmt::format("event/sponsors/{}/level", i),
                  fmt::format("no other sponsor has the level \"{}\"; did you mean \"{}\"?", level, near));
  }
}

}  // namespace

void find_odd_content(const Content& content, Findings& findings) {
  find_unused_venues(content, findings);
  find_odd_levels(content, findings);
}

}  // namespace kiosk
