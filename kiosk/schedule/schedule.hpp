#pragma once
// The one idea of the program: what a screen shows is a pure function of the content and the clock.

#include <memory>

#include "schedule/showing.hpp"

namespace kiosk {

class VenueIndex;

/// The content, sorted for the questions that one venue's screen asks. Built once for each content and venue, in
/// O(n log n); a question then costs O(log n).
class Schedule {
 public:
  /// `venue` is an index into content->venues.
  Schedule(std::shared_ptr<const Content> content, std::size_t venue);
  ~Schedule();
  Schedule(Schedule&&) noexcept;
  Schedule& operator=(Schedule&&) noexcept;

  const Content& content() const;
  std::size_t venue() const;
  const VenueIndex& index() const { return *index_; }

 private:
  std::unique_ptr<const VenueIndex> index_;
};

/// What is true at `now`, and until when. `until` is the first later instant at which the answer differs (looked for
/// as far as a day ahead where nothing changes for longer).
Showing showing_at(const Schedule&, Instant now, ClockTrust);

/// As showing_at, with the named screen in place of the playlist's turn ("departures", "next" …), for pictures.
/// Nothing when that screen has nothing to say at `now`. `until` is that of the facts on the screen.
std::optional<Showing> showing_of(const Schedule&, Instant now, ClockTrust, std::string_view name);

/// Two sessions of one venue that overlap; indices into Content::sessions, the earlier start first.
struct Overlap {
  std::size_t venue, first, second;
  bool as_printed = true;       ///< else only after changes
  bool begin_together = false;  ///< by the changes alone

  bool operator==(const Overlap&) const = default;
};

/// Own sessions over ones written for "*" are no overlap, nor are sessions printed with one start, which run in
/// parallel; of those the first is told of what they all overlap.
std::vector<Overlap> overlaps(const Content&);

}  // namespace kiosk
