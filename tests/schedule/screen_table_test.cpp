// The table of screens beside what reads it. That each screen has an entry, with words, is the compiler's business.
#include <doctest/doctest.h>

#include "content_builder.hpp"
#include "schedule/cycle.hpp"
#include "schedule/screen_table.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

TurnCounts counts(std::initializer_list<std::pair<SlotScreen, std::size_t>> given) {
  TurnCounts all{};
  for (const auto& [screen, turns] : given) all[place_of(screen)] = turns;
  return all;
}

}  // namespace

TEST_CASE("a screen bears the name of its own entry") {
  CHECK(name_of(Screen{NextScreen{}}) == "next");
  CHECK(name_of(Screen{IdleScreen{}}) == "idle");
  CHECK(name_of(Screen{StickScreen{}}) == "stick");
  CHECK(entry_for(Screen{CardScreen{}}).zh_hant == "資訊卡");
}

TEST_CASE("a playlist may use the names of slots, and no other screen's") {
  for (const ScreenEntry& entry : screen_table) {
    CAPTURE(entry.name);
    CHECK(slot_named(entry.name) == entry.slot);
  }
  CHECK(slot_named("departures") == SlotScreen::departures);
  CHECK_FALSE(slot_named("gap"));
  CHECK_FALSE(slot_named("departure"));
  CHECK_FALSE(slot_named(""));
}

TEST_CASE("a slot's place in the table is its own") {
  for (std::size_t i = 0; i < slot_count; ++i) {
    CHECK(place_of(slot_table[i].slot.value()) == i);
    CHECK(slot_names[i] == slot_table[i].name);
  }
}

TEST_CASE("completed turns are counted for each screen, over restarts, from 0 each day") {
  ContentBuilder b;
  Available all;
  all.set();
  const Cycle cycle{{{SlotScreen::current, Seconds{10}},
                     {SlotScreen::card, Seconds{10}},
                     {SlotScreen::elsewhere, Seconds{10}},
                     {SlotScreen::card, Seconds{10}}},
                    EventDays{b.content.zone, b.content.day_starts},
                    {{b.at("05:01:05"), SlotScreen::current}},
                    [&](Instant) { return all; }};
  const auto completed = [&](const char* when) { return cycle.at(b.at(when)).completed; };
  using enum SlotScreen;
  CHECK(completed("05:00:09") == counts({}));
  CHECK(completed("05:00:39") == counts({{current, 1}, {card, 1}, {elsewhere, 1}}));
  CHECK(completed("05:00:40") == counts({{current, 1}, {card, 2}, {elsewhere, 1}}));
  // The restart cuts the second round's third turn short, which does not count.
  CHECK(completed("05:01:04") == counts({{current, 2}, {card, 3}, {elsewhere, 1}}));
  CHECK(completed("05:01:05") == counts({{current, 2}, {card, 3}, {elsewhere, 1}}));
  CHECK(completed("05:01:15") == counts({{current, 3}, {card, 3}, {elsewhere, 1}}));
  CHECK(completed("1 05:00:00") == counts({}));
  CHECK(cycle.at(b.at("05:01:15")).number() == 3);
}
