#include "machine/connectors.hpp"

#include <doctest/doctest.h>

#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

Connector hdmi(bool connected, std::vector<std::string> modes = {}) {
  return {"card1-HDMI-A-1", connected, true, std::move(modes)};
}

}  // namespace

TEST_CASE("Connectors are read from the kernel's folder, whatever the card's number") {
  const Folder folder;
  CHECK(connectors(folder / "none").empty());
  for (const char* name : {"card1-HDMI-A-2", "card1-HDMI-A-1", "card0", "renderD128"}) {
    std::filesystem::create_directories(folder / name);
  }
  write(folder / "card1-HDMI-A-1/status", "connected\n");
  write(folder / "card1-HDMI-A-1/dpms", "On\n");
  write(folder / "card1-HDMI-A-1/modes", "1920x1080\n1280x720\n");
  write(folder / "card1-HDMI-A-1/edid", std::string("\0\xff\n\0", 4));
  write(folder / "card1-HDMI-A-2/edid", "old");
  write(folder / "card1-HDMI-A-2/status", "disconnected\n");
  write(folder / "card1-HDMI-A-2/dpms", "Off\n");
  write(folder / "card1-HDMI-A-2/modes", "640x480\n");
  const std::vector<Connector> expected{
      {"card1-HDMI-A-1", true, true, {"1920x1080", "1280x720"}, std::string("\0\xff\n\0", 4)},
      {"card1-HDMI-A-2", false, false, {}}};
  CHECK(connectors(folder / "") == expected);
}

TEST_CASE("A display is on when one that is connected is awake") {
  CHECK(display_power({}) == DisplayPower::unknown);
  CHECK(display_power({{"a", false, true, {}}}) == DisplayPower::off);
  CHECK(display_power({{"a", true, false, {}}}) == DisplayPower::off);
  CHECK(display_power({{"a", false, false, {}}, {"b", true, true, {}}}) == DisplayPower::on);
}

TEST_CASE("Only a display that comes, has become another or is left where one was pulled is opened anew") {
  const auto full_hd = hdmi(true, {"1920x1080"});
  CHECK(displays_changed({}, {full_hd}));
  CHECK(displays_changed({hdmi(false)}, {full_hd}));
  CHECK(displays_changed({full_hd}, {hdmi(true, {"1280x720"})}));
  CHECK_FALSE(displays_changed({full_hd}, {full_hd}));
  CHECK_FALSE(displays_changed({full_hd}, {hdmi(false)}));
  CHECK_FALSE(displays_changed({full_hd}, {}));
  Connector dark = full_hd;
  dark.awake = false;
  CHECK_FALSE(displays_changed({full_hd}, {dark}));
  Connector other = full_hd;
  other.edid = "of the same modes";
  CHECK(displays_changed({full_hd}, {other}));
  Connector second = full_hd, out = full_hd;
  second.name = "card1-HDMI-A-2";
  out.connected = false;
  CHECK(displays_changed({full_hd, second}, {out, second}));
  CHECK(displays_changed({full_hd, second}, {second}));
  CHECK(displays_changed({full_hd}, {full_hd, second}));
}
