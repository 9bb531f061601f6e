#include "held_event.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace kiosk::testing {
namespace {

using namespace date::literals;
using namespace std::chrono_literals;

constexpr std::array zones{"Asia/Taipei", "Europe/Berlin", "Asia/Kolkata", "America/New_York", "Etc/UTC"};

constexpr std::array room_names{"Hall A", "大廳", "R1", "Café 2F", "會議室 101", "B & C", "Masa \"the\" Loft", "4-r0"};

constexpr std::array people{"Ada Lovelace", "王小明", "Jean-Luc O'Neil",  "Zoë",
                            "郭學聰 (Kuo)", "clyang", "José \"Pepe\" A.", "Nguyễn Văn An"};

/// What quoting, escaping and cutting apart may stumble over; no language's marks of HTML or of cancelled talks.
constexpr std::array words{"Python",   "蛇與鳥",   "R&D",   "C++",     "\"quoted\"", "it's",    "a,b",       "x; y",
                           "tab",      "<div>",    "1 < 2", "back\\n", "—",          "開源",    "vector<T>", "100%",
                           "- dash -", "🐍",        "é",     "#1",      "[draft]",    "{curly}", "Q&A",       "9:00",
                           "重力波：", "「引用」", "&",     "：",      "//x",        "a=b",     "🇹🇼",        "結"};

template <class Words>
std::string one_of(Chance& chance, const Words& all) {
  return all[pick(chance, all.size())];
}

/// Each once, in any order.
template <class Words>
std::vector<std::string> some_of(Chance& chance, const Words& all, std::size_t most) {
  std::vector<std::string> some(all.begin(), all.end());
  std::ranges::shuffle(some, chance);
  some.resize(std::min(some.size(), pick(chance, most + 1)));
  return some;
}

/// Begins with a number, so that no two are the same and none is only punctuation.
std::string title(Chance& chance, std::size_t number) {
  std::string text = fmt::format("T{}", number);
  for (std::size_t more = pick(chance, 9); more > 0; --more) text += " " + one_of(chance, words);
  return text;
}

}  // namespace

// Not by std::uniform_int_distribution: each library has its own, and seeds would mean another event on each.
std::size_t pick(Chance& chance, std::size_t below) { return chance() % below; }

HeldEvent held_event(Chance& chance, bool several_rooms) {
  HeldEvent event{.zone = one_of(chance, zones), .rooms = some_of(chance, room_names, 5), .sessions = {}};
  if (event.rooms.empty()) event.rooms = {"Hall A"};
  const LocalDay day{2020_y / (toss(chance) ? date::January : date::July) / static_cast<int>(1 + pick(chance, 25))};
  for (std::size_t count = 1 + pick(chance, 30), number = 0; number < count; ++number) {
    HeldSession session;
    session.rooms = {one_of(chance, event.rooms)};
    if (several_rooms && pick(chance, 4) == 0) {
      auto rooms = some_of(chance, event.rooms, event.rooms.size());
      if (!rooms.empty()) session.rooms = std::move(rooms);
    }
    std::ranges::sort(session.rooms);
    session.start = day + date::days{pick(chance, 3)} + 6h + Minutes{5 * pick(chance, 12 * 18)};
    session.end = session.start + Minutes{5 * (1 + pick(chance, 60))};
    session.title = title(chance, number);
    session.speakers = some_of(chance, people, 3);
    event.sessions.push_back(std::move(session));
  }
  std::ranges::stable_sort(event.sessions, {}, &HeldSession::start);
  return event;
}

Instant instant_in(const std::string& zone, LocalTime time) {
  return Zone::find(zone).value_or(Zone::utc()).to_instant_or_after(time);
}

std::string iso_time(LocalTime time) { return date::format("%FT%T", time); }

std::string iso_time_with_offset(const std::string& zone, LocalTime time) {
  const auto offset =
      std::chrono::duration_cast<Minutes>(time.time_since_epoch() - instant_in(zone, time).time_since_epoch()).count();
  return fmt::format("{}{}{:02}:{:02}", iso_time(time), offset < 0 ? '-' : '+', std::abs(offset) / 60,
                     std::abs(offset) % 60);
}

}  // namespace kiosk::testing
