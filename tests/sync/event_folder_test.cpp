// An event in a folder that git, rsync or Syncthing fill.

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>

#include <doctest/doctest.h>

#include "folder.hpp"
#include "shell.hpp"
#include "sync/event_fetch.hpp"
#include "sync/small_event.hpp"
#include "sync/sync_loop.hpp"
#include "sync/told.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

namespace fs = std::filesystem;

/// A folder that is filled, and a screen that follows it.
struct Filled {
  Folder own, box;
  std::string name = "filled/event.json", key;
  std::int64_t now = 1'000'000;
  EventFetch fetch = begun();

  Filled() { setenv("KIOSK_FETCHED", (box / "fetched").c_str(), 1); }
  ~Filled() { unsetenv("KIOSK_FETCHED"); }
  EventFetch begun() const { return {box / "kiosk.json", Generations{box / "fetched"}, HttpClient{"test/1"}}; }

  std::string place(const std::string& file) const { return own / ("filled/" + file); }
  void fill(const std::string& file, const std::string& bytes) const {
    fs::create_directories(fs::path{place(file)}.parent_path());
    write(place(file), bytes);
  }
  void remove(const std::string& file) const { fs::remove_all(place(file)); }
  void write_screen_file() const {
    const std::string by = key.empty() ? "" : R"(, "signed_by": ")" + key + "\"";
    write(box / "kiosk.json", fmt::format(R"({{"venue": "hall", "event": "file://{}"{}}})", own / name, by));
  }
  std::string told() {
    write_screen_file();
    std::vector<Problem> problems;
    const auto screen = load_screen(box / "kiosk.json", read_file, problems);
    REQUIRE(screen);
    return told_of(fetch.ask(*screen, true, now));
  }
  std::string standing(const std::string& file = "event.json") const {
    return contents(box / ("fetched/current/" + file));
  }
  std::size_t sets() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator{box / "fetched/sets"}, {}));
  }
};

std::string listed(const std::string& bytes) { return fmt::format(R"("sponsors/a b.png": "{}")", sha256(bytes)); }

bool tells(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A folder's event is taken, and again when it is another one; a folder that is not there is waited for") {
  Filled filled;
  CHECK(tells(filled.told(), "unreachable: file:///tmp/"));
  fs::create_directories(filled.place(""));
  CHECK(tells(filled.told(), "unreachable: file:///tmp/"));
  filled.fill("event.json", event_of(1));
  CHECK(filled.told() == "ok new");
  CHECK(filled.standing() == event_of(1));
  CHECK(filled.told() == "ok");
  filled.fill("event.json", event_of(2, "Owls"));
  CHECK(filled.told() == "ok new");
  CHECK(filled.standing() == event_of(2, "Owls"));
  filled.fetch = filled.begun();
  CHECK(filled.told() == "ok");
  filled.remove("");
  CHECK(tells(filled.told(), "unreachable: "));
  CHECK(filled.standing() == event_of(2, "Owls"));
}

TEST_CASE("An event whose pictures have not all come is waited for, but not for ever") {
  Filled filled;
  filled.fill("event.json", event_of(1));
  REQUIRE(filled.told() == "ok new");
  filled.fill("event.json", event_of(2, "B", slide));
  CHECK(filled.told() == "refused: sponsors/a b.png is not there yet");
  filled.now += patience - 1;
  CHECK(filled.told() == "refused: sponsors/a b.png is not there yet");
  CHECK(filled.standing() == event_of(1));
  filled.fill("sponsors/a b.png", "a picture");
  CHECK(filled.told() == "ok new");
  CHECK(filled.standing() == event_of(2, "B", slide));
  CHECK(filled.standing("sponsors/a b.png") == "a picture");
  filled.remove("sponsors/a b.png");
  filled.fill("event.json", event_of(3, "C", slide));
  CHECK(filled.told() == "refused: sponsors/a b.png is not there yet");
  filled.now += patience;
  CHECK(filled.told() == "ok new");
  CHECK(filled.standing() == event_of(3, "C", slide));
  CHECK(filled.told() == "ok");
  filled.fill("sponsors/a b.png", "late");
  CHECK(filled.told() == "ok new");
  CHECK(filled.standing("sponsors/a b.png") == "late");
}

TEST_CASE("Where nothing stands yet an event without its pictures does, which follow as they come and change") {
  Filled filled;
  filled.fill("event.json", event_of(1, "A", slide));
  CHECK(filled.told() == "ok new");
  CHECK(filled.told() == "ok");
  filled.fill("sponsors/a b.png", "half a pic");
  CHECK(filled.told() == "ok new");
  filled.fill("sponsors/a b.png", "a picture");
  CHECK(filled.told() == "ok new");
  CHECK(filled.standing("sponsors/a b.png") == "a picture");
  CHECK(filled.told() == "ok");
  filled.remove("sponsors/a b.png");
  CHECK(filled.told() == "ok");
  CHECK(filled.standing("sponsors/a b.png") == "a picture");
  filled.fetch = filled.begun();
  CHECK(filled.told() == "ok");
  filled.fill("sponsors/a b.png", "another");
  filled.fetch = filled.begun();
  CHECK(filled.told() == "ok new");
  CHECK(filled.standing("sponsors/a b.png") == "another");
}

TEST_CASE("With a manifest a set counts when it is whole, and half of one is not written to the card") {
  Filled filled;
  const std::string first = event_of(0, "A", slide), second = event_of(0, "B", slide);
  filled.fill("event.json", first);
  filled.fill("sponsors/a b.png", "a picture");
  filled.fill("manifest.json", manifest_of(first, 3, listed("a picture")));
  CHECK(filled.told() == "ok new");
  filled.fill("event.json", second);
  CHECK(filled.told() == "ok");  // the manifest counts, and has not changed
  filled.fill("manifest.json", manifest_of(second, 4, listed("another")));
  CHECK(filled.told() == "refused: sponsors/a b.png is another file than the manifest has");
  filled.remove("sponsors/a b.png");
  CHECK(filled.told() == "refused: sponsors/a b.png is not there");
  CHECK(filled.sets() == 1);
  CHECK(filled.standing() == first);
  filled.fill("sponsors/a b.png", "another");
  CHECK(filled.told() == "ok new");
  CHECK(filled.standing() == second);
  CHECK(filled.standing("sponsors/a b.png") == "another");
  filled.fill("manifest.json", manifest_of(first, 5, listed("another")));
  CHECK(filled.told() == "refused: the event is another one than the manifest has");
  filled.remove("manifest.json");
  filled.fill("event.json", first);
  CHECK(filled.told() == "refused: its serial is 0, lower than 4, which stands");
  filled.fill("event.json", event_of(5, "C", slide));
  CHECK(filled.told() == "refused: manifest.json is not there yet");
  filled.now += patience;
  CHECK(filled.told() == "ok new");
  filled.fill("manifest.json", manifest_of(first, 6));  // looked for each time
  CHECK(filled.told() == "refused: the event is another one than the manifest has");
}

TEST_CASE("A manifest that lists the event among its files does no harm to the set that stands") {
  Filled filled;
  const std::string first = event_of(0, "A", slide), second = event_of(0, "B", slide);
  filled.fill("event.json", first);
  filled.fill("sponsors/a b.png", "a picture");
  filled.fill("manifest.json", manifest_of(first, 3, listed("a picture")));
  REQUIRE(filled.told() == "ok new");
  const std::string taken = fs::read_symlink(filled.box / "fetched/current").string();
  filled.fill("event.json", second);
  const std::string as_picture = fmt::format(R"(, "event.json": "{0}", "manifest.json": "{0}")", sha256("a picture"));
  filled.fill("manifest.json", manifest_of(second, 4, listed("a picture") + as_picture));
  CHECK(filled.told() == "ok new");
  CHECK(filled.standing() == second);
  CHECK(contents(filled.box / ("fetched/" + taken + "/sponsors/a b.png")) == "a picture");
  CHECK(contents(filled.box / ("fetched/" + taken + "/event.json")) == first);
}

TEST_CASE("A folder's set is checked as one from an address is, its signature too") {
  Filled filled;
  filled.fill("event.json", event_of(5));
  REQUIRE(filled.told() == "ok new");
  filled.fill("event.json", event_of(4));
  CHECK(filled.told() == "refused: its serial is 4, lower than 5, which stands");
  filled.fill("event.json", "{\"name\": ");
  CHECK(tells(filled.told(), "event.json:1:10: error: "));
  filled.fill("event.json", "<!DOCTYPE html>");
  CHECK(tells(filled.told(), "refused: "));  // nobody answers for a folder
  filled.fill("event.json", event_of(6, "A", R"(, "sponsors": [{"id": "s", "name": "S", "slide": "../a.png"}])"));
  CHECK(tells(filled.told(), "names a file that is not its own"));
  shell("cd " + (filled.own / ".") + " && minisign -G -W -f -p pub -s sec 2>&1");
  const std::string pub = contents(filled.own / "pub");
  filled.key = pub.substr(pub.find('\n') + 1, 56);
  filled.fill("event.json", event_of(0, "Owls"));
  CHECK(tells(filled.told(), "\"signed_by\" wants it signed"));
  filled.fill("manifest.json", manifest_of(event_of(0, "Owls"), 6));
  CHECK(tells(filled.told(), "manifest.json.minisig is not there"));
  shell("minisign -S -s " + (filled.own / "sec") + " -m " + filled.place("manifest.json") + " 2>&1");
  CHECK(filled.told() == "ok new");
  CHECK(filled.standing() == event_of(0, "Owls"));
}

TEST_CASE("Nothing leads out of the folder, which may itself be reached by a link") {
  Filled filled;
  write(filled.own / "secret.png", "secret");
  filled.fill("event.json", event_of(1, "A", slide));
  filled.fill("other/a b.png", "other");
  fs::create_directory_symlink("filled", filled.own / "today");
  filled.name = "today/event.json";
  CHECK(filled.told() == "ok new");
  for (const char* target : {"../../secret.png", "../other/a b.png", "/etc/hostname", "nowhere"}) {
    CAPTURE(target);
    fs::create_directories(filled.place("sponsors"));
    fs::create_symlink(target, filled.place("sponsors/a b.png"));
    filled.fill("event.json", event_of(2, target, slide));
    CHECK(tells(filled.told(), "a%20b.png: it is a link"));
    filled.remove("sponsors");
  }
  fs::create_directory_symlink("../", filled.place("sponsors"));
  CHECK(tells(filled.told(), "a%20b.png: it is a link"));
  filled.remove("sponsors");
  fs::create_directories(filled.place("sponsors/a b.png"));
  CHECK(tells(filled.told(), "it is no regular file"));
  filled.remove("sponsors/a b.png");
  REQUIRE(mkfifo(filled.place("sponsors/a b.png").c_str(), 0600) == 0);
  CHECK(tells(filled.told(), "it is no regular file"));
  filled.remove("event.json");
  fs::create_symlink("../secret.png", filled.place("event.json"));
  CHECK(tells(filled.told(), "event.json: it is a link"));
  CHECK(filled.standing() == event_of(1, "A", slide));
  CHECK(filled.standing("sponsors/a b.png").empty());
}

TEST_CASE("A folder's files are no longer than a server's") {
  Filled filled;
  filled.fill("event.json", event_of(1, "A", slide));
  filled.fill("sponsors/a b.png", "");
  fs::resize_file(filled.place("sponsors/a b.png"), most_file_bytes + 1);
  CHECK(tells(filled.told(), "a%20b.png: longer than 20971520 bytes"));
  fs::resize_file(filled.place("sponsors/a b.png"), most_file_bytes);
  CHECK(filled.told() == "ok new");
  fs::resize_file(filled.place("event.json"), most_event_bytes + 1);
  CHECK(tells(filled.told(), "event.json: longer than 4194304 bytes"));
  std::string more = R"(, "sponsors": [)";
  for (int i = 0; i < 11; ++i) {
    more += fmt::format(R"({}{{"id": "s{}", "name": "S", "slide": "{}.png"}})", i ? "," : "", i, i);
    filled.fill(fmt::format("{}.png", i), "");
    fs::resize_file(filled.place(fmt::format("{}.png", i)), most_file_bytes);
  }
  filled.fill("event.json", event_of(2, "A", more + "]"));
  CHECK(filled.told() == "refused: its files are more than 200 MiB");
}

TEST_CASE("What is half there is told once, and is looked at again soon") {
  Filled filled;
  std::ostringstream said;
  Journal journal{said};
  filled.fill("event.json", event_of(1));
  filled.write_screen_file();
  SyncLoop loop{filled.box / "kiosk.json", filled.box / "fetched", HttpClient{"test/1"}, journal};
  CHECK(loop.step(0.9) == 30);
  CHECK(loop.fresh());
  CHECK_FALSE(loop.nothing_to_do());
  filled.fill("event.json", event_of(2, "B", slide));
  for (int i = 0; i < 3; ++i) CHECK(loop.step(0.9) == 30);
  CHECK_FALSE(loop.fresh());
  const std::string line = "kiosk: sync refused: sponsors/a b.png is not there yet";
  CHECK(said.str().find(line) != std::string::npos);
  CHECK(said.str().find(line) == said.str().rfind(line));
  filled.fill("sponsors/a b.png", "a picture");
  loop.step(0.9);
  CHECK(loop.fresh());
  CHECK(filled.standing() == event_of(2, "B", slide));
  CHECK(read_sync_report(contents(filled.box / "fetched/report.json"))->address.starts_with("file:///tmp/"));
}
