// The last good content, through power cuts at every step and in front of every flush.

#include "box/kept_content.hpp"

#include <set>

#include <doctest/doctest.h>

#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

FileSet set_in(const Folder& box, const std::string& mark, const std::string& slide) {
  write(box / "kiosk.json", R"({"venue": "hall", "event": "event.json", "name": ")" + mark + "\"}");
  write(box / "event.json", R"({"name": "E", "timezone": "Asia/Taipei", "venues": [{"id": "hall", "name": "Hall"}],
    "sessions": [], "sponsors": [{"id": "s", "name": "S", "slide": "slide.png"}]})");
  write(box / "slide.png", slide);
  FileSet set{
      .config = box / "kiosk.json", .texts = {}, .pictures = {box / "slide.png"}, .reader = read_file, .over = ""};
  for (const char* name : {"kiosk.json", "event.json"}) set.texts[box / name] = contents(box / name);
  return set;
}

/// What is kept, in a word: "old first-slide". Nothing usable is "nothing".
std::string kept_in(const std::string& folder) {
  const auto loaded = KeptContent{folder}.load({});
  if (!loaded) return "nothing";
  REQUIRE(loaded->usable());
  return loaded->screen->name + " " + contents(loaded->content->sponsors.at(0).slide);
}

/// Real steps that are written down, so that they can be played again up to a power cut.
struct Recorder {
  struct Step {
    std::function<void(const Disk&)> play;
    bool flush;
  };
  std::vector<Step> steps;

  Disk disk() {
    const Disk real = real_disk();
    return {[this, real](const std::string& path, std::string_view bytes) {
              steps.push_back({[path, copy = std::string{bytes}](const Disk& d) { (void)d.write(path, copy); }, false});
              return real.write(path, bytes);
            },
            [this, real](const std::string& from, const std::string& to) {
              steps.push_back({[from, to](const Disk& d) { (void)d.rename(from, to); }, false});
              return real.rename(from, to);
            },
            [this, real](const std::string& path) {
              steps.push_back({[path](const Disk& d) { (void)d.remove(path); }, false});
              return real.remove(path);
            },
            [this, real](const std::string& folder) {
              steps.push_back({[](const Disk&) {}, true});
              return real.sync(folder);
            }};
  }
};

/// Steps that end, half done, at the nth.
Disk cut_at(int nth, int& count) {
  const Disk real = real_disk();
  const auto over = [nth, &count] { return ++count >= nth; };
  return {[real, over](const std::string& path, std::string_view bytes) {
            if (!over()) return real.write(path, bytes);
            (void)real.write(path, bytes.substr(0, bytes.size() / 2));
            return Result<>{Failure{"power"}};
          },
          [real, over](const std::string& from, const std::string& to) {
            return over() ? Result<>{Failure{"power"}} : real.rename(from, to);
          },
          [real, over](const std::string& path) { return over() ? Result<>{Failure{"power"}} : real.remove(path); },
          [real, over](const std::string& folder) { return over() ? Result<>{Failure{"power"}} : real.sync(folder); }};
}

}  // namespace

TEST_CASE("A set is kept whole, and used when its own files are gone") {
  const Folder box, state;
  CHECK(kept_in(state / "") == "nothing");
  KeptContent kept{state / ""};
  CHECK(kept.keep(set_in(box, "first", "slide one")));
  std::filesystem::remove(box / "slide.png");
  CHECK(kept_in(state / "") == "first slide one");
}

TEST_CASE("The same set again writes nothing, another removes what is old") {
  const Folder box, state;
  Recorder recorder;
  KeptContent kept{state / "", recorder.disk()};
  (void)kept.keep(set_in(box, "first", "slide one"));
  const std::size_t steps = recorder.steps.size();
  CHECK(steps > 0);
  (void)kept.keep(set_in(box, "first", "slide one"));
  CHECK(recorder.steps.size() == steps);
  (void)kept.keep(set_in(box, "second", "slide two"));
  const auto files = std::filesystem::directory_iterator{state / "content"};
  CHECK(std::distance(begin(files), end(files)) == 4);  // three files and the list
  CHECK(kept_in(state / "") == "second slide two");
}

TEST_CASE("A failure at any step leaves the old set or the new one, and the next try succeeds") {
  const Folder box;
  for (int nth = 1;; ++nth) {
    CAPTURE(nth);
    const Folder state;
    (void)KeptContent{state / ""}.keep(set_in(box, "old", "slide one"));
    int count = 0;
    (void)KeptContent{state / "", cut_at(nth, count)}.keep(set_in(box, "new", "slide two"));
    const std::string kept = kept_in(state / "");
    const bool one_of_them = kept == "old slide one" || kept == "new slide two";
    CHECK_MESSAGE(one_of_them, kept);
    CHECK(KeptContent{state / ""}.keep(set_in(box, "new", "slide two")));
    CHECK(kept_in(state / "") == "new slide two");
    if (count < nth) break;
    REQUIRE(nth < 40);
  }
}

TEST_CASE("A power cut that loses any of the steps since the last flush leaves the old set or the new one") {
  const Folder box, scratch;
  const std::string before = scratch / "before", state = scratch / "state";
  (void)KeptContent{state}.keep(set_in(box, "old", "slide one"));
  std::filesystem::copy(state, before, std::filesystem::copy_options::recursive);
  Recorder recorder;
  (void)KeptContent{state, recorder.disk()}.keep(set_in(box, "new", "slide two"));
  const std::size_t steps = recorder.steps.size();
  REQUIRE(steps > 8);
  std::set<std::string> seen;
  for (std::size_t cut = 0; cut <= steps; ++cut) {
    std::size_t flushed = cut;
    while (flushed > 0 && !recorder.steps[flushed - 1].flush) --flushed;
    for (unsigned lost = 0; lost < 1u << std::min<std::size_t>(cut - flushed, 6); ++lost) {
      std::filesystem::remove_all(state);
      std::filesystem::copy(before, state, std::filesystem::copy_options::recursive);
      for (std::size_t i = 0; i < cut; ++i) {
        const bool is_lost = i >= flushed && (lost >> (i - flushed) & 1u) != 0;
        if (!is_lost) recorder.steps[i].play(real_disk());
      }
      CAPTURE(cut);
      CAPTURE(lost);
      const std::string kept = kept_in(state);
      const bool one_of_them = kept == "old slide one" || kept == "new slide two";
      CHECK_MESSAGE(one_of_them, kept);
      seen.insert(kept);
    }
  }
  CHECK(seen.size() == 2);
}

TEST_CASE("A half-kept set is never used") {
  const Folder box, state;
  (void)KeptContent{state / ""}.keep(set_in(box, "first", "slide one"));
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator{state / "content"}) files.push_back(entry.path());
  for (const std::string& file : files) {
    CAPTURE(file);
    const std::string bytes = contents(file);
    write(file, bytes.substr(0, bytes.size() - 1));
    CHECK(kept_in(state / "") == "nothing");
    write(file, "X" + bytes.substr(1));
    CHECK(kept_in(state / "") == "nothing");
    write(file, bytes);
  }
  CHECK(kept_in(state / "") == "first slide one");
}

TEST_CASE("Of a stick that is pulled out while it is read nothing is taken") {
  const Folder box, state;
  KeptContent kept{state / ""};
  REQUIRE(kept.keep(set_in(box, "own", "slide")));
  FileSet stick = set_in(box, "stick", "its slide");
  stick.over = "x";
  stick.reader = [](const std::string& path) { return Failure{"", path, "gone"}; };
  const Result<> taken = kept.keep(stick);
  REQUIRE_FALSE(taken);
  CHECK(to_text(taken.failure()) == (box / "slide.png") + ": can't be read");
  CHECK(kept_in(state / "") == "own slide");
}

TEST_CASE("Whoever keeps watch hears of each file") {
  const Folder box, state;
  int heard = 0;
  KeptContent kept{state / "", real_disk(), [&] { ++heard; }};
  REQUIRE(kept.keep(set_in(box, "own", "slide")));
  CHECK(heard >= 6);  // three files, listed and stored
}

TEST_CASE("Every picture that the files name is kept, and found when the stick with them is gone") {
  const Folder stick, state;
  write(stick / "kiosk.json", R"({"venue": "hall", "event": "event.json", "theme": "theme.json"})");
  write(stick / "theme.json", R"({"logo": "1.png", "background": "2.png"})");
  write(stick / "event.json", R"({"name": "E", "timezone": "Asia/Taipei", "venues": [{"id": "hall", "name": "Hall"}],
    "sessions": [{"id": "a", "venue": "hall", "title": "A", "start": "2020-09-06T13:00", "end": "2020-09-06T14:00",
      "speakers": ["Bo", {"name": "Ada", "photo": "3.png"}, {"name": "Ada again", "photo": "3.png"}],
      "talks": [{"title": "T", "speakers": [{"name": "Lin", "photo": "4.png"}]}]}],
    "sponsors": [{"id": "s", "name": "S", "slide": "5.png", "slide_portrait": "6.png", "logo": "7.png"}],
    "playlist": [{"screen": "card", "seconds": 9}], "cards": [{"title": "C", "image": "8.png"}]})");
  for (int i = 1; i <= 8; ++i) write(stick / (std::to_string(i) + ".png"), "picture " + std::to_string(i));
  const Loaded own = load(stick / "kiosk.json", {}, read_file);
  REQUIRE(own.usable());
  FileSet set{.config = stick / "kiosk.json",
              .texts = {},
              .pictures = picture_paths(*own.content, *own.theme),
              .reader = read_file,
              .over = ""};
  CHECK(set.pictures.size() == 8);
  for (const std::string& file : own.files) set.texts[file] = contents(file);
  REQUIRE(KeptContent{state / ""}.keep(set));
  for (int i = 1; i <= 8; ++i) std::filesystem::remove(stick / (std::to_string(i) + ".png"));

  const auto kept = KeptContent{state / ""}.load({});
  REQUIRE(kept);
  REQUIRE(kept->usable());
  const Session& session = kept->content->sessions.at(0);
  const Sponsor& sponsor = kept->content->sponsors.at(0);
  CHECK(session.speakers.at(0).photo.empty());
  const std::vector<std::string> paths{kept->theme->logo,
                                       kept->theme->background,
                                       session.speakers[1].photo,
                                       session.talks.at(0).speakers.at(0).photo,
                                       sponsor.slide,
                                       sponsor.slide_portrait,
                                       sponsor.logo,
                                       kept->content->cards.at(0).image};
  for (std::size_t i = 0; i < paths.size(); ++i) CHECK(contents(paths[i]) == "picture " + std::to_string(i + 1));
}

TEST_CASE("Too much is not kept, and says so before anything is written") {
  const Folder box, state;
  FileSet set = set_in(box, "first", "slide one");
  std::filesystem::resize_file(box / "slide.png", 200'000'000);
  const Result<> done = KeptContent{state / ""}.keep(set);
  REQUIRE_FALSE(done);
  CHECK(to_text(done.failure()) == "it has 200 MB, more than 200");
  CHECK(kept_in(state / "") == "nothing");
}
