// A small source of each format, made by hand, and the event file that it comes to, compared bytewise. KIOSK_ACCEPT=1
// stores what is made now: read it before you commit it.

#include <algorithm>
#include <array>
#include <cstdlib>

#include <doctest/doctest.h>

#include "folder.hpp"
#include "import/event_file.hpp"
#include "import/import_event.hpp"
#include "text/folding.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

const std::string folder = KIOSK_SOURCE_DIR "/tests/import/fixtures/";

struct Fixture {
  const char* source;
  const char* format;
  const char* zone;
  const char* hand = nullptr;
};

constexpr std::array fixtures{Fixture{"csv.csv", "csv", "Asia/Taipei"},
                              Fixture{"pretalx.json", "pretalx", "Asia/Taipei"},
                              Fixture{"frab-json.json", "frab-json", ""},
                              Fixture{"frab-xml.xml", "frab-xml", ""},
                              Fixture{"opass.json", "opass", "Asia/Taipei"},
                              Fixture{"pycontw.json", "pycontw", "Asia/Taipei"},
                              Fixture{"ical.ics", "ical", ""},
                              Fixture{"sessionize.json", "sessionize", "Asia/Taipei"},
                              Fixture{"pycontw-2020.csv", "csv", "", "pycontw-2020.hand.json"}};

ImportAnswer imported(const Fixture& fixture) {
  ImportWish wish;
  wish.sources = {{fixture.source, contents(folder + fixture.source)}};
  wish.zone = fixture.zone;
  if (fixture.hand) wish.onto = Source{fixture.hand, contents(folder + fixture.hand)};
  return import_event(wish);
}

std::string event_beside(const Fixture& fixture) {
  const std::string source = fixture.source;
  return folder + source.substr(0, source.rfind('.')) + ".event.json";
}

/// What the people in a room see of a session: a title is compared without its runs of blanks, which no import keeps.
struct Seen {
  std::string venue, start, end, title, speakers;

  auto operator<=>(const Seen&) const = default;
};

std::vector<Seen> sessions_seen(const std::string& event) {
  const Document document = parse_json(event);
  REQUIRE(document.root());
  const Node* sessions = find_member(*document.root(), "sessions");
  REQUIRE(sessions);
  std::vector<Seen> all;
  for (const Node& session : children(*sessions)) {
    const auto line = [&](const char* key) {
      const Node* node = find_member(session, key);
      return node ? to_line(value_of(*node)) : "";
    };
    const Node* title = find_member(session, "title");
    REQUIRE(title);
    std::string words = title->text;
    for (const char* tag : {"zh-Hant", "en"}) {
      if (const Node* one = find_member(*title, tag)) words += one->text + '\n';
    }
    all.push_back({line("venue"), line("start"), line("end"), folded(words), line("speakers")});
  }
  std::ranges::sort(all);
  return all;
}

}  // namespace

TEST_CASE("Each format's fixture comes to its event file") {
  for (const Fixture& fixture : fixtures) {
    CAPTURE(std::string{fixture.source});
    const ImportAnswer answer = imported(fixture);
    for (const std::string& fault : answer.faults) FAIL_CHECK(fault);
    REQUIRE_FALSE(answer.lines.empty());
    CHECK(answer.lines.front().starts_with(std::string(fixture.source) + ": " + fixture.format + ", "));
    if (std::getenv("KIOSK_ACCEPT")) write(event_beside(fixture), answer.event);
    CHECK(answer.event == contents(event_beside(fixture)));
  }
}

TEST_CASE("The first event's own plan, as a sheet, comes to the sessions that were typed by hand") {
  const std::vector<Seen> typed = sessions_seen(contents(KIOSK_SOURCE_DIR "/config/pycontw-2020.json"));
  const std::vector<Seen> made = sessions_seen(imported(fixtures.back()).event);
  REQUIRE(typed.size() == 21);
  REQUIRE(made.size() == typed.size());
  for (std::size_t at = 0; at < typed.size(); ++at) {
    CHECK(made[at].venue == typed[at].venue);
    CHECK(made[at].start == typed[at].start);
    CHECK(made[at].end == typed[at].end);
    CHECK(made[at].title == typed[at].title);
    CHECK(made[at].speakers == typed[at].speakers);
  }
}
