#include <algorithm>

#include <doctest/doctest.h>

#include "import/readers.hpp"

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

const LocalDay sunday{2020_y / 9 / 6};

Programme sheet(const std::string& csv, const SheetMapping& mapping = {}) {
  const ReadProgramme read = read_sheet({"plan.csv", csv}, mapping);
  REQUIRE_MESSAGE(read, (read ? std::string() : to_text(read.failure())));
  return *read;
}

std::string sheet_failure(const std::string& csv, const SheetMapping& mapping = {}) {
  const ReadProgramme read = read_sheet({"plan.csv", csv}, mapping);
  return read ? "none" : to_text(read.failure());
}

/// Of a sheet with one session, what its cells say.
SourceSession only_session(const std::string& csv) {
  const Programme programme = sheet(csv);
  for (const std::string& remark : programme.remarks) MESSAGE(remark);
  REQUIRE(programme.sessions.size() == 1);
  return programme.sessions.front();
}

using Lines = std::vector<std::string>;

std::vector<std::string> titles(const Programme& programme) {
  std::vector<std::string> all;
  for (const SourceSession& session : programme.sessions) all.push_back(session.title.begin()->second);
  return all;
}

}  // namespace

TEST_CASE("A sheet with Chinese headings, titles above and cells over lines gives sessions") {
  const Programme programme = sheet(
      "\xEF\xBB\xBFPyCon TW 2020 議程表,,,,\r\n"
      ",,,,\r\n"
      "編號,日期,時間,標題,英文標題,講者,地點,類型,語言,難度,連結,取消\r\n"
      "t1,2020/9/6,13:50–14:20,\"用 Python,\n寫 \"\"藝術\"\"\",Art,\"王小明、Ann & Bob\nCy\",R1、R2,議程,中文,初級,"
      "https://example.org/1,\r\n"
      "t2,,下午2:20至2:50,茶敘,,,全部,休息,,,,是\r\n");
  REQUIRE(programme.sessions.size() == 2);
  CHECK(programme.remarks.empty());
  SourceSession first;
  first.id = "t1";
  first.rooms = {"R1", "R2"};
  first.title = {{"", "用 Python, 寫 \"藝術\""}, {"en", "Art"}};
  first.speakers = {{{"", "王小明"}}, {{"", "Ann"}}, {{"", "Bob"}}, {{"", "Cy"}}};
  first.start = {sunday + 13h + 50min};
  first.end = {sunday + 14h + 20min};
  first.language = "zh";
  first.level = "初級";
  first.url = "https://example.org/1";
  first.place = "line 4";
  CHECK(programme.sessions[0] == first);
  SourceSession second;
  second.id = "t2";
  second.everywhere = true;
  second.kind = SourceKind::break_;
  second.title = {{"", "茶敘"}};
  second.start = {sunday + 14h + 20min};
  second.end = {sunday + 14h + 50min};
  second.cancelled = true;
  second.place = "line 7";
  CHECK(programme.sessions[1] == second);
  CHECK(programme.rooms == std::vector<SourceRoom>{{"R1", {{"", "R1"}}}, {"R2", {{"", "R2"}}}});
}

TEST_CASE("Comma, semicolon and tab, and UTF-16, give the same sessions") {
  const std::string comma = "title,start,end,room\na;b,2020-09-06 9:00,9:30,R1\n";
  const Programme expected = sheet(comma);
  REQUIRE(expected.sessions.size() == 1);
  CHECK(expected.sessions[0].title.at("") == "a;b");
  CHECK(sheet("title;start;end;room\n\"a;b\";2020-09-06 9:00;9:30;R1\n").sessions == expected.sessions);
  std::string tab = comma;
  std::ranges::replace(tab, ',', '\t');
  CHECK(sheet(tab).sessions == expected.sessions);
  std::string wide = "\xFF\xFE";
  for (const char c : tab) wide += {c, '\0'};
  CHECK(sheet(wide).sessions == expected.sessions);
}

TEST_CASE("English and Simplified headings, and titles of two languages") {
  const SourceSession session = only_session(
      "GUID,Title (EN),title_zh,Speaker,Speaker (en),Venue,Date,Start Time,End time,Type,Language,Level\n"
      "g-1,Art,藝術,王、李,Wang; Li,R1,2020/9/6,1:50 PM,2:20 PM,Lightning Talk,en,easy\n");
  CHECK(session.guid == "g-1");
  CHECK(session.title == SourceText{{"en", "Art"}, {"zh", "藝術"}});
  CHECK(session.speakers == std::vector<SourceText>{{{"", "王"}, {"en", "Wang"}}, {{"", "李"}, {"en", "Li"}}});
  CHECK(session.start == SourceTime{sunday + 13h + 50min});
  CHECK(session.kind == SourceKind::lightning);
  CHECK(session.language == "en");
  const SourceSession simplified = only_session("标题,开始时间,时长,会议室,链接\n甲,2020/9/6 9:00,30,R1,x\n");
  CHECK(simplified.end == SourceTime{sunday + 9h + 30min});
  CHECK(simplified.url == "x");
  CHECK(only_session("時間,議程,地點\n2020/9/6 9:00-9:30,甲,R1\n").title.at("") == "甲");
}

TEST_CASE("A mapping goes before the known headings, and must name fields that there are") {
  const std::string csv = "title,Titel,start,#,room\nno,yes,2020/9/6 9:00,30,R1\n";
  const Programme programme = sheet(csv, {{"titel", "title"}, {"#", "duration"}, {"Raum", "room"}});
  REQUIRE(programme.sessions.size() == 1);
  CHECK(programme.sessions[0].title == SourceText{{"", "yes"}});
  CHECK(programme.sessions[0].end == SourceTime{sunday + 9h + 30min});
  CHECK(programme.remarks == Lines{"line 1: no column \"Raum\", which the mapping has",
                                   "line 1: the column \"title\" is not read: another one has the same"});
  CHECK(sheet(csv, {{"Titel", "title_de"}, {"#", "duration"}}).sessions.at(0).title ==
        SourceText{{"", "no"}, {"de", "yes"}});
  CHECK(sheet_failure(csv, {{"Titel", "titel"}}) ==
        "plan.csv: mapping of \"Titel\": expected one of id, guid, title, title_LANGUAGE (as title_en), speakers, "
        "speakers_LANGUAGE (as speakers_en), room, room_LANGUAGE (as room_en), date, start, end, time, duration, kind, "
        "language, level, url, cancelled, delay, session, until, note, found \"titel\"");
  CHECK(sheet_failure(csv, {{"Titel", "標題"}}) != "none");
  CHECK(sheet_failure(csv, {{"Titel", "id_en"}}) != "none");
}

TEST_CASE("An empty date is the one above, and an unreadable one is not passed over for it") {
  const Programme programme = sheet(
      "date,time,title,room\n2020/9/6,9:00-9:30,a,R\n,9:30-10:00,b,R\nMonday,9:00-9:30,c,R\n,9:30-10:00,d,R\n"
      "2020/9/7（一）,,,\n,9:00-9:30,e,R\n");
  CHECK(titles(programme) == Lines{"a", "b", "e"});
  CHECK(programme.sessions[1].start.local == sunday + 9h + 30min);
  CHECK(programme.sessions[2].start.local == sunday + 33h);
  CHECK(programme.remarks == Lines{"line 4: expected a date such as 2020/9/6, found \"Monday\": left out",
                                   "line 5: expected a date such as 2020/9/6, here or above, found none: left out"});
}

TEST_CASE("A date without its year takes that of another cell, and is told where there is none") {
  const Programme later =
      sheet("date,time,title,room\n9/6,9:00-9:30,a,R\n9月7日,9:00-9:30,b,R\n2021/9/8,9:00-9:30,c,R\n");
  REQUIRE(later.sessions.size() == 3);
  CHECK(later.sessions[1].start.local == LocalDay{2021_y / 9 / 7} + 9h);
  const Programme above = sheet("議程 2020,,,\ndate,time,title,room\n9/6,9:00-9:30,a,R\n");
  REQUIRE(above.sessions.size() == 1);
  CHECK(above.sessions[0].start.local == sunday + 9h);
  for (const std::string top : {"", "2019–2020,,,\n", "12020,,,\n"}) {
    const Programme none = sheet(top + "date,time,title,room\n9/6,9:00-9:30,a,R\n");
    CHECK(none.sessions.empty());
    REQUIRE(none.remarks.size() == 1);
    CHECK(none.remarks[0].ends_with(
        "expected a date with its year, such as 2020/9/6, since no other cell has one, found \"9/6\": left out"));
  }
  CHECK(sheet("date,time,title,room\n2021/9/6,9:00-9:30,a,R\n2/29,9:00-9:30,b,R\n").remarks ==
        Lines{"line 3: expected a day of 2021, found \"2/29\": left out"});
}

TEST_CASE("An end before its start is after midnight from the evening on, else told") {
  const Programme programme = sheet(
      "date,start,end,title,room\n2020/9/6,18:00,1:00,a,R\n,17:59,1:00,b,R\n,19:00,19:00,c,R\n"
      ",23:00,24:00,d,R\n,2020/9/6 10:00,2020/9/5 11:00,e,R\n,9:00,soon,f,R\n");
  CHECK(titles(programme) == Lines{"a", "d"});
  CHECK(programme.sessions[0].end.local == sunday + 25h);
  CHECK(programme.sessions[1].end.local == sunday + 24h);
  CHECK(programme.remarks == Lines{"line 3: expected an end after the start, found \"1:00\": left out",
                                   "line 4: expected an end after the start, found \"19:00\": left out",
                                   "line 6: expected an end after the start, found \"2020/9/5 11:00\": left out",
                                   "line 7: expected an end such as 14:20, found \"soon\": left out"});
}

TEST_CASE("Where ends are missing, the next session of the room that day ends one") {
  const Programme programme = sheet(
      "date,start,duration,title,room\n2020/9/6,9:00,,a,R1\n,9:30,15 min,b,R2\n,10:00,0:30,c,R1\n,9:45,,d,R2\n"
      ",11:00,60,lunch,all\n2020/9/7,9:00,,e,R2\n,9:00,0,f,R1\n2020/9/6,13:00,,g,R2\n");
  CHECK(titles(programme) == Lines{"a", "b", "c", "d", "lunch"});
  CHECK(programme.sessions[0].end.local == sunday + 10h);
  CHECK(programme.sessions[1].end.local == sunday + 9h + 45min);
  CHECK(programme.sessions[3].end.local == sunday + 11h);
  CHECK(
      programme.remarks ==
      Lines{"line 8: expected a duration such as 30 or 0:30, found \"0\": left out",
            "line 7: expected an end or a duration, since nothing follows in its room that day, found none: left out",
            "line 9: expected an end or a duration, since nothing follows in its room that day, found none: left out"});
}

TEST_CASE("Offsets of a start hold for its end") {
  const SourceSession session = only_session("title,start,end,room\na,2020-09-06T13:50:00+08:00,14:20,R1\n");
  CHECK(session.start == SourceTime{sunday + 13h + 50min, 480min});
  CHECK(session.end == SourceTime{sunday + 14h + 20min, 480min});
}

TEST_CASE("A row that can't be used is left out, with its line and what was wrong") {
  const Programme programme = sheet(
      "date,start,end,title,room\n2020/9/6,soon,9:30,a,R\n2020/9/6,,9:30,b,R\n2020/9/6,9:00,9:30,,R\n"
      "2020/9/6,9:00,9:30,d,\n2020/9/6,9:00,9:30,e,R\nx\n2020/9/6,\"9:00\n\",9:30\n");
  CHECK(titles(programme) == Lines{"e"});
  CHECK(programme.remarks == Lines{"line 2: expected a time such as 13:50, found \"soon\": left out",
                                   "line 3: expected a time of day such as 13:50, found nothing: left out",
                                   "line 4: expected a title, found none: left out",
                                   "line 5: expected a room, or \"all\", found none: left out",
                                   "line 7: expected a date such as 2020/9/6, found \"x\": left out",
                                   "line 8: expected a title, found none: left out"});
}

TEST_CASE("What is doubtful in a row that can be used is told") {
  const Programme programme = sheet(
      "id,guid,date,start,end,duration,title,language,cancelled,delay\n1,g,2020/9/6,9:00,9:30,30,a,zh-Hant-TW,no,10 "
      "min\n"
      "1,h,,10:00,10:30,30,a,klingonese,maybe,soon\n1,g,,11:00,11:30,45,b,,TRUE,0\n");
  REQUIRE(programme.sessions.size() == 3);
  CHECK(programme.sessions[0].everywhere);
  CHECK(programme.sessions[0].language == "zh-Hant-TW");
  CHECK(programme.sessions[0].delay == 10min);
  CHECK(programme.sessions[1].language.empty());
  CHECK_FALSE(programme.sessions[1].cancelled);
  CHECK_FALSE(programme.sessions[2].delay);
  CHECK(programme.sessions[2].cancelled);
  CHECK(programme.sessions[2].guid.empty());
  CHECK(programme.remarks == Lines{"line 1: no column for rooms: all sessions stand in every room",
                                   "line 3: expected a language such as zh or 英文, found \"klingonese\"",
                                   "line 3: expected yes or no, found \"maybe\": not cancelled",
                                   "line 3: expected a delay in minutes, found \"soon\"",
                                   "line 4: the duration \"45\" is not the time from start to end, which is taken",
                                   "line 4: the guid \"g\" is that of line 2 already, and not taken",
                                   "line 4: the id \"1\" is that of another session in line 2"});
}

TEST_CASE("Speakers who differ in number between languages are told, not paired wrongly") {
  const Programme programme =
      sheet("title,start,end,room,speakers,speakers (en)\na,2020/9/6 9:00,9:30,R,王、李,Wang\nb,9:00,9:30,R,王、李,\n");
  REQUIRE(programme.sessions.size() == 2);
  CHECK(programme.sessions[0].speakers == std::vector<SourceText>{{{"", "王"}}, {{"", "李"}}});
  CHECK(programme.remarks == Lines{"line 2: speakers differ in number between languages: only the most are taken"});
}

TEST_CASE("A sheet of changes gives changes, alone and below the sessions") {
  const std::string changes =
      "場次,延後,room,取消,until,備註\nt1,15,,,,人多\nArt,,R2,,14:00,\nt3,,,已取消,,\n,5,,,,\nt4,,,,,\nt5,soon,,,,\nt6,"
      ",,maybe,,\n";
  const Programme programme = sheet(changes);
  CHECK(programme.sessions.empty());
  CHECK(programme.changes == std::vector<SourceChange>{{"t1", 15min, "", false, "", "人多", "line 2"},
                                                       {"Art", {}, "R2", false, "14:00", "", "line 3"},
                                                       {"t3", {}, "", true, "", "", "line 4"}});
  CHECK(programme.remarks ==
        Lines{"line 5: expected a session's id or title, found none: left out",
              "line 6: expected a delay, a room, a note or that it is cancelled, found none: left out",
              "line 7: expected a delay in minutes, found \"soon\": left out",
              "line 8: expected yes or no, found \"maybe\": left out"});
  const Programme both = sheet("title,start,end,room\na,2020/9/6 9:00,9:30,R1\n,,,\n" + changes);
  CHECK(titles(both) == Lines{"a"});
  CHECK(both.changes.size() == 3);
  CHECK(sheet_failure("session,room,speakers\na,R1,x\n") != "none");
}

TEST_CASE("A header that is there again is no session") {
  const Programme programme =
      sheet("title,start,end,room\na,2020/9/6 9:00,9:30,R\ntitle,start,end,room\nb,9:30,10:00,R\n");
  CHECK(titles(programme) == Lines{"a", "b"});
  CHECK(programme.remarks.empty());
}

TEST_CASE("What is no sheet of sessions fails, and says where and what was expected") {
  const std::string expected =
      ": expected a header with a title and a start, such as title,date,start,end,room, found ";
  CHECK(sheet_failure("") == "plan.csv: line 1" + expected + "an empty sheet");
  CHECK(sheet_failure(",,\n\n") == "plan.csv: line 1" + expected + "an empty sheet");
  CHECK(sheet_failure("x\ntitle,room,foo\na,b\n") == "plan.csv: line 2" + expected + "\"title\", \"room\", \"foo\"");
  CHECK(sheet_failure("title;room\n") == "plan.csv: line 1" + expected + "\"title\", \"room\"");
  CHECK(sheet_failure("title,start,room\na,\"2020/9/6 9:00,R\nb,9:30,R\n") ==
        "plan.csv: line 2: expected a quote that closes the one here, found the end of the sheet");
  CHECK(sheet_failure("title,start\n\xBC\xD0,9:00\n").starts_with("plan.csv: line 2: expected text in UTF-8"));
  CHECK(sheet("title,start,room\n").sessions.empty());
}
