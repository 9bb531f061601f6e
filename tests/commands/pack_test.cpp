// `kiosk pack`, which kiosk-sync does.

#include <doctest/doctest.h>

#include "program.hpp"

using namespace kiosk::testing;

TEST_CASE("pack: the shipped event, twice the same") {
  const Folder folder;
  const std::string packed = "pack config/pycontw-2020.json -o " + folder / "web/";
  const Outcome first = kiosk_program(packed + " 2>&1");
  CHECK_MESSAGE(first.exit_code == 0, first.output);
  CHECK(first.output == "kiosk: " + folder / "web/event.json: serial 0, 7 files, 7 changed\n");
  CHECK(contents(folder / "web/event.json") == contents(KIOSK_SOURCE_DIR "/config/pycontw-2020.json"));
  const std::string manifest = contents(folder / "web/manifest.json");
  CHECK(manifest.find("\"sponsors/infuseai.png\":\"") != std::string::npos);
  CHECK(kiosk_program(packed + " 2>&1").output ==
        "kiosk: " + folder / "web/event.json: serial 0, 7 files, nothing has changed\n");
  CHECK(contents(folder / "web/manifest.json") == manifest);
}

TEST_CASE("pack: errors are told as check tells them, with its exit codes") {
  const Folder folder;
  write(folder / "event.json", "{\"name\": \"E\", \"timezone\": \"Asia/Taipai\", \"a\\nb\": 1}");
  const Outcome checked = kiosk_program("check " + folder / "event.json"),
                packed = kiosk_program("pack " + folder / "event.json -o " + folder / "web");
  CHECK(packed.exit_code == 1);
  CHECK(packed.output == checked.output);
  CHECK(packed.output.find("Asia/Taipei") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder / "web"));
  CHECK(kiosk_program("pack " + folder / "event.json 2>&1").exit_code == 2);
  CHECK(kiosk_program("pack -o " + folder / "web 2>&1").exit_code == 2);
  const Outcome help = kiosk_program("help pack");
  CHECK(help.exit_code == 0);
  CHECK(kiosk_program("pack --help").output.find("-o,--output DIR") != std::string::npos);
}
