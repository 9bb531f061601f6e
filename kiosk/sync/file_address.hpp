#pragma once
// Addresses of the files that belong to an event.

#include <string>
#include <string_view>

namespace kiosk {

/// Of the file at that path from the event's folder on; characters that have a meaning in addresses are encoded (RFC
/// 3986). What stands after the event's name in its own address ("?v=2") is left out.
std::string address_beside(std::string_view event_address, std::string_view path);

}  // namespace kiosk
