// The parts of the event file, each by itself: what it reads, what it tells, and which names it leaves to the others.

#include "load/event_parts.hpp"

#include <doctest/doctest.h>

#include "schedule/showing.hpp"

using namespace kiosk;

namespace {

/// One part's text, and a context as it is when that part's turn has come.
class Part {
 public:
  explicit Part(const std::string& json) : document_(parse_json(json)), report_("event.json", problems_) {
    REQUIRE(document_.root());
  }

  Children list() const { return children(*document_.root()); }
  const Node& root() const { return *document_.root(); }
  Report& report() { return report_; }

  std::string told() const {
    std::string lines;
    for (const Problem& problem : problems_) lines += to_text(problem) + "\n";
    return lines;
  }

 private:
  const FileProbe probe_ = [](const std::string& path) -> Result<FoundFile> {
    if (path == "there.png" || path == "/there.png") return FoundFile{path};
    if (path == "s/There.png") return FoundFile{"s/there.png", "There.png", "there.png", ", in other letters' case"};
    return Failure{"", path, "no such file"};
  };
  Document document_;
  std::vector<Problem> problems_;
  Report report_;

 public:
  EventContext context{.report = report_, .probe = probe_, .zone = Zone::find("Asia/Taipei").value()};
};

/// Known under the indices 0, 1 …
void know(Names& names, std::initializer_list<const char*> ids, Report& report) {
  std::size_t index = 0;
  for (const char* id : ids) {
    Node node;
    node.text = id;
    names.add(&node, {}, index++, report);
  }
}

Instant taipei(int hour, int minute = 0) {
  return date::sys_days{date::year{2020} / 9 / 6} + std::chrono::hours{hour - 8} + Minutes{minute};
}

}  // namespace

TEST_CASE("venues: stops are looked up, null is none, and the ids are known afterwards") {
  Part part{
      R"([{"id": "hall", "name": "Hall", "stop": "b", "walk_to_stop": 3}, {"id": "cafe", "name": "C", "stop": null}])"};
  know(part.context.stops, {"a", "b"}, part.report());
  const std::vector<Venue> venues = read_venues(part.list(), part.context);
  REQUIRE(venues.size() == 2);
  CHECK(venues[0].stop == 1);
  CHECK(venues[0].walk_to_stop == Minutes{3});
  CHECK_FALSE(venues[1].stop);
  CHECK(part.context.venues.find("cafe") == 1);
  CHECK(part.told() == "");
}

TEST_CASE("venues: a stop that was never read is told, and a second id is refused, but the venue counts on") {
  Part part{R"([{"id": "hall", "name": "Hall", "stop": "x"}, {"id": "hall", "name": "H"}, {"id": "c", "name": "C"}])"};
  CHECK(read_venues(part.list(), part.context).size() == 3);
  CHECK(part.context.venues.find("c") == 2);
  CHECK(part.context.venues.find("hall") == 0);
  CHECK(part.told() ==
        "event.json:1:41: error: unknown stop \"x\" (/0/stop)\n"
        "event.json:1:54: error: venue id \"hall\" stands twice, first at 1:9 (/1/id)\n");
}

TEST_CASE("sessions: times are of the context's zone, and venues may be one, several in any order, or all") {
  Part part{R"([{"id": "a", "title": "A", "venue": "cafe", "start": "2020-09-06T13:00", "end": "2020-09-06T14:00"},
    {"id": "b", "title": "B", "venue": ["cafe", "hall", "cafe"], "start": "2020-09-06T13:00", "end": "2020-09-06T14:00"},
    {"id": "c", "title": "C", "venue": "*", "start": "2020-09-06T13:00", "end": "2020-09-06T14:00"}])"};
  know(part.context.venues, {"hall", "cafe"}, part.report());
  const std::vector<Session> sessions = read_sessions(part.list(), part.context);
  REQUIRE(sessions.size() == 3);
  CHECK(sessions[0].start == taipei(13));
  CHECK(sessions[0].end == taipei(14));
  CHECK(sessions[0].venues == VenueSet{1});
  CHECK(sessions[1].venues == VenueSet{0, 1});
  CHECK(sessions[2].venues.is_every());
  CHECK(part.context.sessions.find("c") == 2);
  CHECK(part.told() == "");
}

TEST_CASE("sessions: one that ends before it starts is told and takes place nowhere") {
  Part part{R"([{"id": "a", "title": "A", "venue": "hall", "start": "2020-09-06T13:00", "end": "2020-09-06T12:00"}])"};
  know(part.context.venues, {"hall"}, part.report());
  const std::vector<Session> sessions = read_sessions(part.list(), part.context);
  CHECK(sessions.at(0).venues == VenueSet::none());
  CHECK(part.told() ==
        "event.json:1:81: error: the session ends at 2020-09-06T12:00, not after its start at 2020-09-06T13:00 "
        "(/0/end)\n");
}

TEST_CASE("shuttle: departures and services refer to the stops that were read before") {
  Part stops{R"([{"id": "ncku", "name": "NCKU"}, {"id": "gate", "name": "Gate"}])"};
  Part departures{
      R"([{"id": "d", "time": "2020-09-06T12:40", "cars": ["4"], "stops": ["gate", "ncku"], "minutes": [0, 6]}])"};
  Part services{
      R"([{"from": "2020-09-06T11:00", "until": "2020-09-06T14:00", "trips": [4, 5], "stops": ["ncku", "x"]}])"};
  CHECK(read_stops(stops.list(), stops.context).size() == 2);
  departures.context.stops = services.context.stops = stops.context.stops;
  const Departure departure = read_departures(departures.list(), departures.context).at(0);
  CHECK(departure.time == taipei(12, 40));
  CHECK(departure.stops == std::vector<std::size_t>{1, 0});
  CHECK(departure.minutes == std::vector{Minutes{0}, Minutes{6}});
  CHECK(departures.context.departures.find("d") == 0);
  const Service service = read_services(services.list(), services.context).at(0);
  CHECK(service.fewest_trips == 4);
  CHECK(service.most_trips == 5);
  CHECK(service.stops == std::vector<std::size_t>{0});
  CHECK(services.told() == "event.json:1:95: error: unknown stop \"x\"; known are \"ncku\" or \"gate\" (/0/stops/1)\n");
}

TEST_CASE("sponsors: a scope names the event, the shuttle or venues, each once; without one it is the event's") {
  Part part{R"([{"id": "a", "name": "A"},
    {"id": "b", "name": "B", "scope": ["shuttle", {"venue": "hall"}, {"venue": "hall"}], "weight": 3}])"};
  know(part.context.venues, {"hall"}, part.report());
  const std::vector<Sponsor> sponsors = read_sponsors(part.list(), part.context);
  REQUIRE(sponsors.size() == 2);
  CHECK(sponsors[0].event_scope);
  CHECK_FALSE(sponsors[0].shuttle_scope);
  CHECK(sponsors[0].weight == 1);
  CHECK_FALSE(sponsors[1].event_scope);
  CHECK(sponsors[1].shuttle_scope);
  CHECK(sponsors[1].venues == VenueSet{0});
  CHECK(sponsors[1].weight == 3);
  CHECK(part.told() == "");
}

TEST_CASE("sponsors: a slide that can't be opened is a warning with the reason, and its path is kept") {
  Part part{R"([{"id": "a", "name": "A", "slide": "there.png"}, {"id": "b", "name": "B", "slide": "gone.png"}])"};
  CHECK(read_sponsors(part.list(), part.context).at(1).slide == "gone.png");
  CHECK(part.told() ==
        "event.json:1:84: warning: can't open the slide \"gone.png\": no such file; a card with the name will be shown "
        "(/1/slide)\n");
}

TEST_CASE("sponsors: an upright slide that can't be opened says what stands in for it") {
  Part part{R"([{"id": "a", "name": "A", "slide": "there.png", "slide_portrait": "gone.png"},
    {"id": "b", "name": "B", "slide_portrait": "gone.png"}])"};
  CHECK(read_sponsors(part.list(), part.context).at(0).slide_portrait == "gone.png");
  CHECK(part.told() ==
        "event.json:1:67: warning: can't open the slide \"gone.png\": no such file; \"slide\" will be shown "
        "(/0/slide_portrait)\n"
        "event.json:2:48: warning: can't open the slide \"gone.png\": no such file; a card with the name will be shown "
        "(/1/slide_portrait)\n");
}

TEST_CASE("sponsors: a slide that is there under another writing of its name is taken, and told") {
  Part part{R"([{"id": "a", "name": "A", "slide": "file:there.png"}, {"id": "b", "name": "B", "slide": "s/There.png"},
{"id": "c", "name": "C", "slide": "file:///there%2Epng"}, {"id": "d", "name": "D", "slide": "https://x.org/there.png"}])"};
  const auto sponsors = read_sponsors(part.list(), part.context);
  CHECK(sponsors.at(0).slide == "there.png");
  CHECK(sponsors.at(1).slide == "s/there.png");
  CHECK(sponsors.at(2).slide == "/there.png");
  CHECK(sponsors.at(3).slide == "");
  CHECK(part.told() ==
        "event.json:1:36: warning: the slide \"file:there.png\" is taken for \"there.png\", a path; write "
        "\"there.png\" (/0/slide)\n"
        "event.json:1:89: warning: the slide \"s/There.png\" is taken for \"there.png\", in other letters' case; write "
        "\"s/there.png\" (/1/slide)\n"
        "event.json:2:35: warning: the slide \"file:///there%2Epng\" is taken for \"/there.png\", a path; write "
        "\"/there.png\" (/2/slide)\n"
        "event.json:2:93: warning: expected the path of a file, from this file's folder or from \"/\" on, found "
        "\"https://x.org/there.png\"; a card with the name will be shown (/3/slide)\n");
}

TEST_CASE("cards and announcements: a window may be open on either side, and must not be empty") {
  Part cards{R"([{"title": "T", "until": "2020-09-06T12:00", "venues": "hall"}])"};
  know(cards.context.venues, {"hall"}, cards.report());
  const Card card = read_cards(cards.list(), cards.context).at(0);
  CHECK_FALSE(card.window.from);
  CHECK(card.window.until == taipei(12));
  CHECK(card.venues == VenueSet{0});
  Part announcements{R"([{"text": "T", "level": "urgent", "from": "2020-09-06T12:00", "until": "2020-09-06T12:00"}])"};
  CHECK(read_announcements(announcements.list(), announcements.context).at(0).urgent);
  CHECK(
      announcements.told() ==
      "event.json:1:72: error: expected a time after \"from\" (2020-09-06T12:00), found 2020-09-06T12:00 (/0/until)\n");
}

TEST_CASE("walks: each pair once, there and back, and of two the last counts") {
  Part part{R"([{"from": "a", "to": "b", "minutes": 5}, {"from": "c", "to": "a", "minutes": 240},
                {"from": "b", "to": "a", "minutes": 6}])"};
  know(part.context.venues, {"a", "b", "c"}, part.report());
  CHECK(read_walks(part.list(), part.context) == std::vector<Footpath>{{1, 0, Minutes{6}}, {2, 0, Minutes{240}}});
  CHECK(part.told() ==
        "event.json:2:17: warning: a second walk between these two venues, after the one at 1:2; a walk counts both "
        "ways, and the last counts; keep one (/2)\n");
}

TEST_CASE("sponsors and speakers: a logo and a photo that can't be opened say what stands in for them") {
  Part sponsors{R"([{"id": "s", "name": "S", "logo": "none.svg"}])"};
  CHECK(read_sponsors(sponsors.list(), sponsors.context)[0].logo == "none.svg");
  CHECK(sponsors.told() ==
        "event.json:1:35: warning: can't open the logo \"none.svg\": no such file; its name will be shown (/0/logo)\n");
  Part sessions{R"([{"id": "a", "venue": "*", "title": "A", "start": "2020-09-06T13:00", "end": "2020-09-06T14:00",
    "speakers": [{"name": "Ada", "photo": "s/There.png"}, {"name": "Bo", "photo": "bo.jpg"}]}])"};
  const auto speakers = read_sessions(sessions.list(), sessions.context)[0].speakers;
  CHECK(speakers[0].photo == "s/there.png");
  CHECK(sessions.told() ==
        "event.json:2:43: warning: the photo \"s/There.png\" is taken for \"there.png\", in other letters' case; write "
        "\"s/there.png\" (/0/speakers/0/photo)\n"
        "event.json:2:83: warning: can't open the photo \"bo.jpg\": no such file; the name alone will be shown "
        "(/0/speakers/1/photo)\n");
}

TEST_CASE("playlist: slots in their order, or the usual ones when the event has none") {
  constexpr Field fields[] = {{"playlist", Type::list}};
  const Shape shape{"event", fields};
  Part own{R"({"playlist": [{"screen": "card", "seconds": 5}, {"screen": "next", "seconds": 9}]})"};
  CHECK(read_playlist(Object{own.root(), shape, own.report()}, own.context) ==
        std::vector<Slot>{{SlotScreen::card, Seconds{5}}, {SlotScreen::next, Seconds{9}}});
  Part none{"{}"};
  const std::vector<Slot> usual = read_playlist(Object{none.root(), shape, none.report()}, none.context);
  CHECK(usual.size() == 4);
  CHECK(usual.at(2) == Slot{SlotScreen::sponsor, Seconds{8}});
}

TEST_CASE("changes: each is laid over the session or departure that it names") {
  Part part{R"([{"session": "b", "delay": 10}, {"session": "a", "cancelled": true, "venue": "cafe"},
    {"departure": "d", "delay": 5}])"};
  know(part.context.venues, {"hall", "cafe"}, part.report());
  know(part.context.sessions, {"a", "b"}, part.report());
  know(part.context.departures, {"d"}, part.report());
  Content content;
  content.sessions.resize(2);
  content.sessions[0].venues = {0};
  content.departures.resize(1);
  apply_changes(part.list(), part.context, content);
  CHECK(content.sessions[0].cancelled);
  CHECK(content.sessions[0].moved_to == 1);
  CHECK(content.sessions[0].delay == Minutes{0});
  CHECK(content.sessions[1].delay == Minutes{10});
  CHECK_FALSE(content.sessions[1].cancelled);
  CHECK(content.departures[0].delay == Minutes{5});
  CHECK(part.told() == "");
}

TEST_CASE("changes: other times, words and speakers stand in place of the printed ones, which are kept beside them") {
  Part part{R"([{"session": "a", "start": "2020-09-06T13:10", "title": "New", "speakers": ["Bo"], "full": true,
      "note": "Bring a laptop", "by": "Desk", "until": "2020-09-06T14:00", "since": "2020-09-06T10:00"},
    {"session": "a", "end": "2020-09-06T14:30", "since": "2020-09-06T09:00"},
    {"session": "b", "since": "2020-09-06T10:00"}])"};
  know(part.context.sessions, {"a", "b"}, part.report());
  Content content;
  content.sessions.resize(2);
  Session& a = content.sessions[0];
  const auto clock = [&](int hour, int minute) {
    return part.context.zone
        .to_instant(date::local_days{date::year{2020} / 9 / 6} + std::chrono::hours{hour} + Minutes{minute})
        .value();
  };
  a.start = clock(13, 0);
  a.end = clock(14, 0);
  a.title = {{{"", "Old"}}};
  a.speakers = {{{{{"", "Ada"}}}, ""}};
  apply_changes(part.list(), part.context, content);
  CHECK(part.told() == "");
  CHECK(a.start == clock(13, 10));
  CHECK(a.end == clock(14, 30));
  CHECK(a.printed_start() == clock(13, 0));
  CHECK(a.printed_end() == clock(14, 0));
  CHECK(a.title.by_language[0].second == "New");
  CHECK(a.amended.printed_title.by_language[0].second == "Old");
  CHECK(a.speakers[0].name.by_language[0].second == "Bo");
  CHECK(a.amended.printed_speakers->at(0).by_language[0].second == "Ada");
  CHECK(a.amended.full);
  CHECK(a.amended.note.by_language[0].second == "Bring a laptop");
  CHECK(a.amended.by.by_language[0].second == "Desk");
  CHECK(a.amended.until == clock(14, 0));
  CHECK(a.amended.since == clock(10, 0));
  CHECK_FALSE(a.amended.added);
  CHECK(content.sessions[1].amended.added);
}

TEST_CASE("changes: one that changes nothing, or something unknown, is told and leaves the rest alone") {
  Part part{R"([{"session": "a"}, {"session": "talk", "delay": 5}, 3])"};
  know(part.context.sessions, {"a"}, part.report());
  Content content;
  content.sessions.resize(1);
  const Content before = content;
  apply_changes(part.list(), part.context, content);
  CHECK(content == before);
  CHECK(part.told() ==
        "event.json:1:2: error: this change changes nothing; expected \"delay\", \"cancelled\", \"venue\", "
        "\"start\", \"end\", \"title\", \"speakers\", \"full\", \"note\", \"on\", or \"since\" for what is new (/0)\n"
        "event.json:1:32: error: unknown session \"talk\"; known are \"a\" (/1/session)\n"
        "event.json:1:53: error: expected an object, found 3 (/2)\n");
}
