// The built kiosk-sync, from outside: what it costs, a disk that is full, and its end at any moment.

#include <fcntl.h>
#include <sys/resource.h>

#include <doctest/doctest.h>

#include "shell.hpp"
#include "sync/manifest.hpp"
#include "sync/real_server.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

struct Ended {
  int exit_code = -1;  ///< -1: it was killed
  long most_kib = 0;   ///< of memory
};

/// Runs `kiosk-sync --once`, and kills it after so long unless it has ended. What it says is on standard error.
Ended run_sync(const Follower& follower, useconds_t killed_after = 0) {
  follower.write_screen_file();
  const std::string config = follower.box / "kiosk.json", folder = follower.box / "fetched";
  const pid_t child = fork();
  if (child == 0) {
    dup2(open("/dev/null", O_WRONLY), 2);
    execl(KIOSK_SYNC, "kiosk-sync", "--once", "--config", config.c_str(), "--folder", folder.c_str(), nullptr);
    _exit(127);
  }
  if (killed_after > 0) {
    usleep(killed_after);
    kill(child, SIGKILL);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, usage.ru_maxrss};
}

std::string set_of(const RealServer& server, int serial, const std::string& title) {
  const std::string event = event_of(0, title, slide), picture(200'000, title[0]);
  server.publish("event.json", event);
  server.publish("sponsors/a b.png", picture);
  server.publish("manifest.json",
                 manifest_of(event, serial, fmt::format(R"("sponsors/a b.png": "{}")", sha256(picture))));
  return event;
}

bool is_whole(const Follower& follower) {
  const auto manifest = read_manifest(follower.standing("manifest.json"));
  return manifest && manifest->event == sha256(follower.standing()) &&
         manifest->files.at("sponsors/a b.png") == sha256(follower.standing("sponsors/a b.png"));
}

}  // namespace

TEST_CASE("A body of a gigabyte costs no memory, whether its length is said or not") {
  Follower follower;
  follower.server.publish("event.json", event_of(1));
  const Ended usual = run_sync(follower);
  CHECK(usual.exit_code == 0);
  for (const char* event : {"large.json", "of-no-length/large.json"}) {
    follower.server.publish(event, "");
    std::filesystem::resize_file(follower.server.site(event), std::uintmax_t{1} << 30);
    follower.event = event;
    const Ended large = run_sync(follower);
    CHECK(large.exit_code == 1);
    CHECK(large.most_kib < usual.most_kib + 64 * 1024);
  }
  CHECK(follower.standing() == event_of(1));
}

TEST_CASE("Killed at any moment the old event stands whole, or the new one") {
  Follower follower;
  std::string stands = set_of(follower.server, 1, "Snakes");
  REQUIRE(run_sync(follower).exit_code == 0);
  int serial = 1, killed = 0, whole = 0;
  // Later and later until it gets to its end: how fast this machine is decides how often, not what has to be.
  for (useconds_t after = 500; whole < 3; after += after / 16 + 300) {
    ++serial;
    const std::string next = set_of(follower.server, serial, serial % 2 == 0 ? "Owls" : "Cats");
    const Ended ended = run_sync(follower, after);
    CHECK(is_whole(follower));
    const std::string after_it = follower.standing();
    CHECK((after_it == stands || after_it == next));
    stands = after_it;
    killed += ended.exit_code == -1 ? 1 : 0;
    whole += ended.exit_code == 0 ? 1 : 0;
  }
  CHECK(killed > 5);
  const std::string last = set_of(follower.server, ++serial, "Doves");
  CHECK(run_sync(follower).exit_code == 0);
  CHECK(follower.standing() == last);
  CHECK(is_whole(follower));
}

TEST_CASE("An event's pictures come however the folder's path is written") {
  Follower follower;
  follower.server.publish("event.json", event_of(1, "A", slide));
  follower.server.publish("sponsors/a b.png", "a picture");
  follower.write_screen_file();
  for (const char* folder : {"plain", "./dotted", "slashed/", "one//two/"}) {
    const std::string there = "cd " + (follower.box / ".") + " && ";
    const std::string kept = std::string{folder} + "/current/sponsors/a b.png";
    CHECK(shell(there + KIOSK_SYNC " --once --config kiosk.json --folder " + folder + " 2>&1").exit_code == 0);
    CHECK(contents(follower.box / kept) == "a picture");
  }
}

TEST_CASE("On a disk that is full the old event stays, and the new one comes when there is room") {
  Follower follower;
  const std::string first = event_of(1), second = event_of(2, "Owls", slide);
  follower.server.publish("event.json", first);
  follower.write_screen_file();
  const std::string own = "unshare " + std::string{geteuid() == 0 ? "" : "--user --map-root-user "} + "--mount ";
  const std::string fetched = follower.box / "fetched";
  std::filesystem::create_directories(fetched);
  const std::string small = own + "sh -c 'mount -t tmpfs -o size=400k none " + fetched;
  if (shell(small + "' 2>/dev/null").exit_code != 0) {
    MESSAGE("not tested: this user can't mount a small disk");
    return;
  }
  write(follower.box / "second", second);
  write(follower.box / "steps", fmt::format(R"(
once() {{ {0} --once --config {1}/kiosk.json --folder {1}/./fetched/ 2>&1; }}
once
cp {1}/second {2}/event.json
mkdir {2}/sponsors
head -c 600000 /dev/zero >'{2}/sponsors/a b.png'
once
grep -c Snakes {1}/fetched/current/event.json
grep -c refused {1}/fetched/report.json
head -c 1000 /dev/zero >'{2}/sponsors/a b.png'
once
grep -c Owls {1}/fetched/current/event.json
)",
                                            KIOSK_SYNC, follower.box / ".", follower.server / "site"));
  const std::string said = shell(small + " && sh " + (follower.box / "steps") + "'").output;
  CAPTURE(said);
  CHECK(said.find("No space left on device\n1\n1\n") != std::string::npos);
  CHECK(said.ends_with("fetched a new event, serial 2\n1\n"));
}
