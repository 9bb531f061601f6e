#pragma once
// Who a screen is among others, at a broker.

#include <string>
#include <string_view>

namespace kiosk {

/// This machine's, of which no other has the same: a hash of its machine-id (machine-id(5)) and its network hardware's
/// own addresses, so that cards which were cloned differ. 12 hexadecimal digits. `root` stands before /etc and /sys.
std::string machine_word(const std::string& root = "");

/// A topic's level of a name: what a level can't have (MQTT 3.1.1, 4.7: "/", "+", "#", control characters) becomes "-".
std::string topic_level(std::string_view name);

/// The screen's level: its name, else the machine's word.
std::string screen_level(std::string_view name, const std::string& machine);

/// What a broker knows the screen's connection by: of cards that were cloned with their names, too, no two have the
/// same.
std::string client_id_of(std::string_view name, const std::string& machine);

}  // namespace kiosk
