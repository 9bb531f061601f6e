#include "import/formats.hpp"
#include "read_json.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

const std::string widget = R"({"version": "0.9", "timezone": "Asia/Taipei", "event_start": "2020-09-06",
  "event_end": "2020-09-06", "tracks": [{"id": 1, "name": {"en": "Web"}}],
  "rooms": [{"id": 5, "name": {"en": "Hall", "zh-hant": "大廳"}, "description": null}],
  "speakers": [{"code": "ABCDEF", "name": "Ada", "avatar": null}],
  "talks": [
    {"code": "XYZXYZ", "id": 41, "title": "Snakes &lt;3", "speakers": ["ABCDEF", "GONE"], "track": 1,
     "start": "2020-09-06T09:00:00+08:00", "end": "2020-09-06T09:30:00+08:00", "room": 5, "duration": 30,
     "content_locale": "en"},
    {"code": null, "id": 42, "title": {"en": "Lunch"}, "start": "2020-09-06T04:00:00Z",
     "end": "2020-09-06T05:00:00Z", "room": 5},
    {"id": 43, "title": "Nowhere", "start": "2020-09-06T09:00:00+08:00", "end": "2020-09-06T09:30:00+08:00",
     "room": null},
    {"code": "OPEN", "id": 44, "title": "Late", "start": null, "end": null, "room": 5}]})";

}  // namespace

TEST_CASE("pretalx' data of its widget is read, which has breaks and the zone") {
  const auto read = read_source({"schedule.json", widget}, std::nullopt);
  REQUIRE_MESSAGE(read, to_text(read ? Failure{} : read.failure()));
  CHECK(read->format == Format::pretalx);
  const Programme& programme = read->programme;
  CHECK(programme.zone == "Asia/Taipei");
  CHECK(programme.rooms == std::vector<SourceRoom>{{"5", {{"en", "Hall"}, {"zh-hant", "大廳"}}}});
  REQUIRE(programme.sessions.size() == 2);
  const SourceSession& talk = programme.sessions[0];
  CHECK(talk.id == "XYZXYZ");
  CHECK(talk.guid == "XYZXYZ");
  CHECK(talk.title == SourceText{{"en", "Snakes <3"}});
  CHECK(talk.speakers == std::vector<SourceText>{{{"", "Ada"}}});
  CHECK(talk.rooms == std::vector<std::string>{"5"});
  CHECK(talk.start.local == on_6_september(9));
  CHECK(programme.sessions[1].kind == SourceKind::lunch);
  CHECK(programme.sessions[1].guid.empty());
  CHECK(tells(programme, "(/talks/2): left out: expected a room, found null"));
  CHECK(tells(programme, "(/talks/3): left out: expected a start such as 2020-09-06T13:50:00+08:00, found null"));
}

TEST_CASE("pretalx' widget: a value of any other kind breaks nothing") { survives_any_kind(read_pretalx, widget); }
