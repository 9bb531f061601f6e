#include "load/sync_report.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("What sync reports is read back as it was, or not at all") {
  const SyncReport report{
      SyncState::clock_wrong, "what \"is\" wrong", 1599386400, "https://example.org/e.json", 7, "ab"};
  const std::string text = to_text(report);
  CHECK(read_sync_report(text) == report);
  for (std::size_t length = 0; length + 1 < text.size(); ++length)
    CHECK_FALSE(read_sync_report(text.substr(0, length)));
  CHECK_FALSE(
      read_sync_report(R"({"state": "fine", "what": "", "since": 1, "address": "", "serial": 1, "content_hash": ""})"));
  for (const SyncState state : {SyncState::ok, SyncState::unreachable, SyncState::portal, SyncState::refused})
    CHECK(read_sync_report(to_text(SyncReport{state, "", 0, "", 0, ""}))->state == state);
}
