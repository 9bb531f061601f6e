#include <map>
#include <vector>

#include <doctest/doctest.h>

#include "program.hpp"
#include "render/golden.hpp"
#include "schedule/screen_table.hpp"

using namespace kiosk;
using namespace kiosk::testing;

TEST_CASE("A wrong command line is answered with 2 and the nearest name") {
  const Outcome wrong = kiosk_program("rendre 2>&1");
  CHECK(wrong.exit_code == 2);
  CHECK(wrong.output.find("did you mean 'render'?") != std::string::npos);
  CHECK(kiosk_program("2>&1").exit_code == 2);
  CHECK(kiosk_program("render --at yesterday -o /dev/null 2>&1").exit_code == 2);
  CHECK(kiosk_program("render --at 2020-09-06T14:00 --size huge -o /dev/null 2>&1").exit_code == 2);
  CHECK(kiosk_program("render --at 2020-09-06T14:00 --screen nxt -o /dev/null 2>&1").exit_code == 2);
  const Outcome venue = kiosk_program("run --venue masaloft 2>&1");
  CHECK(venue.exit_code == 2);
  CHECK(venue.output.find("masa-loft") != std::string::npos);
}

TEST_CASE("Help names each command, and each command's help its options; help and version are results") {
  const std::map<std::string, std::vector<std::string>> named{
      {"", {"run", "check", "timeline", "render", "contact-sheet", "typeset", "report", "status", "preview", "proof"}},
      {"run",
       {"--config", "--venue", "--windowed", "--at", "--speed", "--clock", "--log", "--state", "--usb", "--software",
        "--output", "--exit-after"}},
      {"check", {"--config", "--venue", "--json"}},
      {"timeline", {"--config", "--venue", "--from", "--until", "--json"}},
      {"render", {"--config", "--venue", "--at", "--screen", "--size", "--output"}},
      {"contact-sheet", {"--config", "--venue", "--from", "--until", "--every", "--size", "--output"}},
      {"typeset", {"--config", "--width-em", "--max-lines", "--language", "TEXT"}},
      {"report", {"LOG", "--config", "--csv", "--html", "--gap"}},
      {"status", {"--json", "--prometheus", "--file"}},
      {"preview", {"SLIDE", "--config", "--venue", "--size", "--at", "--keys", "--output"}},
      {"proof", {"--config", "--output"}}};
  for (const auto& [command, words] : named) {
    const Outcome help = kiosk_program(command + " --help");
    CHECK(help.exit_code == 0);
    for (const std::string& word : words)
      CHECK_MESSAGE(help.output.find(word) != std::string::npos, word, " in ", help.output);
  }
  const Outcome version = kiosk_program("--version");
  CHECK(version.exit_code == 0);
  CHECK(version.output.starts_with("kiosk "));
}

TEST_CASE("The shipped event is clean") {
  const Outcome check = kiosk_program("check");
  CHECK(check.exit_code == 0);
  CHECK(check.output == "");
}

TEST_CASE("timeline's lines join from FROM to UNTIL") {
  const Outcome lines =
      kiosk_program("timeline --venue ncku --from 2020-09-06T12:19:50 --until 2020-09-06T12:20:05 --json");
  CHECK(lines.exit_code == 0);
  std::istringstream stream{lines.output};
  std::string line, joint = "2020-09-06T12:19:50+08:00";
  while (std::getline(stream, line)) {
    CHECK(line.starts_with("{\"from\":\"" + joint + "\",\"until\":\""));
    joint = line.substr(line.find("\"until\":\"") + 9, 25);
  }
  CHECK(joint == "2020-09-06T12:20:05+08:00");
  CHECK(kiosk_program("timeline --from 2020-09-06T06:00Z --until 2020-09-06T14:00:01 --json")
            .output.find("2020-09-06T14:00:00+08:00") != std::string::npos);
}

TEST_CASE("timeline tells the departures on their screen") {
  const Outcome lines =
      kiosk_program("timeline --venue ncku --from 2020-09-06T13:00:00 --until 2020-09-06T13:05 --json");
  CHECK(lines.output.find("\"screen\":\"departures\",\"phase\":\"session\",\"current\":\"lunch-1210\",\"next\":null,"
                          "\"sponsor\":null,\"departures\":[{\"time\":\"2020-09-06T13:30:00+08:00\",\"cars\":[\"3\"],"
                          "\"headsign\":\"angry-burger\",\"minutes\":2") != std::string::npos);
}

TEST_CASE("render writes the same bytes each time, in the size asked for, turned as configured") {
  const Folder folder{true};
  const std::string command = "render --config " + folder / "kiosk.json" + " --at 2020-09-06T14:05 --size 1280x720 -o ";
  CHECK(kiosk_program(command + folder / "a.png").exit_code == 0);
  CHECK(kiosk_program(command + folder / "b.png").exit_code == 0);
  CHECK(png_size(folder / "a.png") == std::pair{1280, 720});
  CHECK(contents(folder / "a.png") == contents(folder / "b.png"));
  write(folder / "turned.json", R"({"venue": "masa-loft", "event": "pycontw-2020.json", "display": {"rotate": 90}})");
  CHECK(kiosk_program("render --config " + folder / "turned.json" + " --at 2020-09-06T14:05 --size 720x1280 -o " +
                      folder / "c.png")
            .exit_code == 0);
  CHECK(png_size(folder / "c.png") == std::pair{720, 1280});
  CHECK(kiosk_program("render --at 2020-09-06T14:05 -o /no/such/folder/x.png 2>&1").exit_code == 1);
  CHECK(kiosk_program("render --at 2020-09-06T23:00 --screen next -o " + folder / "d.png" + " 2>&1").exit_code == 1);
}

TEST_CASE("render draws the other venues though the shipped playlist does not name them") {
  const Folder folder;
  const std::string file = folder / "elsewhere.png";
  CHECK(kiosk_program("render --at 2020-09-06T14:05 --screen elsewhere -o " + file).exit_code == 0);
  CHECK(png_size(file) == std::pair{1920, 1080});
  CHECK(kiosk_program("render --at 2020-09-06T14:05 --screen current -o " + folder / "current.png").exit_code == 0);
  CHECK(kiosk_test::difference(kiosk_test::load_picture(file), kiosk_test::load_picture(folder / "current.png")) != "");
  const Outcome over = kiosk_program("render --at 2020-09-06T17:40 --screen elsewhere -o " + file + " 2>&1");
  CHECK(over.exit_code == 1);
  CHECK(over.output == "kiosk: the screen 'elsewhere' has nothing to say then\n");
  const Outcome unknown = kiosk_program("render --at 2020-09-06T14:05 --screen elswhere -o " + file + " 2>&1");
  CHECK(unknown.output == "kiosk: no screen is called 'elswhere'; did you mean 'elsewhere'?\n");
}

TEST_CASE("render's help names every screen that render knows") {
  std::string help = kiosk_program("render --help").output;
  help.erase(0, help.find("--screen"));
  help.erase(help.find("--size"));
  for (char& c : help) {
    if (c == ',' || c == '\n') c = ' ';
  }
  for (const ScreenEntry& entry : screen_table) {
    CAPTURE(entry.name);
    CHECK(help.find(" " + std::string{entry.name} + " ") != std::string::npos);
  }
}

TEST_CASE("contact-sheet draws the event's first day unless told, and what is said after it") {
  const Folder folder;
  const std::string size = " --every 60 --size 320x180 -o ";
  CHECK(kiosk_program("contact-sheet" + size + folder / "day.png").exit_code == 0);
  CHECK(kiosk_program("contact-sheet --from 2020-09-06T12:10 --until 2020-09-06T18:40" + size + folder / "told.png")
            .exit_code == 0);
  CHECK(contents(folder / "day.png") == contents(folder / "told.png"));
  CHECK(kiosk_program("contact-sheet --until 2020-09-06T17:40" + size + folder / "less.png").exit_code == 0);
  CHECK(contents(folder / "day.png") != contents(folder / "less.png"));
}

TEST_CASE("contact-sheet draws the moments asked for") {
  const Folder folder;
  CHECK(kiosk_program("contact-sheet --from 2020-09-06T13:30 --until 2020-09-06T14:30 --every 20 --size 640x360 -o " +
                      folder / "sheet.png")
            .exit_code == 0);
  CHECK(kiosk_program("render --at 2020-09-06T14:10 --size 640x360 -o " + folder / "third.png").exit_code == 0);
  // Four moments, two in a row; a picture of 480x270 stands 16 px from the edges and its neighbours, over 30 px of
  // label.
  const kiosk::Picture sheet = kiosk_test::load_picture(folder / "sheet.png");
  REQUIRE(sheet.size() == kiosk::Size{16 + 2 * (480 + 16), 16 + 2 * (270 + 30 + 16)});
  kiosk::Picture third{{480, 270}, kiosk::Color{}};
  kiosk::place(third, sheet, -16, -(16 + 270 + 30 + 16));
  CHECK(third == kiosk::downscale(kiosk_test::load_picture(folder / "third.png"), {480, 270}));
}

TEST_CASE("typeset keeps the names of the event together that --config leads to") {
  const std::string text = " typeset --width-em 12 'Welcome to PyCon Taiwan 2020 again'";
  CHECK(shell("cd / && " KIOSK_PROGRAM + text).output.find("PyCon Taiwan 2020") == std::string::npos);
  CHECK(shell("cd / && " KIOSK_PROGRAM + text + " --config " KIOSK_SOURCE_DIR "/config/kiosk.json")
            .output.find("PyCon Taiwan 2020") != std::string::npos);
}

TEST_CASE("typeset needs no configuration, and reads standard input when no text is given") {
  const std::string in_root = "cd / && " KIOSK_PROGRAM " typeset ";
  CHECK(shell(in_root + "--width-em 30 '用 Python 打造'").output == "用 Python 打造\n");
  CHECK(shell("cd / && printf 'one\\r\\ntwo\\n' | " KIOSK_PROGRAM " typeset").output == "one\n\ntwo\n");
}

TEST_CASE("run ends by itself and by its own clock, with a display that is none") {
  const Outcome outcome = kiosk_program("run --windowed 640x360 --at 2020-09-06T13:49:59 --exit-after 0.2 2>&1");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.output.find("showing masa-loft") != std::string::npos);
}

TEST_CASE("run shows by a renderer that is asked for, and does without it where there is none") {
  const std::string run = "cd " KIOSK_SOURCE_DIR " && env -u KIOSK_CONFIG SDL_VIDEODRIVER=dummy SDL_RENDER_DRIVER=";
  const std::string rest = " " KIOSK_PROGRAM " run --windowed 640x360 --at 2020-09-06T13:49:59 --exit-after 0.2 2>&1";
  const Outcome shown = shell(run + "software" + rest);
  CHECK(shown.exit_code == 0);
  CHECK(shown.output.find("passed over") == std::string::npos);
  const Outcome without = shell(run + "none" + rest);
  CHECK(without.exit_code == 0);
  CHECK(without.output.find("kiosk: none is passed over: SDL_CreateRenderer: there is no such renderer (none)\n") !=
        std::string::npos);
}

TEST_CASE("run ends with 0 on SIGTERM") {
  const Outcome outcome = kiosk_program(
      "run --windowed 640x360 --exit-after 60 2>/dev/null & pid=$!; "
      "while kill -0 $pid && ! grep -q '^SigBlk:.*4002$\\|^SigBlk:.*4003$' /proc/$pid/status; do sleep 0.02; done; "
      "kill -TERM $pid; wait $pid");
  CHECK(outcome.exit_code == 0);
}

TEST_CASE("A bad first start shows what is wrong, and is no reason to end") {
  const Folder folder;
  write(folder / "kiosk.json", "{\"venue\": ");
  const Outcome outcome =
      kiosk_program("run --config " + folder / "kiosk.json" + " --windowed 640x360 --exit-after 0.2 2>&1");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.output.find("kiosk.json:1:") != std::string::npos);
  CHECK(outcome.output.find("no usable content") != std::string::npos);
}

TEST_CASE("A run without a display ends with 3") {
  CHECK(shell("cd " KIOSK_SOURCE_DIR " && env -u DISPLAY -u WAYLAND_DISPLAY SDL_VIDEODRIVER=x11 " KIOSK_PROGRAM
              " run --exit-after 1 2>&1")
            .exit_code == 3);
}

TEST_CASE("A driver that shows nothing, which SDL falls back to, is no display unless it is asked for") {
  const std::string nowhere =
      "cd " KIOSK_SOURCE_DIR " && env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER " KIOSK_PROGRAM;
  for (const char* command :
       {" run --windowed 640x360 --exit-after 1 2>&1", " preview assets/readme/current.png 2>&1"}) {
    const Outcome outcome = shell(nowhere + command);
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.output.find("there is no display") != std::string::npos);
  }
}

TEST_CASE("A turned display is opened once, and shows") {
  const Folder folder{true};
  write(folder / "kiosk.json", R"({"venue": "masa-loft", "event": "pycontw-2020.json", "display": {"rotate": 90}})");
  const Outcome run = kiosk_program("run --config " + (folder / "kiosk.json") +
                                    " --windowed 640x360 --at 2020-09-06T14:05 --exit-after 0.5 2>&1");
  CHECK(run.exit_code == 0);
  const std::string opened = "kiosk: display 640x360 by dummy\n";
  const std::size_t first = run.output.find(opened);
  REQUIRE(first != std::string::npos);
  CHECK(run.output.find(opened, first + 1) == std::string::npos);
}
