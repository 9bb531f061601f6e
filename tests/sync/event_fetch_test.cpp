// Against a server beside the test, with a certificate of its own.
#include "sync/event_fetch.hpp"

#include <cstdlib>
#include <filesystem>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "digest/sha256.hpp"
#include "folder.hpp"
#include "served.hpp"
#include "shell.hpp"
#include "sync/small_event.hpp"
#include "sync/told.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

/// Where it is published, and a screen that fetches it.
struct Place {
  Folder published, box;
  Served served;
  std::string venue = "hall", key;
  EventFetch fetch;

  explicit Place(const char* how = "tls", Disk disk = real_disk())
      : served({"python3", KIOSK_SOURCE_DIR "/tests/http/serve.py", published / ".", how}),
        fetch((environment(published, box), box / "kiosk.json"), Generations{box / "fetched", std::move(disk)},
              HttpClient{"test/1"}) {}
  ~Place() {
    unsetenv("SSL_CERT_FILE");
    unsetenv("KIOSK_FETCHED");
  }
  static void environment(const Folder& published, const Folder& box) {
    setenv("SSL_CERT_FILE", (published / "ca.pem").c_str(), 1);
    setenv("KIOSK_FETCHED", (box / "fetched").c_str(), 1);
  }

  void publish(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path{published / name}.parent_path());
    write(published / name, bytes);
  }
  void misbehave(const std::string& name, const std::string& how) const { publish(name + ".how", how); }
  void behave(const std::string& name) const { std::filesystem::remove(published / (name + ".how")); }

  FetchAnswer ask(bool clock_trusted = true, std::int64_t now = -1) {
    write(box / "kiosk.json", fmt::format(R"({{"venue": "{}", "event": "https://127.0.0.1:{}/file/event.json"{}}})",
                                          venue, served.port(), key.empty() ? "" : R"(, "signed_by": ")" + key + "\""));
    std::vector<Problem> problems;
    const auto screen = load_screen(box / "kiosk.json", read_file, problems);
    REQUIRE(screen);
    return fetch.ask(*screen, clock_trusted, now < 0 ? std::time(nullptr) : now);
  }
  std::string told(bool clock_trusted = true) { return told_of(ask(clock_trusted)); }
  std::string standing(const std::string& name = "event.json") const {
    return contents(box / ("fetched/current/" + name));
  }
  std::string asked() const {
    std::string all = contents(published / "asked");
    std::filesystem::remove(published / "asked");
    return all;
  }
};

bool begins(const std::string& text, const char* with) { return text.starts_with(with); }

}  // namespace

TEST_CASE("An event comes once, and again when it has changed; in between nothing is sent") {
  Place place;
  place.publish("event.json", event_of(1));
  CHECK(place.told() == "ok new");
  CHECK(place.standing() == event_of(1));
  place.asked();
  CHECK(place.told() == "ok");
  CHECK(place.asked() == "event.json 304\n");
  place.publish("event.json", event_of(2, "Owls"));
  CHECK(place.told() == "ok new");
  CHECK(place.standing() == event_of(2, "Owls"));
  EventFetch again{place.box / "kiosk.json", Generations{place.box / "fetched"}, HttpClient{"test/1"}};
  place.fetch = std::move(again);
  CHECK(place.fetch.serial() == 2);
  CHECK(place.told() == "ok");  // started anew, it knows what stands
  CHECK(place.fetch.content_hash() == sha256(event_of(2, "Owls")));
}

TEST_CASE("What is not to be shown is refused with its place, and what stands stays") {
  Place place;
  place.publish("event.json", event_of(5));
  REQUIRE(place.told() == "ok new");
  const auto refused = [&](const std::string& event) {
    place.publish("event.json", event);
    const std::string told = place.told();
    CHECK(begins(told, "refused: "));
    CHECK(place.standing() == event_of(5));
    return told;
  };
  CHECK(refused("{\"name\": ").find("event.json:1:10: error: ") != std::string::npos);
  CHECK(refused(event_of(4)) == "refused: its serial is 4, lower than 5, which stands");
  CHECK(refused(event_of(6, "A", R"(, "nonsense": 1)")).find("unknown key \"nonsense\"") != std::string::npos);
  CHECK(refused(event_of(6, "A", R"(, "sponsors": [{"id": "s", "name": "S", "slide": "/etc/hostname"}])"))
            .find("names a file that is not its own") != std::string::npos);
  CHECK(refused(event_of(6, "A", R"(, "sponsors": [{"id": "s", "name": "S", "slide": "../a.png"}])"))
            .find("names a file that is not its own") != std::string::npos);
  place.venue = "cafe";
  CHECK(refused(event_of(6)) == "refused: the event has no sessions at \"cafe\"");
  place.venue = "attic";
  CHECK(refused(event_of(6)).find("attic") != std::string::npos);
  place.venue = "hall";
  place.publish("event.json", event_of(5, "Owls"));
  CHECK(place.told() == "ok new");
}

TEST_CASE("Its pictures come with it, those that are there, and are not sent again for another event") {
  Place place;
  place.publish("event.json", event_of(1, "A", slide));
  place.publish("sponsors/a b.png", "a picture");
  CHECK(place.told() == "ok new");
  CHECK(place.standing("sponsors/a b.png") == "a picture");
  place.publish("event.json", event_of(2, "B", slide));
  place.asked();
  CHECK(place.told() == "ok new");
  CHECK(place.asked().find("sponsors/a b.png 304") != std::string::npos);
  CHECK(place.standing("sponsors/a b.png") == "a picture");
  std::filesystem::remove(place.published / "sponsors/a b.png");
  place.publish("event.json", event_of(3, "C", slide));
  CHECK(place.told() == "ok new");
  CHECK(place.standing("sponsors/a b.png") == "");
}

TEST_CASE("With a manifest everything is there before the switch, byte for byte") {
  Place place;
  const std::string event = event_of(0, "A", slide);
  const std::string files = fmt::format(R"("sponsors/a b.png": "{}")", sha256("a picture"));
  place.publish("event.json", event);
  place.publish("manifest.json", manifest_of(event, 3, files));
  CHECK(begins(place.told(), "refused: sponsors/a b.png is not there"));
  CHECK(place.standing() == "");
  place.publish("sponsors/a b.png", "another");
  CHECK(begins(place.told(), "refused: sponsors/a b.png is another file"));
  place.publish("sponsors/a b.png", "a picture");
  CHECK(place.told() == "ok new");
  CHECK(place.standing("sponsors/a b.png") == "a picture");
  place.asked();
  CHECK(place.told() == "ok");
  CHECK(place.asked() == "manifest.json 304\n");
  const std::string next = event_of(0, "B", slide);
  place.publish("event.json", next);
  CHECK(place.told() == "ok");  // the manifest counts, and has not changed
  place.publish("manifest.json", manifest_of(next, 4, files));
  place.asked();
  CHECK(place.told() == "ok new");
  CHECK(place.asked().find("sponsors") == std::string::npos);
  CHECK(place.standing() == next);
  place.publish("manifest.json", manifest_of(next, 3, files));
  CHECK(place.told() == "refused: its serial is 3, lower than 4, which stands");
  place.publish("manifest.json", manifest_of(next, 1, files, R"(, "reset": true)"));
  CHECK(begins(place.told(), "refused: its serial is 1"));  // anybody could say so
}

TEST_CASE("Where \"signed_by\" is given nothing else counts, and only its owner may begin serials anew") {
  Place place;
  shell("cd " + (place.box / ".") + " && minisign -G -W -f -p pub -s sec 2>&1");
  const std::string pub = contents(place.box / "pub");
  place.key = pub.substr(pub.find('\n') + 1, 56);
  const auto sign = [&](const std::string& manifest) {
    place.publish("manifest.json", manifest);
    shell("minisign -S -s " + (place.box / "sec") + " -m " + (place.published / "manifest.json") + " 2>&1");
  };
  const std::string event = event_of(0), other = event_of(0, "Owls");
  place.publish("event.json", event);
  CHECK(begins(place.told(), "refused: "));
  place.publish("manifest.json", manifest_of(event, 5));
  CHECK(begins(place.told(), "refused: "));
  sign(manifest_of(event, 5));
  CHECK(place.told() == "ok new");
  place.publish("event.json", other);
  place.publish("manifest.json", manifest_of(other, 6));
  CHECK(place.told() == "refused: manifest.json: its signature does not fit it");
  sign(manifest_of(other, 4));
  CHECK(begins(place.told(), "refused: its serial is 4"));
  sign(manifest_of(other, 4, "", R"(, "reset": true)"));
  CHECK(place.told() == "ok new");
  CHECK(place.standing() == other);
  CHECK(place.fetch.serial() == 4);
}

TEST_CASE("States that differ have names of their own") {
  Place place;
  place.publish("event.json", event_of(1));
  REQUIRE(place.told() == "ok new");
  const auto state = [&](const std::string& how) {
    place.misbehave("event.json", how);
    const FetchAnswer answer = place.ask();
    CHECK(place.standing() == event_of(1));
    return std::string{name_of(answer.state)};
  };
  CHECK(state("cut") == "unreachable");
  CHECK(state("status 500") == "unreachable");
  CHECK(state("status 429") == "unreachable");
  CHECK(place.ask().retry_after == 77);
  CHECK(state("status 511") == "portal");
  CHECK(state("page") == "portal");
  CHECK(state("to elsewhere") == "portal");
  CHECK(state("to plain") == "portal");
  CHECK(state("status 403") == "refused");
  CHECK(state("missing") == "refused");
  CHECK(state("bomb") == "unreachable");
  CHECK(state("endless") == "refused");
  place.behave("event.json");
  CHECK(place.told() == "ok");
  const FetchAnswer late = place.ask(true, std::time(nullptr) - 1000);
  CHECK(late.state == SyncState::ok);
  CHECK(late.what.find("the server's clock is") == 0);
  place.served.stop();
  CHECK(begins(place.told(), "unreachable"));
}

TEST_CASE("A certificate of another name is a portal's; one outside its dates may be the clock's fault") {
  Place strange{"strange"};
  CHECK(begins(strange.told(), "portal"));
  Place expired{"expired"};
  CHECK(begins(expired.told(false), "clock-wrong"));
  CHECK(begins(expired.told(true), "refused"));
}

TEST_CASE("Whichever step is the last, the old event stands whole or the new one") {
  const std::string files = fmt::format(R"("sponsors/a b.png": "{}")", sha256("a picture"));
  const std::string first = event_of(1, "A", slide), second = event_of(2, "B", slide);
  int failing = 0;
  bool came = false;
  for (; !came && failing < 40; ++failing) {
    int left = 1000;
    Disk disk = real_disk();
    const auto step = [&left] { return left-- > 0; };
    const Failure full{"No space left on device"};
    disk.write = [&, write = disk.write](const std::string& path, std::string_view bytes) -> Result<> {
      return step() ? write(path, bytes) : Result<>{full};
    };
    disk.rename = [&, rename = disk.rename](const std::string& from, const std::string& to) -> Result<> {
      return step() ? rename(from, to) : Result<>{full};
    };
    disk.sync = [&, sync = disk.sync](const std::string& folder) -> Result<> {
      return step() ? sync(folder) : Result<>{full};
    };
    Place place{"tls", disk};
    place.publish("event.json", first);
    place.publish("sponsors/a b.png", "a picture");
    place.publish("manifest.json", manifest_of(first, 1, files));
    REQUIRE(place.told() == "ok new");
    place.publish("event.json", second);
    place.publish("manifest.json", manifest_of(second, 2, files));
    left = failing;
    const FetchAnswer answer = place.ask();
    came = answer.state == SyncState::ok;
    const std::string stands = place.standing();
    CHECK((stands == first || stands == second));
    CHECK(place.standing("sponsors/a b.png") == "a picture");
    if (!came) CHECK(answer.what.find("No space left") != std::string::npos);
    left = 1000;
    CHECK(place.ask().state == SyncState::ok);
    CHECK(place.standing() == second);
  }
  CHECK(failing > 4);
  CHECK(came);
}
