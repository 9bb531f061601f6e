#pragma once
// What the sign refuses in an event file, asked before one is made: a source's slip in one field costs that field, not
// the import.

#include <string>
#include <string_view>

#include "import/programme.hpp"

namespace kiosk {

/// Without texts of which nothing can be seen.
SourceText seen(SourceText);

/// What is wrong with it as an address that a screen shows as a code; empty when nothing is.
std::string sign_address_fault(std::string_view url);

/// Of a year with four digits.
bool is_sign_time(LocalTime);

inline constexpr int most_sign_capacity = 100'000;
inline constexpr Minutes longest_sign_delay{1440};

/// "2020-09-01T08:00:00.123456+08:00" -> "2020-09-01T08:00:00+08:00"; empty for what is no time.
std::string sign_moment(std::string_view);

}  // namespace kiosk
