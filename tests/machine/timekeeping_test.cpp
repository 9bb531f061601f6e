#include "machine/timekeeping.hpp"

#include <doctest/doctest.h>

#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

constexpr std::int64_t noon = 1'600'000'000;

struct Machine {
  Folder root;
  bool synchronised = false;

  Timekeeping timekeeping(TrustSetting setting = TrustSetting::automatic) {
    return Timekeeping{setting, {[this] { return synchronised; }, [] { return noon; }, root / ""}};
  }
  void has(const std::string& file, const std::string& bytes) {
    std::filesystem::create_directories(std::filesystem::path{root / file}.parent_path());
    write(root / file, bytes);
  }
};

const Clock machine_clock;

}  // namespace

TEST_CASE("A machine that tells nothing has an unknown clock, which names nothing current") {
  Machine machine;
  auto timekeeping = machine.timekeeping();
  CHECK(timekeeping.state(machine_clock) == ClockState::unknown);
  CHECK_FALSE(is_trustworthy(ClockState::unknown));
}

TEST_CASE("A clock that goes on from where the machine was switched off is not trusted") {
  Machine machine;
  machine.has("var/lib/systemd/timesync/clock", "");
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::restored);
  CHECK_FALSE(is_trustworthy(ClockState::restored));
}

TEST_CASE("A hardware clock counts when the system was set from it and still agrees") {
  Machine machine;
  machine.has("sys/class/rtc/rtc0/hctosys", "1\n");
  machine.has("sys/class/rtc/rtc0/since_epoch", std::to_string(noon + 2) + "\n");
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::hardware);
  CHECK(is_trustworthy(ClockState::hardware));
  machine.has("sys/class/rtc/rtc0/since_epoch", "120\n");
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::unknown);
  machine.has("sys/class/rtc/rtc0/since_epoch", std::to_string(noon) + "\n");
  machine.has("sys/class/rtc/rtc0/hctosys", "0\n");
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::unknown);
}

TEST_CASE("A synchronisation is remembered when the server goes away, and forgotten when somebody sets the clock") {
  Machine machine;
  auto timekeeping = machine.timekeeping();
  machine.synchronised = true;
  CHECK(timekeeping.state(machine_clock) == ClockState::synchronised);
  machine.synchronised = false;
  CHECK(timekeeping.state(machine_clock) == ClockState::synchronised);
  timekeeping.clock_was_set();
  CHECK(timekeeping.state(machine_clock) == ClockState::unknown);
}

TEST_CASE("A restarted sign finds what systemd-timesyncd has left") {
  Machine machine;
  machine.has("run/systemd/timesync/synchronized", "");
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::synchronised);
}

TEST_CASE("What the command line says of the clock stands above the machine") {
  Machine machine;
  CHECK(is_trustworthy(machine.timekeeping(TrustSetting::trusted).state(machine_clock)));
  machine.synchronised = true;
  CHECK_FALSE(is_trustworthy(machine.timekeeping(TrustSetting::untrusted).state(machine_clock)));
  CHECK(machine.timekeeping().state(Clock{SystemSeconds{std::chrono::seconds{noon}}, 1}) == ClockState::simulated);
}
