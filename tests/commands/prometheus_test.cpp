// `kiosk status --prometheus` and the alert rules, held against Prometheus' own promtool.

#include <unistd.h>

#include <doctest/doctest.h>

#include "commands/prometheus.hpp"
#include "program.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

SignStatus whole() {
  SignStatus s;
  s.version = "1.2";
  s.pid = getpid();
  s.started_ms = 1'000;
  s.name = "pi-3";
  s.venue = "masa-loft";
  s.event_id = "pycon-2020";
  s.serial = 9'007'199'254'740'991;
  s.as_of = Instant{Seconds{1'600'000'050}};
  s.event_changed = Instant{Seconds{1'600'000'000}};
  s.hours_from = Instant{Seconds{1'600'000'300}};
  s.hours_until = Instant{Seconds{1'600'000'400}};
  s.read_ms = 2'500;
  s.problems = {"kiosk.json:3:5: error: odd", "event.json:1:1: error: odd"};
  s.clock = "by hand";
  s.display = "on";
  s.driver = "DRM";
  s.renderer = "vc4 (atomic)";
  s.mode = "1920x1080@60";
  s.connectors = "HDMI-A-1";
  s.verified = "88a7ba8dbc3aff25";
  s.screen = "current";
  s.drawn = Instant{Seconds{1'600'000'100}};
  s.drawn_ms = 9'000;
  s.plays = 12;
  s.wrong_pictures = 1;
  return s;
}

/// With `# ` lines left out.
std::string samples(const SignStatus* status, const MachineHealth& health = {}, const FetchedEvent& fetched = {}) {
  std::istringstream text{to_prometheus(status, health, fetched, "own", 10'000)};
  std::string out;
  for (std::string line; std::getline(text, line);) {
    if (!line.starts_with("# ")) out += line + "\n";
  }
  return out;
}

Outcome promtool(const std::string& arguments) {
  return shell("cd " KIOSK_SOURCE_DIR " && promtool " + arguments + " 2>&1");
}

}  // namespace

TEST_CASE("prometheus: all that the status has is a metric") {
  CHECK(samples(nullptr) == "kiosk_up 0\nkiosk_build_info{version=\"own\"} 1\n");
  const SignStatus status = whole();
  CHECK(samples(&status, {51.25, true, true}) ==
        R"metrics(kiosk_up 1
kiosk_build_info{version="1.2"} 1
kiosk_screen_info{screen="pi-3",venue="masa-loft",event="pycon-2020"} 1
kiosk_uptime_seconds 9
kiosk_content_errors 2
kiosk_content_age_seconds 7.5
kiosk_event_changed_timestamp_seconds 1600000000
kiosk_event_serial 9007199254740991
kiosk_event_as_of_timestamp_seconds 1600000050
kiosk_event_opens_timestamp_seconds 1600000300
kiosk_event_closes_timestamp_seconds 1600000400
kiosk_clock_trusted 1
kiosk_clock_info{source="by hand"} 1
kiosk_display_state{state="on"} 1
kiosk_display_state{state="off"} 0
kiosk_display_state{state="asleep"} 0
kiosk_display_state{state="taken"} 0
kiosk_display_state{state="unknown"} 0
kiosk_display_info{mode="1920x1080@60",driver="DRM",renderer="vc4 (atomic)",connectors="HDMI-A-1",rotate="0"} 1
kiosk_picture_info{shown="current"} 1
kiosk_picture_timestamp_seconds 1600000100
kiosk_picture_age_seconds 1
kiosk_picture_verified 1
kiosk_wrong_pictures_total 1
kiosk_plays_total 12
kiosk_temperature_celsius 51.25
kiosk_undervoltage 1
kiosk_undervoltage_since_boot 1
)metrics");
}

TEST_CASE("prometheus: what is not known is left out; off on purpose is asleep") {
  SignStatus status;
  status.screen = "off";
  status.display = "off";
  status.clock = "restored";
  const std::string text = samples(&status);
  CHECK(text.find("kiosk_display_state{state=\"asleep\"} 1\n") != std::string::npos);
  CHECK(text.find("kiosk_display_state{state=\"off\"} 0\n") != std::string::npos);
  CHECK(text.find("kiosk_clock_trusted 0\n") != std::string::npos);
  CHECK(text.find("kiosk_screen_info 1\n") != std::string::npos);
  for (const char* unknown : {"serial", "timestamp", "temperature", "undervoltage", "verified", "display_info"}) {
    CHECK_MESSAGE(text.find(unknown) == std::string::npos, unknown);
  }
}

TEST_CASE("prometheus: how it stands with an event that is fetched") {
  const SignStatus status = whole();
  FetchedEvent fetched{SyncReport{}, Instant{Seconds{1'600'000'000}}};
  fetched.report->state = SyncState::portal;
  const std::string text = samples(&status, {}, fetched);
  CHECK(text.find(R"metrics(kiosk_sync_state{state="ok"} 0
kiosk_sync_state{state="unreachable"} 0
kiosk_sync_state{state="portal"} 1
kiosk_sync_state{state="refused"} 0
kiosk_sync_state{state="clock-wrong"} 0
kiosk_sync_fresh_timestamp_seconds 1600000000
)metrics") != std::string::npos);
  CHECK(samples(&status).find("sync") == std::string::npos);
}

TEST_CASE(
    "status: an event that is fetched has its rows, its keys, its metrics; a file of the machine's own has none") {
  const Folder folder;
  SignStatus status = whole();
  status.zone = "Asia/Taipei";
  status.event = folder / "f/current/event.json";
  std::filesystem::create_directory(folder / "f");
  write(folder / "s.json", to_json(status));
  write(folder / "f/fresh", "");
  SyncReport report;
  report.state = SyncState::portal;
  report.what = "a web page came";
  report.since = 1'600'000'000;
  report.address = "https://example.org/event.json";
  write(folder / "f/report.json", to_text(report));
  const auto told = [&](const std::string& how) {
    return shell("KIOSK_FETCHED='" + folder / "f" + "' '" KIOSK_PROGRAM "' status " + how + " --file '" +
                 folder / "s.json'")
        .output;
  };
  CHECK(
      told("").find("sync         portal since 2020-09-13 20:26:40: a web page came\n             last fresh at 20") !=
      std::string::npos);
  CHECK(
      told("--json").find(R"("sync_state":"portal","sync_what":"a web page came","sync_since":"2020-09-13T12:26:40Z",)"
                          R"("sync_address":"https://example.org/event.json","sync_fresh":"20)") != std::string::npos);
  CHECK(told("--prometheus").find("kiosk_sync_state{state=\"portal\"} 1\n") != std::string::npos);
  report.state = SyncState::ok;
  report.what.clear();
  write(folder / "f/report.json", to_text(report));
  CHECK(told("").find("sync         ok, from https://example.org/event.json\n") != std::string::npos);
  status.event = folder / "event.json";
  write(folder / "s.json", to_json(status));
  for (const char* how : {"", "--json", "--prometheus"}) CHECK(told(how).find("sync") == std::string::npos);
}

TEST_CASE("prometheus: a label's value forges no line and no label") {
  SignStatus status = whole();
  status.name = "a\"} 1\nkiosk_up 0\\";
  status.venue = "中文";
  CHECK(samples(&status).find(
            R"metrics(kiosk_screen_info{screen="a\"} 1\nkiosk_up 0\\",venue="中文",event="pycon-2020"} 1)metrics") !=
        std::string::npos);
}

TEST_CASE("prometheus: promtool finds nothing in what the program prints, 1 and kiosk_up 0 where no sign runs") {
  const Folder folder;
  SignStatus status = whole();
  status.name = "a\"} 1\nkiosk_up 0\\";
  write(folder / "s.json", to_json(status));
  const Outcome running = kiosk_program("status --prometheus --file " + folder / "s.json");
  CHECK(running.exit_code == 0);
  CHECK(running.output.find("kiosk_up 1\n") != std::string::npos);
  const Outcome none = kiosk_program("status --prometheus --file " + folder / "none");
  CHECK(none.exit_code == 1);
  CHECK(none.output.find("kiosk_up 0\n") != std::string::npos);
  for (const Outcome& printed : {running, none}) {
    write(folder / "kiosk.prom", printed.output);
    const Outcome checked = promtool("check metrics <" + folder / "kiosk.prom");
    CHECK_MESSAGE(checked.exit_code == 0, checked.output);
    CHECK(checked.output == "");
  }
  CHECK(kiosk_program("status --prometheus --json 2>&1").exit_code == 2);
}

TEST_CASE("prometheus: the alert rules are sound, and fire when they should and not else") {
  const Outcome checked = promtool("check rules packaging/prometheus/kiosk.rules.yml");
  CHECK_MESSAGE(checked.exit_code == 0, checked.output);
  const Outcome tested = promtool("test rules tests/commands/prometheus/kiosk.rules.test.yml");
  CHECK_MESSAGE(tested.exit_code == 0, tested.output);
}
