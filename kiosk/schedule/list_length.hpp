#pragma once
// Which screens have a list, or a text, that may not fit and so may turn pages: whether it does, only compose can say.

#include <algorithm>
#include <vector>

#include "schedule/screen_table.hpp"
#include "schedule/showing.hpp"

namespace kiosk {

namespace list_length {

inline std::size_t of(const CurrentScreen& s) { return std::max(s.parallel.size(), s.changes.size()); }
inline std::size_t of(const NextScreen& s) { return std::max(s.parallel.size(), s.changes.size()); }
inline std::size_t of(const GapScreen& s) { return s.due.size() + s.parallel.size() + s.changes.size(); }
inline std::size_t of(const BeforeScreen& s) { return s.parallel.size() + s.following.size() + s.changes.size(); }
/// The way home may be as long as its venue wrote it.
inline std::size_t of(const AfterScreen& s) {
  return s.elsewhere.size() + s.due.size() + s.changes.size() + (s.farewell ? 2 : 0);
}
inline std::size_t of(const IdleScreen& s) {
  return s.elsewhere.size() + s.venues.size() + s.due.size() + s.changes.size();
}
inline std::size_t of(const DeparturesScreen& s) {
  const bool shows_way_home = s.board.state == BoardState::ended || s.board.state == BoardState::none_here;
  return s.board.rows.size() + s.board.services.size() + (shows_way_home ? 2 : 0);
}
inline std::size_t of(const LightningScreen& s) { return s.occurrence.session.talks.size(); }
inline std::size_t of(const SponsorsScreen& s) { return s.sponsors.size(); }
inline std::size_t of(const ElsewhereScreen& s) { return s.venues.size(); }
/// A text counts by what may be as high as a page on a small screen: short ones are always whole.
inline std::size_t of(const LocalizedText& text) {
  constexpr std::size_t bytes_on_a_page = 160, lines_on_a_page = 3;
  std::size_t length = 0;
  for (const auto& [tag, said] : text.by_language) {
    const auto breaks = static_cast<std::size_t>(std::ranges::count(said, '\n'));
    length += said.size() / bytes_on_a_page + breaks / lines_on_a_page;
  }
  return length;
}
inline std::size_t of(const CardScreen& s) { return 1 + of(s.card.body); }
inline std::size_t of(const AnnouncementScreen& s) {
  std::size_t length = s.texts.size();
  for (const LocalizedText& text : s.texts) length += of(text);
  return length;
}
inline std::size_t of(const ProgrammeScreen& s) {
  std::size_t length = 0;
  for (const ProgrammeDayList& day : s.days) length += day.occurrences.size();
  return length;
}
template <class S>
std::size_t of(const S&) {
  return 0;
}

}  // namespace list_length

template <class S>
bool may_need_pages(const S& screen) {
  return list_length::of(screen) > 1;
}

inline bool may_need_pages(const Screen& screen) {
  return std::visit([](const auto& s) { return list_length::of(s) > 1; }, screen);
}

/// In whose turns its pages turn: the screens of the phase stand for `current`.
inline SlotScreen slot_of(const Screen& screen) { return entry_for(screen).slot.value_or(SlotScreen::current); }

}  // namespace kiosk
