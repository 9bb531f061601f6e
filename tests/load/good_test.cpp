#include <algorithm>

#include <doctest/doctest.h>

#include "given_files.hpp"
#include "schedule/showing.hpp"
#include "schedule/time_text.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

Content content_of(const std::string& event) {
  GivenFiles given;
  given.files["event.json"] = event;
  Loaded loaded = given.load();
  INFO(all_problems(loaded));
  REQUIRE(loaded.content);
  return *loaded.content;
}

LocalizedText plain(const char* text) { return {{{"", text}}}; }
LocalizedText in_english(const char* text) { return {{{"en", text}}}; }

Instant taipei(const char* text) { return parse_time(text, *Zone::find("Asia/Taipei")).value(); }

}  // namespace

TEST_CASE("Every field of an event arrives") {
  const Content c = content_of(contents(KIOSK_SOURCE_DIR "/tests/load/good/everything.json"));
  CHECK(c.zone.name() == "Asia/Taipei");
  CHECK(c.day_starts == std::chrono::hours{4} + Minutes{30});
  REQUIRE(c.venues.size() == 2);
  CHECK(c.venues[0].name.by_language ==
        std::vector<std::pair<std::string, std::string>>{{"zh-Hant", "廳"}, {"en", "Hall"}});
  CHECK(c.venues[0].hosts.size() == 2);
  CHECK(c.venues[0].capacity == 50);
  CHECK(c.venues[0].stop == 1);
  CHECK(c.venues[0].walk_to_stop == Minutes{3});
  CHECK_FALSE(c.venues[1].stop);
  CHECK(c.venues[0].sign == VenueSign::circle);
  CHECK(c.venues[1].sign == VenueSign::half_disc);
  CHECK(c.venues[1].accent == 6);
  CHECK(c.venues[1].way_home.empty());
  CHECK(c.venues[1].way_steps == std::vector<WayStep>{{TravelMode::walk, Minutes{24}, in_english("to the station")},
                                                      {TravelMode::train, {}, plain("home")}});
  CHECK(c.walks == std::vector<Footpath>{{1, 0, Minutes{9}}});
  REQUIRE(c.sessions.size() == 3);
  CHECK(c.sessions[0].speakers[0] == Speaker{plain("Ada"), ""});
  CHECK(c.sessions[0].speakers[2] == Speaker{in_english("Han"), "speakers/han.jpg"});
  CHECK(c.sessions[0].talks ==
        std::vector<ListedTalk>{{plain("First"), {}},
                                {in_english("Second"), {{plain("Lin"), "speakers/lin.png"}, {plain("Bo"), ""}}}});
  CHECK(c.sessions[0].talk_on == 1);
  CHECK_FALSE(c.sessions[1].talk_on);
  CHECK(c.sessions[0].start == taipei("2020-09-06T13:00:30"));
  CHECK(c.sessions[0].venues == VenueSet{0, 1});
  CHECK(c.sessions[0].kind == SessionKind::lightning);
  CHECK(c.sessions[0].level == Level::advanced);
  CHECK(c.sessions[0].remote);
  CHECK(c.sessions[0].delay == Minutes{10});
  CHECK(c.sessions[1].venues.is_every());
  CHECK(c.sessions[1].cancelled);
  CHECK(c.sessions[2].moved_to == 1);
  REQUIRE(c.departures.size() == 1);
  CHECK(c.departures[0].cars == std::vector<std::string>{"1", "3"});
  CHECK(c.departures[0].minutes == std::vector<Minutes>{Minutes{0}, Minutes{6}});
  CHECK(c.departures[0].tentative);
  CHECK(c.departures[0].delay == Minutes{5});
  REQUIRE(c.services.size() == 1);
  CHECK(c.services[0].fewest_trips == 4);
  CHECK(c.services[0].most_trips == 5);
  REQUIRE(c.sponsors.size() == 2);
  CHECK(c.sponsors[0].venues == VenueSet{0});
  CHECK(c.sponsors[0].shuttle_scope);
  CHECK_FALSE(c.sponsors[0].event_scope);
  CHECK(c.sponsors[0].slide == "sponsors/a.png");
  CHECK(c.sponsors[0].slide_portrait == "sponsors/a-upright.png");
  CHECK(c.sponsors[0].logo == "sponsors/a.svg");
  CHECK(c.sponsors[0].slide_fills);
  CHECK_FALSE(c.sponsors[1].slide_fills);
  CHECK(c.sponsors[0].weight == 7);
  CHECK(c.sponsors[1].event_scope);
  CHECK(c.playlist == std::vector<Slot>{{SlotScreen::card, Seconds{20}},
                                        {SlotScreen::current, Seconds{1}},
                                        {SlotScreen::elsewhere, Seconds{12}}});
  REQUIRE(c.cards.size() == 1);
  CHECK(c.cards[0].window.from == taipei("2020-09-06T11:00"));
  CHECK_FALSE(c.cards[0].window.until);
  CHECK(c.cards[0].image == "cards/eat.jpg");
  CHECK(c.cards[0].icon == "cafe");
  CHECK(c.keep_together == std::vector<std::string>{"Raspberry Pi", "台南屋"});
  REQUIRE(c.announcements.size() == 1);
  CHECK(c.announcements[0].urgent);
  CHECK(c.announcements[0].venues == VenueSet{1});
  CHECK(c.announcements[0].pictogram == "exit");
  CHECK(c.announcements[0].direction == Direction::down);
}

TEST_CASE("What may be left out has its default") {
  const Content c = content_of(small_event);
  CHECK(c.day_starts == std::chrono::hours{5});
  CHECK(c.playlist == std::vector<Slot>{{SlotScreen::current, Seconds{15}},
                                        {SlotScreen::next, Seconds{10}},
                                        {SlotScreen::sponsor, Seconds{8}},
                                        {SlotScreen::departures, Seconds{10}}});
  CHECK(c.sessions[0].kind == SessionKind::talk);
  CHECK_FALSE(c.has_shuttle);
  const Loaded loaded = GivenFiles{}.load();
  CHECK(loaded.theme == Theme{});
  CHECK(loaded.screen->languages == std::vector<std::string>{"zh-Hant", "en"});
}

TEST_CASE("Comments, a byte order mark and CRLF are accepted") {
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : "// the event\n" + small_event + "/* end */\n") windows += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(content_of(windows) == content_of(small_event));
}

TEST_CASE("Of a time that occurs twice the first is meant") {
  std::string event = small_event;
  const auto replace = [&](const std::string& what, const std::string& with) {
    event.replace(event.find(what), what.size(), with);
  };
  replace("Asia/Taipei", "Europe/Berlin");
  replace("2020-09-06T13:00", "2020-10-25T02:30");
  replace("2020-09-06T14:00", "2020-10-25T04:00");
  CHECK(content_of(event).sessions[0].start == parse_time("2020-10-25T00:30Z", Zone::utc()));
}

TEST_CASE("Times may carry an offset on the command line") {
  const Zone zone = *Zone::find("Asia/Taipei");
  CHECK(parse_time("2020-09-06T14:05+08:00", zone) == parse_time("2020-09-06T14:05", zone));
  CHECK(parse_time("2020-09-06T06:05Z", zone) == parse_time("2020-09-06T14:05:00", zone));
  for (const char* bad : {"", "2020-09-06", "2020-09-06T24:00", "2020-02-30T10:00", "2020-09-06T14:05+8", "14:05"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_time(bad, zone));
  }
  CHECK(parse_time("2020-09-06 14:05", zone) == parse_time("2020-09-06T14:05", zone));
  CHECK_FALSE(parse_time("2020-03-29T02:30", *Zone::find("Europe/Berlin")));
}

TEST_CASE("The nearest name is offered when it is near enough") {
  CHECK(nearest_name("masaloft", {"monument", "masa-loft"}) == "masa-loft");
  CHECK(nearest_name("zzz", {"monument", "masa-loft"}).empty());
}

TEST_CASE("The shipped files hold the whole event without a problem") {
  const Loaded loaded = load(KIOSK_SOURCE_DIR "/config/kiosk.json", {}, read_file);
  CHECK(all_problems(loaded).empty());
  REQUIRE(loaded.usable());
  CHECK(loaded.content->venues.size() == 6);
  CHECK(loaded.content->departures.size() == 9);
  CHECK(loaded.content->sponsors.size() == 20);
  CHECK(loaded.theme->accents == accents_on_dark);
  CHECK(loaded.theme->venue_accents.empty());
}

TEST_CASE("The case of language tags means nothing") {
  GivenFiles given;
  given.files["kiosk.json"] = R"({"venue": "hall", "event": "event.json", "languages": ["ZH-hant", "EN"]})";
  given.files["event.json"] = R"({"name": {"zh-hant-tw": "年會"}, "timezone": "Asia/Taipei", "sessions": [],
    "venues": [{"id": "hall", "name": {"JA": "会場"}}]})";
  const Loaded loaded = given.load();
  REQUIRE(loaded.usable());
  CHECK(loaded.screen->languages == std::vector<std::string>{"zh-Hant", "en"});
  CHECK(loaded.content->name.by_language[0].first == "zh-Hant-TW");
  CHECK(loaded.content->venues[0].name.by_language[0].first == "ja");
}

TEST_CASE("A theme may do without movement") {
  GivenFiles given;
  given.files["theme.json"] = R"({"motion": "none"})";
  const Loaded loaded = given.load();
  CHECK(all_problems(loaded).empty());
  REQUIRE(loaded.theme);
  CHECK(loaded.theme->motion == Motion::none);
  given.files["theme.json"] = R"({"motion": "full"})";
  CHECK(given.load().theme->motion == Motion::full);
}

TEST_CASE("The shipped themes, dark and light, hold every contrast") {
  for (const std::string name : {"theme", "theme-light"}) {
    GivenFiles given;
    given.files["theme.json"] = contents(KIOSK_SOURCE_DIR "/config/" + name + ".json");
    const Loaded loaded = given.load();
    CAPTURE(name);
    CHECK(all_problems(loaded) == "");
    REQUIRE(loaded.theme);
    CHECK(loaded.theme->accents == (name == "theme" ? accents_on_dark : accents_on_light));
    CHECK(loaded.theme->label >= 0.042);
  }
}

TEST_CASE("The built-in theme is the shipped dark one") {
  GivenFiles given;
  given.files["theme.json"] = contents(KIOSK_SOURCE_DIR "/config/theme.json");
  CHECK(given.load().theme == Theme{});
}

TEST_CASE("A palette names some accents by their sign; the others are those for such a ground") {
  const auto accents_of = [](const std::string& theme) {
    GivenFiles given;
    given.files["theme.json"] = theme;
    return given.load().theme.value().accents;
  };
  CHECK(accents_of("{}") == accents_on_dark);
  CHECK(accents_of(R"({"ground": "#FFFFFF", "text": "#000000"})") == accents_on_light);
  Palette some = accents_on_dark;
  some[6] = {0xFF, 0x99, 0x77};
  CHECK(accents_of(R"({"accents": {"half-disc": "#FF9977"}})") == some);
}

TEST_CASE("A theme has a background, a pattern, photos as they are and a family for titles") {
  GivenFiles given;
  const auto theme_of = [&](const std::string& theme) {
    given.files["theme.json"] = theme;
    return given.load().theme.value();
  };
  const Theme plain = theme_of("{}");
  CHECK(plain.pattern == Pattern::none);
  CHECK(plain.photos == PhotoStyle::duotone);
  const Theme theme = theme_of(R"({"background": "sea.jpg", "photos": "plain", "display_font": "Noto Serif"})");
  CHECK(theme.background == "sea.jpg");
  CHECK(theme.photos == PhotoStyle::plain);
  CHECK(theme.display_font == "Noto Serif");
  CHECK(theme_of(R"({"pattern": "waves"})").pattern == Pattern::waves);
  CHECK(theme_of(R"({"pattern": "dots"})").pattern == Pattern::dots);
  CHECK(theme_of(R"({"pattern": "lines"})").pattern == Pattern::lines);
}

TEST_CASE("A theme that can't be read leaves the rest usable") {
  GivenFiles given;
  given.files["theme.json"] = "{";
  const Loaded loaded = given.load();
  CHECK(loaded.screen);
  CHECK(loaded.content);
  CHECK_FALSE(loaded.theme);
}

TEST_CASE("How the display hangs, in which mode, and when it sleeps") {
  GivenFiles given;
  given.files["kiosk.json"] = R"({"venue": "hall", "event": "event.json",
    "display": {"rotate": 90, "overscan": 2.5, "mode": "1920x1080@50", "mirror": true, "cec": true, "off": {"from": "23:00", "until": "07:30"}}})";
  const Loaded loaded = given.load();
  REQUIRE(loaded.usable());
  CHECK(loaded.screen->rotate == 90);
  CHECK(loaded.screen->overscan == 2.5);
  CHECK(loaded.screen->mode == "1920x1080@50");
  CHECK(loaded.screen->mirror);
  CHECK(loaded.screen->cec);
  CHECK(loaded.screen->off == DailyHours{std::chrono::hours{23}, std::chrono::minutes{7 * 60 + 30}});
  const Loaded plain = GivenFiles{}.load();
  CHECK(plain.screen->mode == "auto");
  CHECK_FALSE(plain.screen->off);
  CHECK_FALSE(plain.screen->mirror);
  CHECK_FALSE(plain.screen->cec);
}

TEST_CASE("A time with a blank for the T, and one with an offset, are taken for what they mean at the event's place") {
  const auto start = [](const std::string& written) {
    std::string event = small_event;
    event.replace(event.find("2020-09-06T13:00"), 16, written);
    GivenFiles given;
    given.files["event.json"] = event;
    const Loaded loaded = given.load();
    CHECK(all_problems(loaded) == "");
    return loaded.content->sessions[0].start;
  };
  CHECK(start("2020-09-06 13:00") == taipei("2020-09-06T13:00"));
  CHECK(start("2020-09-06T05:00Z") == taipei("2020-09-06T13:00"));
  CHECK(start("2020-09-06 14:00:00+09:00") == taipei("2020-09-06T13:00"));
}

TEST_CASE("15.0 is taken where a whole number is wanted, 15.5 is not") {
  const auto with_seconds = [](const std::string& seconds) {
    std::string event = small_event;
    event.insert(event.rfind('}'), R"(, "playlist": [{"screen": "current", "seconds": )" + seconds + "}]");
    return event;
  };
  GivenFiles given;
  given.files["event.json"] = with_seconds("15.0");
  CHECK(all_problems(given.load()) == "");
  CHECK(given.load().content->playlist[0].dwell == Seconds{15});
  CHECK(problems_of_event(with_seconds("15.5")).find("a whole number from 1 to 3600, found 15.5 (") !=
        std::string::npos);
  CHECK(problems_of_event(with_seconds("0.0")).find("a whole number from 1 to 3600, found 0.0 (") != std::string::npos);
}

TEST_CASE("A venue and a session named by what people call them are found, and the screen learns the venue's id") {
  GivenFiles given;
  given.files["kiosk.json"] = R"({"venue": "CAFÉ ", "event": "event.json"})";
  given.files["event.json"].insert(given.files["event.json"].rfind('}'),
                                   R"(, "changes": [{"session": "a ", "venue": "Café"}])");
  const Loaded loaded = given.load();
  REQUIRE(loaded.usable());
  CHECK(loaded.venue == 1);
  CHECK(loaded.screen->venue == "cafe");
  CHECK(loaded.content->sessions[0].moved_to == 1);
  CHECK(loaded.problems.size() == 3);
  CHECK(std::ranges::all_of(loaded.problems, [](const Problem& p) { return p.severity == Severity::warning; }));
}

TEST_CASE("A time that can't be read makes no other session overlap") {
  std::string event = small_event;
  event.insert(event.rfind(']'), R"(,
    {"id": "b", "venue": "hall", "title": "B", "start": "9:00", "end": "2020-09-06T15:00"})");
  const std::string told = problems_of_event(event);
  CHECK(told.find("the hour has one digit") != std::string::npos);
  CHECK(told.find("overlaps") == std::string::npos);
}
