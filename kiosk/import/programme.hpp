#pragma once
// What a source publishes, in one form for all formats: rooms, sessions and their times as they are written there.

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "result/result.hpp"
#include "schedule/time.hpp"

namespace kiosk {

/// By language tag as the source has it ("zh", "en", "zh-TW"); "" where it doesn't say. Texts are plain, trimmed, of
/// one line (plain_line), and never empty.
using SourceText = std::map<std::string, std::string>;

/// A moment as it is written: what a clock on the wall reads, and where that clock is, if the source says so.
struct SourceTime {
  LocalTime local{};
  std::optional<Minutes> offset = {};  ///< of the clock, east of UTC: "+08:00", "Z"
  std::string zone = {};               ///< of the clock, an IANA name: a calendar's TZID. Empty: the event's

  bool operator==(const SourceTime&) const = default;
};

struct SourceRoom {
  std::string key;  ///< what sessions call it: an id, a code, a name
  SourceText name = {};
  std::optional<int> capacity = {};

  bool operator==(const SourceRoom&) const = default;
};

enum class SourceKind { talk, opening, closing, break_, lunch, lightning, other };

struct SourceSession {
  std::string guid = {};                ///< the same in every version of the source; empty where it has none
  std::string id = {};                  ///< the source's; may repeat where a talk has several slots
  std::vector<std::string> rooms = {};  ///< keys; it stands in each of them
  bool everywhere = false;              ///< in all rooms, whatever `rooms` has
  SourceKind kind = SourceKind::talk;
  SourceText title = {};
  std::vector<SourceText> speakers = {};
  SourceTime start = {}, end = {};
  std::string language = {};  ///< it is held in, a tag; empty where the source doesn't say
  std::string level = {};     ///< as the source words it
  std::string url = {};
  bool cancelled = false;
  std::optional<Minutes> delay = {};
  std::string place =
      {};  ///< in the source, for who has to mend it there: "line 12", "schedule/day[1]/room[2]/event[3]"

  bool operator==(const SourceSession&) const = default;
};

/// What a sheet says beside the programme of a session that has changed.
struct SourceChange {
  std::string session = {};  ///< its id, or its title
  std::optional<Minutes> delay = {};
  std::string room = {};
  bool cancelled = false;
  std::string until = {}, note = {};
  std::string place = {};

  bool operator==(const SourceChange&) const = default;
};

struct Programme {
  SourceText name = {};
  std::string zone = {};     ///< an IANA name; empty where the source doesn't say
  std::string version = {};  ///< as the source words it
  std::string as_of = {};    ///< when the source was as it is, as it words it; empty where it doesn't say
  std::vector<SourceRoom> rooms = {};
  std::vector<SourceSession> sessions = {};  ///< in the source's order
  std::vector<SourceChange> changes = {};
  std::vector<std::string> remarks = {};  ///< what whoever imports it should know: "this export has no breaks"
};

/// As readers are handed it.
struct Source {
  std::string name;  ///< a path or address, for messages
  std::string bytes;
};

/// A reader's answer. Its failure says where, and what was expected: path "plan.csv", what "line 12: expected a time
/// such as 13:50, found \"soon\"".
using ReadProgramme = Result<Programme>;

}  // namespace kiosk
