#include "load/sync_report.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "json/record.hpp"
#include "json/value.hpp"

namespace kiosk {
namespace {

constexpr std::array<std::string_view, 5> names{"ok", "unreachable", "portal", "refused", "clock-wrong"};

}  // namespace

std::string fetched_folder() {
  const char* named = std::getenv("KIOSK_FETCHED");
  return named && *named ? named : "/var/lib/venue-kiosk-sync";
}

std::string_view name_of(SyncState state) { return names[static_cast<std::size_t>(state)]; }

std::string to_text(const SyncReport& report) {
  return to_line(JsonObject{{"state", name_of(report.state)},
                            {"what", report.what},
                            {"since", report.since},
                            {"address", report.address},
                            {"serial", report.serial},
                            {"content_hash", report.content_hash}}) +
         "\n";
}

std::optional<SyncReport> read_sync_report(std::string_view bytes) {
  JsonRecord record{bytes};
  SyncReport report;
  std::string state;
  record.take("state", state);
  record.take("what", report.what);
  record.take("since", report.since);
  record.take("address", report.address);
  record.take("serial", report.serial);
  record.take("content_hash", report.content_hash);
  const auto found = std::ranges::find(names, state);
  if (!record.whole() || found == names.end()) return std::nullopt;
  report.state = static_cast<SyncState>(found - names.begin());
  return report;
}

}  // namespace kiosk
