// An event packed for a web folder, and taken from there.

#include "sync/pack.hpp"

#include <sys/stat.h>

#include <cstdlib>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "folder.hpp"
#include "served.hpp"
#include "shell.hpp"
#include "sync/event_fetch.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

std::string event_with(const std::string& slide, int serial = 3) {
  return fmt::format(R"({{"id": "conf", "serial": {}, "name": "E", "timezone": "Asia/Taipei",
    "venues": [{{"id": "hall", "name": "H"}}],
    "sessions": [{{"id": "a", "venue": "hall", "title": "A", "start": "2020-09-06T13:00", "end": "2020-09-06T14:00"}}],
    "sponsors": [{{"id": "s", "name": "S", "slide": "{}"}}]}})",
                     serial, slide);
}

struct Home {
  Folder home, web;
  std::vector<Problem> problems;
  Home() {
    std::filesystem::create_directory(home / "sponsors");
    write(home / "sponsors/s.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 9'/>");
    write(home / "conf.json", event_with("sponsors/s.svg"));
  }
  std::optional<Packed> pack() { return pack_event(home / "conf.json", web / "conf", problems); }
  bool has(const std::string& path) const { return std::filesystem::exists(web / "conf/" + path); }
};

}  // namespace

TEST_CASE("A packed event is the event and what it names, and what is fetched of it is that") {
  Home home;
  const auto packed = home.pack();
  REQUIRE(packed);
  CHECK(packed->files == 2);
  CHECK(packed->serial == 3);
  CHECK(packed->changed);
  CHECK(contents(home.web / "conf/event.json") == contents(home.home / "conf.json"));
  CHECK(contents(home.web / "conf/manifest.json") ==
        fmt::format(R"({{"event":"{}","serial":3,"files":{{"sponsors/s.svg":"{}"}}}})"
                    "\n",
                    sha256(contents(home.home / "conf.json")), sha256(contents(home.home / "sponsors/s.svg"))));
  struct stat info {};
  CHECK(stat((home.web / "conf/event.json").c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0644);
  const Served served{{"python3", "-c",
                       "import http.server, sys, functools\n"
                       "h = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[1])\n"
                       "sys.stderr = open('/dev/null', 'w')\n"
                       "s = http.server.ThreadingHTTPServer(('127.0.0.1', 0), h)\n"
                       "print(s.server_address[1], flush=True)\ns.serve_forever()",
                       home.web / "conf"}};
  const Folder box;
  setenv("KIOSK_FETCHED", (box / "fetched").c_str(), 1);
  write(box / "kiosk.json",
        fmt::format(R"({{"venue": "hall", "event": "http://127.0.0.1:{}/event.json"}})", served.port()));
  std::vector<Problem> none;
  EventFetch fetch{box / "kiosk.json", Generations{box / "fetched"}, HttpClient{"test/1"}};
  const FetchAnswer answer = fetch.ask(*load_screen(box / "kiosk.json", read_file, none), true, 0);
  unsetenv("KIOSK_FETCHED");
  CHECK_MESSAGE(answer.state == SyncState::ok, answer.what);
  CHECK(fetch.serial() == 3);
  CHECK(contents(box / "fetched/current/sponsors/s.svg") == contents(home.home / "sponsors/s.svg"));
}

TEST_CASE("Packed again the same is as before; what is no longer named goes, what is not the pack's own stays") {
  Home home;
  REQUIRE(home.pack());
  write(home.web / "conf/robots.txt", "theirs");
  write(home.web / "conf/manifest.json.minisig", "of that manifest");
  const auto same = home.pack();
  REQUIRE(same);
  CHECK_FALSE(same->changed);
  CHECK(home.has("manifest.json.minisig"));
  write(home.home / "t.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'/>");
  write(home.home / "conf.json", event_with("t.svg", 4));
  const auto other = home.pack();
  REQUIRE(other);
  CHECK(other->changed);
  CHECK(other->signature_removed);
  CHECK(home.has("t.svg"));
  CHECK_FALSE(home.has("sponsors"));
  CHECK(home.has("robots.txt"));
  CHECK_FALSE(home.has("manifest.json.minisig"));
}

TEST_CASE("An event with a mistake, or with what is not its own, is told and leaves no folder") {
  Home home;
  for (const std::string& event :
       {std::string{"{"}, event_with("../s.svg"), event_with("/etc/hostname"), event_with("s.svg", -1)}) {
    write(home.home / "conf.json", event);
    CHECK_FALSE(home.pack());
    CHECK_FALSE(home.problems.empty());
    CHECK_FALSE(std::filesystem::exists(home.web / "conf"));
  }
  std::filesystem::create_symlink("/etc/hostname", home.home / "link.png");
  write(home.home / "conf.json", event_with("link.png"));
  CHECK_FALSE(home.pack());
}

TEST_CASE("kiosk pack tells what it did; of several events each has a folder of its own") {
  Home home;
  const auto run = [&](const std::string& words) {
    return shell("cd '" + home.home / "" + "' && '" KIOSK_SYNC "' pack " + words + " 2>&1");
  };
  const Outcome one = run("conf.json -o '" + home.web / "one'");
  CHECK(one.exit_code == 0);
  CHECK(one.output.find("/one: 2 files, ") != std::string::npos);
  write(home.home / "other.json", event_with("sponsors/s.svg").erase(1, 14));
  const Outcome two = run("conf.json other.json -o '" + home.web / "two'");
  CHECK_MESSAGE(two.exit_code == 0, two.output);
  CHECK(std::filesystem::exists(home.web / "two/conf/manifest.json"));
  CHECK(std::filesystem::exists(home.web / "two/other/manifest.json"));
  CHECK(run("conf.json conf.json -o '" + home.web / "three'").exit_code == 1);
  CHECK(run("none.json -o '" + home.web / "four'").exit_code == 1);
  CHECK(run("conf.json").exit_code == 2);
}
