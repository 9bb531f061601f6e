#include "plays/play_lines.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "load/load.hpp"

namespace kiosk {
namespace {

using Json = nlohmann::ordered_json;

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

template <typename Names>
bool take_word(const Json& object, const char* key, const Names& names, auto& to) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return false;
  for (const auto& [word, meant] : names) {
    if (*found == word) return to = meant, true;
  }
  return false;
}

bool take_text(const Json& object, const char* key, std::string& to) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return false;
  to = found->get<std::string>();
  return true;
}

bool take_numbers(const Json& object, Play& play) {
  const auto ms = object.find("monotonic_ms"), seconds = object.find("seconds");
  if (ms == object.end() || !ms->is_number_integer() || seconds == object.end() || !seconds->is_number()) return false;
  play.monotonic_ms = ms->get<std::int64_t>();
  play.seconds = seconds->get<double>();
  return play.seconds >= 0 && play.seconds <= most_seconds;
}

bool take_start(const Json& object, Play& play) {
  std::string text;
  if (!take_text(object, "start", text)) return false;
  const auto start = parse_time(text, Zone::utc());
  if (start) play.start = *start;
  return start.has_value();
}

}  // namespace

std::string to_json(const Play& play) {
  const Json json{{"sponsor", play.sponsor},
                  {"slide", play.slide},
                  {"venue", play.venue},
                  {"screen", play.screen},
                  {"start", date::format("%FT%TZ", play.start)},
                  {"monotonic_ms", play.monotonic_ms},
                  {"seconds", play.seconds},
                  {"clock", word_for(clocks, play.clock)},
                  {"display", word_for(display_power_words, play.display)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Play> read_play(std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  Play play;
  const bool whole = take_text(json, "sponsor", play.sponsor) && take_text(json, "slide", play.slide) &&
                     take_text(json, "venue", play.venue) && take_text(json, "screen", play.screen) &&
                     take_start(json, play) && take_numbers(json, play) &&
                     take_word(json, "clock", clocks, play.clock) &&
                     take_word(json, "display", display_power_words, play.display);
  if (!whole) return std::nullopt;
  return play;
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
