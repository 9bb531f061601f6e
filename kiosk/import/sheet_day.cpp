#include "import/sheet_day.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

#include "import/source_time.hpp"

namespace kiosk {
namespace {

constexpr int first_year_of_republic = 1911;

/// By month, parted by blanks: English, German, French, Spanish.
constexpr std::string_view month_words[] = {"jan january januar jänner janvier janv enero",
                                            "feb february februar février févr febrero",
                                            "mar march märz mrz mars marzo",
                                            "apr april avril avr abril",
                                            "may mai mayo",
                                            "jun june juni juin junio",
                                            "jul july juli juillet juil julio",
                                            "aug august août agosto",
                                            "sep sept september septembre septiembre",
                                            "oct october okt oktober octobre octubre",
                                            "nov november novembre noviembre",
                                            "dec december dez dezember décembre déc diciembre"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_of_word(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

struct Digits {
  int value = 0;
  std::size_t count = 0;
};

Digits take_digits(std::string_view& text) {
  Digits digits;
  while (digits.count < text.size() && is_digit(text[digits.count])) ++digits.count;
  if (digits.count <= 8) std::from_chars(text.data(), text.data() + digits.count, digits.value);
  text.remove_prefix(digits.count);
  return digits;
}

bool can_be(unsigned month, unsigned day) { return month >= 1 && month <= 12 && day >= 1 && day <= 31; }

/// Of two numbers with a slash between them, by what they can be.
std::optional<SheetDay> month_and_day(std::optional<int> year, int first, int second) {
  const auto a = static_cast<unsigned>(first), b = static_cast<unsigned>(second);
  if (can_be(a, b) && can_be(b, a)) return SheetDay{year, a, b, SheetDayOrder::either};
  if (can_be(a, b)) return SheetDay{year, a, b, SheetDayOrder::month_first};
  if (can_be(b, a)) return SheetDay{year, b, a, SheetDayOrder::day_first};
  return std::nullopt;
}

std::optional<SheetDay> year_first(int year, int month, int day) {
  const SheetDay read{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
  return read.in_year(year) ? std::optional(read) : std::nullopt;
}

std::optional<SheetDay> day_of_three(Digits first, char sign, Digits second, Digits third) {
  if (second.count > 2 || third.count == 3) return std::nullopt;
  if (first.count == 4 && third.count <= 2) return year_first(first.value, second.value, third.value);
  if (first.count == 3 && third.count <= 2)
    return year_first(first.value + first_year_of_republic, second.value, third.value);
  constexpr int earliest = 10, latest = 59;  // of years that are written with two digits
  const bool short_year = third.count == 2 && third.value >= earliest && third.value <= latest;
  if (first.count > 2 || (third.count != 4 && !short_year)) {
    if (first.count == 2 && first.value >= earliest) return year_first(2000 + first.value, second.value, third.value);
    return std::nullopt;
  }
  const int year = third.count == 4 ? third.value : 2000 + third.value;
  auto day = sign == '.' ? year_first(year, second.value, first.value) : month_and_day(year, first.value, second.value);
  if (!day || !day->in_year(year)) return std::nullopt;
  return day;
}

std::optional<SheetDay> day_of_two(Digits first, char sign, Digits second, bool dot_behind) {
  if (first.count > 2 || second.count > 2) return std::nullopt;
  const auto a = static_cast<unsigned>(first.value), b = static_cast<unsigned>(second.value);
  if (sign == '/') return month_and_day({}, first.value, second.value);
  if (sign == '!' && can_be(a, b)) return SheetDay{{}, a, b};
  if (sign == '.' && dot_behind && can_be(b, a)) return SheetDay{{}, b, a};
  return std::nullopt;
}

struct MonthWord {
  std::size_t at = 0, size = 0;
  unsigned month = 0;
};

std::optional<MonthWord> find_month_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_of_word(text[end])) ++end;
    const std::string word = " " + std::string(text.substr(at, end - at)) + " ";
    for (std::size_t month = 0; end > at && month < std::size(month_words); ++month) {
      if ((" " + std::string(month_words[month]) + " ").find(word) != std::string::npos)
        return MonthWord{at, end - at, static_cast<unsigned>(month + 1)};
    }
    at = end + 1;
  }
  return std::nullopt;
}

constexpr std::string_view between_parts = " .-,/";

void strip_back(std::string_view& text) {
  for (bool again = true; again;) {
    again = false;
    while (!text.empty() && between_parts.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    for (const std::string_view word : {"st", "nd", "rd", "th", " of", " de"}) {
      if (!text.ends_with(word)) continue;
      text.remove_suffix(word.size());
      again = true;
    }
  }
}

Digits take_digits_back(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && is_digit(text[text.size() - 1 - count])) ++count;
  std::string_view digits = text.substr(text.size() - count);
  text.remove_suffix(count);
  return take_digits(digits);
}

/// A number that is no clock's hour.
std::optional<Digits> take_number(std::string_view& text) {
  std::string_view ahead = text;
  ahead.remove_prefix(std::min(ahead.find_first_not_of(between_parts), ahead.size()));
  const Digits digits = take_digits(ahead);
  if (digits.count == 0 || ahead.starts_with(':')) return std::nullopt;
  for (const std::string_view ordinal : {"st", "nd", "rd", "th"})
    if (ahead.starts_with(ordinal)) ahead.remove_prefix(2);
  text = ahead;
  return digits;
}

/// Nothing where the word has no day beside it.
std::optional<std::string> with_numbered_month(std::string_view text, const MonthWord& word) {
  std::string_view head = text.substr(0, word.at), tail = text.substr(word.at + word.size);
  std::string_view before = head;
  strip_back(before);
  const Digits front = take_digits_back(before);
  std::optional<Digits> day, year;
  if (front.count == 1 || front.count == 2) day = front;
  if (front.count == 4) year = front;
  if (day || year) head = before;
  if (!day) {
    day = take_number(tail);
    if (!day || day->count > 2) return std::nullopt;
  }
  std::string_view ahead = tail;
  if (const auto next = year ? std::nullopt : take_number(ahead); next && next->count == 4) {
    year = next;
    tail = ahead;
  }
  while (!tail.empty() && between_parts.find(tail.front()) != std::string_view::npos && tail.front() != '-')
    tail.remove_prefix(1);
  const std::string date = year ? fmt::format("{}/{}/{}", year->value, word.month, day->value)
                                : fmt::format("{}!{}", word.month, day->value);
  return fmt::format("{} {} {}", head, date, tail);
}

}  // namespace

std::optional<LocalDay> SheetDay::in_year(int otherwise) const {
  const date::year_month_day all{date::year{year.value_or(otherwise)}, date::month{month}, date::day{day}};
  if (!all.ok()) return std::nullopt;
  return LocalDay{all};
}

std::optional<SheetDay> take_sheet_day(std::string_view& text) {
  constexpr std::string_view signs = "/-.!";
  std::string_view rest = text.substr(0, text.find(' '));
  const std::size_t taken = rest.size();
  std::optional<SheetDay> day;
  if (rest.size() == 8 && std::ranges::all_of(rest, is_digit)) {
    const int whole = take_digits(rest).value;
    day = year_first(whole / 10000, whole / 100 % 100, whole % 100);
  } else {
    const auto take_sign = [&] {
      const char sign = !rest.empty() && signs.find(rest.front()) != std::string_view::npos ? rest.front() : '\0';
      if (sign != '\0') rest.remove_prefix(1);
      return sign;
    };
    const Digits first = take_digits(rest);
    const char sign = take_sign();
    const Digits second = take_digits(rest);
    const char behind = take_sign();
    const Digits third = take_digits(rest);
    if (first.count == 0 || second.count == 0 || sign == '\0' || !rest.empty()) return std::nullopt;
    if (third.count > 0)
      day = day_of_three(first, sign, second, third);
    else if (behind == '\0' || behind == '.')
      day = day_of_two(first, sign, second, behind == '.');
  }
  if (day) text.remove_prefix(std::min(taken + 1, text.size()));
  return day;
}

std::string with_numbered_months(std::string text) {
  constexpr int most = 2;  // a time from one day to another
  for (int count = 0; count < most; ++count) {
    const auto word = find_month_word(text);
    const auto numbered = word ? with_numbered_month(text, *word) : std::nullopt;
    if (!numbered) break;
    text = *numbered;
  }
  return text;
}

}  // namespace kiosk
