#include "import/pycontw_rooms.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace kiosk::api {
namespace {

struct Belt {
  bool everywhere = false;
  std::vector<std::string> rooms = {};
};

/// By their number in the venue: the number before the dash only sorts the site's columns.
constexpr std::array<std::string_view, 5> lecture_rooms{"4-r0", "5-r1", "6-r2", "1-r3", "7-r4"};

std::vector<std::string> rooms_between(std::size_t first, std::size_t last) {
  return {lecture_rooms.begin() + static_cast<std::ptrdiff_t>(first),
          lecture_rooms.begin() + static_cast<std::ptrdiff_t>(last) + 1};
}

/// "r2" -> 2.
std::optional<std::size_t> lecture_room_number(std::string_view name) {
  while (name.starts_with(' ')) name.remove_prefix(1);
  while (name.ends_with(' ')) name.remove_suffix(1);
  if (name.size() != 2 || name[0] != 'r' || name[1] < '0' || name[1] > '4') return std::nullopt;
  return static_cast<std::size_t>(name[1] - '0');
}

/// "=r0~r2,r4".
std::optional<Belt> read_expression(std::string_view text) {
  Belt belt;
  text.remove_prefix(1);
  while (true) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const std::string_view part = text.substr(0, comma);
    const std::size_t tilde = part.find('~');
    const auto first = lecture_room_number(part.substr(0, tilde));
    const auto last = tilde == std::string_view::npos ? first : lecture_room_number(part.substr(tilde + 1));
    if (!first || !last) return std::nullopt;
    for (std::string& room : rooms_between(std::min(*first, *last), std::max(*first, *last)))
      belt.rooms.push_back(std::move(room));
    if (comma == text.size()) return belt;
    text.remove_prefix(comma + 1);
  }
}

std::optional<Belt> belt_of(const std::string& code, const std::vector<std::string>& held) {
  if (code == "2-all") return Belt{true, {}};
  if (code == "3-r012") return Belt{false, rooms_between(0, 2)};
  if (code == "3-r0-all") return Belt{false, held.empty() ? rooms_between(0, 2) : held};
  if (code.starts_with('=')) return read_expression(code);
  return std::nullopt;
}

}  // namespace

void expand_belts(Programme& programme, Remarks& remarks) {
  std::vector<std::string> held;
  for (const std::string_view code : lecture_rooms) {
    if (std::ranges::find(programme.rooms, code, &SourceRoom::key) != programme.rooms.end()) held.emplace_back(code);
  }
  std::unordered_map<std::string, Belt> belts;
  std::vector<SourceRoom> rooms;
  for (SourceRoom& room : programme.rooms) {
    auto belt = belt_of(room.key, held);
    if (!belt && room.key.starts_with('='))
      remarks.tell_of_file("the room \"" + room.key + "\" is none that is known; it is taken as one room");
    if (belt)
      belts.emplace(room.key, std::move(*belt));
    else
      rooms.push_back(std::move(room));
  }
  std::unordered_set<std::string> known;
  for (const SourceRoom& room : rooms) known.insert(room.key);
  for (SourceSession& session : programme.sessions) {
    std::vector<std::string> expanded;
    std::unordered_set<std::string> in_it;
    const auto add = [&](const std::string& room) {
      if (in_it.insert(room).second) expanded.push_back(room);
      if (known.insert(room).second) rooms.push_back({room});
    };
    for (const std::string& code : session.rooms) {
      const auto belt = belts.find(code);
      if (belt == belts.end()) {
        add(code);
        continue;
      }
      session.everywhere = session.everywhere || belt->second.everywhere;
      for (const std::string& room : belt->second.rooms) add(room);
    }
    session.rooms = std::move(expanded);
  }
  programme.rooms = std::move(rooms);
}

}  // namespace kiosk::api
