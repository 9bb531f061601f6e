// The screen file that has served a box goes missing.

#include <sstream>

#include <doctest/doctest.h>

#include "box/box_files.hpp"
#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

/// A card's partition and the machine's own folder, as the package has them, and what is kept between two starts.
struct Machine {
  Folder card{true}, machine{true}, state;
  std::ostringstream told;
  Journal journal{told};

  Machine() {
    set(card, "monument");
    set(machine, "masa-loft");
  }

  static void set(const Folder& folder, const std::string& venue) {
    write(folder / "kiosk.json", "{\"venue\": \"" + venue + "\", \"event\": \"pycontw-2020.json\"}");
  }
  void pull_card() const { std::filesystem::remove(card / "kiosk.json"); }

  BoxFiles start() {
    Source source;
    source.places = {card / "kiosk.json", machine / "kiosk.json"};
    return {source, read_file, KeptContent{state / "."}, journal};
  }
};

std::string first_error(const BoxFiles::Reading& reading) {
  return reading.errors.empty() ? "" : to_text(reading.errors.front());
}

}  // namespace

TEST_CASE("A screen file that goes missing while the sign runs is a mistake, and the box stays what it is") {
  Machine m;
  BoxFiles box = m.start();
  REQUIRE(box.read().box->venue().id == "monument");
  box.keep();
  m.pull_card();
  const auto missing = box.read();
  CHECK_FALSE(missing.box);
  CHECK(first_error(missing).starts_with(m.card / "kiosk.json"));
  CHECK(box.screen_file() == m.card / "kiosk.json");
  box.keep();
  Machine::set(m.card, "angry-burger");
  CHECK(box.read().box->venue().id == "angry-burger");
}

TEST_CASE("One that is missing at a start has its kept copy before another place's file") {
  Machine m;
  {
    BoxFiles before = m.start();
    REQUIRE(before.read().box);
    before.keep();
  }
  m.pull_card();
  BoxFiles box = m.start();
  const auto reading = box.read();
  REQUIRE(reading.box);
  CHECK(reading.box->venue().id == "monument");
  CHECK(first_error(reading).starts_with(m.card / "kiosk.json"));
}

TEST_CASE("Where nothing has ever served, the first place that has a file counts") {
  Machine m;
  m.pull_card();
  BoxFiles box = m.start();
  CHECK(box.read().box->venue().id == "masa-loft");
  Machine::set(m.card, "monument");
  CHECK(box.read().box->venue().id == "monument");
}

TEST_CASE("Every place where a screen file may be is followed") {
  Machine m;
  const BoxFiles box = m.start();
  const auto files = box.to_follow();
  for (const std::string& place : {m.card / "kiosk.json", m.card / "kiosk.json.txt", m.machine / "kiosk.json"}) {
    CHECK(std::ranges::count(files, place) > 0);
  }
}
