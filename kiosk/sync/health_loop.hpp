#pragma once
// Tells the screen file's broker how this screen does, and passes on what it asks of the sign. What it knows it reads
// from files: the sign's status, sync's report. It shares nothing with what fetches the event.

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "machine/file_watch.hpp"
#include "machine/journal.hpp"
#include "status/screen_told.hpp"
#include "sync/broker_link.hpp"

namespace kiosk {

/// How often a screen of which there is no news is told of, about, and how often at most a command is obeyed.
inline constexpr std::chrono::seconds tell_every{60}, obey_every{10};

struct HealthPlaces {
  std::string config;                     ///< the screen file
  std::string fetched;                    ///< where sync's report is, and the broker's login
  std::vector<std::string> status_files;  ///< of the signs here; the first that there is counts
};

/// The login's file in the folder of what is fetched. It is its owner's alone.
inline constexpr const char* broker_login_name = "broker.json";

class HealthLoop {
 public:
  /// The journal must outlive it.
  HealthLoop(HealthPlaces, Journal&);

  /// Until the process ends.
  void run();
  /// Does what is due. Until when it may rest, unless one of the descriptors is readable; `chance` from [0, 1).
  std::chrono::steady_clock::time_point turn(double chance);
  std::vector<int> descriptors() const;

 private:
  using Steady = std::chrono::steady_clock;

  struct Names {
    std::string event, screen;
    bool operator==(const Names&) const = default;
  };

  void read_screen_file();
  ScreenTold told_now();
  void connect_as_wished(const std::string& shown_event, Steady::time_point now, double chance);
  bool is_over(Steady::time_point now) const;
  void give_up(Steady::time_point now, double chance);
  void hear();
  void obey(const std::string& word);
  void tell(const ScreenTold&, Steady::time_point now);
  bool is_due(const ScreenTold&, Steady::time_point now) const;
  std::string topic(std::string_view what) const { return topic_of(names_.event, names_.screen, what); }

  HealthPlaces places_;
  Journal& journal_;
  FileWatch watch_;
  std::vector<std::string> followed_;
  std::string broker_, name_, event_;  ///< of the screen file; the event's file
  std::string event_id_;               ///< the last that was known
  std::string machine_;                ///< its word, which no network card that comes later changes
  std::string status_file_;            ///< of the sign that was found; empty: none
  Names names_;
  std::optional<BrokerWish> wish_;  ///< that the link was made for
  std::unique_ptr<BrokerLink> link_;
  bool greeted_ = false;  ///< the broker knows that this connection is there
  int failures_ = 0;
  Steady::time_point try_at_{}, tried_at_{}, connected_at_{}, told_at_{}, obeyed_at_{};
  std::optional<ScreenTold> told_;
  bool asked_ = false;  ///< for a picture that has not been told yet
};

}  // namespace kiosk
