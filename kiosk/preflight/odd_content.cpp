// What loads, can be drawn and is hardly meant.
#include <algorithm>
#include <cstdlib>
#include <map>

#include <fmt/format.h>

#include "compose/words.hpp"
#include "preflight/checks.hpp"
#include "preflight/digest.hpp"

namespace kiosk {
namespace {

using std::chrono::hours;

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

/// Sessions by their start, and where they stand in the file.
struct Start {
  Instant at;
  std::size_t session;
};

std::vector<Start> starts_of(const Content& content) {
  std::vector<Start> starts;
  for (std::size_t i = 0; i < content.sessions.size(); ++i) starts.push_back({content.sessions[i].start, i});
  std::ranges::stable_sort(starts, {}, &Start::at);
  return starts;
}

void find_far_sessions(const Content& content, Findings& findings) {
  constexpr date::days far{60};
  const std::vector<Start> starts = starts_of(content);
  if (starts.size() < 2) return;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const Seconds before = i > 0 ? starts[i].at - starts[i - 1].at : Seconds::max();
    const Seconds after = i + 1 < starts.size() ? starts[i + 1].at - starts[i].at : Seconds::max();
    const Seconds nearest = std::min(before, after);
    if (nearest <= far) continue;
    const LocalDay day = date::floor<date::days>(content.zone.to_local(starts[i].at));
    findings.warn(fmt::format("event/sessions/{}/start", starts[i].session),
                  fmt::format("the session is on {}, {} days from all others; is the date right?", day_text(day),
                              date::floor<date::days>(nearest).count()));
  }
}

/// Of the sessions of one calendar day: those before six, and the span of the others.
struct Day {
  std::vector<std::size_t> early;
  LocalTime first = LocalTime::max(), last = LocalTime::min();
};

/// A party that goes on has something before it; an afternoon that was typed as a morning has not.
bool follows_another(const Session& session, const Content& content) {
  return std::ranges::any_of(content.sessions, [&](const Session& other) {
    return other.start < session.start && other.end > session.start - hours{4};
  });
}

void find_nights(const Content& content, Findings& findings) {
  std::map<LocalDay, Day> days;
  for (std::size_t i = 0; i < content.sessions.size(); ++i) {
    const Session& session = content.sessions[i];
    const LocalTime start = content.zone.to_local(session.start);
    const LocalDay date = date::floor<date::days>(start);
    Day& day = days[date];
    if (start - date < hours{6}) {
      day.early.push_back(i);
    } else {
      day.first = std::min(day.first, start);
      day.last = std::max(day.last, content.zone.to_local(session.end));
    }
  }
  for (auto& [date, day] : days) {
    std::ranges::stable_sort(day.early, {}, [&](std::size_t i) { return content.sessions[i].start; });
    bool told = false;  // then what follows is as wrong
    for (const std::size_t i : day.early) {
      const Session& session = content.sessions[i];
      const LocalTime start = content.zone.to_local(session.start), meant = start + hours{12};
      const bool among_others = meant >= day.first - hours{2} && meant <= day.last + hours{4};
      if (!among_others || (!told && follows_another(session, content))) continue;
      told = true;
      findings.warn(fmt::format("event/sessions/{}/start", i),
                    fmt::format("the session begins at {}, the others of its day 12 hours later; is {} meant?",
                                hour_text(start - date), hour_text(meant - date)));
    }
  }
}

}  // namespace

void find_odd_content(const Content& content, Findings& findings) {
  find_unused_venues(content, findings);
  find_odd_levels(content, findings);
  find_far_sessions(content, findings);
  find_nights(content, findings);
}

}  // namespace kiosk
