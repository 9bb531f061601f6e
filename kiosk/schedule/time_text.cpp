#include "schedule/time_text.hpp"

#include <algorithm>
#include <charconv>

namespace kiosk {
namespace {

/// Takes characters off the front of a text; once something did not fit, `ok` stays false.
struct Scanner {
  std::string_view rest;
  bool ok = true;

  int digits(std::size_t count) {
    int value = 0;
    const auto end = rest.data() + std::min(count, rest.size());
    const auto [stop, error] = std::from_chars(rest.data(), end, value);
    ok = ok && rest.size() >= count && error == std::errc{} && stop == end && value >= 0 && rest.front() != '-';
    if (ok) rest.remove_prefix(count);
    return ok ? value : 0;
  }
  bool take(char c) {
    if (!rest.starts_with(c)) return false;
    rest.remove_prefix(1);
    return true;
  }
  void need(char c) { ok = take(c) && ok; }
  int up_to(int most) {
    const int value = digits(2);
    ok = ok && value <= most;
    return value;
  }
};

LocalDay read_date(Scanner& s) {
  const date::year year{s.digits(4)};
  s.need('-');
  const date::month month{static_cast<unsigned>(s.digits(2))};
  s.need('-');
  const date::day day{static_cast<unsigned>(s.digits(2))};
  const date::year_month_day date{year, month, day};
  s.ok = s.ok && date.ok();
  return s.ok ? LocalDay{date} : LocalDay{};
}

Seconds read_hours_minutes(Scanner& s) {
  const std::chrono::hours hours{s.up_to(23)};
  s.need(':');
  return hours + Minutes{s.up_to(59)};
}

std::optional<Minutes> read_offset(Scanner& s) {
  if (s.rest.empty()) return std::nullopt;
  if (s.take('Z')) return Minutes{0};
  const bool west = s.take('-');
  if (!west) s.need('+');
  const auto size = std::chrono::duration_cast<Minutes>(read_hours_minutes(s));
  return west ? -size : size;
}

}  // namespace

std::optional<WrittenTime> read_written_time(std::string_view text) {
  Scanner s{text};
  const LocalDay day = read_date(s);
  if (!s.take(' ')) s.need('T');
  Seconds of_day = read_hours_minutes(s);
  if (s.take(':')) of_day += Seconds{s.up_to(59)};
  const auto offset = read_offset(s);
  if (!s.ok || !s.rest.empty()) return std::nullopt;
  return WrittenTime{day + of_day, offset};
}

std::optional<Seconds> read_clock_time(std::string_view text) {
  Scanner s{text};
  const Seconds of_day = read_hours_minutes(s);
  if (!s.ok || !s.rest.empty()) return std::nullopt;
  return of_day;
}

std::optional<Instant> parse_time(std::string_view text, const Zone& zone) {
  const auto written = read_written_time(text);
  if (!written) return std::nullopt;
  if (!written->offset) return zone.to_instant(written->local);
  return Instant{written->local.time_since_epoch() - *written->offset};
}

}  // namespace kiosk
