// What a screen tells a real broker, and what it lets that ask of its sign.

#include "sync/health_loop.hpp"

#include <poll.h>

#include <functional>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "broker.hpp"
#include "machine/control_socket.hpp"
#include "status/status_file.hpp"
#include "sync/screen_identity.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

SignStatus running(std::int64_t serial) {
  SignStatus status;
  status.version = "1";
  status.pid = getpid();
  status.venue = "hall";
  status.clock = "synchronised";
  status.serial = serial;
  status.screen = "current";
  return status;
}

/// A screen's files, and the loop that tells of them.
struct Screen {
  explicit Screen(const std::string& broker, const std::string& name = "pi-3") {
    write(box / "event.json", R"({"id": "conf-2020"})");
    name_it(broker, name);
    status.emplace(box / "run");
    const auto written = status->write(running(7));
    REQUIRE(written);
    loop.emplace(HealthPlaces{box / "kiosk.json", box / "fetched", {box / "run/status.json"}}, journal);
  }
  void name_it(const std::string& broker, const std::string& name) const {
    write(box / "kiosk.json",
          fmt::format(R"({{"name": "{}", "venue": "hall", "event": "event.json", "broker": "{}"}})", name, broker));
  }

  /// Goes on until it holds, for longer than anything here takes at its worst.
  bool until(const std::function<bool()>& holds, std::chrono::seconds most = std::chrono::seconds{20}) {
    const auto end = std::chrono::steady_clock::now() + most;
    while (!holds()) {
      if (std::chrono::steady_clock::now() > end) return false;
      loop->turn(0);
      std::vector<pollfd> waited;
      for (const int fd : loop->descriptors()) waited.push_back({fd, POLLIN, 0});
      poll(waited.data(), waited.size(), 50);
    }
    return true;
  }

  Folder box;
  std::ostringstream said;
  Journal journal{said};
  std::optional<StatusFile> status;
  std::optional<HealthLoop> loop;
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string address(const Broker& broker) { return "mqtt://127.0.0.1:" + broker.port(); }

}  // namespace

TEST_CASE(
    "A screen is online with its status, both kept by the broker; a change is told at once, its end by its will") {
  Broker broker;
  {
    Screen screen{address(broker)};
    REQUIRE(screen.until([&] { return has(broker.kept("kiosk/conf-2020/pi-3/status"), "\"serial\":7"); }));
    CHECK(broker.kept("kiosk/conf-2020/pi-3/state") == "online");
    const auto told = read_screen_told(broker.kept("kiosk/conf-2020/pi-3/status"));
    REQUIRE(told);
    CHECK(told->sign == running(7));
    REQUIRE(screen.status->write(running(8)));
    CHECK(screen.until([&] { return has(broker.kept("kiosk/conf-2020/pi-3/status"), "\"serial\":8"); }));
    screen.status.reset();
    CHECK(screen.until([&] { return has(broker.kept("kiosk/conf-2020/pi-3/status"), "\"runs\":false"); }));
  }
}

TEST_CASE("A screen whose power goes is offline by its will, without a broker's word it ends as before") {
  Broker broker;
  const Screen screen{address(broker)};
  {
    const Served sync{{"sh", "-c",
                       "echo started; exec '" KIOSK_SYNC "' --config '" + screen.box / "kiosk.json" + "' --folder '" +
                           screen.box / "fetched'"}};
    for (int i = 0; i < 20 && broker.kept("kiosk/conf-2020/pi-3/state") != "online"; ++i) continue;
    CHECK(broker.kept("kiosk/conf-2020/pi-3/state") == "online");
  }
  for (int i = 0; i < 20 && broker.kept("kiosk/conf-2020/pi-3/state") == "online"; ++i) continue;
  CHECK(broker.kept("kiosk/conf-2020/pi-3/state") == "offline");
  write(screen.box / "kiosk.json", R"({"venue": "hall", "event": "event.json"})");
  CHECK(shell("'" KIOSK_SYNC "' --config '" + screen.box / "kiosk.json" + "' 2>/dev/null").exit_code == 0);
}

TEST_CASE("What is not on the list, what the broker kept and what comes too soon is asked of no sign") {
  Broker broker;
  Screen screen{address(broker)};
  ControlSocket sign{screen.box / "run"};
  CHECK(broker.say("kiosk/conf-2020/pi-3/cmd", "identify", "-r") == 0);  // before it came: an old wish
  REQUIRE(screen.until([&] { return has(broker.kept("kiosk/conf-2020/pi-3/state"), "online"); }));
  CHECK(broker.say("kiosk/conf-2020/pi-3/cmd", "reboot; rm -rf /") == 0);
  CHECK(broker.say("kiosk/conf-2020/pi-3/cmd", "reload") == 0);
  std::vector<std::string> heard;
  REQUIRE(screen.until([&] {
    for (auto& word : sign.read()) heard.push_back(word);
    return !heard.empty();
  }));
  CHECK(heard == std::vector<std::string>{"reload"});
  CHECK(broker.say("kiosk/conf-2020/pi-3/cmd", "identify") == 0);
  CHECK_FALSE(screen.until([&] { return !sign.read().empty(); }, std::chrono::seconds{1}));
}

TEST_CASE("Another name takes the old one's words back; without a broker nothing is sent") {
  Broker broker;
  Screen screen{address(broker)};
  REQUIRE(screen.until([&] { return has(broker.kept("kiosk/conf-2020/pi-3/state"), "online"); }));
  screen.name_it(address(broker), "pi-4");
  REQUIRE(screen.until([&] { return has(broker.kept("kiosk/conf-2020/pi-4/state"), "online"); }));
  CHECK(broker.kept("kiosk/conf-2020/pi-3/state").empty());
  CHECK(broker.kept("kiosk/conf-2020/pi-3/status").empty());
  write(screen.box / "event.json", "");
  screen.status.reset();
  screen.loop->turn(0);
  CHECK_MESSAGE(broker.kept("kiosk/conf-2020/pi-4/state") == "online", "a file that can't be read moves it nowhere");
  write(screen.box / "kiosk.json", R"({"venue": "hall", "event": "event.json"})");
  screen.loop->turn(0);
  CHECK(screen.loop->descriptors().size() == 1);
  CHECK_MESSAGE(broker.kept("kiosk/conf-2020/pi-4/state").empty(), "it tells nobody from now on, and is not offline");
}

TEST_CASE("A broker that is killed and comes back has every screen again") {
  Broker broker;
  Screen screen{address(broker)};
  REQUIRE(screen.until([&] { return has(broker.kept("kiosk/conf-2020/pi-3/state"), "online"); }));
  broker.stop();
  REQUIRE(screen.until([&] { return has(screen.said.str(), "connection"); }));
  broker.start();
  CHECK(screen.until([&] { return has(broker.kept("kiosk/conf-2020/pi-3/state"), "online"); }));
  CHECK(has(broker.kept("kiosk/conf-2020/pi-3/status"), "\"serial\":7"));
}

TEST_CASE("By the shipped list a screen writes its own topics and reads its own commands, and a watcher reads all") {
  const Folder secrets;
  const auto made =
      shell("touch '" + secrets / "passwords" + "' && chmod 600 '" + secrets / "passwords" +
            "' && mosquitto_passwd -b '" + secrets / "passwords" + "' pi-3 three && mosquitto_passwd -b '" +
            secrets / "passwords" + "' pi-4 four && mosquitto_passwd -b '" + secrets / "passwords" + "' watch eye");
  REQUIRE(made.exit_code == 0);
  write(secrets / "acl", contents(KIOSK_SOURCE_DIR "/packaging/mosquitto/kiosk.acl"));
  shell("chmod 700 '" + secrets / "acl'");
  const Broker broker{
      "", "allow_anonymous false\npassword_file " + secrets / "passwords" + "\nacl_file " + secrets / "acl" + "\n"};
  const std::string watch = "-u watch -P eye", four = "-u pi-4 -P four";
  Screen screen{address(broker)};
  CHECK(screen.until([&] { return has(screen.said.str(), "kiosk: the broker mqtt://127.0.0.1:"); }));
  CHECK(broker.kept("kiosk/conf-2020/pi-3/state", watch).empty());
  std::filesystem::create_directories(screen.box / "fetched");
  write(screen.box / "fetched/broker.json", R"({"user": "pi-3", "password": "three"})");
  REQUIRE(screen.until([&] { return has(broker.kept("kiosk/conf-2020/pi-3/state", watch), "online"); }));
  CHECK(has(broker.kept("kiosk/conf-2020/pi-3/status", watch), "\"serial\":7"));
  broker.say("kiosk/conf-2020/pi-3/state", "forged", four + " -r");
  CHECK(broker.kept("kiosk/conf-2020/pi-3/state", watch) == "online");
  CHECK(broker.kept("kiosk/conf-2020/pi-3/status", four).empty());
  ControlSocket sign{screen.box / "run"};
  broker.say("kiosk/conf-2020/pi-3/cmd", "reload", four);
  CHECK_FALSE(screen.until([&] { return !sign.read().empty(); }, std::chrono::seconds{1}));
  broker.say("kiosk/conf-2020/pi-3/cmd", "reload", watch);
  CHECK(screen.until([&] { return !sign.read().empty(); }));
}

TEST_CASE("A broker is believed by its certificate alone, by TLS and by WebSockets within it") {
  const Folder world;
  const Served certificates{{"python3", KIOSK_SOURCE_DIR "/tests/http/serve.py", world / ".", "tls"}};
  const std::string tls = "certfile " + world / "tls.pem" + "\nkeyfile " + world / "tls.key" + "\n";
  const std::string strange = "certfile " + world / "strange.pem" + "\nkeyfile " + world / "strange.key" + "\n";
  const auto comes_online = [&](const Broker& broker, const std::string& at) {
    Screen screen{at};
    return screen.until([&] { return has(broker.log(), "as " + client_id_of("pi-3", machine_word())); },
                        std::chrono::seconds{3});
  };
  const std::string web_port = std::to_string(free_port());
  // Debian 12's mosquitto doesn't start with WebSockets alone.
  const Broker web{"", "allow_anonymous true\nlistener " + web_port + " 127.0.0.1\nprotocol websockets\n" + tls};
  const Broker right{tls}, wrong{strange};
  const std::string mqtts = "mqtts://127.0.0.1:" + right.port();
  CHECK_FALSE(comes_online(right, mqtts));
  setenv("SSL_CERT_FILE", (world / "ca.pem").c_str(), 1);
  CHECK(comes_online(right, mqtts));
  CHECK(comes_online(web, "wss://127.0.0.1:" + web_port + "/mqtt"));
  CHECK_FALSE(comes_online(wrong, "mqtts://127.0.0.1:" + wrong.port()));
  unsetenv("SSL_CERT_FILE");
}

TEST_CASE("A broker that comes and goes behind TLS has the screen again each time") {
  const Folder world;
  const Served certificates{{"python3", KIOSK_SOURCE_DIR "/tests/http/serve.py", world / ".", "tls"}};
  Broker broker{"certfile " + world / "tls.pem" + "\nkeyfile " + world / "tls.key" + "\n"};
  setenv("SSL_CERT_FILE", (world / "ca.pem").c_str(), 1);
  Screen screen{"mqtts://127.0.0.1:" + broker.port()};
  const auto times_told = [&] {
    std::size_t times = 0;
    const std::string said = screen.said.str(), told = "is told how this screen does";
    for (std::size_t at = said.find(told); at != std::string::npos; at = said.find(told, at + 1)) ++times;
    return times;
  };
  for (std::size_t times = 1; times <= 3; ++times) {
    INFO(screen.said.str());
    REQUIRE(screen.until([&] { return times_told() == times; }));
    broker.stop();
    if (times == 2) CHECK(screen.until([&] { return has(screen.said.str(), "failure"); }));
    broker.start();
  }
  unsetenv("SSL_CERT_FILE");
}

TEST_CASE("A screen is named by its name, else by its machine; what a level can't have is put right") {
  CHECK(screen_level("pi-3", "") == "pi-3");
  CHECK(screen_level("hall/1 +#", "") == "hall-1 --");
  const Folder root;
  const std::string bare = screen_level("", machine_word(root / ""));
  CHECK(bare.size() == 12);
  std::filesystem::create_directories(root / "etc");
  write(root / "etc/machine-id", "0123456789abcdef0123456789abcdef\n");
  const std::string cloned = screen_level("", machine_word(root / ""));
  CHECK(cloned != bare);
  for (const char* card : {"sys/class/net/eth0/device", "sys/class/net/lo"})
    std::filesystem::create_directories(root / card);
  write(root / "sys/class/net/lo/address", "00:00:00:00:00:00\n");
  CHECK_MESSAGE(screen_level("", machine_word(root / "")) == screen_level("", machine_word(root / "")),
                "the same each time");
  write(root / "sys/class/net/eth0/address", "dc:a6:32:00:00:01\n");
  write(root / "sys/class/net/eth0/addr_assign_type", "1\n");
  CHECK_MESSAGE(screen_level("", machine_word(root / "")) == cloned, "an address that was made up names nobody");
  write(root / "sys/class/net/eth0/addr_assign_type", "0\n");
  CHECK(screen_level("", machine_word(root / "")) != cloned);
}
