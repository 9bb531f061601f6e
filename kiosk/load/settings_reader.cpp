#include "load/settings_reader.hpp"

#include <fmt/format.h>

#include "load/event_reader.hpp"
#include "load/folder_address.hpp"
#include "load/sync_report.hpp"
#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

void warn_about_same_languages(const Object& object, Report& report) {
  const auto tags = object.texts("languages");
  if (tags.size() == 2 && tags[0] == tags[1]) {
    report.warning(*object.get("languages"), fmt::format("the language \"{}\" stands twice", tags[0]));
  }
}

std::optional<DailyHours> read_off(const Node& node, Report& report) {
  const Object hours{node, off_shape, report};
  const Node *from = hours.get("from"), *until = hours.get("until");
  if (!from || !until) return std::nullopt;
  const DailyHours read{read_clock_time(from->text).value_or(Seconds{}),
                        read_clock_time(until->text).value_or(Seconds{})};
  if (read.from != read.until) return read;
  report.error(*until, "expected another time than \"from\": leave \"off\" out for a display that never sleeps");
  return std::nullopt;
}

void read_display(const Node& node, ScreenConfig& screen, Report& report) {
  const Object settings{node, display_shape, report};
  screen.rotate = settings.integer("rotate").value_or(0);
  screen.overscan = settings.number("overscan").value_or(0);
  if (settings.get("mode")) screen.mode = settings.text("mode");
  screen.mirror = settings.flag("mirror");
  screen.cec = settings.flag("cec");
  if (const Node* off = settings.get("off")) screen.off = read_off(*off, report);
}

std::string read_usb_key(const Node& node, Report& report) {
  if (node.text.empty()) report.error(node, "expected some characters: leave \"usb_key\" out to take no USB stick");
  return node.text;
}

/// A file, or an address from which `kiosk sync` fetches one.
void read_event_place(const Node& node, const std::string& file, ScreenConfig& screen, Report& report) {
  const bool https = node.text.starts_with("https://"), http = node.text.starts_with("http://"),
             folder = is_folder_address(node.text);
  if (!https && !http && !folder) {
    screen.event = resolve_path(file, node.text);
    return;
  }
  screen.event_address = node.text;
  screen.event = fetched_folder() + "/current/event.json";
  const bool blank = node.text.find_first_of(" \t\"<>\\^`{|}") != std::string::npos;
  const bool broken = folder ? !path_of_folder_address(node.text) : node.text.ends_with("//");
  if (blank || broken)
    report.error(node,
                 fmt::format("expected an address such as \"{}\", found \"{}\"",
                             folder ? "file:///srv/event/event.json" : "https://example.org/event.json", node.text));
}

/// Its form alone (base64 of 42 bytes that begin with "Ed"): what it signs is for `kiosk sync` to see.
std::string read_public_key(const Node& node, Report& report) {
  constexpr std::size_t length = 56;
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  if (node.text.size() != length || !node.text.starts_with("RW") ||
      node.text.find_first_not_of(digits) != std::string::npos) {
    report.error(node, "expected a public key of minisign, the second line of minisign.pub: \"RW…\", 56 characters");
  }
  return node.text;
}

/// As the addresses of MQTT's clients are written: TLS, or this machine's own broker. What logs in stands in a file
/// that this one's readers can't see.
std::string read_broker(const Node& node, Report& report) {
  if (!is_broker_address(node.text)) {
    report.error(node, fmt::format("expected an address such as \"mqtts://broker.example.org\" or "
                                   "\"wss://broker.example.org/mqtt\", found \"{}\"",
                                   node.text));
  }
  return node.text;
}

}  // namespace

bool is_broker_address(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos || address.find_first_of(" \t\"<>\\^`{|}@?#") != std::string_view::npos)
    return false;
  const std::string_view kind = address.substr(0, scheme), rest = address.substr(scheme + 3);
  const std::string_view host = rest.substr(0, rest.find_first_of(":/"));
  const bool here = host == "localhost" || host == "127.0.0.1";
  if (host.empty() || (rest.find('/') != std::string_view::npos && !kind.starts_with("ws"))) return false;
  return kind == "mqtts" || kind == "wss" || (here && (kind == "mqtt" || kind == "ws"));
}

ScreenConfig read_screen(const Object& object, const std::string& file, Report& report) {
  ScreenConfig screen;
  screen.name = object.text("name");
  screen.venue = object.text("venue");
  if (const Node* event = object.get("event")) read_event_place(*event, file, screen, report);
  if (const Node* key = object.get("signed_by")) screen.signed_by = read_public_key(*key, report);
  if (const Node* broker = object.get("broker")) screen.broker = read_broker(*broker, report);
  if (object.get("theme")) screen.theme = resolve_path(file, object.text("theme"));
  if (object.get("languages")) {
    screen.languages.clear();
    for (const std::string& tag : object.texts("languages")) screen.languages.push_back(canonical_language_tag(tag));
  }
  warn_about_same_languages(object, report);
  if (const Node* display = object.get("display")) read_display(*display, screen, report);
  if (object.get("clock_set_at")) screen.clock_set_at = object.text("clock_set_at");
  if (const Node* key = object.get("usb_key")) screen.usb_key = read_usb_key(*key, report);
  return screen;
}

}  // namespace kiosk
