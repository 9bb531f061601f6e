#pragma once
// What a previous version told already, and since when: what it told is no news, and does not go a second time.

#include <set>
#include <string>
#include <unordered_map>

#include "json/node.hpp"
#include "json/value.hpp"

namespace kiosk {

class ToldBefore {
 public:
  explicit ToldBefore(const Node& event);

  /// The change with `since`: its own, else as it was told before (perhaps without), else `now`.
  JsonObject dated(JsonObject change, const std::string& now) const;
  bool cancelled(const std::string& session) const { return cancelled_.contains(session); }
  /// Since when the session itself was told as new; empty where it was not.
  std::string added_since(const std::string& session) const;

 private:
  std::unordered_map<std::string, std::string> since_;  ///< by the change without it; empty where it had none
  std::unordered_map<std::string, std::string> added_;
  std::set<std::string> cancelled_;
};

}  // namespace kiosk
