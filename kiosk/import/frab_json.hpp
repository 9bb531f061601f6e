#pragma once
// What both versions of the frab family's JSON have in common: a conference with its rooms, and sessions named alike.

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "import/programme.hpp"
#include "json/node.hpp"

namespace kiosk {

/// Rooms by name. Their guid alone is no key: real files give one guid to two rooms.
class FrabRooms {
 public:
  explicit FrabRooms(Programme& programme) : programme_(programme) {}

  /// `conference.rooms`: capacities, and rooms in which nothing is held.
  void take_list(const Node* rooms);
  /// By an object key; false when it can't name a room. An empty one does.
  bool take_name(const std::string& name);
  /// The key of what an event's `room` refers to: a name, or an object with one, or with a guid or slug that only one
  /// room has. Empty when it can't be told.
  std::string find(const Node* reference);

 private:
  void take(const Node& room);
  void refer(const Node* word, std::size_t room);

  Programme& programme_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::unordered_map<std::string, std::size_t> by_word_;  ///< guids and slugs; `ambiguous` where several have it
};

/// The sessions of one file, as far as they are read alike.
class FrabSessions {
 public:
  explicit FrabSessions(Programme& programme) : programme_(programme) {}

  /// Title (its "CANCELLED " and "AMENDMENT " off), language, id, url; rooms, times and people are the caller's.
  SourceSession begin(const Node& event);
  /// Those of `people` who speak.
  static void take_speakers(const Node* people, SourceSession&);
  void add(SourceSession&&);
  /// Told, with its place.
  void leave_out(const Node& event, std::string_view expected, const Node* found);
  void leave_out(const Node& event, std::string_view expected, std::string_view member);

 private:
  Programme& programme_;
  std::unordered_set<std::string> guids_;
};

/// Version 2, a draft: flat events, with states, breaks, texts in several languages.
void read_frab_events(const Node& events, FrabRooms&, FrabSessions&, Programme&);

}  // namespace kiosk
