// What loads, can be drawn and is hardly meant.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

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

/// Levels that the frame has no word for, and whose they are.
using Levels = std::map<std::string, std::vector<std::size_t>>;

Levels unknown_levels(const Content& content) {
  Levels levels;
  for (std::size_t i = 0; i < content.sponsors.size(); ++i) {
    const Sponsor& sponsor = content.sponsors[i];
    const bool says = !sponsor.level_text.empty() || !sponsor_level(words_for("en"), sponsor.level).empty();
    if (!sponsor.level.empty() && !says) levels[sponsor.level].push_back(i);
  }
  return levels;
}

std::string meant_level(const std::string& level, const Levels& unknown) {
  if (!is_word(level)) return "";
  std::vector<std::string> others = sponsor_levels();
  for (const auto& [other, sponsors] : unknown) {
    if (other != level && is_word(other)) others.push_back(other);
  }
  return nearest_name(level, others);
}

void find_odd_levels(const Content& content, Findings& findings) {
  const Levels unknown = unknown_levels(content);
  for (const auto& [level, sponsors] : unknown) {
    const std::string near = sponsors.size() == 1 ? meant_level(level, unknown) : "";
    const std::string what =
        near.empty() ? fmt::format(
                           "the frame has no word for the level \"{}\", so it is left off {} card{}; known are "
                           "{}, or write it as it is to be shown: {{\"zh-Hant\": …, \"en\": …}}",
                           level, sponsors.size() == 1 ? "the" : fmt::to_string(sponsors.size()),
                           sponsors.size() == 1 ? "" : "s", fmt::join(sponsor_levels(), ", "))
                     : fmt::format("no other sponsor has the level \"{}\"; did you mean \"{}\"?", level, near);
    findings.warn(fmt::format("event/sponsors/{}/level", sponsors.front()), what);
  }
}

}  // namespace

void find_odd_content(const Content& content, Findings& findings) {
  find_unused_venues(content, findings);
  find_odd_levels(content, findings);
}

}  // namespace kiosk
