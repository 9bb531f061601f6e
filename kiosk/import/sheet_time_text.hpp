#pragma once
// Cells with times in one spelling: what languages, dashes and widths there are is gone behind here.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "import/programme.hpp"

namespace kiosk {

/// Longer cells are no times; it bounds what reading one costs.
inline constexpr std::size_t longest_sheet_time_cell = 120;

/// A word, and what stands for it.
using TimeWord = std::pair<std::string_view, std::string_view>;

void replace_time_word(std::string& text, std::string_view word, std::string_view by);

/// Narrow and small, every dash "-", every wave "~", without what stands in parentheses.
std::string plain_time_text(std::string_view cell);

/// The same without weekdays, with numbers for months' names and a capital for a half of the day: A before noon, P
/// after it, M around noon, N at night.
std::string sheet_time_text(std::string_view cell);

/// "Day 2", "第二天", "2": which day of the event.
std::optional<int> read_sheet_day_count(std::string_view);

/// "Sonntag", "週日", and nothing else.
std::optional<date::weekday> read_sheet_weekday(std::string_view);

}  // namespace kiosk
