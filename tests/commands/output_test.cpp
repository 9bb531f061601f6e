// Output that can't be written, and what else of it was asked wrongly.

#include <unistd.h>

#include <array>

#include <doctest/doctest.h>

#include "plays/play_lines.hpp"
#include "program.hpp"
#include "status/status_file.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

/// Something to say for each command that prints.
struct Given : Folder {
  Given() {
    write(*this / "kiosk.json", R"({"venue": "v", "event": "e.json"})");
    write(*this / "e.json", R"({"name": "E", "timezone": "Asia/Taipei", "venues": [{"id": "v", "name": "V"}],
      "sessions": [{"id": "s", "venue": "v", "title": "Warned of\u202E", "start": "2020-09-06T10:00",
                    "end": "2020-09-06T11:00"}]})");
    Play play;
    play.sponsor = play.venue = "a";
    write(*this / "plays.jsonl", to_json(play) + "\n");
    SignStatus status;
    status.pid = getpid();
    write(*this / "status.json", to_json(status));
  }

  std::vector<std::string> commands() const {
    const std::string screen_file = " --config " + *this / "kiosk.json";
    const std::string timeline = "timeline" + screen_file + " --from 2020-09-06T10:00 --until 2020-09-06T10:30";
    const std::string report = "report " + *this / "plays.jsonl", status = "status --file " + *this / "status.json";
    return {"check" + screen_file,
            "check --json" + screen_file,
            timeline,
            timeline + " --json",
            report,
            report + " --csv",
            report + " --html",
            status,
            status + " --json",
            status + " --prometheus",
            "--help",
            "typeset a",
            "render -o -" + screen_file + " --at 2020-09-06T10:00 --size 320x180"};
  }
};

/// The writing end of a pipe that nobody reads any more.
class ClosedPipe {
 public:
  ClosedPipe() {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    close(ends[0]);
    end_ = ends[1];
    REQUIRE(end_ < 10);  // what a shell takes for a descriptor
  }
  ~ClosedPipe() { close(end_); }
  ClosedPipe(const ClosedPipe&) = delete;
  ClosedPipe& operator=(const ClosedPipe&) = delete;

  std::string redirected() const { return " 2>&1 >&" + std::to_string(end_); }

 private:
  int end_ = -1;
};

}  // namespace

TEST_CASE("Every command that prints does so with 0 when there is room") {
  const Given given;
  for (const std::string& command : given.commands()) {
    const Outcome outcome = kiosk_program(command + " 2>/dev/null");
    CHECK_MESSAGE(outcome.exit_code == 0, command);
    CHECK_MESSAGE(!outcome.output.empty(), command);
  }
}

TEST_CASE("A full disk under standard output is 1 and told, whatever the command") {
  const Given given;
  for (const std::string& command : given.commands()) {
    const Outcome full = kiosk_program(command + " 2>&1 >/dev/full");
    CHECK_MESSAGE(full.exit_code == 1, command);
    const std::string told = "kiosk: standard output: cannot be written: No space left on device\n";
    CHECK_MESSAGE(full.output.ends_with(told), command, ": ", full.output);
  }
}

TEST_CASE("A reader that has gone is 1 and told in a line, not a death by signal") {
  const Given given;
  const ClosedPipe pipe;
  for (const std::string& command : given.commands()) {
    const Outcome gone = kiosk_program(command + pipe.redirected());
    CHECK_MESSAGE(gone.exit_code == 1, command);
    const std::string told = "kiosk: standard output: cannot be written: Broken pipe\n";
    CHECK_MESSAGE(gone.output.ends_with(told), command, ": ", gone.output);
  }
}

TEST_CASE("What was wrong before keeps its number when its output is lost, too") {
  CHECK(kiosk_program("check --venue nowhere 2>/dev/null >/dev/full").exit_code == 2);
}

TEST_CASE("A picture that can't be written is 1 and told with its file and reason") {
  const std::string render = "render --at 2020-09-06T14:05 --size 320x180 -o ";
  const Outcome full = kiosk_program(render + "/dev/full 2>&1");
  CHECK(full.exit_code == 1);
  CHECK(full.output == "kiosk: /dev/full: cannot be written: No space left on device\n");
  const Outcome nowhere = kiosk_program(render + "/no/such/folder/x.png 2>&1");
  CHECK(nowhere.exit_code == 1);
  CHECK(nowhere.output == "kiosk: /no/such/folder/x.png: cannot be written: No such file or directory\n");
  CHECK(kiosk_program("contact-sheet --from 2020-09-06T14:05 --until 2020-09-06T14:05 --size 320x180 -o /dev/full 2>&1")
            .exit_code == 1);
  CHECK(kiosk_program("preview --venue ncku -o /dev/full 2>&1").exit_code == 1);
}

TEST_CASE("-o - writes the very picture to standard output") {
  const Folder folder;
  const std::string render = "render --at 2020-09-06T14:05 --size 320x180 -o ";
  CHECK(kiosk_program(render + folder / "x.png").exit_code == 0);
  const Outcome piped = kiosk_program(render + "-");
  CHECK(piped.exit_code == 0);
  CHECK(png_size(folder / "x.png") == std::pair{320, 180});
  CHECK(piped.output == contents(folder / "x.png"));
}

TEST_CASE("A picture that is to be called other than PNG is refused before anything is drawn") {
  const Folder folder;
  const std::string at = " --at 2020-09-06T14:05", span = " --from 2020-09-06T14:05 --until 2020-09-06T14:05";
  for (const std::string& command : {"render" + at, "contact-sheet" + span, std::string{"preview"}}) {
    const Outcome refused = kiosk_program(command + " -o " + folder / "x.jpg" + " 2>&1");
    CHECK_MESSAGE(refused.exit_code == 2, command);
    CHECK_MESSAGE(refused.output.find("only PNG is written") != std::string::npos, refused.output);
    CHECK_FALSE(std::filesystem::exists(folder / "x.jpg"));
  }
  CHECK(kiosk_program("render --size 320x180 -o " + folder / "X.PNG" + at).exit_code == 0);
}

TEST_CASE("A list that ends before it begins is told, with 2") {
  const std::string span = " --from 2020-09-06T14:05 --until 2020-09-06T14:00";
  for (const std::string& command : {"timeline" + span, "contact-sheet -o /dev/null" + span}) {
    const Outcome refused = kiosk_program(command + " 2>&1");
    CHECK(refused.exit_code == 2);
    CHECK(refused.output == "kiosk: --until 2020-09-06T14:00 is before --from 2020-09-06T14:05\n");
  }
  CHECK(kiosk_program("timeline --from 2020-09-06T14:05 --until 2020-09-06T14:05").exit_code == 0);
  const Outcome many =
      kiosk_program("contact-sheet -o /dev/null --every 1 --from 0001-01-01T00:00 --until 9000-01-01T00:00 2>&1");
  CHECK(many.exit_code == 2);
  CHECK(many.output.find("pictures; 1 to 1000 can be drawn") != std::string::npos);
}
