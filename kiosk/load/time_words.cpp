#include "load/time_words.hpp"

#include <array>
#include <chrono>
#include <cmath>

#include <date/date.h>
#include <fmt/format.h>

#include "load/loose_time.hpp"
#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// The faults of one text, and what it should read, as far as it can be told.
struct Findings {
  std::vector<std::string> faults;
  std::string written = {};

  void add(std::string fault) { faults.push_back(std::move(fault)); }

  std::string told(std::string_view text, std::string_view noun, std::string_view advice = "write") const {
    std::string all;
    for (const std::string& fault : faults) all += (all.empty() ? "" : ", ") + fault;
    return fmt::format("\"{}\" is no {}: {}{}", text, noun, all,
                       written.empty() ? "" : fmt::format("; {} \"{}\"", advice, written));
  }
};

std::string fallback(std::string_view text, std::string_view what) {
  return fmt::format("expected {}, found \"{}\"", what, text);
}

date::year_month_day date_of(const LooseTime::Date& d) {
  return {date::year{d.year.value}, date::month{static_cast<unsigned>(d.month.value)},
          date::day{static_cast<unsigned>(d.day.value)}};
}

std::string text_of(date::year_month_day day) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

void check_digits(const LooseTime::Number& number, std::string_view noun, Findings& to) {
  if (number.digits == 1) to.add(fmt::format("the {} has one digit", noun));
  if (number.digits > 2) to.add(fmt::format("the {} has {} digits", noun, number.digits));
}

/// Nothing when there is no such day.
std::optional<date::year_month_day> check_date(const LooseTime::Date& d, Findings& to) {
  if (d.year.digits == 4 && !d.either_order && to.faults.empty()) {
    check_digits(d.month, "month", to);
    check_digits(d.day, "day", to);
  }
  const date::year_month_day day = date_of(d);
  if (d.month.value < 1 || d.month.value > 12) {
    to.add(fmt::format("there is no month {}", d.month.value));
    const LooseTime::Date turned{d.year, d.day, d.month};
    if (date_of(turned).ok()) to.add("the month stands before the day");
    return date_of(turned).ok() ? std::optional{date_of(turned)} : std::nullopt;
  }
  if (day.ok()) return day;
  const auto last = static_cast<unsigned>((day.year() / day.month() / date::last).day());
  to.add(fmt::format("{} {} has {} days", months.at(static_cast<std::size_t>(d.month.value - 1)), d.year.value, last));
  return std::nullopt;
}

int hour_meant(const LooseTime& time) {
  const int hour = time.hour->value;
  if (!time.afternoon || hour > 12) return hour;
  return hour % 12 + (*time.afternoon ? 12 : 0);
}

/// "09:00" or "09:00:30", and whether the next day is meant.
struct ClockText {
  std::string text;
  bool next_day = false;
};

std::optional<ClockText> check_clock(const LooseTime& time, Findings& to) {
  if (!time.minute) {
    to.add("the minutes are missing");
    return time.hour->value < 24 ? std::optional{ClockText{fmt::format("{:02}:00", time.hour->value)}} : std::nullopt;
  }
  check_digits(*time.hour, "hour", to);
  check_digits(*time.minute, "minute", to);
  if (time.second) check_digits(*time.second, "second", to);
  const int hour = hour_meant(time), minute = time.minute->value, second = time.second ? time.second->value : 0;
  const std::string rest =
      fmt::format("{:02}", minute) + (time.second ? fmt::format(":{:02}", time.second->value) : "");
  if (hour == 24 && minute == 0 && second == 0) {
    to.add("midnight is 00:00 of the next day");
    return ClockText{"00:" + rest, true};
  }
  if (hour > 23) to.add(fmt::format("there is no hour {}, a day ends at 23:59", hour));
  if (minute > 59) to.add(fmt::format("there is no minute {}", minute));
  if (second > 59) to.add(fmt::format("there is no second {}", second));
  if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return ClockText{fmt::format("{:02}:{}", hour, rest)};
}

std::string as_written(date::year_month_day day, const ClockText& clock, const std::string& offset) {
  const auto that = clock.next_day ? date::sys_days{day} + date::days{1} : date::sys_days{day};
  std::string text = text_of(that) + "T" + clock.text + offset;
  return read_written_time(text) ? text : "";
}

std::string either_date(const LooseTime::Date& d, const ClockText& clock) {
  const LooseTime::Date other{d.year, d.day, d.month};
  return fmt::format("{}\" or \"{}", as_written(date_of(d), clock, ""), as_written(date_of(other), clock, ""));
}

}  // namespace

std::string explain_time(std::string_view text) {
  const auto time = read_loosely(text);
  if (!time) return fallback(text, "a time such as \"2020-09-06T13:50\"");
  Findings found{time->oddities};
  if (!time->date) {
    const auto clock = check_clock(*time, found);
    found.add("the date is missing");
    if (clock && !clock->next_day) found.written = "2020-09-06T" + clock->text;
    return found.told(text, "time", "write it as in");
  }
  const auto day = check_date(*time->date, found);
  if (!time->hour) {
    found.add("the time of day is missing");
    if (day) found.written = text_of(*day) + "T09:00";
    return found.told(text, "time", "write it as in");
  }
  const auto clock = check_clock(*time, found);
  if (day && clock) {
    found.written =
        time->date->either_order ? either_date(*time->date, *clock) : as_written(*day, *clock, time->offset);
  }
  if (found.faults.empty()) return fallback(text, "a time such as \"2020-09-06T13:50\"");
  return found.told(text, "time");
}

std::string explain_clock_time(std::string_view text) {
  const auto time = read_loosely(text);
  if (!time || time->date || !time->hour) return fallback(text, "a time of day such as \"05:00\"");
  Findings found{time->oddities};
  const auto clock = check_clock(*time, found);
  if (time->second && clock) found.add("it has no seconds");
  if (clock) found.written = clock->text.substr(0, 5);
  return found.faults.empty() ? fallback(text, "a time of day such as \"05:00\"") : found.told(text, "time of day");
}

std::string explain_serial_number(double serial) {
  constexpr double first = 20'000, last = 80'000;  // 1954 to 2119
  const std::string number = fmt::format("{}", serial);
  if (!(serial > first && serial < last)) return fmt::format("expected a time, found {}", number);
  const date::sys_days epoch = date::year{1899} / 12 / 30;
  const auto minutes = Minutes{std::llround(serial * 24 * 60)};
  const auto day = date::floor<date::days>(epoch + minutes);
  const auto of_day = epoch + minutes - day;
  return fmt::format("{} is a spreadsheet's number of a day; write \"{}T{:02}:{:02}\"", number, text_of(day),
                     of_day.count() / 60, of_day.count() % 60);
}

}  // namespace kiosk
