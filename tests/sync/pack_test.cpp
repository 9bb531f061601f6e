// `kiosk pack`: what it takes, what it refuses, what a screen fetches of it.
#include "sync/pack.hpp"

#include <cstdlib>
#include <ctime>

#include <doctest/doctest.h>

#include "desk.hpp"
#include "served.hpp"
#include "sync/event_fetch.hpp"

using namespace kiosk;
using namespace kiosk::testing;

TEST_CASE("pack: the event's bytes, all that it names by its path, and a manifest of both") {
  const Desk desk;
  desk.add("a b/slide.png", "wide");
  desk.add("a b/upright.png", "upright");
  desk.add("logo.svg", "logo");
  desk.add("cards/desk.jpg", "desk");
  desk.add("unnamed.png", "nobody's");
  const std::string event =
      plan_of(7, R"(, "as_of": "2020-09-06T11:20+08:00", "sponsors": [{"id": "s", "name": "S", "slide": "a b/slide.png",
      "slide_portrait": "a b/upright.png", "logo": "./logo.svg"}], "cards": [{"title": "C", "image": "cards/desk.jpg"}],
      "playlist": [{"screen": "current", "seconds": 9}, {"screen": "card", "seconds": 9}])");
  desk.add("plan.json", event);
  const Packing packing = desk.pack();
  CHECK(packing.done);
  CHECK(desk.told(packing) == "2027/event.json: serial 7, 6 files, 6 changed\n");
  CHECK(desk.read("event.json") == event);
  CHECK(desk.read("a b/slide.png") == "wide");
  CHECK_FALSE(desk.has("unnamed.png"));
  CHECK(desk.read("manifest.json") ==
        fmt::format(R"({{"event":"{}","serial":7,"as_of":"2020-09-06T03:20:00Z","files":{{"a b/slide.png":"{}",)"
                    R"("a b/upright.png":"{}","cards/desk.jpg":"{}","faces/ada.jpg":"{}","logo.svg":"{}"}}}})"
                    "\n",
                    sha256(event), sha256("wide"), sha256("upright"), sha256("desk"), sha256("a face"),
                    sha256("logo")));
  CHECK(read_manifest(desk.read("manifest.json")));
  CHECK(desk.standing().size() == 7);
}

TEST_CASE("pack: what was packed is fetched, and each correction after it") {
  Desk desk;
  desk.out = desk.web / ".";  // where the server has files of its own, too
  const Folder box;
  const Served served{{"python3", KIOSK_SOURCE_DIR "/tests/http/serve.py", desk.web / ".", "tls"}};
  setenv("SSL_CERT_FILE", (desk.web / "ca.pem").c_str(), 1);
  setenv("KIOSK_FETCHED", (box / "fetched").c_str(), 1);
  write(box / "kiosk.json",
        fmt::format(R"({{"venue": "hall", "event": "https://127.0.0.1:{}/file/event.json"}})", served.port()));
  EventFetch fetch{box / "kiosk.json", Generations{box / "fetched"}, HttpClient{"test/1"}};
  const auto ask = [&] {
    std::vector<Problem> problems;
    const auto screen = load_screen(box / "kiosk.json", read_file, problems);
    REQUIRE(screen);
    const FetchAnswer answer = fetch.ask(*screen, true, std::time(nullptr));
    return std::string{name_of(answer.state)} + (answer.changed ? " new" : "") + answer.what;
  };
  desk.add("s.png", "slide one");
  desk.add("plan.json", plan_of(1, slide("s.png")));
  REQUIRE(desk.pack().done);
  CHECK(ask() == "ok new");
  CHECK(contents(box / "fetched/current/s.png") == "slide one");
  CHECK(contents(box / "fetched/current/faces/ada.jpg") == "a face");
  REQUIRE(desk.pack().done);
  CHECK(ask() == "ok");
  desk.add("s.png", "slide two");  // of the same length, at once
  REQUIRE(desk.pack().done);
  CHECK(ask() == "ok new");
  CHECK(contents(box / "fetched/current/s.png") == "slide two");
  desk.add("plan.json", plan_of(2));
  REQUIRE(desk.pack().done);
  CHECK(ask() == "ok new");
  CHECK_FALSE(fs::exists(box / "fetched/current/s.png"));
  CHECK(fetch.serial() == 2);
  unsetenv("SSL_CERT_FILE");
  unsetenv("KIOSK_FETCHED");
}

TEST_CASE("pack: with any error nothing is written, and all errors are told with their places") {
  const Desk desk;
  desk.add("plan.json", plan_of(1, R"(, "sponsor": [])"));
  const Packing unknown = desk.pack();
  CHECK_FALSE(unknown.done);
  CHECK(desk.told(unknown).starts_with("plan.json:3:"));
  CHECK(contains(desk.told(unknown), "error: "));
  CHECK_FALSE(fs::exists(desk.out));

  desk.add("other.json", plan_of(1));
  CHECK_FALSE(kiosk::pack({desk.home / "other.json", desk.event}, desk.out).done);
  CHECK_FALSE(kiosk::pack({desk.home / "none.json"}, desk.out).done);
  desk.add("kiosk.json", R"({"venue": "hall", "event": "other.json"})");
  CHECK(desk.told(kiosk::pack({desk.home / "kiosk.json"}, desk.out)) ==
        "kiosk.json:1:1: error: it is a screen file: pack the event that it names\n");
  CHECK_FALSE(fs::exists(desk.out));
}

TEST_CASE("pack: no file from outside of the event's folder, no link, nothing that a sign would not fetch") {
  const Desk desk;
  write(desk.web / "secret.png", "a secret");
  fs::create_symlink(desk.web / "secret.png", desk.home / "link.png");
  fs::create_directory_symlink(desk.web / "", desk.home / "folder");
  desk.add("a#b.png", "x");
  desk.add("large.png", "");
  fs::resize_file(desk.home / "large.png", most_file_bytes + 1);
  const std::map<std::string, std::string> refused{
      {"../secret.png", "names a file that is not its own: it is outside of the event's folder"},
      {desk.web / "secret.png", "names a file that is not its own: it is outside of the event's folder"},
      {"link.png", "names a file that is not its own: it is a link"},
      {"folder/secret.png", "names a file that is not its own: it is a link"},
      {"a#b.png", "can't be packed: its name has one of \\ ? # % in it"},
      {"large.png", "can't be packed: signs fetch files of at most 20 MiB"}};
  for (const auto& each : refused) {
    const auto& path = each.first;
    const auto& why = each.second;
    CAPTURE(path);
    desk.add("plan.json", plan_of(1, slide(path)));
    const Packing packing = desk.pack();
    CHECK_FALSE(packing.done);
    CHECK_MESSAGE(contains(desk.told(packing), why), desk.told(packing));
    CHECK(desk.told(packing).starts_with("plan.json:3:"));
    CHECK_FALSE(fs::exists(desk.out));
  }
  fs::resize_file(desk.home / "large.png", most_file_bytes);
  desk.add("plan.json", plan_of(1, slide("large.png")));
  CHECK(desk.pack().done);
}

TEST_CASE(
    "pack: a slide that is not there is told and left out; one that is written otherwise is taken as it is there") {
  const Desk desk;
  desk.add("Slide.PNG", "a slide");
  desk.add("plan.json", plan_of(1, slide("slide.png")));
  const Packing near = desk.pack();
  CHECK(near.done);
  CHECK(contains(desk.told(near), "warning: "));
  CHECK(desk.read("Slide.PNG") == "a slide");
  fs::remove(desk.home / "Slide.PNG");
  const Packing gone = desk.pack();
  CHECK(gone.done);
  CHECK(contains(desk.told(gone), "warning: can't open the slide"));
  CHECK_FALSE(desk.has("Slide.PNG"));
  CHECK(desk.whole());
}

TEST_CASE("pack: several events each have a folder by their id, else by their file's name") {
  const Desk desk;
  desk.add("plan.json", plan_of(1, "", "pycon-2027"));
  desk.add("second.json", plan_of(2, slide("s.png")));
  desk.add("s.png", "slide");
  REQUIRE(kiosk::pack({desk.event, desk.home / "second.json"}, desk.out + "/").done);
  CHECK(desk.read("pycon-2027/event.json") == plan_of(1, "", "pycon-2027"));
  CHECK(desk.read("second/s.png") == "slide");
  CHECK(read_manifest(desk.read("pycon-2027/manifest.json"))->files.size() == 1);
  CHECK(read_manifest(desk.read("second/manifest.json"))->serial == 2);

  desk.add("pycon-2027.json", plan_of(1));
  const Packing same = kiosk::pack({desk.event, desk.home / "pycon-2027.json"}, desk.web / "other");
  CHECK_FALSE(same.done);
  CHECK(contains(desk.told(same), "it is called \"pycon-2027\" as plan.json is: give each an \"id\""));
  CHECK_FALSE(fs::exists(desk.web / "other"));
}
