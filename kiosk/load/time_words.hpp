#pragma once
// What is wrong with a text that was to be a time, and how it is written right.

#include <string>
#include <string_view>

namespace kiosk {

/// '"2023-07-29T9:00" is no time: the hour has one digit; write "2023-07-29T09:00"'. For one that can't be read.
std::string explain_time(std::string_view);

/// The same of a time of day.
std::string explain_clock_time(std::string_view);

/// A spreadsheet's days since 1899-12-30.
std::string explain_serial_number(double);

}  // namespace kiosk
