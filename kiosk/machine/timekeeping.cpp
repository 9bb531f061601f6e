#include "machine/timekeeping.hpp"

#include <sys/timex.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "machine/disk.hpp"
#include "machine/folder.hpp"

namespace kiosk {
namespace {

/// How far a hardware clock and the system's may be apart, s. The first counts whole seconds and drifts.
constexpr std::int64_t same_time = 60;

bool kernel_synchronised() {
  timex query{};
  return adjtimex(&query) != TIME_ERROR && (query.status & STA_UNSYNC) == 0;
}

/// For how long a battery-backed clock is believed after a time server has confirmed it, and for how long one that was
/// set by hand and has no battery, s. A cheap quartz is off by 2 s a day, a Pi's own by 4.
constexpr std::int64_t battery_days = std::int64_t{60} * 86'400, quartz_days = std::int64_t{7} * 86'400;

/// By how much a watch and this clock may differ when somebody says what time it is, s.
constexpr std::int64_t same_minute = 120;

/// It is said without its seconds, s.
constexpr std::int64_t whole_minute = 60;

/// In place of a boot's: none in which the clock bore it out.
constexpr std::string_view no_boot = "-";

std::optional<std::int64_t> seconds_in(const std::filesystem::path& path) {
  std::ifstream file{path};
  std::int64_t number = 0;
  return file >> number ? std::optional{number} : std::nullopt;
}

/// Whether the system was set from a hardware clock that still has its time. One without a battery starts in 1970 or
/// 2000, and the system then goes on from a saved time instead.
bool has_hardware_time(const ClockSources& sources) {
  for (const std::filesystem::path& clock : entries_of(sources.root + "/sys/class/rtc").value_or({})) {
    const auto set_from_it = seconds_in(clock / "hctosys"), time = seconds_in(clock / "since_epoch");
    if (set_from_it == 1 && time && std::abs(*time - sources.now()) <= same_time) return true;
  }
  return false;
}

std::string boot_id(const ClockSources& sources) {
  std::ifstream file{sources.root + "/proc/sys/kernel/random/boot_id"};
  std::string id;
  file >> id;
  return id;
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
    case ClockState::unconfirmed:
      return "unconfirmed";
    case ClockState::by_hand:
      return "by hand";
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

std::optional<ClockState> clock_state_named(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(ClockState::doubted); ++i) {
    const auto state = static_cast<ClockState>(i);
    if (name_of(state) == name) return state;
  }
  return std::nullopt;
}

bool is_trustworthy(ClockState state) {
  switch (state) {
    case ClockState::synchronised:
    case ClockState::hardware:
    case ClockState::by_hand:
    case ClockState::simulated:
    case ClockState::believed:
      return true;
    case ClockState::unconfirmed:
    case ClockState::restored:
    case ClockState::unknown:
    case ClockState::doubted:
      return false;
  }
  return false;
}

std::optional<double> kernel_clock_offset() {
  timex query{};
  if (adjtimex(&query) == TIME_ERROR || (query.status & STA_UNSYNC) != 0) return std::nullopt;
  return static_cast<double>(query.offset) / ((query.status & STA_NANO) != 0 ? 1e9 : 1e6);
}

ClockSources machine_clock_sources() {
  const auto uptime = [] {
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return static_cast<std::int64_t>(time.tv_sec);
  };
  return {kernel_synchronised, [] { return static_cast<std::int64_t>(std::time(nullptr)); }, uptime, ""};
}

Timekeeping::Timekeeping(TrustSetting setting, const std::string& state, ClockSources sources)
    : setting_(setting), record_file_(state.empty() ? "" : state + "/clock"), sources_(std::move(sources)) {
  std::ifstream file{record_file_};
  std::ostringstream text;
  if (file) text << file.rdbuf();
  record_ = read_clock_record(text.str());
}

/// systemd-timesyncd leaves a file for the time until the machine is switched off, which survives this program's
/// restart.
bool Timekeeping::synchronised() {
  if (sources_.kernel_synchronised()) was_synchronised_ = true;
  std::error_code none;
  return was_synchronised_ || std::filesystem::exists(sources_.root + "/run/systemd/timesync/synchronized", none);
}

/// A disk that takes nothing costs no more than that the next start knows less.
void Timekeeping::keep(ClockRecord record) {
  if (record == record_) return;
  record_ = std::move(record);
  if (!record_file_.empty()) static_cast<void>(replace_file(record_file_, to_text(record_)));
}

/// The kernel sets a battery-backed clock every eleven minutes while a time server answers: it is looked at as often,
/// since one on a slow bus takes milliseconds to answer, and noted once a day, to spare the disk.
void Timekeeping::note_confirmation() {
  constexpr std::int64_t eleven_minutes = 660, day = 86'400;
  const std::int64_t now = sources_.now();
  if (compared_at_ && std::abs(now - *compared_at_) < eleven_minutes) return;
  compared_at_ = now;
  ClockRecord record = record_;
  if (!has_hardware_time(sources_)) {
    record.confirmed.reset();
  } else if (!record.confirmed || std::abs(now - *record.confirmed) >= day) {
    record.confirmed = now;
  }
  keep(std::move(record));
}

/// A battery that fails lets its clock fall back, behind the time at which it was right.
bool Timekeeping::confirmed() const {
  if (!record_.confirmed) return false;
  const std::int64_t age = sources_.now() - *record_.confirmed;
  return age >= 0 && age <= battery_days;
}

/// Without a battery the clock loses the time for which it is off: then it is vouched for until the machine is switched
/// off. It must have got there by being set, not by going on from a saved time until that was reached: a time that is
/// still to come is void until somebody sets the clock, and so is what was vouched for in another boot.
bool Timekeeping::vouched_for(std::int64_t set_at, bool outlasts_power) {
  const std::int64_t now = sources_.now(), age = now - set_at;
  const std::string boot = boot_id(sources_);
  if (!record_.by_hand || record_.by_hand->at != set_at) {
    const bool borne_out = age >= -same_minute && (outlasts_power || set_at + whole_minute > now - sources_.uptime());
    ClockRecord record = record_;
    record.by_hand = ClockRecord::ByHand{set_at, borne_out ? boot : std::string{no_boot}};
    keep(std::move(record));
  }
  if (outlasts_power) return age >= -same_minute && age <= battery_days;
  return record_.by_hand->boot == boot && age <= quartz_days;
}

void Timekeeping::clock_was_set() {
  was_synchronised_ = false;
  compared_at_.reset();
  ClockRecord record = record_;
  if (record.by_hand && record.by_hand->boot == no_boot) record.by_hand.reset();
  keep(std::move(record));
}

ClockState Timekeeping::state(const Clock& clock, std::optional<SystemSeconds> set_at) {
  if (setting_ == TrustSetting::trusted) return ClockState::believed;
  if (setting_ == TrustSetting::untrusted) return ClockState::doubted;
  if (clock.simulated()) return ClockState::simulated;
  if (synchronised()) {
    note_confirmation();
    return ClockState::synchronised;
  }
  const bool from_hardware = has_hardware_time(sources_);
  if (from_hardware && confirmed()) return ClockState::hardware;
  if (set_at && vouched_for(set_at->time_since_epoch().count(), from_hardware)) return ClockState::by_hand;
  if (from_hardware) return ClockState::unconfirmed;
  return has_saved_time(sources_) ? ClockState::restored : ClockState::unknown;
}

}  // namespace kiosk
