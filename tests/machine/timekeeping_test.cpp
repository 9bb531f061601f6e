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
  std::int64_t now = noon, on_since = noon - 600;

  Timekeeping timekeeping(TrustSetting setting = TrustSetting::automatic) {
    return Timekeeping{
        setting,
        root / "",
        {[this] { return synchronised; }, [this] { return now; }, [this] { return now - on_since; }, root / ""}};
  }
  void hardware_says(std::int64_t time) {
    has("sys/class/rtc/rtc0/hctosys", "1\n");
    has("sys/class/rtc/rtc0/since_epoch", std::to_string(time) + "\n");
  }
  /// The clock goes on from there.
  void boots(const std::string& id, std::int64_t at) {
    has("proc/sys/kernel/random/boot_id", id + "\n");
    now = on_since = at;
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

TEST_CASE(
    "A hardware clock counts when a time server has confirmed it, and the system was set from it and still agrees") {
  Machine machine;
  machine.hardware_says(noon + 2);
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::unconfirmed);
  CHECK_FALSE(is_trustworthy(ClockState::unconfirmed));
  machine.has("clock", "confirmed " + std::to_string(noon - 86'400) + "\n");
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::hardware);
  CHECK(is_trustworthy(ClockState::hardware));
  machine.hardware_says(120);
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::unknown);
  machine.hardware_says(noon);
  machine.has("sys/class/rtc/rtc0/hctosys", "0\n");
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::unknown);
}

TEST_CASE("A time server's time confirms a hardware clock that agrees, for sixty days and not behind that time") {
  Machine machine;
  machine.synchronised = true;
  machine.hardware_says(noon + 3600);
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::synchronised);
  machine.synchronised = false;
  machine.hardware_says(noon);
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::unconfirmed);
  machine.synchronised = true;
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::synchronised);
  machine.synchronised = false;
  const auto after = [&](std::int64_t seconds) {
    machine.now = noon + seconds;
    machine.hardware_says(machine.now);
    return machine.timekeeping().state(machine_clock);
  };
  CHECK(after(0) == ClockState::hardware);
  CHECK(after(std::int64_t{60} * 86'400) == ClockState::hardware);
  CHECK(after(std::int64_t{60} * 86'400 + 1) == ClockState::unconfirmed);
  CHECK(after(-3600) == ClockState::unconfirmed);
}

TEST_CASE(
    "A running sign notices that the kernel has set the hardware clock, eleven minutes after the time server's "
    "answer") {
  Machine machine;
  machine.synchronised = true;
  machine.hardware_says(noon - 7200);
  auto timekeeping = machine.timekeeping();
  CHECK(timekeeping.state(machine_clock) == ClockState::synchronised);
  machine.now = noon + 700;
  machine.hardware_says(machine.now);
  CHECK(timekeeping.state(machine_clock) == ClockState::synchronised);
  machine.synchronised = false;
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::hardware);
}

TEST_CASE("A hardware clock that is off when a time server answers is no longer confirmed") {
  Machine machine;
  machine.has("clock", "confirmed " + std::to_string(noon - 86'400) + "\n");
  machine.synchronised = true;
  machine.hardware_says(noon - 7200);
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::synchronised);
  machine.synchronised = false;
  machine.hardware_says(noon);
  CHECK(machine.timekeeping().state(machine_clock) == ClockState::unconfirmed);
}

TEST_CASE("A clock that somebody has set by hand and vouches for is believed until the machine is switched off") {
  Machine machine;
  machine.boots("first", noon - 600);
  machine.now = noon + 30;
  const auto said = [](std::int64_t at) { return SystemSeconds{std::chrono::seconds{at}}; };
  CHECK(machine.timekeeping().state(machine_clock, said(noon)) == ClockState::by_hand);
  CHECK(is_trustworthy(ClockState::by_hand));
  machine.now = noon + 6 * 86'400;
  CHECK(machine.timekeeping().state(machine_clock, said(noon)) == ClockState::by_hand);
  machine.now = noon + 8 * 86'400;
  CHECK(machine.timekeeping().state(machine_clock, said(noon)) == ClockState::unknown);
  // It goes on from a saved time that was before or after the one that was vouched for.
  for (const std::int64_t saved : {noon - 300, noon + 20}) {
    machine.boots("second", saved);
    machine.now = noon + 900;
    CHECK(machine.timekeeping().state(machine_clock, said(noon)) == ClockState::unknown);
  }
}

TEST_CASE(
    "A clock that was set in the machine's first minute is believed though the time is said without its seconds") {
  for (const std::int64_t seconds : {20, 59, 60}) {
    Machine machine;
    machine.boots("first", noon + seconds);
    machine.now += 10;
    const ClockState state = machine.timekeeping().state(machine_clock, SystemSeconds{std::chrono::seconds{noon}});
    CHECK(state == (seconds < 60 ? ClockState::by_hand : ClockState::unknown));
  }
}

TEST_CASE("A time set by hand that is still to come, or before the machine was on, is void until the clock is set") {
  Machine machine;
  machine.boots("first", noon);
  const auto said = [](std::int64_t at) { return SystemSeconds{std::chrono::seconds{at}}; };
  CHECK(machine.timekeeping().state(machine_clock, said(noon - 3600)) == ClockState::unknown);
  CHECK(machine.timekeeping().state(machine_clock, said(noon + 3600)) == ClockState::unknown);
  machine.now = noon + 4000;  // the wrong clock has got there
  CHECK(machine.timekeeping().state(machine_clock, said(noon + 3600)) == ClockState::unknown);
  auto timekeeping = machine.timekeeping();
  timekeeping.clock_was_set();
  CHECK(timekeeping.state(machine_clock, said(noon + 3600)) == ClockState::by_hand);
}

TEST_CASE("With a battery what was set by hand stays so when the machine is switched off") {
  Machine machine;
  machine.boots("first", noon - 600);
  machine.now = noon;
  machine.hardware_says(noon);
  const SystemSeconds said{std::chrono::seconds{noon}};
  CHECK(machine.timekeeping().state(machine_clock, said) == ClockState::by_hand);
  machine.boots("second", noon + 20 * 86'400);
  machine.hardware_says(machine.now);
  CHECK(machine.timekeeping().state(machine_clock, said) == ClockState::by_hand);
  machine.has("sys/class/rtc/rtc0/since_epoch", "50\n");  // the battery is empty
  CHECK(machine.timekeeping().state(machine_clock, said) == ClockState::unknown);
}

TEST_CASE("What is remembered of the clock is read as it was written; other lines are passed over") {
  const ClockRecord record{.confirmed = 17, .by_hand = ClockRecord::ByHand{18, "a-b"}};
  CHECK(read_clock_record(to_text(record)) == record);
  CHECK(read_clock_record("confirmed\nby_hand 3\nother 4 5\n\xff") == ClockRecord{});
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
