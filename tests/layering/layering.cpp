#include "layering.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <sstream>

#include <fmt/format.h>

namespace kiosk {
namespace {

using Names = std::vector<std::string_view>;

/// One row of the table of rooms. Names that end in "/" or "_" mean all that begin with them.
struct Room {
  std::string_view name;
  Names may_include;    ///< of the other rooms: a whole room ("text/") or one header
  Names libraries;      ///< the only ones beside the standard library
  Names never_include;  ///< of the standard library and the system: files and the clock
  Names never_mention;
};

const Names files{"fstream", "filesystem", "cstdio", "stdio.h", "unistd.h", "fcntl.h", "sys/"};
const Names clock{"system_clock", "steady_clock",  "high_resolution_clock",
                  "gettimeofday", "clock_gettime", "time(nullptr)"};

/// Value headers for all: how what is outside the program fails.
constexpr std::string_view open_to_all = "result/";

/// What every room from `box` on may open.
const Names content{"result/", "digest/", "json/", "machine/", "schedule/", "text/", "compose/", "load/", "render/"};

Names content_and(const Names& more) {
  Names all = content;
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

const std::array rooms{
    Room{"result", {}, {}, files, clock},
    Room{"digest", {}, {"sha256.h"}, files, clock},
    Room{"schedule", {}, {"date/"}, files, clock},
    Room{"text", {}, {"unicode/"}, files, clock},
    Room{"compose", {"schedule/", "text/"}, {"date/", "fmt/"}, files, clock},
    Room{"json", {}, {"fmt/", "nlohmann/"}, files, clock},
    Room{"http", {}, {"fmt/", "curl/", "arpa/"}, {}, clock},
    Room{"load",
         {"digest/", "json/", "schedule/", "compose/theme.hpp", "text/folding.hpp", "text/utf8.hpp"},
         {"date/", "fmt/"},
         {},
         clock},
    Room{"render",
         {"compose/display_list.hpp", "compose/theme.hpp", "text/", "result/", "machine/folder.hpp",
          "machine/descriptor.hpp", "digest/"},
         {"SDL2/", "SDL", "xf86drmMode.h", "qrcodegen", "fmt/", "valgrind/"},
         {},
         {}},
    Room{"machine", {"text/line_text.hpp"}, {"fmt/", "systemd/", "libudev.h"}, {}, {}},
    Room{"status", {"json/", "machine/", "schedule/"}, {"date/"}, {}, {"SDL_"}},
    Room{"box", content, {"date/", "fmt/"}, {}, {"SDL_"}},
    Room{"plays", content_and({"box/"}), {"date/", "fmt/"}, {}, {"SDL_"}},
    Room{"sign", content_and({"box/", "plays/", "status/"}), {"date/", "fmt/"}, {}, {"SDL_"}},
    Room{"preflight", content_and({"box/", "plays/"}), {"date/", "fmt/", "unicode/"}, {}, {"SDL_"}},
    Room{"preview", content_and({"box/", "plays/", "preflight/"}), {"date/", "fmt/"}, {}, {"SDL_"}},
    Room{"watch", content_and({"box/", "plays/", "status/", "sign/"}), {"date/", "fmt/"}, {}, {"SDL_"}},
    Room{"pages", content_and({"box/", "plays/", "preflight/", "status/", "watch/"}), {"date/", "fmt/"}, {}, {"SDL_"}},
    Room{"import",
         {"json/", "schedule/", "text/", "load/", "http/", "machine/content_hash.hpp"},
         {"date/", "fmt/", "unicode/", "pugixml.hpp"},
         {},
         clock},
    Room{"sync",
         {"digest/", "json/", "schedule/", "machine/", "load/", "http/", "status/"},
         {"date/", "fmt/", "sodium.h", "MQTTAsync.h"},
         {},
         {}},
    Room{"commands",
         content_and({"box/", "plays/", "status/", "sign/", "preflight/", "preview/", "watch/", "pages/"}),
         {"date/", "fmt/", "CLI/"},
         {},
         {"SDL_"}},
};

/// The locale is the process's: a library that sets it changes how others print numbers.
const Names nowhere{"setlocale", "std::locale::global"};

/// What else reads and writes JSON does so through the room of that name, so that the library can be changed there.
constexpr std::string_view json_room = "json";
const Names json_library{"nlohmann"};

const Names drawers{"common", "util", "utils", "utilities", "helper", "helpers", "manager", "misc", "tools", "shared"};

bool covers(std::string_view rule, std::string_view name) {
  if (rule == name) return true;
  return name.starts_with(rule) && (rule.ends_with('/') || rule.ends_with('_') || rule == "SDL" || rule == "qrcodegen");
}

bool any_covers(const Names& rules, std::string_view name) {
  return std::ranges::any_of(rules, [&](std::string_view rule) { return covers(rule, name); });
}

bool is_room(std::string_view name) {
  return std::ranges::any_of(rooms, [&](const Room& room) { return room.name == name; });
}

/// "schedule" of "kiosk/schedule/time.hpp"; empty for kiosk/main.cpp.
std::string_view room_of(std::string_view path) {
  path.remove_prefix(std::string_view("kiosk/").size());
  const auto slash = path.find('/');
  return slash == path.npos ? std::string_view{} : path.substr(0, slash);
}

/// The line without a `//` comment. A quoted address ("https://…") loses its end, which is no matter here.
std::string_view code_of(std::string_view line) { return line.substr(0, line.find("//")); }

/// "<vector>" or "\"text/text_measure.hpp\"", or nothing.
std::string_view included_by(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  if (first == line.npos || line[first] != '#') return {};
  const auto keyword = line.find("include", first);
  const auto open = line.find_first_of("<\"", first);
  if (keyword == line.npos || open == line.npos || open < keyword) return {};
  const auto close = line.find_first_of(">\"", open + 1);
  return close == line.npos ? std::string_view{} : line.substr(open, close - open + 1);
}

/// Standard headers carry neither slash nor suffix; a C or POSIX header ends in ".h".
bool is_of_the_system(std::string_view name) {
  if (name.starts_with("sys/") || name.starts_with("linux/")) return true;
  const bool library = name.starts_with("SDL") || name.starts_with("qrcodegen");
  return !library && name.find('/') == name.npos && (name.find('.') == name.npos || name.ends_with(".h"));
}

std::string breach_of_include(const Room& room, std::string_view include) {
  const auto name = include.substr(1, include.size() - 2);
  const auto other = name.substr(0, name.find('/'));
  if (other == room.name) return {};
  if (is_room(other)) {
    if (name.starts_with(open_to_all)) return {};
    if (any_covers(room.may_include, name)) return {};
    return fmt::format("{} may not include {}", room.name, name);
  }
  if (include.front() == '"') return fmt::format("\"{}\" names no room; say room/file.hpp", name);
  if (any_covers(room.never_include, name)) return fmt::format("{} may not include <{}>", room.name, name);
  if (is_of_the_system(name) || any_covers(room.libraries, name)) return {};
  return fmt::format("{} may not include <{}>", room.name, name);
}

std::string breach_of_words(const Names& words, std::string_view who, std::string_view code) {
  for (const auto word : words) {
    if (code.find(word) != code.npos) return fmt::format("{} may not use {}", who, word);
  }
  return {};
}

std::string breach_of_line(const Room* room, std::string_view line) {
  if (const auto include = included_by(line); !include.empty()) return room ? breach_of_include(*room, include) : "";
  const auto code = code_of(line);
  if (auto found = breach_of_words(nowhere, "kiosk", code); !found.empty()) return found;
  if (!room) return "";
  if (auto found = breach_of_words(room->never_mention, room->name, code); !found.empty()) return found;
  return room->name == json_room ? "" : breach_of_words(json_library, room->name, code);
}

std::vector<std::string> breaches_of_name(std::string_view path) {
  const std::string stem = std::filesystem::path(path).stem().string();
  std::vector<std::string> found;
  for (const auto drawer : drawers) {
    const std::string word(drawer);
    if (stem == word || stem.starts_with(word + "_") || stem.ends_with("_" + word)) {
      found.push_back(fmt::format("{}:1: a file called {} says nothing of what is in it", path, stem));
    }
  }
  return found;
}

}  // namespace

std::vector<std::string> breaches(const SourceFile& file) {
  const auto name = room_of(file.path);
  const auto room = std::ranges::find(rooms, name, &Room::name);
  auto found = breaches_of_name(file.path);
  if (!name.empty() && room == rooms.end()) found.push_back(fmt::format("{}:1: {} is not a room", file.path, name));

  std::istringstream lines(file.text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const auto breach = breach_of_line(room == rooms.end() ? nullptr : &*room, line);
    if (!breach.empty()) found.push_back(fmt::format("{}:{}: {}", file.path, number, breach));
  }
  if (number > 300) found.push_back(fmt::format("{}:{}: {} lines, over 300", file.path, number, number));
  return found;
}

std::vector<SourceFile> source_files(const std::string& root) {
  std::vector<SourceFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root + "/kiosk")) {
    const auto suffix = entry.path().extension();
    if (suffix != ".hpp" && suffix != ".cpp") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    files.push_back({std::filesystem::relative(entry.path(), root).generic_string(),
                     std::string(std::istreambuf_iterator<char>(stream), {})});
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

}  // namespace kiosk
