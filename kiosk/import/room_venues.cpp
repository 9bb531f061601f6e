#include "import/room_venues.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "load/load.hpp"
#include "text/folding.hpp"

namespace kiosk {

RoomVenues::RoomVenues(const std::vector<KnownVenue>& known, const std::vector<std::string>& ignored)
    : has_known_(!known.empty()) {
  for (const KnownVenue& venue : known) {
    ids_.push_back(venue.id);
    for (const std::string& match : venue.match) known_.emplace(folded(match), venue.id);
  }
  for (const KnownVenue& venue : known) {  // what a hand says rooms are comes before what they happen to be called
    known_.emplace(folded(venue.id), venue.id);
    for (const std::string& name : venue.names) known_.emplace(folded(name), venue.id);
  }
  for (const std::string& room : ignored) ignored_.push_back(folded(room));
}

void RoomVenues::learn(const std::vector<SourceRoom>& rooms) {
  for (const SourceRoom& room : rooms) rooms_.emplace(room.key, room);
}

std::vector<std::string> RoomVenues::words_of(const std::string& room) const {
  std::vector<std::string> words{folded(room)};
  if (const auto found = rooms_.find(room); found != rooms_.end()) {
    for (const auto& [tag, name] : found->second.name) words.push_back(folded(name));
  }
  return words;
}

std::optional<std::string> RoomVenues::matched(const std::string& room) const {
  for (const std::string& word : words_of(room)) {
    if (const auto found = known_.find(word); found != known_.end()) return found->second;
  }
  return std::nullopt;
}

std::string RoomVenues::made(const std::string& room) {
  DraftVenue venue{.id = "", .name = {{"", room}}, .capacity = {}};
  if (const auto found = rooms_.find(room); found != rooms_.end()) {
    if (!found->second.name.empty()) venue.name = found->second.name;
    constexpr int most_people = 100'000;  // of a venue in an event file
    if (found->second.capacity.value_or(0) <= most_people) venue.capacity = found->second.capacity;
  }
  for (const auto& [tag, name] : venue.name) {
    if (const std::string id = id_of(name); !id.empty() && (venue.id.empty() || tag == "en")) venue.id = id;
  }
  if (venue.id.empty()) venue.id = id_of(room);
  if (venue.id.empty()) venue.id = fmt::format("room-{}", made_.size() + 1);
  const std::string wish = venue.id;
  for (int n = 2; std::ranges::find(made_, venue.id, &DraftVenue::id) != made_.end(); ++n)
    venue.id = fmt::format("{}-{}", wish, n);
  made_.push_back(venue);
  return venue.id;
}

std::optional<std::string> RoomVenues::venue_of(const std::string& room) {
  const auto [answer, is_new] = answers_.try_emplace(room);
  if (!is_new) return answer->second;
  const std::vector<std::string> words = words_of(room);
  const bool ignored = std::ranges::any_of(
      words, [&](const std::string& word) { return std::ranges::find(ignored_, word) != ignored_.end(); });
  if (ignored) return std::nullopt;
  answer->second = has_known_ ? matched(room) : std::optional{made(room)};
  if (!answer->second) unmatched_.push_back(room);
  return answer->second;
}

std::vector<DraftVenue> RoomVenues::venues() const { return made_; }

std::string RoomVenues::unmatched() const {
  std::string lines;
  for (const std::string& room : unmatched_) {
    std::string called = room;
    if (const auto found = rooms_.find(room); found != rooms_.end() && !found->second.name.empty())
      called = found->second.name.begin()->second;
    const std::string near = nearest_name(id_of(called), ids_);
    lines += fmt::format(
        "{}the room \"{}\"{} is no venue of the file: name it in a venue's \"match\"{}, or leave it out by "
        "--ignore-room",
        lines.empty() ? "" : "\n", called, called == room ? "" : fmt::format(" (the source's {})", room),
        near.empty() ? "" : fmt::format(" (\"{}\"?)", near));
  }
  return lines;
}

}  // namespace kiosk
