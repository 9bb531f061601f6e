#include "machine/timekeeping.hpp"

#include <sys/timex.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <optional>

#include "machine/folder.hpp"

namespace kiosk {
namespace {

/// How far a hardware clock and the system's may be apart, s. The first counts whole seconds and drifts.
constexpr std::int64_t same_time = 60;

bool kernel_synchronised() {
  timex query{};
  return adjtimex(&query) != TIME_ERROR && (query.status & STA_UNSYNC) == 0;
}

std::optional<std::int64_t> seconds_in(const std::filesystem::path& path) {
  std::ifstream file{path};
  std::int64_t number = 0;
  return file >> number ? std::optional{number} : std::nullopt;
}

/// A hardware clock without a battery starts in 1970 or 2000, and the system then goes on from a saved time instead.
bool has_hardware_time(const ClockSources& sources) {
  for (const std::filesystem::path& clock : entries_of(sources.root + "/sys/class/rtc").value_or({})) {
    const auto set_from_it = seconds_in(clock / "hctosys"), time = seconds_in(clock / "since_epoch");
    if (set_from_it == 1 && time && std::abs(*time - sources.now()) <= same_time) return true;
  }
  return false;
}

/// What systemd-timesyncd or fake-hwclock saved before the machine was switched off.
bool has_saved_time(const ClockSources& sources) {
  std::error_code none;
  for (const char* file : {"/var/lib/systemd/timesync/clock", "/etc/fake-hwclock.data"}) {
    if (std::filesystem::exists(sources.root + file, none)) return true;
  }
  return false;
}

}  // namespace

std::string_view name_of(ClockState state) {
  switch (state) {
    case ClockState::synchronised:
      return "synchronised";
    case ClockState::hardware:
      return "hardware";
    case ClockState::restored:
      return "restored";
    case ClockState::unknown:
      return "unknown";
    case ClockState::simulated:
      return "simulated";
    case ClockState::believed:
      return "believed";
    case ClockState::doubted:
      return "doubted";
  }
  return "";
}

bool is_trustworthy(ClockState state) {
  return state != ClockState::restored && state != ClockState::unknown && state != ClockState::doubted;
}

ClockSources machine_clock_sources() {
  return {kernel_synchronised, [] { return static_cast<std::int64_t>(std::time(nullptr)); }, ""};
}

Timekeeping::Timekeeping(TrustSetting setting, ClockSources sources)
    : setting_(setting), sources_(std::move(sources)) {}

/// systemd-timesyncd leaves a file for the time until the machine is switched off, which survives this program's
/// restart.
bool Timekeeping::synchronised() {
  if (sources_.kernel_synchronised()) was_synchronised_ = true;
  std::error_code none;
  return was_synchronised_ || std::filesystem::exists(sources_.root + "/run/systemd/timesync/synchronized", none);
}

ClockState Timekeeping::state(const Clock& clock) {
  if (setting_ == TrustSetting::trusted) return ClockState::believed;
  if (setting_ == TrustSetting::untrusted) return ClockState::doubted;
  if (clock.simulated()) return ClockState::simulated;
  if (synchronised()) return ClockState::synchronised;
  if (has_hardware_time(sources_)) return ClockState::hardware;
  return has_saved_time(sources_) ? ClockState::restored : ClockState::unknown;
}

}  // namespace kiosk
