#include "commands/prometheus.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "machine/timekeeping.hpp"

namespace kiosk {
namespace {

using Labels = std::vector<std::pair<const char*, std::string>>;

std::string escaped(const std::string& value) {
  std::string out;
  for (const char c : value) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// An empty label is the same as none to Prometheus.
std::string in_braces(const Labels& labels) {
  std::string out;
  for (const auto& [name, value] : labels) {
    if (!value.empty()) out += fmt::format("{}{}=\"{}\"", out.empty() ? "" : ",", name, escaped(value));
  }
  return out.empty() ? out : "{" + out + "}";
}

class Metrics {
 public:
  /// Begins a family: all of its samples follow at once.
  void family(const char* name, const char* type, const char* help) {
    name_ = name;
    text_ += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
  }
  template <class Number>
  void sample(const Labels& labels, Number value) {
    text_ += fmt::format("{}{} {}\n", name_, in_braces(labels), value);
  }

  template <class Number>
  void gauge(const char* name, const char* help, Number value) {
    family(name, "gauge", help);
    sample({}, value);
  }
  void truth(const char* name, const char* help, bool value) { gauge(name, help, value ? 1 : 0); }
  void counter(const char* name, const char* help, std::int64_t value) {
    family(name, "counter", help);
    sample({}, value);
  }
  void info(const char* name, const char* help, const Labels& labels) {
    family(name, "gauge", help);
    sample(labels, 1);
  }
  void time(const char* name, const char* help, const std::optional<Instant>& t) {
    if (t) gauge(name, help, t->time_since_epoch().count());
  }

  std::string text() && { return std::move(text_); }

 private:
  std::string text_, name_;
};

/// Of the machine's own clock: wall clocks are set.
double age(std::int64_t now_ms, std::int64_t then_ms) {
  return static_cast<double>(now_ms - std::clamp<std::int64_t>(then_ms, 0, now_ms)) / 1000;
}

void add_content(Metrics& m, const SignStatus& s, std::int64_t now_ms) {
  m.info("kiosk_screen_info", "Which sign this is; screen is its name, event the event's id.",
         {{"screen", s.name}, {"venue", s.venue}, {"event", s.event_id}});
  m.gauge("kiosk_uptime_seconds", "How long the sign has run.", age(now_ms, s.started_ms));
  m.gauge("kiosk_content_errors", "Errors in the files as they are now; the last good content stays on.",
          s.problems.size());
  if (s.read_ms)
    m.gauge("kiosk_content_age_seconds", "How long ago the content that is shown was read.", age(now_ms, *s.read_ms));
  m.time("kiosk_event_changed_timestamp_seconds", "When the event's file was last changed.", s.event_changed);
  if (s.serial > 0) m.gauge("kiosk_event_serial", "The event's serial, which grows with each version.", s.serial);
  m.time("kiosk_event_as_of_timestamp_seconds", "When the programme was as it stands here.", s.as_of);
  m.time("kiosk_event_opens_timestamp_seconds",
         "When the event's hours begin, now or next: two hours before a day's first session.", s.hours_from);
  m.time("kiosk_event_closes_timestamp_seconds", "When they end: half an hour after its last session.", s.hours_until);
}

constexpr std::array sync_states{SyncState::ok, SyncState::unreachable, SyncState::portal, SyncState::refused,
                                 SyncState::clock_wrong};

void add_sync(Metrics& m, const FetchedEvent& fetched) {
  if (!fetched.report) return;
  m.family("kiosk_sync_state", "gauge", "1 for how it stands with the event that is fetched.");
  for (const SyncState state : sync_states)
    m.sample({{"state", std::string{name_of(state)}}}, state == fetched.report->state ? 1 : 0);
  m.time("kiosk_sync_fresh_timestamp_seconds", "When the last answer was good.", fetched.fresh);
}

void add_clock(Metrics& m, const SignStatus& s) {
  if (s.clock.empty()) return;  // not looked at yet
  const auto clock = clock_state_named(s.clock);
  m.truth("kiosk_clock_trusted", "Whether the sign believes its clock; else nothing is called current.",
          clock && is_trustworthy(*clock));
  m.info("kiosk_clock_info", "Where the clock has its time from.", {{"source", s.clock}});
}

/// Asleep is on purpose: the screen file's hours in which the display is off.
void add_display_state(Metrics& m, const SignStatus& s) {
  const std::string state = s.screen == "off" ? "asleep" : s.display.empty() ? "unknown" : s.display;
  m.family("kiosk_display_state", "gauge",
           "1 for what the display is: on, off, asleep (on purpose), taken (by another program), unknown.");
  for (const char* each : {"on", "off", "asleep", "taken", "unknown"}) {
    m.sample({{"state", each}}, state == each ? 1 : 0);
  }
}

void add_display(Metrics& m, const SignStatus& s, std::int64_t now_ms) {
  add_display_state(m, s);
  if (!s.mode.empty()) {
    m.info("kiosk_display_info", "The display and the way to it.",
           {{"mode", s.mode},
            {"driver", s.driver},
            {"renderer", s.renderer},
            {"connectors", s.connectors},
            {"rotate", std::to_string(s.rotate)}});
  }
  if (!s.screen.empty()) m.info("kiosk_picture_info", "Which screen is shown.", {{"shown", s.screen}});
  m.time("kiosk_picture_timestamp_seconds", "The moment that the last picture is for, by the sign's clock.", s.drawn);
  if (s.drawn_ms) m.gauge("kiosk_picture_age_seconds", "How long ago it was drawn.", age(now_ms, *s.drawn_ms));
  if (!s.connectors.empty())
    m.truth("kiosk_picture_verified", "Whether the display was found to be fed with what was drawn.",
            !s.verified.empty());
  m.counter("kiosk_wrong_pictures_total", "How often the display was found to be fed with something else.",
            s.wrong_pictures);
  m.counter("kiosk_plays_total", "Sponsors' slides that were shown to their end.", s.plays);
}

void add_health(Metrics& m, const MachineHealth& health) {
  if (health.celsius) m.gauge("kiosk_temperature_celsius", "The warmest of the machine's sensors.", *health.celsius);
  if (health.undervoltage) m.truth("kiosk_undervoltage", "Whether the supply is too weak now.", *health.undervoltage);
  if (health.undervoltage_since_boot)
    m.truth("kiosk_undervoltage_since_boot", "Whether it has been since the machine was started.",
            *health.undervoltage_since_boot);
}

}  // namespace

std::string to_prometheus(const SignStatus* status, const MachineHealth& health, const FetchedEvent& fetched,
                          std::string_view version, std::int64_t now_ms) {
  Metrics m;
  m.truth("kiosk_up", "Whether the sign runs.", status != nullptr);
  m.info("kiosk_build_info", "The sign's version.", {{"version", status ? status->version : std::string{version}}});
  if (status) {
    add_content(m, *status, now_ms);
    add_sync(m, fetched);
    add_clock(m, *status);
    add_display(m, *status, now_ms);
  }
  add_health(m, health);
  return std::move(m).text();
}

}  // namespace kiosk
