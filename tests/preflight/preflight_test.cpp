// What `check` says of texts that load but don't fit, have no face, or get another language's.
#include <doctest/doctest.h>

#include "checked_event.hpp"
#include "preflight/checks.hpp"

using namespace kiosk::testing;

TEST_CASE("A small event has no findings") { CHECK(Checked{event(R"("title": "短題")")}.output == ""); }

TEST_CASE("A title that is cut is told once a screen, at its place, with the size that would do") {
  const Checked found{event("\"title\": {\"en\": \"" + repeated("measure ", 60) + "\"}")};
  CAPTURE(found.output);
  CHECK(found.says("event.json:3:112: warning: the title needs "));
  CHECK(
      found.says("px of 1080 to fit screen \"current\" at hall and 1 other venue, under the floor of 57 px: it is cut "
                 "and ends in \"…\"; shorten it (/sessions/0/title/en)"));
  CHECK(found.count("screen \"current\"") == 1);
  CHECK(found.says("screen \"next\""));
  CHECK_FALSE(found.says("screen \"programme\""));  // lists of the day may cut what stands whole elsewhere …
}

TEST_CASE("A text that gets less than 1/22 of the short side is told, though it is whole") {
  const Checked found{event(R"("title": "短題")", R"(, "topic": ")" + repeated("Topics ", 5) + "\"")};
  CAPTURE(found.output);
  CHECK(found.says("event.json:2:52: warning: the topic needs 4"));
  CHECK(found.says(
      "others at hall, under the floor of 46 px: it is cut and ends in \"…\"; shorten it (/venues/0/topic)"));
}

TEST_CASE("What had to be left out is told") {
  const Checked speakers{event("\"speakers\": [\"Ada\"], \"title\": \"" + repeated("測", 400) + "\"")};
  CAPTURE(speakers.output);
  CHECK(speakers.says("(/sessions/0/title)"));
  const Checked lines{event(R"("title": "短題")", ", \"way_home\": \"" + repeated("向前走，\\n", 30) + "到家\"")};
  CAPTURE(lines.output);
  CHECK(lines.output == "");  // a long way home turns pages
}

TEST_CASE("An urgent announcement, a card and a sponsor are tried in their own windows") {
  const std::string window = R"(", "from": "2027-05-01T20:00", "until": "2027-05-01T20:10")";
  const Checked found{
      event(R"("title": "短題")", "",
            R"(, "announcements": [{"level": "urgent", "text": ")" + repeated("離開", 200) + window +
                R"(}], "playlist": [{"screen": "card", "seconds": 9}, {"screen": "sponsor", "seconds": 9}],
"cards": [{"title": "午餐", "body": ")" +
                repeated("吃飯", 200) + window + R"(}], "sponsors": [{"id": "s", "name": ")" + repeated("金主", 300) +
                "\"}]")};
  CAPTURE(found.output);
  CHECK(found.says("the announcement needs"));
  CHECK(found.says("screen \"announcement\" at hall and 1 other venue"));
  CHECK(found.says("the card's text needs"));
  CHECK(found.says("the sponsor's name needs"));
}

TEST_CASE("Stops on the board, in a line with others, are told at the stop") {
  const Checked found{
      event(R"("title": "短題")", R"(, "stop": "a")", R"(, "shuttle": {"stops": [{"id": "a", "name": "甲"},
{"id": "b", "name": ")" + repeated("很長的站名", 14) + R"("}, {"id": "c", "name": "丙"}],
"departures": [{"time": "2027-05-01T09:10", "cars": ["1"], "stops": ["a", "b", "c"]}]})")};
  CAPTURE(found.output);
  CHECK(found.says("event.json:4:21: warning: the stop's name needs"));
  CHECK(found.says("screen \"departures\" at hall"));
}

TEST_CASE("Of a text that stands in several places the one that the screen means is told") {
  const std::string name = repeated("很長的站名", 14);
  const Checked found{
      event(R"("title": "短題")", R"(, "stop": "a", "topic": ")" + name + "\"",
            R"(, "shuttle": {"stops": [{"id": "a", "name": "甲"}, {"id": "b", "name": ")" + name + R"("}],
"departures": [{"time": "2027-05-01T09:10", "cars": ["1"], "stops": ["a", "b"]}]})")};
  CAPTURE(found.output);
  CHECK(found.says("the topic needs"));
  CHECK(found.says("the stop's name needs"));
}

TEST_CASE("The screen's own turn and languages count") {
  const std::string title = R"("title": {"en": "Short", "zh-Hant": ")" + repeated("長", 400) + "\"}";
  CHECK(Checked{event(title)}.says("/title/zh-Hant"));
  CHECK_FALSE(Checked{event(title), R"(, "languages": ["en"])"}.says("/title"));
  const std::string high = event("\"title\": \"" + repeated("長", 100) + "\"");  // an upright screen has room for it
  CHECK(Checked{high}.says("/title"));
  CHECK_FALSE(Checked{high, R"(, "display": {"rotate": 90})"}.says("/title"));
}

TEST_CASE("A broken slide's card is tried as well") {
  const Checked found{
      event(R"("title": "短題")", "",
            R"(, "sponsors": [{"id": "s", "slide": "none.png", "name": ")" + repeated("金主", 300) + "\"}]")};
  CHECK(found.says("the sponsor's name needs"));
}

TEST_CASE("An absurdly large event is checked in part, and that is told") {
  std::string sessions;
  for (int day = 1; day < 29; ++day) {
    for (int hour = 6; hour < 24; ++hour) {
      char one[200];
      std::snprintf(
          one, sizeof one,
          R"(}, {"id": "%d-%d", "venue": "*", "title": "T", "start": "2027-05-%02dT%02d:00", "end": "2027-05-%02dT%02d:30")",
          day, hour, day, hour, day, hour);
      if (day != 1 || hour != 9) sessions += one;
    }
  }
  CHECK(Checked{event(R"("title": "短題")" + sessions)}.says("only a part of its pictures was tried"));
}

TEST_CASE("Characters without a face are told with their names, places and what to do") {
  const Checked found{
      event("\"speakers\": [\"A\", \"B Ꭰ\"], \"title\": \"x\xEE\x80\x80\xF0\xAC\xBA\xB0\"", R"(, "hosts": ["Ꭱ"])")};
  CAPTURE(found.output);
  CHECK(
      found.says("no installed font has U+13A0 \"Ꭰ\" CHEROKEE LETTER A (character 3) of this speaker's name: "
                 "none of the stack in fonts/README.md has it; the package fonts-noto-core would"));
  CHECK(found.says("(/sessions/0/speakers/1)"));
  CHECK(found.says("U+E000 (character 2) of this title: a private-use character"));
  CHECK(found.says(
      "U+2CEB0 \"𬺰\" (character 3) of this title: none of the stack in fonts/README.md has it; the package "
      "fonts-hanazono would"));
  CHECK(found.says("(/venues/0/hosts/0)"));
}

TEST_CASE("Each drawn text is looked at for characters") {
  const Checked found{event(R"("title": "短題", "language": "zz")", "",
                            R"(, "sponsors": [{"id": "s", "name": "S", "level": {"en": "Ꭰ"}}],
"shuttle": {"stops": [{"id": "a", "name": "甲", "boarding": "Ꭰ"}, {"id": "b", "name": "Ꭰ"}],
"departures": [{"time": "2027-05-01T09:10", "cars": ["Ꭰ"], "stops": ["a", "b"]}]},
"cards": [{"title": "Ꭰ", "body": {"en": "Ꭰ"}}], "announcements": [{"text": "Ꭰ", "until": "2027-05-01T09:10"}])")};
  CAPTURE(found.output);
  for (const char* place :
       {"/sponsors/0/level/en", "/shuttle/stops/0/boarding", "/shuttle/stops/1/name", "/shuttle/departures/0/cars/0",
        "/cards/0/title", "/cards/0/body/en", "/announcements/0/text"}) {
    CAPTURE(place);
    CHECK(found.says("(" + std::string(place) + ")"));
  }
}

TEST_CASE("So are speakers with a photo, the talks of a running order and the steps of a way home, at their places") {
  const Checked found{event(
      R"("title": "短題", "speakers": [{"name": "Ꭰ"}, {"name": {"en": "Ꭰ"}}, {"en": "Ꭰ"}],
"talks": [{"title": "Ꭰ", "speakers": ["Ꭰ", {"name": "Ꭰ"}]}])",
      R"(, "way_home": [{"by": "walk", "minutes": 4, "text": {"en": "Ꭰ"}}])")};
  CAPTURE(found.output);
  for (const char* place : {"/sessions/0/speakers/0/name", "/sessions/0/speakers/1/name/en",
                            "/sessions/0/speakers/2/en", "/sessions/0/talks/0/title", "/sessions/0/talks/0/speakers/0",
                            "/sessions/0/talks/0/speakers/1/name", "/venues/0/way_home/0/text/en"}) {
    CAPTURE(place);
    CHECK(found.says("(" + std::string(place) + ")"));
  }
}

TEST_CASE("A package of the stack that is missing is to be installed, others would not help") {
  const std::vector<std::string> all{"fonts-noto-cjk", "fonts-noto-core", "fonts-noto-color-emoji"};
  CHECK(kiosk::font_advice(U'ก', all) == "install the package fonts-noto-core");
  CHECK(kiosk::font_advice(U'骨', all) == "install the package fonts-noto-cjk");
  CHECK(kiosk::font_advice(U'🧌', all) == "install the package fonts-noto-color-emoji");
  CHECK(kiosk::font_advice(U'Ж', {"fonts-noto-core"}) == "install the package fonts-noto-core");
  CHECK(kiosk::font_advice(U'Ꭰ', all).starts_with("none of the stack"));
  CHECK(kiosk::font_advice(U'\x30000', {}).find("fonts-babelstone-han") != std::string::npos);
  CHECK(kiosk::font_advice(U'\x378', {}).starts_with("this is no character of Unicode"));
}

TEST_CASE("Chinese that would get the Japanese face is told") {
  const auto says = [](const std::string& session, const std::string& text, const std::string& screen = "") {
    const Checked found{event(session), screen};
    CAPTURE(found.output);
    return found.says(text);
  };
  const std::string ja = R"(, "languages": ["ja", "en"])";
  CHECK(says(R"("title": "鮮の味")", "the title has no language and a \"の\""));
  CHECK_FALSE(says(R"("title": "鮮の味")", "warning", ja));
  CHECK_FALSE(says(R"("title": "鮮の味", "language": "ja")", "warning"));
  CHECK_FALSE(says(R"("title": "機械学習を学ぶ")", "warning"));
  CHECK(says(R"("title": {"ja": "機器學習入門"})", "given in \"ja\" alone and has no kana"));
  CHECK_FALSE(says(R"("title": {"ja": "機械学習を学ぶ"})", "warning"));
  CHECK_FALSE(says(R"("title": {"ja": "機械学習", "zh-Hant": "機器學習"})", "warning"));
  CHECK_FALSE(says(R"("title": "T", "speakers": ["郭學聰", "たろう"])", "warning"));
  CHECK(says(R"("title": "T", "talks": [{"title": {"ja": "機器學習入門"}}])",
             "the talk's title is given in \"ja\" alone"));
  CHECK_FALSE(says(R"("title": "T", "talks": [{"title": {"ja": "機械学習", "zh-Hant": "機器學習"}}])", "warning"));
  const auto way_home = [](const std::string& text) {
    return Checked{event(R"("title": "T")", R"(, "way_home": [{"by": "walk", "text": )" + text + "}]")}.output;
  };
  CHECK(way_home(R"({"ja": "搭火車到沙崙"})").find("the way home is given in \"ja\" alone") != std::string::npos);
  CHECK(way_home(R"({"ja": "搭火車到沙崙", "zh-Hant": "搭火車到沙崙"})") == "");
}

TEST_CASE("Japanese that would get the Chinese face is told") {
  CHECK(Checked{event(R"("title": "機械学習", "language": "ja")")}.says("(/sessions/0/language)"));
  CHECK(Checked{event(R"("title": {"ja": "機械学習"}, "language": "ja")")}.output == "");
  CHECK(Checked{event(R"("title": "機械学習を学ぶ", "language": "ja")")}.output == "");
  const std::string untagged = event(R"("title": "機械学習", "language": "ja")");
  CHECK(Checked{untagged, R"(, "languages": ["ja", "zh-Hant"])"}.output == "");
  CHECK(Checked{untagged, R"(, "languages": ["zh-Hant", "ja"])"}.says("(/sessions/0/language)"));
}

TEST_CASE("Languages of a screen without words for the frame are told, with those that have them") {
  const Checked french{event(R"("title": {"zh-Hant": "短題", "en": "Short"})"), R"(, "languages": ["fr"])"};
  CAPTURE(french.output);
  CHECK(french.says(
      "kiosk.json:1:56: warning: the frame has no words in \"fr\" and takes those in \"en\"; it has them in "
      "\"zh-Hant\", \"zh-Hans\", \"en\", \"ja\" and \"ko\" (/languages/0)\n"));
  const Checked german{event(R"("title": "短題")"), R"(, "languages": ["de", "en"])"};
  CHECK(german.says("in \"de\" and takes those in \"en\""));
  CHECK(german.count("warning") == 1);
  for (const char* known : {R"(["zh-TW", "en-GB"])", R"(["zh-Hant-HK"])", R"(["ja", "ko"])", R"(["zh"])",
                            R"(["zh-CN", "zh-Hant"])", R"(["zh-SG"])"}) {
    CAPTURE(known);
    CHECK(Checked{event(R"("title": "短題")"), std::string(", \"languages\": ") + known}.output == "");
  }
}

TEST_CASE("A venue without a session is told, not one to which a session was moved") {
  std::string one = event(R"("title": "短題")");
  one.replace(one.find("\"*\""), 3, "\"hall\"");
  const Checked found{one};
  CAPTURE(found.output);
  CHECK(found.says("event.json:2:51: warning: no session is at the venue \"attic\" (/venues/1/id)\n"));
  one.insert(one.size() - 1, R"(, "changes": [{"session": "a", "venue": "attic"}])");
  CHECK_FALSE(Checked{one}.says("no session is at"));
}
