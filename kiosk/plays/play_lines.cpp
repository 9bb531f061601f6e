#include "plays/play_lines.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "json/record.hpp"
#include "json/value.hpp"
#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

constexpr std::array clocks{std::pair{"trusted", PlayClock::trusted}, std::pair{"untrusted", PlayClock::untrusted},
                            std::pair{"simulated", PlayClock::simulated}};
constexpr double most_seconds = 100'000;

template <typename Names, typename Value>
std::string word_for(const Names& names, Value value) {
  for (const auto& [word, meant] : names) {
    if (meant == value) return word;
  }
  return {};
}

/// Whether the word is one of the names; `to` stays as it is when not.
template <typename Names, typename Value>
bool take_word(std::string_view word, const Names& names, Value& to) {
  const auto found = std::ranges::find(names, word, [](const auto& name) { return std::string_view{name.first}; });
  if (found != names.end()) to = found->second;
  return found != names.end();
}

}  // namespace

bool is_rehearsal(const Play& play) { return play.clock == PlayClock::simulated || play.machine_start; }

std::string to_json(const Play& play) {
  JsonObject line{{"sponsor", play.sponsor},
                  {"slide", play.slide},
                  {"venue", play.venue},
                  {"screen", play.screen},
                  {"start", date::format("%FT%TZ", play.start)},
                  {"monotonic_ms", play.monotonic_ms},
                  {"seconds", play.seconds},
                  {"clock", word_for(clocks, play.clock)},
                  {"display", word_for(display_power_words, play.display)}};
  if (play.machine_start) line.push_back({"machine_start", date::format("%FT%TZ", *play.machine_start)});
  return to_line(line);
}

std::optional<Play> read_play(std::string_view line) {
  JsonRecord record{line};
  Play play;
  std::string start, machine_start, clock, display;
  record.take("sponsor", play.sponsor);
  record.take("slide", play.slide);
  record.take("venue", play.venue);
  record.take("screen", play.screen);
  record.take("start", start);
  record.take("monotonic_ms", play.monotonic_ms);
  record.take("seconds", play.seconds);
  record.take("clock", clock);
  record.take("display", display);
  const bool two_times = record.has("machine_start");
  if (two_times) record.take("machine_start", machine_start);
  const auto instant = parse_time(start, Zone::utc());
  play.start = instant.value_or(Instant{});
  if (two_times) play.machine_start = parse_time(machine_start, Zone::utc());
  const bool good = record.whole() && instant && two_times == play.machine_start.has_value() && play.seconds >= 0 &&
                    play.seconds <= most_seconds && take_word(clock, clocks, play.clock) &&
                    take_word(display, display_power_words, play.display);
  return good ? std::optional{std::move(play)} : std::nullopt;
}

PlayLines read_play_lines(std::string_view bytes) {
  PlayLines lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.empty()) continue;
    if (auto play = read_play(line))
      lines.plays.push_back(std::move(*play));
    else
      ++lines.unreadable;
  }
  return lines;
}

}  // namespace kiosk
