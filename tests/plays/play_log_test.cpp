// What `run` keeps of the slides that it showed.

#include "plays/play_log.hpp"

#include <sys/resource.h>

#include <csignal>
#include <sstream>

#include <doctest/doctest.h>

#include "folder.hpp"
#include "plays/play_tracker.hpp"

using namespace kiosk;
using namespace kiosk::testing;
using namespace std::chrono_literals;

namespace {

std::ostringstream told;
Journal journal{told};

const Instant noon{std::chrono::seconds{1'600'000'000}};

/// Turns take 8 s; one that is `cut` would go on.
Showing slide(const char* id, Instant until, Seconds cut = Seconds{0}) {
  Showing showing;
  showing.venue.id = "hall";
  showing.until = until;
  Sponsor sponsor;
  sponsor.id = id;
  sponsor.slide = std::string{id} + ".png";
  showing.screen = SponsorScreen{sponsor, until + cut - 8s, until + cut};
  return showing;
}

Showing other(Instant until) {
  Showing showing;
  showing.until = until;
  showing.screen = IdentifyScreen{};
  return showing;
}

PlayMoment at(int seconds, PlayClock clock = PlayClock::trusted) {
  return {noon + std::chrono::seconds{seconds}, 5000 + seconds * 1000, clock};
}

Play play_number(int i) {
  Play play;
  play.sponsor = "s";
  play.venue = "hall";
  play.start = noon + std::chrono::seconds{i};
  return play;
}

/// While it lives no file grows beyond this, as on a full disk.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  void (*handler_)(int);
  rlimit before_{};
};

std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename());
  return names;
}

}  // namespace

TEST_CASE("A slide shown to its end is a play, with its begin and its measured length") {
  PlayTracker tracker;
  CHECK_FALSE(tracker.shown(slide("a", noon + 8s), at(0), "a.png"));
  const auto ended = tracker.shown(slide("b", noon + 16s), at(8), "b.png");
  REQUIRE(ended);
  CHECK(ended->play.sponsor == "a");
  CHECK(ended->play.venue == "hall");
  CHECK(ended->play.start == noon);
  CHECK(ended->play.monotonic_ms == 5000);
  CHECK(ended->play.seconds == 8);
  CHECK(ended->slide_file == "a.png");
  CHECK(tracker.shown(other(noon + 30s), at(16), "")->play.sponsor == "b");
  CHECK_FALSE(tracker.shown(slide("a", noon + 38s), at(30), std::nullopt));
  CHECK_FALSE(tracker.shown(other(noon + 50s), at(38), ""));
}

TEST_CASE("Drawn again while it lasts it is one play") {
  PlayTracker tracker;
  tracker.shown(slide("a", noon + 8s), at(0), "a.png");
  CHECK_FALSE(tracker.shown(slide("a", noon + 8s), at(3), "a.png"));
  CHECK(tracker.shown(other(noon + 60s), at(8), "")->play.seconds == 8);
}

TEST_CASE("A slide that was cut short, or joined in its midst, is none") {
  PlayTracker cut;
  cut.shown(slide("a", noon + 8s), at(0), "a.png");
  CHECK_FALSE(cut.shown(other(noon + 60s), at(5), ""));
  PlayTracker boundary;
  boundary.shown(slide("a", noon + 7s, 1s), at(0), "a.png");
  CHECK_FALSE(boundary.shown(other(noon + 60s), at(7), ""));
  PlayTracker joined;
  joined.shown(slide("a", noon + 8s), at(5), "a.png");
  CHECK_FALSE(joined.shown(other(noon + 60s), at(8), ""));
}

TEST_CASE("Two turns of one sponsor in a row are two plays") {
  PlayTracker tracker;
  tracker.shown(slide("a", noon + 8s), at(0), "a.png");
  const auto first = tracker.shown(slide("a", noon + 16s), at(8), "a.png");
  REQUIRE(first);
  CHECK(first->play.seconds == 8);
  CHECK(tracker.shown(other(noon + 60s), at(16), "")->play.start == noon + 8s);
}

TEST_CASE("A turn that another of the same sponsor's cuts short is no play, the other is") {
  PlayTracker tracker;
  tracker.shown(slide("a", noon + 8s), at(0), "a.png");
  CHECK_FALSE(tracker.shown(slide("a", noon + 13s), at(5), "a.png"));
  const auto second = tracker.shown(other(noon + 60s), at(13), "");
  REQUIRE(second);
  CHECK(second->play.start == noon + 5s);
  CHECK(second->play.seconds == 8);
}

TEST_CASE("A slide during which the venue is switched is a play of neither venue") {
  PlayTracker tracker;
  tracker.shown(slide("a", noon + 8s), at(0), "a.png");
  Showing moved = slide("a", noon + 8s);
  moved.venue.id = "attic";
  CHECK_FALSE(tracker.shown(moved, at(3), "a.png"));
  CHECK_FALSE(tracker.shown(other(noon + 60s), at(8), ""));
}

TEST_CASE("A slide drawn a second late is a play, one drawn two seconds late is none") {
  PlayTracker late;
  late.shown(slide("a", noon + 8s), at(1), "a.png");
  const auto play = late.shown(other(noon + 60s), at(8), "");
  REQUIRE(play);
  CHECK(play->play.seconds == 7);
  PlayTracker later;
  later.shown(slide("a", noon + 8s), at(2), "a.png");
  CHECK_FALSE(later.shown(other(noon + 60s), at(8), ""));
}

TEST_CASE("A rehearsal's play has the machine's time of its start as well") {
  PlayTracker tracker;
  PlayMoment begin = at(0, PlayClock::simulated), end = at(8, PlayClock::simulated);
  begin.machine = noon - 1000s;
  end.machine = noon - 992s;
  tracker.shown(slide("a", noon + 8s), begin, "a.png");
  CHECK(tracker.shown(other(noon + 60s), end, "")->play.machine_start == noon - 1000s);
}

TEST_CASE("A play is of the file that was on the screen") {
  PlayTracker tracker;
  tracker.shown(slide("a", noon + 8s), at(0), "a-upright.png");
  CHECK(tracker.shown(other(noon + 60s), at(8), "")->slide_file == "a-upright.png");
  PlayTracker changed;
  changed.shown(slide("a", noon + 8s), at(0), "a.png");
  CHECK_FALSE(changed.shown(slide("a", noon + 8s), at(4), "a-upright.png"));
  CHECK_FALSE(changed.shown(other(noon + 60s), at(8), ""));
}

TEST_CASE("A rehearsal whose time runs fast is believed, a real clock that does is not") {
  const auto shown = [](PlayClock clock) {
    PlayTracker tracker;
    tracker.shown(slide("a", noon + 8s), {noon, 5000, clock}, "a.png");
    return tracker.shown(other(noon + 60s), {noon + 8s, 5800, clock}, "").has_value();
  };
  CHECK(shown(PlayClock::simulated));
  CHECK_FALSE(shown(PlayClock::trusted));
}

TEST_CASE("A clock that is set forward ends no slide") {
  PlayTracker tracker;
  tracker.shown(slide("a", noon + 8s), at(0), "a.png");
  CHECK_FALSE(tracker.shown(other(noon + 5000s), {noon + 4000s, 5000 + 2000}, ""));
}

TEST_CASE("A clock that is set back, or forward, ends no slide and leaves the next whole") {
  PlayTracker back;
  back.shown(slide("a", noon + 8s), at(0), "a.png");
  CHECK_FALSE(back.shown(slide("b", noon - 3600s + 8s), {noon - 3600s, 5000 + 4000}, "a.png"));
  const auto next = back.shown(other(noon), {noon - 3600s + 8s, 5000 + 12000}, "");
  REQUIRE(next);
  CHECK(next->play.sponsor == "b");
  CHECK(next->play.seconds == 8);
}

TEST_CASE("Lines are appended; a half one is ended at start") {
  const Folder folder;
  write(folder / "plays.jsonl", to_json(play_number(0)) + "\n{\"sponsor\":\"hal");
  PlayLog{folder / "", journal}.append(play_number(1), {});
  PlayLog{folder / "", journal}.append(play_number(2), {});
  const PlayLines read = read_play_lines(contents(folder / "plays.jsonl"));
  CHECK(read.plays == std::vector{play_number(0), play_number(1), play_number(2)});
  CHECK(read.unreadable == 1);
}

TEST_CASE("Files are turned over, and their number is bounded") {
  const Folder folder;
  const std::int64_t two_lines = 2 * static_cast<std::int64_t>(to_json(play_number(0)).size()) + 2;
  {
    PlayLog log{folder / "deep/er", journal, two_lines};
    for (int i = 0; i < 40; ++i) log.append(play_number(i), {});
  }
  CHECK(files_in(folder / "deep/er").size() == PlayLog::most_files);
  CHECK(read_play_lines(contents(folder / "deep/er/plays.jsonl")).plays ==
        std::vector{play_number(38), play_number(39)});
  CHECK(read_play_lines(contents(folder / "deep/er/plays.7.jsonl")).plays.front() == play_number(24));
}

TEST_CASE("Without a folder nothing is kept, and one that can't be made is survived, and told") {
  told.str("");
  PlayLog{"", journal}.append(play_number(0), {});
  CHECK(told.str().empty());
  PlayLog{"/proc/no/such", journal}.append(play_number(0), {});
  CHECK(told.str() == "kiosk: plays are not kept: /proc/no/such/plays.jsonl: open: No such file or directory\n");
}

TEST_CASE("A slide on a display that went dark was not shown to its end, however long ago it began") {
  PlayTracker tracker;
  CHECK_FALSE(tracker.shown(slide("a", noon + 8s), at(0), "a.png"));
  tracker.interrupted();
  CHECK_FALSE(tracker.shown(other(noon + 4000s), at(3600), ""));
}

TEST_CASE("A full disk costs the plays that find no room, and none that come later") {
  const Folder folder;
  const auto line = static_cast<rlim_t>(to_json(play_number(0)).size() + 1);
  PlayLog log{folder / "", journal};
  log.append(play_number(0), {});
  {
    told.str("");
    const FileSizeLimit full{line + 20};
    log.append(play_number(1), {});  // a half line
    log.append(play_number(2), {});
  }
  log.append(play_number(3), {});
  log.append(play_number(4), {});
  const PlayLines read = read_play_lines(contents(folder / "plays.jsonl"));
  CHECK(read.plays == std::vector{play_number(0), play_number(3), play_number(4)});
  CHECK(read.unreadable == 1);
}

TEST_CASE("A file that can't be opened is tried again, one that was taken away is begun anew") {
  const Folder folder;
  std::filesystem::create_directory(folder / "plays.jsonl");
  PlayLog log{folder / "", journal};
  log.append(play_number(0), {});
  std::filesystem::remove(folder / "plays.jsonl");
  log.append(play_number(1), {});
  CHECK(read_play_lines(contents(folder / "plays.jsonl")).plays == std::vector{play_number(1)});
  std::filesystem::remove(folder / "plays.jsonl");
  log.append(play_number(2), {});
  CHECK(read_play_lines(contents(folder / "plays.jsonl")).plays == std::vector{play_number(2)});
}

TEST_CASE("Nothing but whole lines is kept of a file cut anywhere, as a power cut leaves it") {
  const Folder folder;
  const std::string two = to_json(play_number(0)) + "\n" + to_json(play_number(1)) + "\n";
  for (std::size_t cut = 0; cut <= two.size(); ++cut) {
    write(folder / "plays.jsonl", two.substr(0, cut));
    PlayLog{folder / "", journal}.append(play_number(2), {});
    const PlayLines read = read_play_lines(contents(folder / "plays.jsonl"));
    REQUIRE_FALSE(read.plays.empty());
    REQUIRE(read.plays.back() == play_number(2));
    REQUIRE(read.plays.size() == (cut + 1 >= two.size() ? 3U : cut + 1 >= two.size() / 2 ? 2U : 1U));
  }
}

TEST_CASE("A slide's hash follows its bytes") {
  const Folder folder;
  SlideHashes hashes;
  write(folder / "a", "foobar");
  CHECK(hashes.of(folder / "a") == "fnv1a64:85944171f73967e8");
  const auto before = std::filesystem::last_write_time(folder / "a");
  write(folder / "a", "foobaz");
  std::filesystem::last_write_time(folder / "a", before + std::chrono::seconds{1});
  CHECK(hashes.of(folder / "a") == "fnv1a64:85943971f7395a50");
  write(folder / "a", "foobar2");
  CHECK(hashes.of(folder / "a") != "fnv1a64:85944171f73967e8");
  CHECK(hashes.of("").empty());
  CHECK(hashes.of(folder / "none").empty());
}

TEST_CASE("A slide that is seen only from the middle of its turn was not shown to its end") {
  PlayTracker tracker;
  CHECK_FALSE(tracker.shown(slide("a", noon + 8s), at(0), std::nullopt));  // still being decoded
  CHECK_FALSE(tracker.shown(slide("a", noon + 8s), at(4), "a.png"));
  CHECK_FALSE(tracker.shown(other(noon + 60s), at(8), ""));
}

TEST_CASE("A slide that is gone in the middle of its turn was not shown to its end") {
  PlayTracker tracker;
  CHECK_FALSE(tracker.shown(slide("a", noon + 8s), at(0), "a.png"));
  CHECK_FALSE(tracker.shown(slide("a", noon + 8s), at(4), std::nullopt));  // the file was broken meanwhile
  CHECK_FALSE(tracker.shown(other(noon + 60s), at(8), ""));
}
