#pragma once
// What a running sign tells of itself, as a file that `kiosk status` reads.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/record.hpp"
#include "json/value.hpp"
#include "machine/machine_health.hpp"
#include "schedule/time.hpp"

namespace kiosk {

/// Times in `_ms` are of the machine's monotonic clock, so that ages are right however the clock was set.
struct SignStatus {
  std::string version;
  int pid = 0;
  std::int64_t started_ms = 0;
  std::string name, venue, config, event;  ///< empty while there is no usable content
  std::optional<Instant> event_changed;    ///< the file's time
  std::optional<std::int64_t> read_ms;     ///< when the content on the screen was read
  std::vector<std::string> problems;       ///< of the files as they are now
  std::string clock;                       ///< a ClockState's name
  std::string zone;                        ///< the event's
  std::string display;                     ///< "on", "off" or "unknown"; "taken" by another program or terminal
  std::string driver, renderer, mode;      ///< SDL's; "1920x1080@60"; empty while there is no display
  int rotate = 0;                          ///< degrees clockwise
  std::string screen;                      ///< of the last picture drawn: "current", "sponsor" …
  std::optional<std::int64_t> drawn_ms;    ///< when that was
  std::optional<Instant> drawn;            ///< by the sign's clock
  std::string connectors;                  ///< by the kernel alone: "HDMI-A-1", with ", " between several
  std::string verified;                    ///< and the hash of the pixels last found to be what the display is fed from
  std::optional<double> clock_offset;      ///< s, see kernel_clock_offset
  std::string event_id;                    ///< or empty
  std::int64_t serial = 0;                 ///< the event's, 0 without one
  std::optional<Instant> as_of;            ///< the event's
  std::optional<Instant> hours_from, hours_until;  ///< the event's at this time, else the next
  std::int64_t plays = 0;                          ///< written since the start
  std::int64_t wrong_pictures = 0;                 ///< found on the display since the start

  // What the picture at `drawn` was made from, so that anybody with the event can make it again.
  std::string content, theme;          ///< SHA-256 of the event's and the theme's file; the built-in theme has none
  std::vector<std::string> languages;  ///< BCP 47
  std::string size;                    ///< px, upright: "1080x1920"
  double overscan = 0;                 ///< per cent
  std::vector<std::string> laid_over;  ///< what concerns this box alone: see sign/picture_facts.hpp
  std::string list;                    ///< digest of what was drawn
  std::string fingerprint;             ///< of what it was drawn with; see renderer_fingerprint. Or empty
  std::string picture;                 ///< SHA-256 of the pixels of one picture; empty where nobody asks for it
  std::optional<Instant> picture_at;   ///< the second that it is for

  bool operator==(const SignStatus&) const = default;
};

/// Its members, in their order.
JsonObject json_object(const SignStatus&);
/// One line, without a newline.
std::string to_json(const SignStatus&);
/// The same with the machine's health, the time of asking and more, for `status --json`.
std::string to_json(const SignStatus&, const MachineHealth&, std::int64_t now_ms, JsonObject more = {});

/// Of a record that may have more members. Nothing when it is not whole, or not of this form.
std::optional<SignStatus> read_sign_status(JsonRecord);
std::optional<SignStatus> read_sign_status(std::string_view);

}  // namespace kiosk
