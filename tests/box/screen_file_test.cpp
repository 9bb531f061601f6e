// Which file in a folder is the screen file.

#include "box/screen_file.hpp"

#include <chrono>

#include <doctest/doctest.h>

#include "program.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

namespace {

void age(const std::string& path, std::chrono::seconds by) {
  std::filesystem::last_write_time(path, std::filesystem::last_write_time(path) - by);
}

}  // namespace

TEST_CASE("Notepad's kiosk.json.txt is read when it is alone or newer, and says so") {
  const Folder boot;
  write(boot / "kiosk.json.txt", "{}");
  CHECK(find_screen_file(boot / "kiosk.json").file == boot / "kiosk.json.txt");
  CHECK(find_screen_file(boot / "kiosk.json").note ==
        "this file is read, since there is no kiosk.json; its name should be kiosk.json");
  write(boot / "kiosk.json", "{}");
  age(boot / "kiosk.json", 60s);
  CHECK(find_screen_file(boot / "kiosk.json").note ==
        "this file is read, since it is newer than kiosk.json; its name should be kiosk.json");
  age(boot / "kiosk.json.txt", 120s);
  CHECK(find_screen_file(boot / "kiosk.json").file == boot / "kiosk.json");
  CHECK(find_screen_file(boot / "kiosk.json").note.empty());
}

TEST_CASE("At the same time the right name counts; letters' case does not") {
  const Folder boot;
  write(boot / "KIOSK.JSON", "{}");
  CHECK(find_screen_file(boot / "kiosk.json").file == boot / "KIOSK.JSON");
  CHECK(find_screen_file(boot / "kiosk.json").note.empty());
  write(boot / "Kiosk.json.TXT", "{}");
  std::filesystem::last_write_time(boot / "Kiosk.json.TXT", std::filesystem::last_write_time(boot / "KIOSK.JSON"));
  CHECK(find_screen_file(boot / "kiosk.json").file == boot / "KIOSK.JSON");
}

TEST_CASE("A screen file of another name is what it is, and a missing one is asked for as it stands") {
  const Folder boot;
  write(boot / "kiosk.json.txt", "{}");
  CHECK(find_screen_file(boot / "hall.json").file == boot / "hall.json");
  CHECK(find_screen_file(boot / "none/kiosk.json").file == boot / "none/kiosk.json");
}

TEST_CASE("check warns of the wrong name and checks what is in the file") {
  const Folder boot{true};
  std::filesystem::rename(boot / "kiosk.json", boot / "kiosk.json.txt");
  const Outcome told = kiosk_program("check --config " + (boot / "kiosk.json"));
  CHECK(told.exit_code == 0);
  CHECK(told.output.find("kiosk.json.txt:1:1: warning: this file is read, since there is no kiosk.json") !=
        std::string::npos);
}
