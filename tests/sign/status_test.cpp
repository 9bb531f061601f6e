// What a running sign tells: to `kiosk status`, and to systemd.

#include <sys/socket.h>
#include <sys/un.h>

#include <limits>

#include <doctest/doctest.h>

#include "load/load.hpp"
#include "machine/machine_health.hpp"
#include "machine/supervisor.hpp"
#include "program.hpp"
#include "status/status_file.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

SignStatus example() {
  SignStatus s;
  s.version = "1.2";
  s.pid = getpid();
  s.started_ms = 1;
  s.name = "pi-3";
  s.venue = "masa-loft";
  s.config = "/etc/kiosk/kiosk.json";
  s.event = "/etc/kiosk/e.json";
  s.event_changed = Instant{Seconds{1'600'000'000}};
  s.read_ms = 2;
  s.problems = {"kiosk.json:3:5: error: \"odd\" 中文"};
  s.clock = "synchronised";
  s.zone = "Asia/Taipei";
  s.display = "on";
  s.driver = "KMSDRM";
  s.renderer = "opengles2";
  s.mode = "1920x1080@60";
  s.rotate = 90;
  s.screen = "current";
  s.drawn_ms = 3;
  s.drawn = Instant{Seconds{1'600'000'100}};
  s.clock_offset = -0.25;
  s.event_id = "pycon-2020";
  s.serial = 7;
  s.as_of = Instant{Seconds{1'600'000'050}};
  s.hours_from = Instant{Seconds{1'600'000'300}};
  s.hours_until = Instant{Seconds{1'600'000'400}};
  s.plays = 12;
  s.wrong_pictures = 1;
  s.content = "c0ffee";
  s.theme = "facade";
  s.languages = {"zh-Hant", "en"};
  s.size = "1080x1920";
  s.overscan = 2.5;
  s.laid_over = {"identify"};
  s.list = "0123456789abcdef";
  s.fingerprint = "fedcba9876543210";
  s.picture = "beef";
  s.picture_at = Instant{Seconds{1'600'000'060}};
  return s;
}

}  // namespace

TEST_CASE("What the sign wrote is what status reads; it goes with the sign") {
  const Folder folder;
  const std::string file = folder / "run/status.json";
  {
    const StatusFile status{folder / "run"};
    CHECK(status.write(example()));
    CHECK(read_sign_status(contents(file)) == example());
    SignStatus bare;
    CHECK(status.write(bare));
    CHECK(read_sign_status(contents(file)) == bare);
    CHECK_FALSE(std::filesystem::exists(file + ".new"));
  }
  CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("A file that is not whole, or another's, is no status") {
  const std::string whole = to_json(example());
  CHECK(read_sign_status(whole));
  CHECK_FALSE(read_sign_status(whole.substr(0, whole.size() / 2)));
  CHECK_FALSE(read_sign_status(""));
  CHECK_FALSE(read_sign_status("[]"));
  CHECK_FALSE(read_sign_status(R"({"version": 3})"));
}

TEST_CASE("kiosk status tells of a sign that runs, and fails where none does") {
  const Folder folder;
  SignStatus status = example();
  write(folder / "s.json", to_json(status));
  const Outcome text = kiosk_program("status --file " + folder / "s.json");
  CHECK(text.exit_code == 0);
  for (const char* fact : {"masa-loft on pi-3", "2020-09-13 20:26:40", "kiosk.json:3:5", "synchronised",
                           "on, 1920x1080@60, KMSDRM opengles2, turned by 90", "current, at 2020-09-13 20:28:20",
                           "serial 7, as of 2020-09-13 20:27:30"}) {
    CHECK_MESSAGE(text.output.find(fact) != std::string::npos, fact, " in ", text.output);
  }
  const Outcome json = kiosk_program("status --json --file " + folder / "s.json");
  CHECK(json.exit_code == 0);
  CHECK(read_sign_status(json.output) == status);
  status.pid = 1 << 30;  // above any machine's highest
  write(folder / "s.json", to_json(status));
  CHECK(kiosk_program("status --file " + folder / "s.json 2>&1").output == "kiosk: no sign runs here\n");
  CHECK(kiosk_program("status --file " + folder / "none 2>&1").exit_code == 1);
}

TEST_CASE("What the status tells of files forges no line of it; times beyond all clocks are of no age") {
  const Folder folder;
  SignStatus status = example();
  status.venue = "v\nclock        synchronised";
  status.problems = {"k.json:1:1: error: \u001b[2J\u202E"};
  status.read_ms = std::numeric_limits<std::int64_t>::min();
  status.drawn_ms = std::numeric_limits<std::int64_t>::max();
  write(folder / "s.json", to_json(status));
  const std::string text = kiosk_program("status --file " + folder / "s.json").output;
  CHECK(text.find("venue        v\\nclock        synchronised on pi-3\n") != std::string::npos);
  CHECK(text.find("problem      k.json:1:1: error: \\u001B[2J\\u202E\n") != std::string::npos);
  CHECK(text.find("20:28:20, 0 s ago") != std::string::npos);
}

TEST_CASE("Temperature and supply are told as far as the machine does") {
  const Folder root;
  CHECK(machine_health(root / "") == MachineHealth{});
  const auto has = [&](const std::string& file, const std::string& bytes) {
    std::filesystem::create_directories(std::filesystem::path{root / file}.parent_path());
    write(root / file, bytes);
  };
  has("sys/class/thermal/thermal_zone0/temp", "51234\n");
  has("sys/class/thermal/thermal_zone1/temp", "48000\n");
  CHECK(machine_health(root / "").celsius == doctest::Approx(51.234));
  has("sys/devices/platform/soc/soc:firmware/get_throttled", "50000\n");
  CHECK(machine_health(root / "").undervoltage == false);
  CHECK(machine_health(root / "").undervoltage_since_boot == true);
  has("sys/class/hwmon/hwmon2/name", "rpi_volt\n");
  has("sys/class/hwmon/hwmon2/in0_lcrit_alarm", "1\n");
  CHECK(machine_health(root / "").undervoltage == true);
}

TEST_CASE("systemd hears that the sign is ready, that it lives, and what it does, once each") {
  const Folder folder;
  const int socket_fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
  sockaddr_un address{AF_UNIX, {}};
  std::string path = folder / "notify";
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  REQUIRE(bind(socket_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  setenv("NOTIFY_SOCKET", path.c_str(), 1);
  setenv("WATCHDOG_USEC", "60000000", 1);
  Supervisor supervisor;
  supervisor.ready();
  supervisor.alive();
  supervisor.tell("a\nSTOPPING=1");
  supervisor.tell("a\nSTOPPING=1");
  unsetenv("NOTIFY_SOCKET");
  unsetenv("WATCHDOG_USEC");
  std::string heard;
  char message[256];
  for (ssize_t got; (got = recv(socket_fd, message, sizeof message, 0)) > 0;) {
    heard += std::string{message, static_cast<std::size_t>(got)} + "\n";
  }
  close(socket_fd);
  CHECK(heard == "READY=1\nWATCHDOG=1\nSTATUS=a\\nSTOPPING=1\n");
  CHECK(supervisor.longest_silence() == std::chrono::seconds{30});
  CHECK_FALSE(Supervisor{}.listens());
  CHECK_FALSE(Supervisor{}.longest_silence());
}
