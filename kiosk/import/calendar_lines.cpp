#include "import/calendar_lines.hpp"

#include <algorithm>
#include <charconv>

#include "import/source_time.hpp"

namespace kiosk {
namespace {

constexpr auto none = std::string_view::npos;

/// Of the first character of `wanted` that doesn't stand in quotes.
std::size_t find_unquoted(std::string_view text, std::string_view wanted) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"')
      quoted = !quoted;
    else if (!quoted && wanted.find(text[i]) != none)
      return i;
  }
  return none;
}

std::string without_quotes(std::string_view text) {
  std::string out(text);
  std::erase(out, '"');
  return out;
}

bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int two_digits(std::string_view text, std::size_t at) {
  int value = 0;
  std::from_chars(text.data() + at, text.data() + at + 2, value);
  return value;
}

CalendarLine part_line(std::string text, int number) {
  CalendarLine line{.number = number, .name = {}, .parameters = {}, .value = {}};
  const std::size_t colon = find_unquoted(text, ":");
  std::string_view head = std::string_view(text).substr(0, colon);
  const std::size_t name_end = std::min(head.find(';'), head.size());
  const std::string_view name = head.substr(0, name_end);
  const bool named = !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
  });
  if (colon == none || !named) {
    line.value = std::move(text);
    return line;
  }
  line.name = calendar_name(name);
  // Real lines have a handful; those of a hundred megabytes of parameters are not worth their memory.
  constexpr std::size_t most_parameters = 32;
  for (head.remove_prefix(name_end); !head.empty() && line.parameters.size() < most_parameters;) {
    head.remove_prefix(1);
    const std::string_view parameter = head.substr(0, find_unquoted(head, ";"));
    const std::size_t equals = parameter.find('=');
    if (equals != none)
      line.parameters.emplace_back(calendar_name(parameter.substr(0, equals)),
                                   without_quotes(parameter.substr(equals + 1)));
    head.remove_prefix(parameter.size());
  }
  line.value = text.substr(colon + 1);
  return line;
}

}  // namespace

std::string_view CalendarLine::parameter(std::string_view wanted) const {
  const auto found = std::ranges::find(parameters, wanted, &std::pair<std::string, std::string>::first);
  return found == parameters.end() ? std::string_view{} : std::string_view(found->second);
}

CalendarLines::CalendarLines(std::string_view bytes) : rest_(bytes) {
  if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
}

std::string_view CalendarLines::take_line() {
  const std::size_t end = rest_.find('\n');
  std::string_view line = rest_.substr(0, end);
  rest_.remove_prefix(end == none ? rest_.size() : end + 1);
  ++number_;
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::optional<CalendarLine> CalendarLines::next() {
  while (!rest_.empty()) {
    // A fold may stand within a character, so lines are joined before anybody looks at characters.
    std::string text(take_line());
    const int first = number_;
    while (rest_.starts_with(' ') || rest_.starts_with('\t')) text += take_line().substr(1);
    if (text.find_first_not_of(" \t\r") != none) return part_line(std::move(text), first);
  }
  return std::nullopt;
}

std::string calendar_name(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

std::string unescape_calendar_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char after = text[i] == '\\' && i + 1 < text.size() ? text[i + 1] : '\0';
    if (after == 'n' || after == 'N') {
      out += '\n';
      ++i;
    } else if (after == ',' || after == ';' || after == '\\') {
      out += after;
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::optional<SourceTime> read_calendar_time(std::string_view text) {
  const bool universal = text.ends_with('Z') || text.ends_with('z');
  if (universal) text.remove_suffix(1);
  const std::string_view clock = text.size() > 9 ? text.substr(9) : "";
  if ((clock.size() != 6 && clock.size() != 4) || !all_digits(clock) || (text[8] != 'T' && text[8] != 't') ||
      !is_calendar_day(text.substr(0, 8)))
    return std::nullopt;
  const int hour = two_digits(clock, 0), minute = two_digits(clock, 2);
  const int second = clock.size() == 6 ? two_digits(clock, 4) : 0;
  if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0)) return std::nullopt;
  SourceTime time{LocalTime{*read_source_day(text.substr(0, 8))} + std::chrono::hours{hour} + Minutes{minute} +
                  Seconds{std::min(second, 59)}};
  if (universal) time.offset = Minutes{0};
  return time;
}

bool is_calendar_day(std::string_view text) { return text.size() == 8 && all_digits(text) && read_source_day(text); }

std::optional<Seconds> read_calendar_duration(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  if (!text.starts_with('P')) return std::nullopt;
  return read_source_duration(text);
}

std::optional<std::string> zone_of_calendar(std::string_view tzid) {
  // No zone's name is longer, and each slash costs a look into the database.
  constexpr std::size_t longest = 200;
  if (tzid.size() > longest) return std::nullopt;
  while (!tzid.empty()) {
    if (Zone::find(tzid)) return std::string(tzid);
    const std::size_t slash = tzid.find('/');
    if (slash == none) break;
    tzid.remove_prefix(slash + 1);
  }
  return std::nullopt;
}

}  // namespace kiosk
