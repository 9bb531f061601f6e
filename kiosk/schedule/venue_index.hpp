#pragma once
// What Schedule keeps: the content sorted for one venue's questions. Private to the room.

#include <memory>
#include <span>
#include <vector>

#include "schedule/board.hpp"
#include "schedule/cycle.hpp"
#include "schedule/timeline.hpp"

namespace kiosk {

class VenueIndex {
 public:
  VenueIndex(std::shared_ptr<const Content>, std::size_t venue);

  const Content& content() const { return *content_; }
  std::size_t venue() const { return venue_; }
  const EventDays& days() const { return days_; }
  const Timeline& timeline() const { return timelines_[venue_]; }
  std::span<const Timeline> timelines() const { return timelines_; }
  const Departures& departures() const { return departures_; }
  const Cycle& cycle() const { return cycle_; }

  /// Whether it has several pictures for one moment, and each of its turns shows the next: every_showing takes those
  /// one by one.
  static bool takes_turns(SlotScreen);
  /// The next session here on the event day of `t`, or null. What comes after a night is no longer the day's.
  const Stretch* next_today(Instant t) const;
  /// What runs, or where nothing does the next today, when it has a running order; else null.
  const Stretch* listed_session(Instant t) const;
  /// The screens that have something to say.
  Available available(Instant) const;
  /// Whose turn it is; there is at least one sponsor where SlotScreen::sponsor is available.
  const Sponsor& sponsor(std::size_t turn) const { return content_->sponsors[turns_[turn % turns_.size()]]; }
  /// Whose turns make up one cycle, indices into Content::sponsors.
  std::span<const std::size_t> sponsor_turns() const { return turns_; }
  std::vector<const Card*> cards_at(Instant) const;
  bool urgent_at(Instant) const;

  /// The first instant after `t` at which facts of the content may change, or Instant::max().
  Instant next_edge(Instant t) const;
  /// The first and the last day that a session touches, cancelled or not; nothing when there is none.
  const std::optional<std::pair<LocalDay, LocalDay>>& event_days() const { return event_days_; }
  /// Of all venues together, in order.
  std::span<const ProgrammeDay> programme_days() const { return programme_days_; }

 private:
  bool has_something_to_say(SlotScreen, Instant) const;
  bool any_elsewhere(Instant) const;
  std::vector<std::size_t> sponsors_in_turn() const;
  std::vector<Restart> restarts() const;
  void add_restarts_of(SlotScreen, std::vector<Restart>&) const;
  void add_card_restarts(std::vector<Restart>&) const;
  void add_elsewhere_restarts(std::vector<Restart>&) const;
  void add_board_restarts(std::vector<Restart>&) const;
  bool has_board(Instant) const;
  std::vector<Instant> edges() const;

  std::shared_ptr<const Content> content_;
  std::size_t venue_;
  EventDays days_;
  std::vector<Timeline> timelines_;  ///< by venue
  std::vector<ProgrammeDay> programme_days_;
  Departures departures_;
  std::vector<std::size_t> turns_;  ///< indices into Content::sponsors, one cycle
  std::optional<std::pair<LocalDay, LocalDay>> event_days_;
  std::vector<Instant> edges_;
  Landmarks edge_landmarks_;
  Cycle cycle_;
};

}  // namespace kiosk
