#pragma once

#include <string_view>

namespace kiosk {

/// What the zone database calls it today ("US/Eastern": "America/New_York"); empty for a name that is no old one.
std::string_view modern_zone_name(std::string_view name);

}  // namespace kiosk
