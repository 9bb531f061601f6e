#include "sync/sync_loop.hpp"

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "folder.hpp"
#include "served.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

struct Place {
  Folder published, box;
  Served served{{"python3", KIOSK_SOURCE_DIR "/tests/http/serve.py", published / ".", "plain"}};
  std::ostringstream said;
  Journal journal{said};
  Place() {
    setenv("KIOSK_FETCHED", (box / "fetched").c_str(), 1);
    write(box / "kiosk.json",
          R"({"venue": "hall", "event": "http://127.0.0.1:)" + served.port() + R"(/file/event.json"})");
    write(published / "event.json", R"({"name": "E", "timezone": "Asia/Taipei", "venues": [{"id": "hall", "name": "H"}],
      "sessions": [{"id": "a", "venue": "hall", "title": "A", "start": "2020-09-06T13:00", "end": "2020-09-06T14:00"}]})");
  }
  ~Place() { unsetenv("KIOSK_FETCHED"); }
  SyncLoop loop() { return {box / "kiosk.json", box / "fetched", HttpClient{"test/1"}, journal}; }
  std::optional<SyncReport> report() const { return read_sync_report(contents(box / "fetched/report.json")); }
  std::size_t times_said(const std::string& what) const {
    std::size_t times = 0;
    const std::string all = said.str();
    for (std::size_t at = all.find(what); at != std::string::npos; at = all.find(what, at + 1)) ++times;
    return times;
  }
};

}  // namespace

TEST_CASE("Each state is told once and stands in the report since it began; outside the event's hours it has time") {
  Place place;
  SyncLoop loop = place.loop();
  CHECK(loop.step(0.5) == doctest::Approx(300));
  CHECK(loop.fresh());
  CHECK(place.report()->state == SyncState::ok);
  CHECK(place.report()->content_hash.size() == 64);
  CHECK(std::filesystem::exists(place.box / "fetched/fresh"));
  loop.step(0.5);
  CHECK(place.times_said("kiosk: fetched a new event") == 1);
  CHECK(place.times_said("kiosk: sync ok") == 1);
  write(place.published / "event.json.how", "page");
  CHECK(loop.step(0.999) < 300);
  loop.step(0.5);
  CHECK_FALSE(loop.fresh());
  CHECK(place.report()->state == SyncState::portal);
  write(place.published / "event.json.how", "status 511");  // in other words the same
  loop.step(0.5);
  CHECK(place.times_said("kiosk: sync portal") == 1);
  std::filesystem::remove(place.published / "event.json.how");
  loop.step(0.5);
  CHECK(place.report()->state == SyncState::ok);
  CHECK(place.times_said("kiosk: sync ok") == 2);
}

TEST_CASE("Where the last good answer was some time ago, the file says so once answers fail") {
  Place place;
  SyncLoop loop = place.loop();
  loop.step(0.5);
  const auto time_of = [&] {
    struct stat info {};
    stat((place.box / "fetched/fresh").c_str(), &info);
    return info.st_mtim.tv_sec;
  };
  const auto first = time_of();
  CHECK(first > 1'600'000'000);
  write(place.published / "event.json.how", "status 500");
  loop.step(0.5);
  CHECK(time_of() >= first);
  CHECK(place.report()->state == SyncState::unreachable);
}

TEST_CASE("A screen file that names a file leaves nothing to fetch; a broken one is looked at again") {
  Place place;
  SyncLoop loop = place.loop();
  write(place.box / "kiosk.json", "{");
  CHECK(loop.step(0.5) == 60);
  CHECK_FALSE(loop.fresh());
  CHECK_FALSE(loop.nothing_to_do());
  write(place.box / "kiosk.json", R"({"venue": "hall", "event": "event.json"})");
  loop.step(0.5);
  CHECK(loop.nothing_to_do());
  CHECK(loop.fresh());
}
