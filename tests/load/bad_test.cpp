// bad/<case>.json with <case>.problems.txt, compared whole. A case whose name begins with "screen-" is a kiosk.json,
// with "theme-" a theme.json, else an event. KIOSK_ACCEPT=1 stores what is said now: read it before you commit it.

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <doctest/doctest.h>

#include "given_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

const std::filesystem::path folder = std::filesystem::path{KIOSK_SOURCE_DIR} / "tests/load/bad";

std::string role_of(const std::string& name) {
  if (name.starts_with("screen-")) return "kiosk.json";
  return name.starts_with("theme-") ? "theme.json" : "event.json";
}

std::vector<std::filesystem::path> cases() {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() == ".json") found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace

TEST_CASE("Each bad file is told whole, every problem at once and at its place") {
  REQUIRE_FALSE(cases().empty());
  for (const auto& path : cases()) {
    GivenFiles given;
    given.files[role_of(path.filename().string())] = contents(path.string());
    const std::string said = all_problems(given.load());
    auto expected = path;
    expected.replace_extension(".problems.txt");
    if (std::getenv("KIOSK_ACCEPT")) std::ofstream{expected, std::ios::binary} << said;
    CAPTURE(path.filename().string());
    CHECK(said == contents(expected.string()));
    CHECK_FALSE(said.empty());
  }
}

TEST_CASE("Files cut or damaged anywhere are told or loaded, never worse") {
  const std::string whole = contents(KIOSK_SOURCE_DIR "/config/pycontw-2020.json");
  for (std::size_t length = 0; length + 3 < whole.size(); length += 97) {
    CAPTURE(length);
    CHECK_FALSE(problems_of_event(whole.substr(0, length)).empty());
  }
  for (std::size_t at = 0; at < whole.size(); at += 131) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x85);
    GivenFiles given;
    given.files["event.json"] = damaged;
    const Loaded loaded = given.load();
    CHECK((loaded.content || !loaded.problems.empty()));
  }
}

TEST_CASE("Nesting without end is a problem, not a crash") {
  CHECK_FALSE(problems_of_event(std::string(100'000, '[')).empty());
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  CHECK_FALSE(problems_of_event(objects).empty());
}

TEST_CASE("A missing or unreadable file is told where it is named") {
  GivenFiles given;
  given.files.erase("event.json");
  CHECK(all_problems(given.load()) == "kiosk.json:1:28: error: can't read \"event.json\": no such file (/event)\n");
  const Loaded none = load("none.json", {}, [](const std::string& path) -> Result<std::string> {
    return Failure{"", path, "is a directory"};
  });
  CHECK(all_problems(none) == "none.json:1:1: error: can't read \"none.json\": is a directory\n");
}

TEST_CASE("A file saved as UTF-16 is told in words that lead out of it; UTF-8 with a mark and CRLF is taken") {
  GivenFiles given;
  given.files["kiosk.json"] = std::string{"\xFF\xFE{\0\r\0\n\0", 8};
  CHECK(all_problems(given.load()) == "kiosk.json:1:1: error: the file is UTF-16; save it as UTF-8\n");
  given.files["kiosk.json"] = "\xEF\xBB\xBF{\r\n  \"venue\": \"hall\",\r\n  \"event\": \"event.json\"\r\n}\r\n";
  CHECK(all_problems(given.load()) == "");
  CHECK(given.load().usable());
}

TEST_CASE("--venue stands instead of the file's; an unknown one is a wrong command line") {
  const GivenFiles given;
  CHECK(given.load("cafe").venue == 1);
  const Loaded wrong = given.load("caffe");
  CHECK(wrong.unknown_venue);
  CHECK(all_problems(wrong).find("did you mean \"cafe\"?") != std::string::npos);
}
