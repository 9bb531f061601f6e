// A box with a state directory: power-on with broken files, and USB sticks.

#include <sstream>

#include <doctest/doctest.h>

#include "box/box_files.hpp"
#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

void write_config(const std::string& folder, const std::string& venue, const std::string& more = "") {
  write(folder + "/kiosk.json", "{\"venue\": \"" + venue + "\", \"event\": \"pycontw-2020.json\"" + more + "}");
}

constexpr const char* key = ", \"usb_key\": \"tainan\"";

/// A box's own files and its state directory, and a stick beside it.
struct Place {
  Folder box{true}, state, stick{true};
  std::ostringstream told;
  Journal journal{told};

  Place() {
    write_config(box / "", "masa-loft", key);
    write_config(stick / "", "monument", key);
  }
};

/// The box from power-on: what is shown of its files, reading by reading.
class PoweredOn {
 public:
  explicit PoweredOn(Place& place)
      : place_(place), files_({place.box / "kiosk.json", {}}, read_file, KeptContent{place.state / ""}, place.journal) {
    read();
  }

  void read() {
    const BoxFiles::Reading reading = files_.read();
    errors_ = reading.errors;
    if (reading.box) shown_ = reading.box;
    files_.keep();
  }

  /// What came of it; what was told is in the place's `told`, without what was told before.
  BoxFiles::StickReading take_stick() {
    place_.told.str("");
    BoxFiles::StickReading reading = files_.take_stick(place_.stick / "");
    if (reading.box) shown_ = reading.box;
    return reading;
  }

  std::string venue() const { return shown_ ? shown_->venue().id : "none"; }
  const Box& shown() const { return *shown_; }
  const BoxFiles& files() const { return files_; }
  const std::vector<Problem>& errors() const { return errors_; }

 private:
  Place& place_;
  BoxFiles files_;
  std::shared_ptr<const Box> shown_;
  std::vector<Problem> errors_;
};

bool tells(const Place& place, const std::string& text) { return place.told.str().find(text) != std::string::npos; }

}  // namespace

TEST_CASE("After power-on with a broken file the last good content stands, with the line that says where") {
  Place place;
  PoweredOn{place};
  write(place.box / "kiosk.json", "{\"venue\": \"masa-loft\"\n  \"event\": \"pycontw-2020.json\"}");
  const PoweredOn again{place};
  CHECK(again.venue() == "masa-loft");
  REQUIRE_FALSE(again.errors().empty());
  CHECK(staff_text(again.errors()[0]).starts_with("kiosk.json:2:3: expected ',' or '}'"));
  CHECK(PoweredOn{place}.venue() == "masa-loft");
}

TEST_CASE("After power-on with a broken event the screen file is obeyed: another venue of the kept event") {
  Place place;
  PoweredOn{place};
  write(place.box / "pycontw-2020.json", "{");
  CHECK(PoweredOn{place}.venue() == "masa-loft");
  write_config(place.box / "", "monument");
  const PoweredOn again{place};
  CHECK(again.venue() == "monument");
  REQUIRE_FALSE(again.errors().empty());
  CHECK(staff_text(again.errors()[0]).starts_with("pycontw-2020.json:1:2: "));
}

TEST_CASE("Each slide that is kept has a copy to stand in while it is written anew, which it then still is") {
  Place place;
  const PoweredOn box{place};
  const auto copies = box.files().kept_pictures();
  const std::vector<std::string> pictures = picture_paths(box.shown().schedule.content(), box.shown().theme);
  REQUIRE(pictures.size() > 3);
  for (const std::string& picture : pictures) {
    CAPTURE(picture);
    REQUIRE(copies.contains(picture));
    const std::string before = contents(picture);
    write(picture, "half");
    CHECK(contents(copies.at(picture)) == before);
  }
}

TEST_CASE("The kept slides are shown when the folder is gone; without kept content there is nothing") {
  Place place;
  PoweredOn{place};
  for (const auto& entry : std::filesystem::directory_iterator{place.box / ""}) std::filesystem::remove_all(entry);
  const PoweredOn again{place};
  REQUIRE(again.venue() == "masa-loft");
  const std::vector<std::string> pictures = picture_paths(again.shown().schedule.content(), again.shown().theme);
  CHECK(pictures.size() > 3);
  for (const std::string& picture : pictures) {
    CAPTURE(picture);
    CHECK(picture.starts_with(place.state / "content/"));
    CHECK(std::filesystem::exists(picture));
  }
  std::filesystem::remove_all(place.state / "content");
  CHECK(PoweredOn{place}.venue() == "none");
}

TEST_CASE("A stick with the sign's key is taken whole, and stays after power-on") {
  Place place;
  PoweredOn box{place};
  const BoxFiles::StickReading taken = box.take_stick();
  CHECK(taken.problem.empty());
  CHECK_FALSE(taken.ignored);
  CHECK(tells(place, "updated from the USB stick"));
  CHECK(box.venue() == "monument");
  std::filesystem::remove_all(place.stick / "");
  CHECK(PoweredOn{place}.venue() == "monument");
}

TEST_CASE("The last edit by staff wins over a stick, and the stick left in the box does not undo it") {
  Place place;
  PoweredOn box{place};
  box.take_stick();
  write_config(place.box / "", "angry-burger", key);
  box.read();
  CHECK(box.venue() == "angry-burger");
  PoweredOn again{place};
  CHECK(again.venue() == "angry-burger");
  again.take_stick();
  CHECK(again.venue() == "angry-burger");
  CHECK(tells(place, "it was taken before"));
  write_config(place.stick / "", "tsang-fong", key);
  again.take_stick();
  CHECK(again.venue() == "tsang-fong");
}

TEST_CASE("A broken edit by staff leaves a stick's content on, and tells") {
  Place place;
  PoweredOn box{place};
  box.take_stick();
  write(place.box / "kiosk.json", "{");
  const PoweredOn again{place};
  CHECK(again.venue() == "monument");
  CHECK_FALSE(again.errors().empty());
}

TEST_CASE("Any other stick is ignored in one line, and changes nothing on the screen") {
  Place place;
  PoweredOn box{place};
  write_config(place.stick / "", "monument", ", \"usb_key\": \"tainan2\"");
  CHECK(box.take_stick().ignored);
  CHECK(tells(place, "is ignored: its \"usb_key\" is not this sign's\n"));
  write_config(place.stick / "", "monument");
  CHECK(box.take_stick().ignored);
  write(place.stick / "kiosk.json", "{\"venue\"");
  CHECK(box.take_stick().ignored);
  std::filesystem::remove(place.stick / "kiosk.json");
  CHECK(box.take_stick().ignored);
  CHECK(tells(place, "is ignored: it has no kiosk.json"));
  write_config(place.box / "", "masa-loft");
  write_config(place.stick / "", "monument", ", \"usb_key\": \"\"");
  box.read();
  CHECK(box.take_stick().ignored);
  CHECK(tells(place, "is ignored: this sign has no \"usb_key\""));
  CHECK(box.venue() == "masa-loft");
}

TEST_CASE("A stick's file is one guess at the key: no list of words, nor two keys, tells whether one of them is it") {
  Place place;
  PoweredOn box{place};
  for (const char* guesses : {R"(["kaohsiung", "tainan", "taipei")", R"({"usb_key": "kaohsiung" "tainan")",
                              R"({"usb_key": "kaohsiung", "usb_key": "tainan")", R"({"usb_key": "tainan", "usb_key":)",
                              R"({"usb_key": ["tainan")", R"({"usb_key": "tainan2")"}) {
    CAPTURE(guesses);
    write(place.stick / "kiosk.json", guesses);
    CHECK(box.take_stick().ignored);
  }
  write(place.stick / "kiosk.json", R"({"usb_key" : "tainan")");
  CHECK_FALSE(box.take_stick().ignored);
}

TEST_CASE("A stick with a mistake is refused with file, line and column, and nothing is kept of it") {
  Place place;
  PoweredOn box{place};
  write(place.stick / "kiosk.json",
        "{\"usb_key\": \"tainan\",\n \"venue\": \"monument\"\n \"event\": \"pycontw-2020.json\"}");
  const BoxFiles::StickReading refused = box.take_stick();
  CHECK_FALSE(refused.ignored);
  CHECK(refused.problem.starts_with("kiosk.json:3:2: expected ',' or '}'"));
  CHECK(box.venue() == "masa-loft");
  CHECK(PoweredOn{place}.venue() == "masa-loft");
}

TEST_CASE("A stick changes neither whom the sign believes nor whom it tells, and leads it to no address") {
  constexpr const char* public_key = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
  Place place;
  const auto with = [](std::string file, const std::string& more) { return file.insert(file.find('{') + 1, more); };
  const std::string own = contents(place.box / "kiosk.json");
  write(place.box / "kiosk.json",
        with(own, std::string{R"("signed_by": ")"} + public_key + R"(", "broker": "mqtts://own.example.org", )"));
  const std::string stick = contents(place.stick / "kiosk.json");
  PoweredOn box{place};
  box.read();
  for (const std::string& more : {std::string{R"("broker": "mqtts://other.example.org", )"}, std::string{}}) {
    write(place.stick / "kiosk.json", with(stick, more));
    box.take_stick();
    CHECK(box.venue() == "monument");
    CHECK(box.shown().screen.broker == "mqtts://own.example.org");
    CHECK(box.shown().screen.signed_by == public_key);
    const PoweredOn again{place};
    CHECK(again.venue() == "monument");
    CHECK(again.shown().screen.broker == "mqtts://own.example.org");
  }
  write(place.stick / "kiosk.json",
        R"({"usb_key": "tainan", "venue": "monument", "event": "https://other.example.org/event.json"})");
  const BoxFiles::StickReading refused = box.take_stick();
  CHECK_FALSE(refused.box);
  CHECK(refused.problem.starts_with("kiosk.json:"));
}

TEST_CASE("A stick shows none of the box's other files: no links, no way out, no absolute paths") {
  Place place;
  PoweredOn box{place};
  write(place.stick / "kiosk.json",
        "{\"usb_key\": \"tainan\", \"venue\": \"monument\", \"event\": \"" + (place.box / "pycontw-2020.json") + "\"}");
  box.take_stick();
  CHECK(tells(place, "it is outside of the event's folder"));
  std::filesystem::remove(place.stick / "pycontw-2020.json");
  std::filesystem::create_symlink(place.box / "pycontw-2020.json", place.stick / "pycontw-2020.json");
  write_config(place.stick / "", "monument", key);
  box.take_stick();
  CHECK(tells(place, "it is a link"));
  const std::string up = "../" + std::filesystem::path{place.box / ""}.parent_path().filename().string();
  write(place.stick / "kiosk.json",
        "{\"usb_key\": \"tainan\", \"venue\": \"monument\", \"event\": \"" + up + "/pycontw-2020.json\"}");
  box.take_stick();
  CHECK(tells(place, "it is outside of the event's folder"));
  CHECK(box.venue() == "masa-loft");
}

TEST_CASE("Where nothing can be written the sign goes on, told once, and a stick is refused") {
  Place place;
  write(place.state / "content", "a file where the folder would be");
  PoweredOn box{place};
  box.read();
  box.read();
  const std::string told = place.told.str();
  const std::size_t first = told.find("content is not kept");
  REQUIRE(first != std::string::npos);
  CHECK(told.find("content is not kept", first + 1) == std::string::npos);
  CHECK(box.venue() == "masa-loft");
  CHECK_FALSE(box.take_stick().problem.empty());
  CHECK(box.venue() == "masa-loft");
}
