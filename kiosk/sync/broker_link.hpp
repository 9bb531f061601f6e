#pragma once
// A connection to an MQTT broker (3.1.1) by Eclipse Paho, which has threads of its own; what it brings waits here.

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk {

struct BrokerLogin {
  std::string user, password;  ///< empty: none

  bool operator==(const BrokerLogin&) const = default;
};

/// The file's {"user": "…", "password": "…"}; empty where it is not there or not of that form.
BrokerLogin read_broker_login(const std::string& file);

struct BrokerMessage {
  std::string topic, payload;
  bool retained = false;  ///< from the broker: it was said before this connection

  bool operator==(const BrokerMessage&) const = default;
};

struct BrokerWish {
  std::string address;    ///< as ScreenConfig::broker
  std::string client_id;  ///< a second connection of the same name ends the first
  BrokerLogin login;
  std::optional<BrokerMessage> will;  ///< what the broker says, retained, when the connection is lost

  bool operator==(const BrokerWish& other) const = default;
};

/// A broker that hears nothing for one and a half of these takes the client for lost, and says its will.
inline constexpr std::chrono::seconds broker_keep_alive{60};

class BrokerLink {
 public:
  explicit BrokerLink(BrokerWish);
  ~BrokerLink();
  BrokerLink(const BrokerLink&) = delete;
  BrokerLink& operator=(const BrokerLink&) = delete;

  enum class State { none, connecting, connected, failed };
  State state() const;
  /// Of the last failure, one line.
  std::string fault() const;

  /// Begins to connect; state() then tells, and fd() is readable once it is settled.
  void connect();
  /// Without its will, having said what is waiting to be said. Waits for that, two seconds at most.
  void leave();
  /// Nothing while it is not connected. Retained messages are kept by the broker for those who come later; an empty one
  /// takes the one away that is kept.
  void publish(const BrokerMessage&);
  void subscribe(const std::string& filter);

  /// Readable when something came, or the state is another.
  int fd() const;
  std::vector<BrokerMessage> take();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
