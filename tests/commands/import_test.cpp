#include <filesystem>

#include <doctest/doctest.h>

#include "folder.hpp"
#include "program.hpp"
#include "served.hpp"

using namespace kiosk::testing;

namespace {

/// What stands between fences of this kind, in order.
std::vector<std::string> fenced(const std::string& document, const std::string& kind) {
  std::vector<std::string> blocks;
  const std::string fence = "\n```" + kind + "\n";
  for (std::size_t at = document.find(fence); at != std::string::npos; at = document.find(fence, at + 1)) {
    const std::size_t begin = at + fence.size();
    blocks.push_back(document.substr(begin, document.find("```\n", begin) - begin));
  }
  return blocks;
}

/// The lines of a block one after the other, in the folder, as somebody types them; the first that fails ends it.
Outcome typed(const Folder& folder, const std::string& block) {
  const std::string build = std::filesystem::path{KIOSK_PROGRAM}.parent_path().string();
  write(folder / "typed.sh", block);
  return shell("cd " + (folder / ".") + " && SDL_VIDEODRIVER=dummy PATH=" + build + ":$PATH sh -e typed.sh 2>&1");
}

}  // namespace

TEST_CASE("the way from a sheet to the day at a glance is as the page for organisers has it") {
  for (const char* page : {"import.md", "import.zh-Hant.md"}) {
    CAPTURE(std::string{page});
    const std::string document = contents(std::string{KIOSK_SOURCE_DIR "/docs/"} + page);
    const auto sheets = fenced(document, "csv"), hands = fenced(document, "json"), ways = fenced(document, "sh");
    REQUIRE(sheets.size() == 2);
    REQUIRE(hands.size() == 2);
    REQUIRE(ways.size() == 7);
    const Folder folder;
    write(folder / "plan.csv", sheets[0]);
    write(folder / "hand.json", hands[0]);
    write(folder / "kiosk.json", R"({"venue": "hall", "event": "event.json"})");
    const Outcome first = typed(folder, ways[0]);
    CHECK(first.exit_code == 0);
    CHECK(first.output.find("2 venues, Sat 1 May 2027, 09:00-11:00, 4 sessions") != std::string::npos);
    CHECK(png_size(folder / "day.png").first > 0);
    CHECK(typed(folder, ways[5]).exit_code == 0);
    write(folder / "changes.csv", sheets[1]);
    const Outcome changed = typed(folder, ways[6]);
    CHECK(changed.exit_code == 0);
    CHECK(changed.output.find("changes.csv: csv, 3 changes") != std::string::npos);
    CHECK(changed.output.find("no errors, 0 warnings") != std::string::npos);
  }
}

TEST_CASE("import makes an event file that check takes, and ends with 1 where a source can't be used") {
  const Folder folder;
  const std::string plan = folder / "plan.csv", event = folder / "event.json";
  write(plan, "date,time,title,room\n2027-05-01,09:00-09:30,Opening,Hall\n");
  const Outcome made = kiosk_program("import " + plan + " --timezone Asia/Taipei -o " + event + " 2>&1");
  CHECK(made.exit_code == 0);
  CHECK(made.output.find("plan.csv: csv, 1 session, 1 room") != std::string::npos);
  CHECK(kiosk_program("check " + event + " 2>&1").exit_code == 0);
  CHECK(kiosk_program("import - --timezone Asia/Taipei -o - <" + plan).output == contents(event));
  write(plan, "{\"no\": 1}");
  CHECK(kiosk_program("import " + plan + " -o " + event + " 2>&1").exit_code == 1);
  CHECK(kiosk_program("import " + std::string(folder / "none.csv") + " -o " + event + " 2>&1").exit_code == 1);
  CHECK(kiosk_program("import 2>&1").exit_code == 2);
  CHECK(kiosk_program("import --help").output.find("--onto") != std::string::npos);
}

TEST_CASE("import fetches from an address, and says what came in place of a programme") {
  const Folder folder;
  write(folder / "plan.csv", "date,time,title,room\n2027-05-01,09:00-09:30,Opening,Hall\n");
  const Served server{{"python3", KIOSK_SOURCE_DIR "/tests/http/serve.py", folder / ".", "plain"}};
  const std::string at = "http://127.0.0.1:" + server.port() + "/";
  const auto made = [&](const std::string& path) {
    return kiosk_program("import " + at + path + " --timezone Asia/Taipei -o - 2>&1");
  };
  CHECK(made("file/plan.csv").output.find("/file/plan.csv: csv, 1 session, 1 room") != std::string::npos);
  CHECK(made("file/plan.csv").exit_code == 0);
  CHECK(made("page").output.find("a web page came") != std::string::npos);
  CHECK(made("page").exit_code == 1);
  CHECK(made("nothing").output.find("there is nothing at this address (404)") != std::string::npos);
  CHECK(made("status/403").output.find("it wants a login (403)") != std::string::npos);
  CHECK(made("cut").exit_code == 1);
}

TEST_CASE("import reads pipes as well as files, and says where a source is larger than one may be") {
  const Folder folder;
  const std::string plan = folder / "plan.csv", huge = folder / "huge.csv";
  write(plan, "date,time,title,room\n2027-05-01,09:00-09:30,Opening,Hall\n");
  const auto told = [](const std::string& line) { return kiosk_program("import " + line + " -o - 2>&1"); };
  CHECK(shell("mkfifo " + (folder / "pipe")).exit_code == 0);
  const Outcome piped = shell("cat " + plan + " >" + (folder / "pipe") + " & " KIOSK_PROGRAM " import " +
                              (folder / "pipe") + " --timezone Asia/Taipei -o - 2>/dev/null");
  CHECK(piped.output.find("\"Opening\"") != std::string::npos);
  write(huge, "");
  std::filesystem::resize_file(huge, 100'000'001);
  const Outcome refused = told(huge), flowing = told("- <" + huge);
  CHECK(refused.exit_code == 1);
  CHECK(refused.output.find("huge.csv: is larger than the 100 MB that a source may have") != std::string::npos);
  CHECK(flowing.exit_code == 1);
  CHECK(flowing.output.find("standard input: is larger than the 100 MB") != std::string::npos);
  CHECK(told(folder / ".").output.find("is a directory") != std::string::npos);
  CHECK(told(folder / "none").output.find("no such file") != std::string::npos);
  CHECK(told(plan + " --now soon").exit_code == 2);
}

TEST_CASE("the sign itself has no network library and reads no XML") {
  const std::string libraries = shell("ldd " KIOSK_PROGRAM).output;
  CHECK(libraries.find("libSDL2") != std::string::npos);
  for (const char* library : {"libcurl", "libssl", "libpugixml", "libsodium", "libpaho", "libgnutls"})
    CHECK(libraries.find(library) == std::string::npos);
}
