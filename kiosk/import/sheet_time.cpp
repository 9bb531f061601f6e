#include "import/sheet_time.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "import/plain_text.hpp"
#include "import/sheet_time_text.hpp"

namespace kiosk {
namespace {

// As sheet_time_text has them.
constexpr char before_noon = 'A', after_noon = 'P', around_noon = 'M', at_night = 'N';

/// Takes what it is asked for from the front, or nothing.
class SheetTimeScanner {
 public:
  explicit SheetTimeScanner(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  void skip_blanks() {
    while (rest_.starts_with(' ')) rest_.remove_prefix(1);
  }
  char take_one_of(std::string_view choice) {
    if (rest_.empty() || choice.find(rest_.front()) == std::string_view::npos) return '\0';
    const char taken = rest_.front();
    rest_.remove_prefix(1);
    return taken;
  }
  bool begins_point_and_two_digits() const {
    const auto is_digit = [&](std::size_t at) { return at < rest_.size() && rest_[at] >= '0' && rest_[at] <= '9'; };
    return rest_.starts_with('.') && is_digit(1) && is_digit(2) && !is_digit(3);
  }
  std::optional<int> number(std::size_t most) {
    std::size_t digits = 0;
    while (digits < rest_.size() && digits < most && rest_[digits] >= '0' && rest_[digits] <= '9') ++digits;
    int value = 0;
    if (digits == 0) return std::nullopt;
    std::from_chars(rest_.data(), rest_.data() + digits, value);
    rest_.remove_prefix(digits);
    return value;
  }

 private:
  std::string_view rest_;
};

struct HalfClock {
  Seconds clock{};
  char half = '\0';
};

/// Nothing where the two contradict each other, or leave open which is meant: "晚上12:00".
std::optional<Seconds> clock_of_half(int hour, Seconds within_hour, char half) {
  const bool pm = half == after_noon || half == around_noon || half == at_night;
  if (half == before_noon && hour > 12) return std::nullopt;
  if (half == at_night && hour % 12 == 0) return std::nullopt;
  if (half == before_noon && hour == 12) hour = 0;
  if (pm && hour < 12 && !(half == around_noon && hour == 11)) hour += 12;
  const Seconds all = std::chrono::hours{hour} + within_hour;
  if (all > std::chrono::hours{24}) return std::nullopt;
  return all;
}

/// "A 1:50", "1:50 P", "13:50:00", "2 P".
std::optional<HalfClock> take_half_clock(SheetTimeScanner& in) {
  constexpr std::string_view halves{"APMN"};
  in.skip_blanks();
  char half = in.take_one_of(halves);
  in.skip_blanks();
  const auto hour = in.number(2);
  if (!hour) return std::nullopt;
  std::array<int, 2> parts{};
  std::size_t count = 0;
  // "9.00", but "6.9" is a day that lacks something
  const bool pointed = in.begins_point_and_two_digits() && in.take_one_of(".") != '\0';
  while (count < parts.size() && ((pointed && count == 0) || in.take_one_of(":") != '\0')) {
    const auto part = in.number(2);
    if (!part || *part > 59) return std::nullopt;
    parts.at(count++) = *part;
  }
  in.skip_blanks();
  if (half == '\0') half = in.take_one_of("AP");
  in.skip_blanks();
  if (!in.at_end() || (count == 0 && half == '\0')) return std::nullopt;
  const auto clock = clock_of_half(*hour, Minutes{parts[0]} + Seconds{parts[1]}, half);
  if (!clock) return std::nullopt;
  return HalfClock{*clock, half};
}

struct HalfMoment {
  SheetMoment moment{};
  char half = '\0';
};

/// "9:50-10:20" behind a day is no clock west of Greenwich, so that an offset west of it needs the T.
std::optional<HalfMoment> read_half_moment(const std::string& text) {
  const auto iso = read_iso_time(text);
  if (iso && (!iso->offset || *iso->offset >= Minutes{0} || text.find('t') != std::string::npos)) {
    const auto midnight = date::floor<date::days>(iso->local);
    const date::year_month_day day{midnight};
    return HalfMoment{
        {SheetDay{static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())},
         iso->local - midnight, iso->offset}};
  }
  HalfMoment read;
  std::string_view rest = text;
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  read.moment.day = take_sheet_day(rest);
  SheetTimeScanner in{rest};
  in.skip_blanks();
  if (in.at_end()) return read.moment.day ? std::optional(read) : std::nullopt;
  const auto clock = take_half_clock(in);
  if (!clock) return std::nullopt;
  read.moment.clock = clock->clock;
  read.half = clock->half;
  return read;
}

/// "1:50-2:20 PM", "下午11:00-1:00": the half is written once and meant for both, where that leaves them in order.
SheetSpan sheet_span_of(HalfMoment start, HalfMoment end) {
  constexpr Seconds half_day = std::chrono::hours{12};
  Seconds& from = *start.moment.clock;
  Seconds& to = *end.moment.clock;
  const bool later_half = end.half == after_noon || end.half == at_night;
  if (start.half == '\0' && later_half && from < half_day && from + half_day <= to) from += half_day;
  const bool end_by_halves = end.half == '\0' && to <= half_day + Minutes{59};
  if (start.half != '\0' && end_by_halves && !end.moment.day && to < from && to + half_day >= from) to += half_day;
  return {start.moment, end.moment};
}

std::optional<SheetSpan> read_time_range(const std::string& text) {
  const char between = text.find('~') != std::string::npos ? '~' : '-';
  for (std::size_t at = text.find(between); at != std::string::npos; at = text.find(between, at + 1)) {
    const auto end = read_half_moment(plain_line(text.substr(at + 1)));
    if (!end || !end->moment.clock) continue;
    const auto start = read_half_moment(plain_line(text.substr(0, at)));
    if (start && start->moment.clock) return sheet_span_of(*start, *end);
  }
  return std::nullopt;
}

/// What stands behind the point in "1.25h".
std::optional<Seconds> take_part_of_hour(SheetTimeScanner& in) {
  Seconds unit = std::chrono::hours{1}, part{};
  bool any = false;
  for (auto digit = in.number(1); digit; digit = in.number(1)) {
    part += unit * *digit / 10;
    unit /= 10;
    any = true;
  }
  return any ? std::optional(part) : std::nullopt;
}

}  // namespace

std::optional<SheetSpan> read_sheet_span(std::string_view cell) {
  if (cell.size() > longest_sheet_time_cell) return std::nullopt;
  const std::string text = sheet_time_text(cell);
  if (const auto moment = read_half_moment(text)) return SheetSpan{moment->moment};
  return read_time_range(text);
}

std::optional<Seconds> read_sheet_duration(std::string_view cell) {
  if (cell.size() > longest_sheet_time_cell) return std::nullopt;
  if (const auto plain = read_source_duration(cell)) return plain;
  std::string text = plain_time_text(cell);
  constexpr TimeWord units[] = {{"hours", "h"},   {"hour", "h"},   {"hrs", "h"},  {"hr", "h"},   {"stunden", "h"},
                                {"stunde", "h"},  {"std", "h"},    {"小時", "h"}, {"小时", "h"}, {"minuten", "m"},
                                {"minutes", "m"}, {"minute", "m"}, {"mins", "m"}, {"min", "m"},  {"分鐘", "m"},
                                {"分钟", "m"},    {"分", "m"}};
  for (const auto& [word, by] : units) replace_time_word(text, word, by);
  std::erase(text, ' ');
  if (text.ends_with("m.") || text.ends_with("h.")) text.pop_back();
  SheetTimeScanner in{text};
  Seconds all{};
  bool any = false, hours = false;
  while (!in.at_end()) {
    const auto number = in.number(4);
    const bool parted = number && !hours && in.take_one_of(".,") != '\0';
    const auto part = parted ? take_part_of_hour(in) : std::optional(Seconds{});
    const char unit = in.take_one_of(hours ? "m" : parted ? "h" : "hm");
    if (!number || !part || unit == '\0') return std::nullopt;
    all += *part;
    hours = true;
    if (unit == 'h')
      all += std::chrono::hours{*number};
    else
      all += Minutes{*number};
    any = true;
    if (unit == 'm' && !in.at_end()) return std::nullopt;
  }
  return any ? std::optional(all) : std::nullopt;
}

}  // namespace kiosk
