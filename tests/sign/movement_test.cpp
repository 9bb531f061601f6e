#include "sign/movement.hpp"

#include <doctest/doctest.h>

#include "box/box.hpp"
#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

Seen seen(const char* screen, Phase phase, const char* current, const char* next, const char* subject = "",
          const char* venue = "hall") {
  return {screen, subject, venue, phase, current, next};
}

struct Change {
  const char* what;
  Seen before, after;
  Movement movement;
};

const Seen talk = seen("current", Phase::session, "a", "b");

}  // namespace

TEST_CASE("A change of screen or of the venue's state is an exchange, and what is urgent a cut") {
  const Change changes[] = {
      {"a minute passes", talk, talk, Movement::cut},
      {"the next screen", talk, seen("next", Phase::session, "a", "b"), Movement::exchange},
      {"one slide after another", seen("sponsor", Phase::session, "a", "b", "x"),
       seen("sponsor", Phase::session, "a", "b", "y"), Movement::exchange},
      {"the departures", talk, seen("departures", Phase::session, "a", "b"), Movement::exchange},
      {"another session follows", talk, seen("next", Phase::session, "a", "c"), Movement::exchange},
      {"the first session begins", seen("before", Phase::before, "", "a"), talk, Movement::exchange},
      {"a session ends", talk, seen("gap", Phase::gap, "", "b"), Movement::exchange},
      {"a session begins", seen("gap", Phase::gap, "", "b"), seen("current", Phase::session, "b", ""),
       Movement::exchange},
      {"one session upon the other", talk, seen("current", Phase::session, "b", ""), Movement::exchange},
      {"a boundary during a slide", seen("sponsor", Phase::session, "a", "b", "x"), seen("gap", Phase::gap, "", "b"),
       Movement::exchange},
      {"the last session ends", talk, seen("after", Phase::after, "", ""), Movement::exchange},
      {"something urgent", talk, seen("announcement", Phase::session, "a", "b"), Movement::cut},
      {"something urgent, and a session ends", talk, seen("announcement", Phase::gap, "", "b"), Movement::cut},
      {"the urgent is over", seen("announcement", Phase::session, "a", "b"), talk, Movement::exchange},
      {"the urgent is over in another phase", seen("announcement", Phase::session, "a", "b"),
       seen("gap", Phase::gap, "", "b"), Movement::exchange},
      {"another venue", talk, seen("identify", Phase::session, "c", "d", "", "cafe"), Movement::exchange},
      {"another venue without a word", talk, seen("current", Phase::session, "c", "d", "", "cafe"), Movement::exchange},
      {"the clock is believed", seen("programme", Phase::idle, "", ""), talk, Movement::exchange},
      {"the files are mended", seen("setup", Phase::idle, "", "", "", ""), talk, Movement::exchange},
  };
  for (const Change& change : changes) {
    CAPTURE(std::string{change.what});
    CHECK(movement_between(change.before, change.after) == change.movement);
  }
}

TEST_CASE("On the real day whatever changes the venue's state is an exchange, whichever screen it meets") {
  const auto box = make_box(load(KIOSK_SOURCE_DIR "/config/kiosk.json", {}, read_file));
  REQUIRE(box);
  const Instant begin{date::sys_days{date::year{2020} / 9 / 6} + std::chrono::hours{2}};
  Seen before = seen_of(showing_at(box->schedule, begin, ClockTrust::trusted));
  std::optional<std::string> current;
  int states = 0, exchanged = 0;
  for (Instant t = begin; t < begin + std::chrono::hours{12};) {
    const Showing showing = showing_at(box->schedule, t, ClockTrust::trusted);
    const bool another = showing.current != current || showing.phase != before.phase;
    states += another;
    exchanged += another && movement_between(before, seen_of(showing)) == Movement::exchange;
    before = seen_of(showing);
    current = showing.current;
    t = showing.until;
  }
  CHECK(exchanged == states);
  CHECK(states > 5);
}

TEST_CASE("One sponsor's slide, or one card, after another is another subject") {
  Showing showing;
  SponsorScreen sponsor;
  sponsor.sponsor.id = "gold";
  showing.screen = sponsor;
  CHECK(seen_of(showing).subject == "gold");
  CardScreen card;
  card.card.title.by_language = {{"zh-Hant", "午餐"}, {"en", "Lunch"}};
  showing.screen = card;
  CHECK(seen_of(showing).subject == "午餐");
  showing.screen = CurrentScreen{};
  CHECK(seen_of(showing).subject.empty());
}

TEST_CASE("A session and the one after it are part of what is seen") {
  Showing showing;
  showing.current = std::string{"keynote"};
  showing.next = "lunch";
  CHECK(seen_of(showing).current == "keynote");
  CHECK(seen_of(showing).next == "lunch");
}
