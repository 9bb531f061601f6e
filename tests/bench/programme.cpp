#include "programme.hpp"

#include <array>

#include <fmt/format.h>

#include "schedule/showing.hpp"

namespace kiosk {
namespace {

using std::chrono::hours;

LocalizedText text(std::string words) { return {{{"", std::move(words)}}}; }

Session made_up_session(int number) {
  Session session;
  session.id = fmt::format("session-{}", number);
  session.venues = {0};
  session.title = text(fmt::format("第 {} 場：使用 Python 打造即時影像分析平台 Session {}", number, number));
  session.speakers = {{text(fmt::format("講者 Speaker {}", number)), ""}};
  session.start = programme_begin() + date::days{number / sessions_a_day} + hours{8 + number % sessions_a_day};
  session.end = session.start + Minutes{50};
  session.language = "zh";
  return session;
}

Sponsor made_up_sponsor(int number) {
  Sponsor sponsor;
  sponsor.id = fmt::format("sponsor-{}", number);
  sponsor.name = text(fmt::format("贊助商 Sponsor {}", number));
  sponsor.level = "gold";
  sponsor.weight = number + 1;
  return sponsor;
}

}  // namespace

Instant programme_begin() { return date::sys_days{date::year{2021} / 1 / 1}; }

Content made_up_content(int sessions, Seconds dwell) {
  Content content;
  content.name = text("Made-up Conference");
  Venue venue;
  venue.id = "hall";
  venue.name = text("Hall");
  content.venues = {venue};
  for (int number = 0; number < sessions; ++number) content.sessions.push_back(made_up_session(number));
  for (int number = 0; number < 8; ++number) content.sponsors.push_back(made_up_sponsor(number));
  for (const auto screen : std::array{SlotScreen::current, SlotScreen::next, SlotScreen::sponsor}) {
    content.playlist.push_back({screen, dwell});
  }
  return content;
}

}  // namespace kiosk
