// `kiosk status`: what the sign on this machine does, for people who log in to it.

#include <csignal>

#include <algorithm>
#include <chrono>
#include <iostream>

#include <fmt/format.h>

#include "box/fetched_event.hpp"
#include "commands/prometheus.hpp"
#include "commands/settings.hpp"
#include "load/load.hpp"
#include "machine/machine_health.hpp"
#include "machine/version.hpp"
#include "status/status_file.hpp"
#include "text/line_text.hpp"

namespace kiosk {
namespace {

std::int64_t steady_ms() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

bool runs(const SignStatus& status) { return status.pid > 0 && (kill(status.pid, 0) == 0 || errno == EPERM); }

std::optional<SignStatus> running_sign(const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    const Result<std::string> bytes = read_file(file);
    auto status = bytes ? read_sign_status(*bytes) : std::nullopt;
    if (status && runs(*status)) return status;
  }
  return std::nullopt;
}

/// "12 s", "5 min", "3 h 10 min", "4 days" of the machine's own clock, which is never below nought
std::string age_text(std::int64_t now, std::int64_t then) {
  const std::int64_t seconds = (now - std::clamp<std::int64_t>(then, 0, now)) / 1000, minutes = seconds / 60,
                     hours = minutes / 60;
  if (minutes == 0) return fmt::format("{} s", seconds);
  if (hours == 0) return fmt::format("{} min", minutes);
  if (hours < 48) return fmt::format("{} h {} min", hours, minutes % 60);
  return fmt::format("{} days", hours / 24);
}

std::string local_text(Instant t, const std::string& zone) {
  const auto found = Zone::find(zone);
  return date::format("%F %T", (found ? *found : Zone::utc()).to_local(t)) + (found ? "" : " UTC");
}

void row(const char* name, const std::string& value) {
  std::cout << fmt::format("{:<12} {}\n", name, line_text(value));
}

void print_content(const SignStatus& s, std::int64_t now) {
  row("venue",
      s.venue.empty() ? "none: there is no usable content" : s.venue + (s.name.empty() ? "" : " on " + s.name));
  row("screen file", s.config);
  if (s.read_ms) {
    const std::string changed = s.event_changed ? ", changed " + local_text(*s.event_changed, s.zone) : "";
    row("event", fmt::format("{}{}, read {} ago", s.event, changed, age_text(now, *s.read_ms)));
  }
  if (s.serial > 0 || s.as_of) {
    const std::string serial = s.serial > 0 ? fmt::format("serial {}", s.serial) : "";
    const std::string as_of = s.as_of ? "as of " + local_text(*s.as_of, s.zone) : "";
    row("programme", serial + (serial.empty() || as_of.empty() ? "" : ", ") + as_of);
  }
  for (const std::string& problem : s.problems) row("problem", problem);
}

void print_display(const SignStatus& s, std::int64_t now) {
  const std::string way = s.renderer.empty() ? s.driver : s.driver + " " + s.renderer;
  const std::string at = s.connectors.empty() ? "" : " at " + s.connectors;
  const std::string turned = s.rotate == 0 ? "" : fmt::format(", turned by {}", s.rotate);
  row("display", s.mode.empty() ? "none yet" : fmt::format("{}, {}, {}{}{}", s.display, s.mode, way, at, turned));
  if (!s.drawn_ms || !s.drawn) return row("picture", "none yet");
  row("picture", fmt::format("{}, at {}, {} ago", s.screen, local_text(*s.drawn, s.zone), age_text(now, *s.drawn_ms)));
  if (!s.verified.empty()) row("pixels", "verified, " + s.verified);
}

/// Nothing where the event is a file of this machine's own.
FetchedEvent fetched_event(const SignStatus& status) {
  const std::string folder = fetched_folder();
  return status.event.starts_with(folder + "/") ? look_at_fetched(folder) : FetchedEvent{};
}

std::string utc_text(Instant t) { return date::format("%FT%TZ", t); }

JsonObject json_object(const FetchedEvent& fetched) {
  if (!fetched.report) return {};
  const SyncReport& report = *fetched.report;
  const JsonValue fresh = fetched.fresh ? JsonValue(utc_text(*fetched.fresh)) : JsonValue(nullptr);
  return {{"sync_state", name_of(report.state)},
          {"sync_what", report.what},
          {"sync_since", utc_text(Instant{Seconds{report.since}})},
          {"sync_address", report.address},
          {"sync_fresh", fresh}};
}

void print_sync(const FetchedEvent& fetched, const std::string& zone) {
  if (!fetched.report) return;
  const SyncReport& report = *fetched.report;
  const std::string since = local_text(Instant{Seconds{report.since}}, zone);
  const std::string what = report.what.empty() ? "" : ": " + report.what;
  row("sync", report.state == SyncState::ok ? fmt::format("ok, from {}{}", report.address, what)
                                            : fmt::format("{} since {}{}", name_of(report.state), since, what));
  if (report.state != SyncState::ok && fetched.fresh) row("", "last fresh at " + local_text(*fetched.fresh, zone));
}

void print_health(const MachineHealth& health) {
  if (health.celsius) row("temperature", fmt::format("{:.1f} °C", *health.celsius));
  if (!health.undervoltage) return;
  const bool before = health.undervoltage_since_boot.value_or(false);
  row("supply", *health.undervoltage ? "too weak now"
                : before             ? "has been too weak since the machine was started"
                                     : "well");
}

}  // namespace

Exit sign_status(const StatusSettings& settings, Journal& journal) {
  const auto status = running_sign(settings.file.empty() ? status_files() : std::vector{settings.file});
  if (settings.prometheus) {
    std::cout << to_prometheus(status ? &*status : nullptr, machine_health(),
                               status ? fetched_event(*status) : FetchedEvent{}, version(), steady_ms());
    return status ? Exit::ok : Exit::bad_content;
  }
  if (!status) {
    journal.say("kiosk: no sign runs here");
    return Exit::bad_content;
  }
  const MachineHealth health = machine_health();
  const std::int64_t now = steady_ms();
  if (settings.json) {
    std::cout << to_json(*status, health, now, json_object(fetched_event(*status))) << '\n';
    return Exit::ok;
  }
  row("kiosk",
      fmt::format("{}, process {}, since {}", status->version, status->pid, age_text(now, status->started_ms)));
  print_content(*status, now);
  print_sync(fetched_event(*status), status->zone);
  row("clock", status->clock);
  print_display(*status, now);
  print_health(health);
  return Exit::ok;
}

}  // namespace kiosk
