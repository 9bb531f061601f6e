#include "import/source_time.hpp"

#include <charconv>
#include <string>

#include "text/utf8.hpp"

namespace kiosk {
namespace {

/// Full-width digits, colons, slashes and blanks as ASCII has them.
std::string narrow(std::string_view text) {
  std::string out;
  for_each_code_point(text, [&](char32_t c) {
    if (c > U'\uFF00' && c < U'\uFF5F') c -= 0xFEE0;
    out += c == U'\u3000' || c == U'\u00A0' || c == U'\u202F' ? " " : to_utf8(c);
  });
  return out;
}

/// Takes what it is asked for from the front, or nothing.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {
    while (take(' ')) continue;
    while (rest_.ends_with(' ')) rest_.remove_suffix(1);
  }

  bool at_end() const { return rest_.empty(); }
  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_one_of(std::string_view choice) {
    if (rest_.empty() || choice.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t digits = 0;
    while (digits < rest_.size() && digits < most && rest_[digits] >= '0' && rest_[digits] <= '9') ++digits;
    int value = 0;
    if (digits < least) return std::nullopt;
    std::from_chars(rest_.data(), rest_.data() + digits, value);
    rest_.remove_prefix(digits);
    return value;
  }

 private:
  std::string_view rest_;
};

std::optional<LocalDay> take_day(Scanner& in) {
  const auto year = in.number(4, 4);
  if (!year) return std::nullopt;
  const bool parted = in.take_one_of("-/.");
  const auto month = in.number(parted ? 1 : 2, 2);
  if (!month || (parted && !in.take_one_of("-/."))) return std::nullopt;
  const auto day = in.number(parted ? 1 : 2, 2);
  if (!day) return std::nullopt;
  const date::year_month_day date{date::year{*year}, date::month{static_cast<unsigned>(*month)},
                                  date::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return LocalDay{date};
}

/// Hours beyond a day only up to its end: a calendar's 24:00 is the next day's 00:00.
std::optional<Seconds> take_clock(Scanner& in, int most_hours = 24, std::size_t hour_digits = 2) {
  const auto hour = in.number(1, hour_digits);
  if (!hour || !in.take(':')) return std::nullopt;
  const auto minute = in.number(2, 2);
  if (!minute) return std::nullopt;
  int second = 0;
  if (in.take(':')) {
    const auto read = in.number(2, 2);
    if (!read) return std::nullopt;
    second = *read;
    if (in.take_one_of(".,") && !in.number(1, 9)) return std::nullopt;
  }
  if (*hour > most_hours || *minute > 59 || second > 60) return std::nullopt;
  const Seconds all = std::chrono::hours{*hour} + Minutes{*minute} + Seconds{std::min(second, 59)};
  if (most_hours == 24 && all > std::chrono::hours{24}) return std::nullopt;
  return all;
}

/// Nothing where there is none; false where it is no offset.
bool take_offset(Scanner& in, std::optional<Minutes>& to) {
  if (in.take_one_of("Zz")) {
    to = Minutes{0};
    return true;
  }
  const bool east = in.take('+');
  if (!east && !in.take('-')) return true;
  const auto hours = in.number(2, 2);
  in.take(':');
  const auto minutes = in.number(0, 2);
  if (!hours || *hours > 14 || minutes.value_or(0) > 59) return false;
  const Minutes offset = std::chrono::hours{*hours} + Minutes{minutes.value_or(0)};
  to = east ? offset : -offset;
  return true;
}

/// "PT1H30M", "P1DT2H".
std::optional<Seconds> read_iso_duration(Scanner in) {
  if (!in.take('P')) return std::nullopt;
  Seconds all{};
  bool any = false, time = false;
  while (!in.at_end()) {
    if (!time && in.take('T')) {
      time = true;
      continue;
    }
    const auto value = in.number(1, 6);
    if (!value) return std::nullopt;
    if (!time && in.take('D'))
      all += date::days{*value};
    else if (!time && in.take('W'))
      all += date::weeks{*value};
    else if (time && in.take('H'))
      all += std::chrono::hours{*value};
    else if (time && in.take('M'))
      all += Minutes{*value};
    else if (time && in.take('S'))
      all += Seconds{*value};
    else
      return std::nullopt;
    any = true;
  }
  if (!any) return std::nullopt;
  return all;
}

/// "2 days, 0:30:00", as Python prints it.
std::optional<Seconds> read_days_duration(Scanner in) {
  const auto days = in.number(1, 3);
  if (!days || !in.take(' ') || !in.take('d') || !in.take('a') || !in.take('y')) return std::nullopt;
  in.take('s');
  if (in.at_end()) return date::days{*days};
  if (!in.take(',') || !in.take(' ')) return std::nullopt;
  const auto clock = take_clock(in);
  if (!clock || !in.at_end()) return std::nullopt;
  return date::days{*days} + *clock;
}

}  // namespace

std::optional<SourceTime> read_iso_time(std::string_view text) {
  const std::string plain = narrow(text);
  Scanner in{plain};
  const auto day = take_day(in);
  if (!day || !in.take_one_of("Tt ")) return std::nullopt;
  while (in.take(' ')) continue;
  const auto clock = take_clock(in);
  if (!clock) return std::nullopt;
  while (in.take(' ')) continue;
  SourceTime time{LocalTime{*day} + *clock};
  if (!take_offset(in, time.offset) || !in.at_end()) return std::nullopt;
  return time;
}

std::optional<LocalDay> read_source_day(std::string_view text) {
  const std::string plain = narrow(text);
  Scanner in{plain};
  const auto day = take_day(in);
  return in.at_end() ? day : std::nullopt;
}

std::optional<Seconds> read_source_clock(std::string_view text) {
  const std::string plain = narrow(text);
  Scanner in{plain};
  const auto clock = take_clock(in);
  return in.at_end() ? clock : std::nullopt;
}

std::optional<Seconds> read_source_duration(std::string_view text) {
  const std::string plain = narrow(text);
  if (const auto iso = read_iso_duration(Scanner{plain})) return iso;
  if (const auto days = read_days_duration(Scanner{plain})) return days;
  Scanner in{plain};
  if (const auto clock = take_clock(in, 9999, 4); clock && in.at_end()) return clock;
  Scanner alone{plain};
  const auto minutes = alone.number(1, 5);
  if (!minutes || !alone.at_end()) return std::nullopt;
  return Minutes{*minutes};
}

SourceTime later(SourceTime time, Seconds by) {
  time.local += by;
  return time;
}

std::optional<Instant> instant_of(const SourceTime& time, const Zone& zone) {
  if (time.offset) return Instant{time.local.time_since_epoch()} - *time.offset;
  if (time.zone.empty()) return zone.to_instant_or_after(time.local);
  const auto own = Zone::find(time.zone);
  if (!own) return std::nullopt;
  return own->to_instant_or_after(time.local);
}

}  // namespace kiosk
