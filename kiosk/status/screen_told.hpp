#pragma once
// What is told of one screen to those afar: its sign's status, how its event is fetched, its machine's health.

#include "status/sign_status.hpp"

namespace kiosk {

struct ScreenTold {
  Instant told;                    ///< by the machine's clock
  std::optional<SignStatus> sign;  ///< nothing: none runs there
  std::string sync_state;          ///< a SyncState's name; empty where nothing is fetched
  std::string sync_what;
  std::optional<Instant> sync_since;
  MachineHealth health;

  bool operator==(const ScreenTold&) const = default;
};

JsonObject json_object(const ScreenTold&);
std::optional<ScreenTold> read_screen_told(std::string_view bytes);

/// Whether somebody should hear of it at once: more than another picture, a little warmer, a little later.
bool is_news(const ScreenTold& before, const ScreenTold& now);

/// A screen as it is seen by a broker, whose topics say who it is.
struct ScreenSeen {
  std::string event, screen;
  bool online = false;
  std::optional<ScreenTold> told;
  bool unreadable = false;  ///< it tells, but not in this version's form

  bool operator==(const ScreenSeen&) const = default;
};

/// One line, without a newline.
std::string to_json(const ScreenSeen&);
std::optional<ScreenSeen> read_screen_seen(std::string_view bytes);

/// kiosk/EVENT/SCREEN/WHAT
std::string topic_of(std::string_view event, std::string_view screen, std::string_view what);
struct Topic {
  std::string event, screen, what;
};
std::optional<Topic> read_topic(std::string_view);

}  // namespace kiosk
