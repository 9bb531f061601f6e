// `kiosk pack` into a folder in which something stands, which may be served meanwhile.
#include <chrono>

#include <doctest/doctest.h>

#include "desk.hpp"

using namespace kiosk;
using namespace kiosk::testing;

TEST_CASE("pack: what is the same is not touched, what is gone is removed, what is not its own stays") {
  const Desk desk;
  desk.add("s.png", "slide");
  desk.add("t.png", "another");
  desk.add("plan.json", plan_of(1, slide("s.png")));
  REQUIRE(desk.pack().done);
  const auto first = desk.standing();
  CHECK(desk.told(desk.pack()) == "2027/event.json: serial 1, 3 files, nothing has changed\n");
  CHECK(desk.standing() == first);

  write(desk.out + "/index.html", "somebody's");
  desk.add("plan.json", plan_of(2, slide("t.png")));
  REQUIRE(desk.pack().done);
  CHECK(desk.whole());
  CHECK_FALSE(desk.has("s.png"));
  CHECK(desk.read("index.html") == "somebody's");
  CHECK(desk.standing().at(desk.out + "/faces/ada.jpg") == first.at(desk.out + "/faces/ada.jpg"));

  write(desk.out + "/t.png", "somebody's now");
  desk.add("plan.json", plan_of(3));
  REQUIRE(desk.pack().done);
  CHECK(desk.read("t.png") == "somebody's now");
}

TEST_CASE("pack: in the event's own folder it removes nothing") {
  Desk desk;
  desk.out = desk.home / "";
  desk.add("s.png", "slide");
  desk.add("plan.json", plan_of(1, slide("s.png")));
  REQUIRE(desk.pack().done);
  CHECK(desk.whole());
  desk.add("plan.json", plan_of(2));
  REQUIRE(desk.pack().done);
  CHECK(desk.whole());
  CHECK(desk.read("s.png") == "slide");
}

TEST_CASE("pack: a signature goes with the manifest that it fits, and how to sign is told") {
  const Desk desk;
  REQUIRE(desk.pack().done);
  write(desk.out + "/manifest.json.minisig", "a signature");
  CHECK_FALSE(contains(desk.told(desk.pack()), "minisign"));
  CHECK(desk.has("manifest.json.minisig"));
  desk.add("plan.json", plan_of(2));
  CHECK(contains(desk.told(desk.pack()),
                 "the signature no longer fits and is removed; sign it anew: minisign -S -m 2027/manifest.json\n"));
  CHECK_FALSE(desk.has("manifest.json.minisig"));
}

TEST_CASE("pack: an older serial than the one that was there is told") {
  const Desk desk;
  desk.add("plan.json", plan_of(5));
  REQUIRE(desk.pack().done);
  desk.add("plan.json", plan_of(4));
  const Packing older = desk.pack();
  CHECK(older.done);
  CHECK(contains(desk.told(older), "its serial is 4, and 5 was there: signs that have that one refuse it"));
}

TEST_CASE("pack: it writes through no link of the folder's, and over nothing but files") {
  const Desk desk;
  fs::create_directories(desk.out);
  fs::create_directory_symlink(desk.home / "", desk.out + "/faces");
  CHECK_FALSE(desk.pack().done);
  CHECK_FALSE(fs::exists(desk.home / "ada.jpg"));
  fs::remove(desk.out + "/faces");
  fs::create_directories(desk.out + "/event.json/x");
  CHECK_FALSE(desk.pack().done);
  CHECK_FALSE(desk.has("manifest.json"));
  CHECK_FALSE(desk.has(".kiosk-pack"));
}

TEST_CASE("pack: a second version is told from the first by its time's second, whatever its size") {
  const Desk desk;
  REQUIRE(desk.pack().done);
  const auto first = fs::last_write_time(desk.out + "/manifest.json");
  desk.add("faces/ada.jpg", "A FACE");
  REQUIRE(desk.pack().done);
  CHECK(fs::last_write_time(desk.out + "/manifest.json") >= first + std::chrono::seconds{1});
}

TEST_CASE("pack: cut at any step, what stands is as it was, or no manifest stands before all that it lists") {
  for (int cut = 0, done = false; !done; ++cut) {
    CAPTURE(cut);
    const Desk desk;
    desk.add("s.png", "one");
    desk.add("plan.json", plan_of(1, slide("s.png")));
    REQUIRE(desk.pack().done);
    const auto before = desk.standing();
    const std::string manifest = desk.read("manifest.json");
    desk.add("s.png", "two");
    desk.add("plan.json", plan_of(2, slide("s.png")));
    int steps = 0;
    bool moved = false;
    const Disk real = real_disk();
    Disk failing = real;
    failing.write = [&](const std::string& path, std::string_view bytes) -> Result<> {
      return steps++ == cut ? Failure{"cut"} : real.write(path, bytes);
    };
    failing.rename = [&](const std::string& from, const std::string& to) -> Result<> {
      if (steps++ == cut) return Failure{"cut"};
      moved = true;
      return real.rename(from, to);
    };
    done = kiosk::pack({desk.event}, desk.out, failing).done;
    if (!moved) CHECK(desk.standing() == before);
    if (desk.read("manifest.json") != manifest) CHECK(desk.whole());
    CHECK_FALSE(desk.has(".kiosk-pack"));
    CHECK(desk.pack().done);
    CHECK(desk.whole());
    CHECK(desk.read("s.png") == "two");
    CHECK((done ? steps == 6 : steps <= 6));  // three files written, then moved
  }
}
