#include "load/loose_time.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "json/character_names.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Digits of one number, and what stands between it and the next.
struct Group {
  LooseTime::Number number;
  std::string after;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(plain(text)) {}

  std::optional<LooseTime> read() {
    take_offset();
    take_fraction();
    take_day_half();
    split();
    if (groups_.empty() || groups_.size() > 6 || !before_.empty()) return std::nullopt;
    const std::size_t taken = take_date();
    if (!take_clock(taken)) return std::nullopt;
    return std::move(time_);
  }

 private:
  /// Of half width, without blanks at its ends and characters that can't be seen.
  std::string plain(std::string_view text) {
    std::string plain;
    std::string_view wide;
    std::string unseen;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint c = code_point_at(text, at);
      const std::string name = invisible_name(c.value);
      if (!name.empty()) {
        unseen = name;
        plain += ' ';
      } else if (c.value >= 0xFF01 && c.value <= 0xFF5E) {
        wide = text.substr(at, c.length);
        plain += static_cast<char>(c.value - 0xFEE0);
      } else {
        plain += text.substr(at, c.length);
      }
      at += c.length;
    }
    if (!wide.empty()) odd(fmt::format("'{}' has full width", wide));
    if (!unseen.empty()) odd("it holds " + unseen);
    return trimmed(plain);
  }

  std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\n"), last = text.find_last_not_of(" \t\n");
    if (first == std::string::npos) return "";
    if (first > 0 || last + 1 < text.size()) odd("it has a blank at its end or begin");
    return text.substr(first, last + 1 - first);
  }

  void odd(std::string what) { time_.oddities.push_back(std::move(what)); }

  /// "Z" or "+08:00" behind a time of day.
  void take_offset() {
    if (text_.find(':') == std::string::npos) return;
    std::size_t begin = text_.find_last_of("+-");
    if (text_.ends_with('Z') || text_.ends_with('z')) begin = text_.size() - 1;
    if (begin == std::string::npos || begin < text_.find(':')) return;
    time_.offset = text_.substr(begin);
    text_.erase(begin);
  }

  /// Of a second, as programs write it.
  void take_fraction() {
    const std::size_t point = text_.find_last_of('.');
    if (point == std::string::npos || std::ranges::count(text_.substr(0, point), ':') != 2) return;
    if (text_.find_first_not_of("0123456789", point + 1) != std::string::npos) return;
    odd("it has parts of a second");
    text_.erase(point);
  }

  void take_day_half() {
    constexpr std::pair<std::string_view, bool> words[] = {{"a.m.", false}, {"p.m.", true},  {"am", false},
                                                           {"pm", true},    {"上午", false}, {"下午", true},
                                                           {"早上", false}, {"晚上", true},  {"中午", true}};
    std::string lower = text_;
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
    for (const auto& [word, afternoon] : words) {
      const std::size_t at = lower.find(word);
      if (at == std::string::npos) continue;
      time_.afternoon = afternoon;
      odd(fmt::format("hours run from 00 to 23, without \"{}\"", text_.substr(at, word.size())));
      text_.replace(at, word.size(), " ");
      return;
    }
  }

  void split() {
    for (std::size_t at = 0; at < text_.size();) {
      Group group;
      for (; at < text_.size() && is_digit(static_cast<unsigned char>(text_[at])); ++at) {
        group.number.value = std::min(group.number.value * 10 + (text_[at] - '0'), 100'000'000);
        ++group.number.digits;
      }
      const std::size_t begin = at;
      while (at < text_.size() && !is_digit(static_cast<unsigned char>(text_[at]))) ++at;
      std::string between = text_.substr(begin, at - begin);
      if (group.number.digits == 0) {
        before_ = std::move(between);
      } else {
        group.after = std::move(between);
        groups_.push_back(std::move(group));
      }
    }
  }

  static bool parts_date(const std::string& after) {
    for (const std::string_view sign : {"-", "/", ".", "年", "月"}) {
      if (after == sign) return true;
    }
    return false;
  }

  /// How many groups it takes.
  std::size_t take_date() {
    if (groups_.size() < 3 || !parts_date(groups_[0].after) || !parts_date(groups_[1].after)) return 0;
    const LooseTime::Number a = groups_[0].number, b = groups_[1].number, c = groups_[2].number;
    if (a.digits == 4) {
      time_.date = LooseTime::Date{a, b, c};
      if (groups_[0].after != "-" || groups_[1].after != "-") odd("a date is written with \"-\"");
    } else if (c.digits == 4) {
      const bool day_first = a.value > 12;
      time_.date = day_first ? LooseTime::Date{c, b, a} : LooseTime::Date{c, a, b};
      time_.date->either_order = a.value <= 12 && b.value <= 12 && a.value != b.value;
      odd("a date is written year-month-day");
    } else {
      return 0;
    }
    check_join(groups_[2].after);
    return 3;
  }

  /// Between date and time.
  void check_join(std::string join) {
    if (join.starts_with("日")) join.erase(0, std::string_view{"日"}.size());
    const bool last = groups_.size() == 3;
    if (last || join == "T" || join == "t" || join.find_first_not_of(' ') == std::string::npos) return;
    odd(fmt::format("a \"T\" stands between date and time, not \"{}\"", join));
  }

  bool take_clock(std::size_t at) {
    const std::size_t left = groups_.size() - at;
    if (left == 0) return time_.date.has_value();
    if (left > 3 || (at == 0 && left == 1 && !time_.afternoon)) return false;
    time_.hour = groups_[at].number;
    if (left == 1 && !time_.afternoon) return split_hour(groups_[at].number);
    time_.minute = left > 1 ? groups_[at + 1].number : LooseTime::Number{0, 2};
    if (left > 2) time_.second = groups_[at + 2].number;
    if (left > 1 && groups_[at].after != ":") odd("\":\" stands between hours and minutes");
    return true;
  }

  /// "0900"
  bool split_hour(LooseTime::Number both) {
    if (both.digits != 4) return both.digits <= 2;
    time_.hour = LooseTime::Number{both.value / 100, 2};
    time_.minute = LooseTime::Number{both.value % 100, 2};
    odd("\":\" stands between hours and minutes");
    return true;
  }

  LooseTime time_;
  std::string text_, before_;
  std::vector<Group> groups_;
};

}  // namespace

std::optional<LooseTime> read_loosely(std::string_view text) {
  constexpr std::size_t longest = 60;  // bytes
  if (text.size() > longest) return std::nullopt;
  return Reader{text}.read();
}

}  // namespace kiosk
