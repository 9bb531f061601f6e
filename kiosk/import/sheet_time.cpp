#include "import/sheet_time.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string>
#include <utility>

#include "import/plain_text.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

/// Longer cells are no times; it bounds what reading one costs.
constexpr std::size_t longest_sheet_time = 120;

// Words of a half of the day as one capital; the rest of a cell is made small.
constexpr char before_noon = 'A', after_noon = 'P', around_noon = 'M', at_night = 'N';

using TimeWord = std::pair<std::string_view, std::string_view>;

/// Weekdays before the signs of days, which are their last.
constexpr TimeWord sheet_time_words[] = {
    {"星期日", " "}, {"週日", " "},   {"周日", " "},   {"禮拜日", " "}, {"礼拜日", " "}, {"上午", " A "},
    {"早上", " A "}, {"凌晨", " A "}, {"a.m.", " A "}, {"下午", " P "}, {"傍晚", " P "}, {"p.m.", " P "},
    {"中午", " M "}, {"晚上", " N "}, {"年", "/"},     {"月", "/"},     {"日", " "},     {"號", " "},
    {"号", " "},     {"至", "~"},     {"到", "~"}};

constexpr std::string_view week_words[] = {"星期", "週", "周", "禮拜", "礼拜"};

constexpr std::string_view latin_weekdays[] = {"mon",       "monday", "tue",      "tues",  "tuesday",  "wed",
                                               "wednesday", "thu",    "thur",     "thurs", "thursday", "fri",
                                               "friday",    "sat",    "saturday", "sun",   "sunday"};

void replace_time_word(std::string& text, std::string_view word, std::string_view by) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
    text.replace(at, word.size(), by);
}

/// Narrow and small, every dash "-", every wave "~", without what stands in parentheses.
std::string plain_time_text(std::string_view cell) {
  std::string text;
  bool aside = false;
  for_each_code_point(plain_line(cell), [&](char32_t c) {
    if (c > U'\uFF00' && c < U'\uFF5F') c -= 0xFEE0;
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    constexpr std::u32string_view dashes = U"‐‑‒–—―−─ー", waves = U"〜∼→";
    if (dashes.find(c) != std::u32string_view::npos) c = U'-';
    if (waves.find(c) != std::u32string_view::npos) c = U'~';
    if (c == U'(') aside = true;
    if (!aside) text += to_utf8(c);
    if (c == U')') {
      aside = false;
      text += ' ';
    }
  });
  return text;
}

/// "星期六": the word, and the number behind it.
void remove_weekday(std::string& text) {
  for (const std::string_view word : week_words) {
    const std::size_t at = text.find(word);
    if (at == std::string::npos || at + word.size() >= text.size()) continue;
    const CodePoint number = code_point_at(text, at + word.size());
    constexpr std::u32string_view numbers = U"一二三四五六天";
    if (numbers.find(number.value) != std::u32string_view::npos) text.replace(at, word.size() + number.length, " ");
  }
}

std::string latin_time_word(const std::string& word) {
  if (word == "am") return " A ";
  if (word == "pm") return " P ";
  if (word == "to") return "~";
  return std::ranges::find(latin_weekdays, word) != std::end(latin_weekdays) ? " " : word;
}

std::string sheet_time_text(std::string_view cell) {
  std::string text = plain_time_text(cell);
  const bool words =
      std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z'); });
  if (!words) return text;
  for (const auto& [word, by] : std::span(sheet_time_words).first(5)) replace_time_word(text, word, by);
  remove_weekday(text);
  for (const auto& [word, by] : std::span(sheet_time_words).subspan(5)) replace_time_word(text, word, by);
  std::string out, word;
  for (const char c : text + ' ') {
    if (c >= 'a' && c <= 'z') {
      word += c;
      continue;
    }
    out += latin_time_word(word);
    word.clear();
    if (c != ',') out += c;
  }
  return plain_line(out);
}

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
  std::optional<int> number(std::size_t most) {
    std::size_t digits = 0;
    while (digits < rest_.size() && digits < most && rest_[digits] >= '0' && rest_[digits] <= '9') ++digits;
    int value = 0;
    if (digits == 0) return std::nullopt;
    std::from_chars(rest_.data(), rest_.data() + digits, value);
    rest_.remove_prefix(digits);
    return value;
  }
  /// Up to a blank.
  std::string_view word() {
    const std::string_view word = rest_.substr(0, rest_.find(' '));
    rest_.remove_prefix(word.size());
    return word;
  }

 private:
  std::string_view rest_;
};

/// "9/6"; with a year, and in one word, all that read_source_day knows.
std::optional<SheetDay> take_sheet_day(SheetTimeScanner& in) {
  SheetTimeScanner ahead = in;
  if (const auto whole = read_source_day(ahead.word())) {
    in = ahead;
    const date::year_month_day day{*whole};
    return SheetDay{static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
  }
  ahead = in;
  const auto month = ahead.number(2);
  if (!month || ahead.take_one_of("/") == '\0') return std::nullopt;
  const auto day = ahead.number(2);
  const bool ended = ahead.at_end() || ahead.take_one_of(" ") != '\0';
  if (!day || !ended || *month < 1 || *month > 12 || *day < 1 || *day > 31) return std::nullopt;
  in = ahead;
  return SheetDay{{}, static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
}

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
  while (count < parts.size() && in.take_one_of(":") != '\0') {
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
  SheetTimeScanner in{text};
  in.skip_blanks();
  HalfMoment read;
  read.moment.day = take_sheet_day(in);
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

}  // namespace

std::optional<LocalDay> SheetDay::in_year(int otherwise) const {
  const date::year_month_day all{date::year{year.value_or(otherwise)}, date::month{month}, date::day{day}};
  if (!all.ok()) return std::nullopt;
  return LocalDay{all};
}

std::optional<SheetSpan> read_sheet_span(std::string_view cell) {
  if (cell.size() > longest_sheet_time) return std::nullopt;
  const std::string text = sheet_time_text(cell);
  if (const auto moment = read_half_moment(text)) return SheetSpan{moment->moment};
  return read_time_range(text);
}

std::optional<Seconds> read_sheet_duration(std::string_view cell) {
  if (cell.size() > longest_sheet_time) return std::nullopt;
  if (const auto plain = read_source_duration(cell)) return plain;
  std::string text = plain_time_text(cell);
  constexpr TimeWord units[] = {{"hours", "h"}, {"hour", "h"},    {"hrs", "h"},    {"hr", "h"},   {"小時", "h"},
                                {"小时", "h"},  {"minutes", "m"}, {"minute", "m"}, {"mins", "m"}, {"min", "m"},
                                {"分鐘", "m"},  {"分钟", "m"},    {"分", "m"}};
  for (const auto& [word, by] : units) replace_time_word(text, word, by);
  std::erase(text, ' ');
  SheetTimeScanner in{text};
  Seconds all{};
  bool any = false, hours = false;
  while (!in.at_end()) {
    const auto number = in.number(4);
    const char unit = in.take_one_of(hours ? "m" : "hm");
    if (!number || unit == '\0') return std::nullopt;
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
