#pragma once
// How it stands with the event that is fetched: what sync leaves beside it for the sign and for `kiosk status`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// Where a sign finds the event that `kiosk sync` fetched: the folder that $KIOSK_FETCHED names, else the service's.
/// `current` in it is a link to the newest whole set of files.
std::string fetched_folder();

enum class SyncState {
  ok,
  unreachable,  ///< nobody answers
  portal,       ///< somebody else answers: the Wi-Fi wants a login
  refused,      ///< what came is not to be shown
  clock_wrong   ///< this machine's clock is, so that no certificate can be believed
};

/// "ok", "unreachable", "portal", "refused", "clock-wrong"
std::string_view name_of(SyncState);

struct SyncReport {
  SyncState state = SyncState::ok;
  std::string what;          ///< one line: what is wrong and where; of ok a hint, or empty
  std::int64_t since = 0;    ///< Unix time at which it became so
  std::string address;       ///< that is asked
  std::int64_t serial = 0;   ///< of the event that stands
  std::string content_hash;  ///< SHA-256 of its file, in hexadecimal digits; empty while there is none

  bool operator==(const SyncReport&) const = default;
};

/// One line of JSON.
std::string to_text(const SyncReport&);
/// Nothing when it is not whole.
std::optional<SyncReport> read_sync_report(std::string_view);

/// In the folder of what is fetched: the report, and a file whose time is that of the last answer that was good.
inline constexpr const char* report_name = "report.json";
inline constexpr const char* fresh_name = "fresh";

}  // namespace kiosk
