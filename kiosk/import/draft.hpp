#pragma once
// An event as it comes of one source or several, before a hand's file is laid over it: everything in the event's zone.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/programme.hpp"

namespace kiosk {

struct DraftVenue {
  std::string id;
  SourceText name = {};
  std::optional<int> capacity = {};
};

struct DraftSession {
  std::string id, guid;
  std::vector<std::string> venues;  ///< ids, in the venues' order
  bool everywhere = false;
  std::string kind = {};  ///< the event file's word; empty: a talk
  SourceText title = {};
  std::vector<SourceText> speakers = {};
  LocalTime start{}, end{};
  std::string language = {}, level = {}, url = {};
  bool cancelled = false;
  std::optional<Minutes> delay = {};
  std::string moved_to = {};  ///< a venue's id; empty: it is where it was
  std::string note = {};
  std::optional<LocalTime> until = {};  ///< what has changed is told until then
};

struct Draft {
  SourceText name = {};
  std::string zone, as_of;
  std::vector<DraftVenue> venues;
  std::vector<DraftSession> sessions;  ///< by start, then the venues' order, then id
};

/// A venue of a hand's file: rooms that it stands for, beside its id and its names.
struct KnownVenue {
  std::string id;
  std::vector<std::string> match = {}, names = {};
};

struct DraftWish {
  std::string zone = {};               ///< in place of the sources'
  std::vector<KnownVenue> known = {};  ///< where there are some, each room has to be one of them
  std::vector<std::string> ignored_rooms = {};
  std::string as_of = {};
};

struct DraftAnswer {
  Draft draft;
  std::vector<std::string> remarks;  ///< a line each
};

/// Fails where there is no zone, or rooms match no venue: the message has a line for each.
Result<DraftAnswer> draft_of(const std::vector<Programme>&, const DraftWish&);

/// A name as an id: [a-z0-9-]+; empty when nothing of it can stand in one.
std::string id_of(std::string_view name);

}  // namespace kiosk
