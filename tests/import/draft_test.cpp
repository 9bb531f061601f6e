#include "import/draft.hpp"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

const LocalDay day{2020_y / 9 / 6};

SourceSession session(const std::string& id, std::vector<std::string> rooms, Seconds start = 13h) {
  SourceSession s;
  s.id = id;
  s.rooms = std::move(rooms);
  s.title = {{"", "Talk " + id}};
  s.start = {day + start};
  s.end = {day + start + 30min};
  s.place = "line " + id;
  return s;
}

Programme programme(std::vector<SourceSession> sessions) {
  Programme p;
  p.zone = "Asia/Taipei";
  p.sessions = std::move(sessions);
  return p;
}

DraftAnswer drafted(const std::vector<Programme>& programmes, const DraftWish& wish = {}) {
  auto answer = draft_of(programmes, wish);
  if (!answer) FAIL(to_text(answer.failure()));
  return std::move(*answer);
}

}  // namespace

TEST_CASE("An id is what can stand in one") {
  CHECK(id_of("ABC 12/3 (x)") == "abc-12-3-x");
  CHECK(id_of("Ｒ１") == "r1");
  CHECK(id_of("議程") == "");
}

TEST_CASE("Without a hand's file each room becomes a venue, named as the source names it") {
  Programme p = programme({session("2", {"b", "a"}), session("1", {"a"}, 12h)});
  p.rooms = {{"a", {{"en", "Main Hall"}, {"zh", "大廳"}}, 300}};
  const Draft draft = drafted({p}).draft;
  REQUIRE(draft.venues.size() == 2);
  CHECK(draft.venues[0].id == "b");
  CHECK(draft.venues[1].id == "main-hall");
  CHECK(draft.venues[1].name == SourceText{{"en", "Main Hall"}, {"zh-Hant", "大廳"}});
  CHECK(draft.venues[1].capacity == 300);
  REQUIRE(draft.sessions.size() == 2);
  CHECK(draft.sessions[0].id == "1");
  CHECK(draft.sessions[1].venues == std::vector<std::string>{"b", "main-hall"});
}

TEST_CASE("Words without a language beside others get that of their script, and none are lost") {
  const auto title = [](SourceText words) {
    SourceSession one = session("1", {"a"});
    one.title = std::move(words);
    return drafted({programme({one})}).draft.sessions.at(0).title;
  };
  CHECK(title({{"", "午餐"}}) == SourceText{{"", "午餐"}});
  CHECK(title({{"", "午餐"}, {"en", "Lunch"}}) == SourceText{{"zh-Hant", "午餐"}, {"en", "Lunch"}});
  CHECK(title({{"", "Lunch"}, {"zh", "午餐"}}) == SourceText{{"zh-Hant", "午餐"}, {"en", "Lunch"}});
  CHECK(title({{"", "ランチ"}, {"en", "Lunch"}}) == SourceText{{"ja", "ランチ"}, {"en", "Lunch"}});
  CHECK(title({{"", "Mittag"}, {"en", "Lunch"}}) == SourceText{{"und", "Mittag"}, {"en", "Lunch"}});
  CHECK(title({{"", "Lunch"}, {"en", "Lunch"}}) == SourceText{{"en", "Lunch"}});
}

TEST_CASE("What the sign would refuse costs a session that field, and is told") {
  SourceSession odd = session("1", {"a"});
  odd.url = "https://tw.pycon.org/my talk";
  odd.language = "<?>";
  odd.title = {{"<?>", "Snakes"}};
  odd.speakers = {{{"", "\u200B"}}, {{"en", "Ada"}}};
  odd.delay = Minutes{2000};
  Programme p = programme({odd});
  p.rooms = {{"a", {{"", "\u200B"}}, 0}};
  p.as_of = "yesterday";
  const DraftAnswer answer = drafted({p});
  REQUIRE(answer.draft.sessions.size() == 1);
  const DraftSession& left = answer.draft.sessions[0];
  CHECK(left.url == "");
  CHECK(left.language == "");
  CHECK(left.title == SourceText{{"", "Snakes"}});
  CHECK(left.speakers == std::vector<SourceText>{{{"en", "Ada"}}});
  CHECK_FALSE(left.delay);
  CHECK(answer.draft.venues.at(0).name == SourceText{{"", "a"}});
  CHECK_FALSE(answer.draft.venues[0].capacity);
  CHECK(answer.draft.as_of == "");
  REQUIRE(answer.remarks.size() == 4);
  CHECK(answer.remarks[0].starts_with("line 1: \"<?>\" is passed over: expected a language's tag"));
  CHECK(answer.remarks[1].starts_with("line 1: \"https://tw.pycon.org/my talk\" is passed over: expected an address"));
  CHECK(answer.remarks[2].starts_with("line 1: \"2000\" is passed over: expected a delay"));
  CHECK(answer.remarks[3].starts_with("as of \"yesterday\": passed over"));
}

TEST_CASE("When a source was as it is may be told to the microsecond, as pretalx does") {
  Programme p = programme({session("1", {"a"})});
  p.as_of = "2020-09-01T08:00:05.123456+08:00";
  CHECK(drafted({p}).draft.as_of == "2020-09-01T08:00:05+08:00");
}

TEST_CASE("A session of less than a minute, or of which nothing can be read, is left out and told") {
  SourceSession brief = session("1", {"a"}), unseen = session("2", {"a"});
  brief.end = brief.start;
  brief.end.local += 40s;
  unseen.title = {{"", "\u200B"}};
  const DraftAnswer answer = drafted({programme({brief, unseen})});
  CHECK(answer.draft.sessions.empty());
  REQUIRE(answer.remarks.size() == 2);
  CHECK(answer.remarks[0].find("it lasts less than a minute") != std::string::npos);
  CHECK(answer.remarks[1].find("its title has no character that can be seen") != std::string::npos);
}

TEST_CASE("Onto a hand's file rooms are matched by what it says, its ids and names; one without a match is an error") {
  const std::vector<KnownVenue> known{{"hall", {"4-r0"}, {"大廳"}}, {"loft", {}, {"Masa Loft"}}};
  const auto venues = [&](const std::string& room, std::vector<std::string> ignored = {}) {
    auto answer = draft_of({programme({session("1", {room})})},
                           {.zone = {}, .known = known, .ignored_rooms = ignored, .as_of = {}});
    if (!answer) return to_text(answer.failure());
    return answer->draft.sessions.empty() ? std::string{"none"} : answer->draft.sessions[0].venues.front();
  };
  CHECK(venues("4-R0") == "hall");
  CHECK(venues("大廳") == "hall");
  CHECK(venues("masa  loft") == "loft");
  CHECK(venues("Lofd") ==
        "the room \"Lofd\" is no venue of the file: name it in a venue's \"match\" (\"loft\"?), or leave it out by "
        "--ignore-room");
  CHECK(venues("Lofd", {"lofd"}) == "none");
}

TEST_CASE("A room without a match is told by what people call it, with the source's own word for it") {
  Programme p = programme({session("1", {"4"})});
  p.rooms = {{"4", {{"en", "Hall B"}}}};
  const auto answer = draft_of({p}, {.zone = {}, .known = {{"hall"}}, .ignored_rooms = {}, .as_of = {}});
  REQUIRE_FALSE(answer);
  CHECK(to_text(answer.failure()).starts_with("the room \"Hall B\" (the source's 4) is no venue of the file: "));
}

TEST_CASE("Times come into the event's zone; what can't be placed in time is left out and told") {
  SourceSession abroad = session("1", {"a"}), lost = session("2", {"a"}), backwards = session("3", {"a"});
  abroad.start = {day + 5h, Minutes{0}};
  abroad.end = {day + 6h, Minutes{0}};
  lost.start.zone = "Taipei Standard Time";
  backwards.end = backwards.start;
  const DraftAnswer answer = drafted({programme({abroad, lost, backwards})});
  REQUIRE(answer.draft.sessions.size() == 1);
  CHECK(answer.draft.sessions[0].start == day + 13h);
  CHECK(answer.remarks == std::vector<std::string>{"line 2: \"Talk 2\" is left out: its time zone is not known",
                                                   "line 3: \"Talk 3\" is left out: it does not end after it starts"});
  CHECK_FALSE(draft_of({Programme{}}, {}));
  CHECK_FALSE(draft_of({Programme{}}, {.zone = "Taipei", .known = {}, .ignored_rooms = {}, .as_of = {}}));
}

TEST_CASE("Where a source has no ids, the title gives one, wherever and whenever the session is") {
  const auto ids = [](std::vector<SourceText> titles) {
    std::vector<SourceSession> sessions;
    for (std::size_t i = 0; i < titles.size(); ++i) {
      sessions.push_back(session("", {"a"}, std::chrono::hours{9 + static_cast<int>(i)}));
      sessions.back().title = titles[i];
    }
    std::string all;
    for (const DraftSession& s : drafted({programme(sessions)}).draft.sessions) all += s.id + " ";
    return all;
  };
  CHECK(ids({{{"", "使用 airflow 執行爬蟲"}}, {{"zh", "開場"}, {"en", "The Opening!"}}}) == "airflow the-opening ");
  const std::string lunch = ids({{{"", "午餐"}}});
  CHECK(lunch.starts_with("s-"));
  CHECK(ids({{{"", "開場"}}, {{"", "午餐"}}}).ends_with(lunch));
  CHECK(ids({{{"", "A very long title that goes on and on for ever and ever"}}}) ==
        "a-very-long-title-that-goes-on-and-on ");
}

TEST_CASE("A title without a speaker says what it is where the source calls it a talk") {
  SourceSession lunch = session("1", {"a"}), talk = session("2", {"a"});
  lunch.title = {{"en", "Lunch"}, {"zh", "午餐"}};
  talk.title = {{"en", "Coffee break"}};
  talk.speakers = {{{"", "Ada"}}};
  const Draft draft = drafted({programme({lunch, talk})}).draft;
  CHECK(draft.sessions[0].kind == "break");
  CHECK(draft.sessions[1].kind == "");
}

TEST_CASE("Each source's times are of its own zone unless the event's is told for all; rooms' ids are their names'") {
  Programme here = programme({session("1", {"7"})}), there = programme({session("2", {"7"})});
  here.rooms = {{"7", {{"", "Hall A"}}}};
  there.zone = "Asia/Kolkata";
  const DraftAnswer answer = drafted({here, there});
  CHECK(answer.draft.sessions[0].start == day + 13h);
  CHECK(answer.draft.sessions[1].start == day + 15h + 30min);
  CHECK(answer.draft.venues[0].id == "hall-a");
  CHECK(answer.remarks == std::vector<std::string>{"a source is in Asia/Kolkata, the event in Asia/Taipei"});
  const DraftAnswer told =
      drafted({here, there}, {.zone = "Asia/Tokyo", .known = {}, .ignored_rooms = {}, .as_of = {}});
  CHECK(told.draft.sessions[1].start == day + 13h);
}

TEST_CASE("A talk with several slots has an id for each") {
  const Draft draft = drafted({programme({session("A", {"a"}), session("A", {"a"}, 15h)})}).draft;
  CHECK(draft.sessions[0].id == "a");
  CHECK(draft.sessions[1].id == "a-2");
}

TEST_CASE("Where no source names a room, one venue stands for all") {
  SourceSession anywhere = session("1", {});
  anywhere.everywhere = true;
  Programme p = programme({anywhere});
  p.name = {{"", "DemoCon"}};
  const DraftAnswer answer = drafted({p});
  REQUIRE(answer.draft.venues.size() == 1);
  CHECK(answer.draft.venues[0].id == "main");
  CHECK(answer.draft.venues[0].name == SourceText{{"", "DemoCon"}});
  CHECK(answer.remarks == std::vector<std::string>{"no source names a room: one venue, \"DemoCon\", stands for all"});
  CHECK(drafted({p}, {.known = {{.id = "hall"}}}).draft.venues.empty());
}

TEST_CASE("A cancelled session's mark is no part of its title, whatever the format") {
  SourceSession marked = session("1", {"a"});
  marked.title = {{"en", "[Cancelled] Snakes"}, {"zh", "【取消】蛇"}};
  const Draft draft = drafted({programme({marked})}).draft;
  CHECK(draft.sessions.at(0).cancelled);
  CHECK(draft.sessions[0].title == SourceText{{"en", "Snakes"}, {"zh-Hant", "蛇"}});
}

TEST_CASE("What an event file can't have of a session is left out of it, and doesn't stop all others") {
  SourceSession odd = session("1", {"a"});
  odd.url = "https://example.org/a b";
  odd.language = "not a tag";
  odd.title = {{"e9/6/2020n", "Talk"}};
  odd.speakers = {{{"", "\u200B"}}, {{"", "Ada"}}};
  SourceSession unseen = session("2", {"a"}, 14h);
  unseen.title = {{"", "\u200B"}};
  Programme p = programme({odd, unseen});
  p.rooms = {{"a", {{"", "\u200B"}}, 2'000'000}};
  const DraftAnswer answer = drafted({p});
  REQUIRE(answer.draft.sessions.size() == 1);
  const DraftSession& kept = answer.draft.sessions[0];
  CHECK(kept.url.empty());
  CHECK(kept.language.empty());
  CHECK(kept.title == SourceText{{"", "Talk"}});
  CHECK(kept.speakers == std::vector<SourceText>{{{"", "Ada"}}});
  CHECK(answer.draft.venues.at(0).name == SourceText{{"", "a"}});
  CHECK_FALSE(answer.draft.venues[0].capacity);
  REQUIRE(answer.remarks.size() == 3);
  CHECK(answer.remarks[2] == "line 2: is left out: its title has no character that can be seen");
}

TEST_CASE("A session in the hour that the clocks repeat is left out where its end would stand before its start") {
  SourceSession night = session("1", {"a"});
  night.start = {LocalDay{2020_y / 10 / 25} + 2h + 30min, 120min};
  night.end = {LocalDay{2020_y / 10 / 25} + 2h + 10min, 60min};
  Programme p = programme({night});
  p.zone = "Europe/Berlin";
  CHECK(drafted({p}).remarks ==
        std::vector<std::string>{
            "line 1: \"Talk 1\" is left out: the clocks go back in it, and its end stands before its start"});
}

TEST_CASE("A language that a source calls by its name gets its tag") {
  const auto language = [](const std::string& called) {
    SourceSession talk = session("1", {"a"});
    talk.language = called;
    return drafted({programme({talk})}).draft.sessions.at(0).language;
  };
  CHECK(language("English") == "en");
  CHECK(language("中文") == "zh-Hant");
  CHECK(language("zh_TW") == "zh-Hant");
  CHECK(language("Klingon?") == "");
}

TEST_CASE("A long title without a speaker is no party because it speaks of networking") {
  const auto kind = [](const std::string& title) {
    SourceSession talk = session("1", {"a"});
    talk.title = {{"", title}};
    return drafted({programme({talk})}).draft.sessions.at(0).kind;
  };
  CHECK(kind("Kernel networking: what is new this year") == "");
  CHECK(kind("Opening the black box of your database") == "");
  CHECK(kind("Networking drinks") == "social");
  CHECK(kind("Opening & welcome") == "intro");
  CHECK(kind("Coffee break sponsored by friends of the house") == "break");
}
