#pragma once
// The table of screens: an entry for each alternative of Screen. What the playlist may name, `--screen` and its help,
// the timeline's names and the captions of pages and previews are all read from here.

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>

#include "schedule/showing.hpp"

namespace kiosk {

struct ScreenEntry {
  std::string_view name;           ///< on the command line, in `timeline` and, of one with a slot, in the playlist
  std::optional<SlotScreen> slot;  ///< the playlist has this screen's name for it; nothing: it comes unbidden
  std::string_view zh_hant, en;    ///< in captions, as they stand within a sentence
};

template <class S>
struct EntryOf : ScreenEntry {};

inline constexpr std::tuple screen_entries{
    EntryOf<CurrentScreen>{"current", SlotScreen::current, "目前議程", "the current talk"},
    EntryOf<NextScreen>{"next", SlotScreen::next, "下一場議程", "the next talk"},
    EntryOf<GapScreen>{"gap", {}, "休息", "a pause"},
    EntryOf<BeforeScreen>{"before", {}, "開場前", "before the first talk"},
    EntryOf<AfterScreen>{"after", {}, "今日結束", "the day is over"},
    EntryOf<IdleScreen>{"idle", {}, "今日無議程", "nothing today"},
    EntryOf<SponsorScreen>{"sponsor", SlotScreen::sponsor, "贊助商", "a sponsor"},
    EntryOf<DeparturesScreen>{"departures", SlotScreen::departures, "接駁車", "departures"},
    EntryOf<ElsewhereScreen>{"elsewhere", SlotScreen::elsewhere, "其他會場", "other venues"},
    EntryOf<LightningScreen>{"lightning", SlotScreen::lightning, "閃電秀", "the lightning talks"},
    EntryOf<SponsorsScreen>{"sponsors", SlotScreen::sponsors, "全體贊助商", "all sponsors"},
    EntryOf<CardScreen>{"card", SlotScreen::card, "資訊卡", "a card"},
    EntryOf<AnnouncementScreen>{"announcement", {}, "公告", "an announcement"},
    EntryOf<ProgrammeScreen>{"programme", {}, "議程表", "the programme"},
    EntryOf<IdentifyScreen>{"identify", {}, "螢幕名稱", "the screen's name"},
    EntryOf<SetupScreen>{"setup", {}, "設定", "set-up"},
    EntryOf<StickScreen>{"stick", {}, "隨身碟", "a USB stick"},
};

template <class S, class... Entries>
constexpr ScreenEntry find_entry(const std::tuple<Entries...>& entries) {
  static_assert((std::is_same_v<Entries, EntryOf<S>> || ...), "this screen has no entry in the table of screens");
  return std::get<EntryOf<S>>(entries);
}

template <class S>
inline constexpr ScreenEntry entry_of = find_entry<S>(screen_entries);

template <class... S>
constexpr std::array<ScreenEntry, sizeof...(S)> entries_of(std::type_identity<std::variant<S...>>) {
  return {entry_of<S>...};
}

/// In the order of Screen's alternatives.
inline constexpr auto screen_table = entries_of(std::type_identity<Screen>{});

inline const ScreenEntry& entry_for(const Screen& screen) { return screen_table[screen.index()]; }

inline constexpr std::size_t slot_count = static_cast<std::size_t>(
    std::ranges::count_if(screen_table, [](const ScreenEntry& e) { return e.slot.has_value(); }));

inline constexpr std::size_t place_of(SlotScreen slot) { return static_cast<std::size_t>(slot); }

/// The entries of the screens that have a slot, by place_of.
inline constexpr auto slot_table = [] {
  std::array<ScreenEntry, slot_count> table;
  for (const ScreenEntry& entry : screen_table) {
    if (entry.slot) table.at(place_of(*entry.slot)) = entry;  // not constant, so no program, beyond the end
  }
  return table;
}();

static_assert(std::ranges::none_of(slot_table, &std::string_view::empty, &ScreenEntry::name),
              "a slot that no screen of the table has, or two screens have");
static_assert(std::ranges::all_of(screen_table,
                                  [](const ScreenEntry& e) {
                                    return !e.zh_hant.empty() && !e.en.empty() &&
                                           std::ranges::count(screen_table, e.name, &ScreenEntry::name) == 1;
                                  }),
              "a screen without words, or two of one name");

/// The names that a playlist may use, by place_of.
inline constexpr auto slot_names = [] {
  std::array<std::string_view, slot_count> names;
  std::ranges::transform(slot_table, names.begin(), &ScreenEntry::name);
  return names;
}();

/// Nothing for a name that a playlist may not use.
constexpr std::optional<SlotScreen> slot_named(std::string_view name) {
  const auto found = std::ranges::find(slot_table, name, &ScreenEntry::name);
  return found == slot_table.end() ? std::nullopt : found->slot;
}

}  // namespace kiosk
