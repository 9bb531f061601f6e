// What a real broker knows of screens, as `kiosk watch` asks for it.

#include "sync/status_collection.hpp"

#include <doctest/doctest.h>

#include "broker.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

ScreenTold bare() {
  ScreenTold told;
  told.told = Instant{Seconds{1'600'000'000}};
  return told;
}

std::string sync_program(const std::string& words) {
  return shell("'" KIOSK_SYNC "' " + words + " 2>/dev/null").output;
}

}  // namespace

TEST_CASE("All screens that a broker keeps are seen, those of one event when asked for it") {
  const Broker broker;
  const std::string address = "mqtt://127.0.0.1:" + broker.port();
  broker.say("kiosk/conf/pi-1/state", "online", "-r");
  broker.say("kiosk/conf/pi-1/status", to_line(json_object(bare())), "-r");
  broker.say("kiosk/conf/pi-2/state", "offline", "-r");
  broker.say("kiosk/other/pi-1/state", "online", "-r");
  broker.say("kiosk/conf/pi-2/status", "no status", "-r");
  const auto lines = sync_program("statuses --seconds 1 --home-assistant --event conf --broker " + address);
  CHECK(lines == to_json(ScreenSeen{"conf", "pi-1", true, bare()}) + "\n" +
                     to_json(ScreenSeen{"conf", "pi-2", false, {}, true}) + "\n");
  const auto everything = sync_program("statuses --seconds 1 --broker " + address);
  CHECK(everything.find("\"other\"") != std::string::npos);
  const std::string announced = broker.kept("homeassistant/device/kiosk_conf_pi-1/config");
  CHECK(announced.find(R"("command_topic":"kiosk/conf/pi-1/cmd")") != std::string::npos);
  CHECK(announced.find(R"("availability_topic":"kiosk/conf/pi-1/state")") != std::string::npos);
}

TEST_CASE("A broker that is not there, and an address that is none, are told by exit codes") {
  const std::string nowhere = "mqtt://127.0.0.1:" + std::to_string(free_port());
  CHECK(shell("'" KIOSK_SYNC "' statuses --broker " + nowhere + " 2>/dev/null").exit_code == 1);
  CHECK(shell("'" KIOSK_SYNC "' statuses --broker http://x 2>/dev/null").exit_code == 2);
}
