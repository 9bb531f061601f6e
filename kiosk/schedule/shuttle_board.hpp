#pragma once
// The board of departures at one venue, as plain values. Words as in GTFS.

#include <optional>
#include <string>
#include <vector>

#include "schedule/content.hpp"

namespace kiosk {

/// One line of the board.
struct BoardRow {
  LocalTime time;  ///< at this stop when `at_this_stop`, else when it leaves its first stop: it comes after that
  LocalTime printed_time;  ///< differs when delayed
  Instant instant{};       ///< `time`, also in the hour that a clock shows twice
  bool at_this_stop = true;
  LocalizedText first_stop;    ///< named when not `at_this_stop` (it comes here after that), and when arriving
  std::optional<int> minutes;  ///< until `time`, rounded down; nothing at 60 and more, nor of another stop's time
  std::vector<std::string> cars;
  std::string headsign_id;
  LocalizedText headsign;          ///< the last stop
  std::vector<LocalizedText> via;  ///< between here and the last stop; when arriving, between the first and here
  // The venues of those stops, of one that serves a single venue.
  std::optional<VenueBrief> headsign_venue{};
  std::vector<std::optional<VenueBrief>> via_venues{};  ///< as many as `via`
  bool tentative = false, cancelled = false;
  bool last = false;  ///< the day's last that is not cancelled

  bool operator==(const BoardRow&) const = default;
};

/// "About every 36 min, 11:00–14:00, tentative". shortest <= longest.
struct BoardService {
  LocalTime from, until;
  Minutes shortest_headway{0}, longest_headway{0};
  LocalizedText headsign;
  bool tentative = false;

  bool operator==(const BoardService&) const = default;
};

enum class BoardState {
  rows,       ///< something within the horizon
  later,      ///< none in the next while; `next_at` says when
  ended,      ///< none left today: show the way home
  none_here,  ///< none for this venue today
  unknown     ///< nothing is known of a shuttle
};

struct Board {
  BoardState state = BoardState::unknown;
  bool arriving = false;  ///< nothing can be boarded here today; the rows are bound for here
  std::vector<BoardRow> rows;
  std::vector<BoardService> services;
  std::optional<LocalTime> next_at;  ///< in state `later`
  bool next_here = true;             ///< that is a time of this stop; else of the first one, after which it comes here
  std::optional<LocalTime>
      last_left;                 ///< when the latest of today's left (its first stop where times here are unknown)
  LocalizedText last_left_stop;  ///< that first stop, where times here are unknown; else empty

  bool operator==(const Board&) const = default;
};

}  // namespace kiosk
