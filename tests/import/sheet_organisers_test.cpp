#include <doctest/doctest.h>

#include "import/readers.hpp"
#include "import/sheet_time.hpp"

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

const LocalDay sunday{2020_y / 9 / 6};

Programme organisers_sheet(const std::string& csv) {
  const ReadProgramme read = read_sheet({"plan.csv", csv}, {});
  REQUIRE_MESSAGE(read, (read ? std::string() : to_text(read.failure())));
  return *read;
}

std::string organisers_failure(const std::string& csv) {
  const ReadProgramme read = read_sheet({"plan.csv", csv}, {});
  return read ? "none" : to_text(read.failure());
}

/// Each session as "title day-hour room", parted by bars.
std::string outline(const Programme& programme) {
  std::string all;
  for (const SourceSession& session : programme.sessions) {
    all += all.empty() ? "" : " | ";
    all += session.title.begin()->second + date::format(" %m-%d %H:%M", session.start.local) +
           date::format("-%H:%M", session.end.local);
    for (const std::string& room : session.rooms) all += " " + room;
    if (session.everywhere) all += " *";
  }
  return all;
}

std::vector<std::string> days_of(const std::string& dates) {
  std::string csv = "date;start;end;title;room\n";
  std::string cell;
  for (const char c : dates + ",") {
    if (c != ',') {
      cell += c;
      continue;
    }
    csv += cell + ";9:00;10:00;A;R\n";
    cell.clear();
  }
  std::vector<std::string> days;
  for (const SourceSession& session : organisers_sheet(csv).sessions)
    days.push_back(date::format("%F", date::floor<date::days>(session.start.local)));
  return days;
}

using Days = std::vector<std::string>;

const SheetSpan sixth{{SheetDay{2020, 9, 6}, {}, {}}, {}}, sixth_of_any_year{{SheetDay{{}, 9, 6}, {}, {}}, {}};

}  // namespace

TEST_CASE("Days are read as people of many places write them") {
  for (const std::string text :
       {"Sep 6, 2020", "6 Sep 2020", "September 6th, 2020", "Sun, 6. September 2020", "Sonntag, 6.9.2020", "06.09.20",
        "109/9/6", "民國109年9月6日", "2020 Sep 6", "6-Sep-2020", "Sunday 6 September, 2020", "6 septembre 2020"})
    CHECK_MESSAGE(read_sheet_span(text) == sixth, text);
  for (const std::string text : {"Sep 6", "6. September", "6th of September", "6.9."})
    CHECK_MESSAGE(read_sheet_span(text) == sixth_of_any_year, text);
  CHECK(read_sheet_span("Sep 6, 2020 1:50 PM") == SheetSpan{{SheetDay{2020, 9, 6}, 13h + 50min}});
  CHECK(read_sheet_span("14:00 Uhr") == SheetSpan{{{}, 14h}});
  CHECK(read_sheet_span("14h30") == SheetSpan{{{}, 14h + 30min}});
  CHECK(read_sheet_span("9h-10h") == SheetSpan{{{}, 9h}, SheetMoment{{}, 10h}});
  for (const std::string text :
       {"Sep", "Sep 2020", "Sep 31, 2020", "Sep 6 Oct 7", "6.9", "9-6", "13/13/2020", "Mayor 6"})
    CHECK_MESSAGE(!read_sheet_span(text), text);
}

TEST_CASE("Whether the day or the month stands first is told by another cell of the sheet") {
  CHECK(days_of("5/9/2020,27/9/2020") == Days{"2020-09-05", "2020-09-27"});
  CHECK(days_of("9/5/2020,9/27/2020") == Days{"2020-09-05", "2020-09-27"});
  CHECK(days_of("5/9/2020,6/9/2020") == Days{"2020-09-05", "2020-09-06"});
  CHECK(days_of("9/5/2020,9/6/2020") == Days{"2020-09-05", "2020-09-06"});
  CHECK(days_of("27/12/14,28/12/14") == Days{"2014-12-27", "2014-12-28"});
  CHECK(days_of("9/9/2020") == Days{"2020-09-09"});
  CHECK(days_of("9/6/2020").empty());
  CHECK(days_of("2020/9/5,9/6") == Days{"2020-09-05", "2020-09-06"});
  CHECK(days_of("2020/9/27,28/9") == Days{"2020-09-27", "2020-09-28"});
  CHECK(
      organisers_sheet("date,start,end,title,room\n9/6/2020,9:00,10:00,A,R\n").remarks ==
      std::vector<std::string>{"line 2: expected a date such as 2020/9/6, since the sheet doesn't show whether day or "
                               "month stands first, found \"9/6/2020\": left out"});
}

TEST_CASE("Durations have halves of hours") {
  CHECK(read_sheet_duration("1.5h") == 90min);
  CHECK(read_sheet_duration("1,5 h") == 90min);
  CHECK(read_sheet_duration("0.5 小時") == 30min);
  CHECK(read_sheet_duration("1.25 hours") == 75min);
  CHECK(read_sheet_duration("2 Stunden") == 2h);
  CHECK_FALSE(read_sheet_duration("1.5m"));
  CHECK_FALSE(read_sheet_duration("1.h"));
}

TEST_CASE("A day above the header is that of the rows below it, a weekday alone is no other") {
  CHECK(outline(organisers_sheet("My conference,,\nSunday 2020/9/6,,\ntime,title,room\n9:00-10:00,A,R\n")) ==
        "A 09-06 09:00-10:00 R");
  CHECK(outline(organisers_sheet("2020/9/6,,\n2020/9/7,,\ntime,title,room\n9:00-10:00,A,R\n")).empty());
  CHECK(outline(organisers_sheet("2020/9/6,,,\nday,time,title,room\nSonntag,9:00-10:00,A,R\n")) ==
        "A 09-06 09:00-10:00 R");
}

TEST_CASE("Headings in German, French and Japanese are known, and those that fit only where no better one stands") {
  CHECK(outline(organisers_sheet("Datum;Beginn;Ende;Titel;Referenten;Raum\n6.9.2020;9:00;10:00;A;Ada;R\n")) ==
        "A 09-06 09:00-10:00 R");
  CHECK(outline(organisers_sheet("Date,Time Start,Time End,Talk,Salle\n2020/9/6,9:00 a.m.,10:00 a.m.,A,R\n")) ==
        "A 09-06 09:00-10:00 R");
  CHECK(outline(organisers_sheet("日付,開始,終了,タイトル,登壇者,会場\n2020/9/6,9:00,10:00,A,花子,R\n")) ==
        "A 09-06 09:00-10:00 R");
  CHECK(outline(organisers_sheet("Day,Date,Event,From,To,Title,Track,Room\nSun,2020/9/6,E,9:00,10:00,A,T,R\n")) ==
        "A 09-06 09:00-10:00 R");
  CHECK(outline(organisers_sheet("Date,From,To,Title,Track\n2020/9/6,9:00,10:00,A,T\n")) == "A 09-06 09:00-10:00 T");
}

TEST_CASE("A blank room is the one above where cells were merged, and every room for a break") {
  const Programme programme = organisers_sheet(
      "date,start,end,title,room\n"
      "2020/9/6,9:00,9:30,A,R1\n"
      ",9:30,10:00,B,\n"
      ",10:00,10:30,Coffee break,\n"
      ",9:45,10:15,Lost,\n"
      ",9:00,9:30,C,R2\n");
  CHECK(outline(programme) ==
        "A 09-06 09:00-09:30 R1 | B 09-06 09:30-10:00 R1 | Coffee break 09-06 10:00-10:30 * | C 09-06 09:00-09:30 R2");
  CHECK(programme.remarks == std::vector<std::string>{"line 3: no room: it is taken to be in that above, \"R1\"",
                                                      "line 4: no room: a break stands in all of them",
                                                      "line 5: expected a room, or \"all\", found none: left out"});
}

TEST_CASE("A room's name across the sheet is the room of the rows below it") {
  const Programme programme = organisers_sheet(
      "date,time,title\nRoom 101,,\n2020/9/6,9:00-10:00,A\n第二會議室,,\n2020/9/6,9:00-10:00,B\nMorning,,\n");
  CHECK(outline(programme) == "A 09-06 09:00-10:00 Room 101 | B 09-06 09:00-10:00 第二會議室");
  CHECK(programme.rooms.size() == 2);
}

TEST_CASE("A break whose title is only its type is called so, and an end still to be decided is none") {
  CHECK(outline(organisers_sheet("date,start,end,type,title,room\n2020/9/6,9:00,10:00,Lunch,,R\n"
                                 "2020/9/6,10:00,tbd,Talk,B,R\n2020/9/6,11:00,12:00,Talk,C,R\n")) ==
        "Lunch 09-06 09:00-10:00 R | B 09-06 10:00-11:00 R | C 09-06 11:00-12:00 R");
  CHECK(outline(organisers_sheet("date,start,end,type,title,room\n2020/9/6,9:00,10:00,Talk,,R\n")).empty());
}

TEST_CASE("A table with rooms as columns is refused in words that say what is wanted") {
  CHECK(organisers_failure("時間,R1,R2\n9:00-10:00,A,B\n") ==
        "plan.csv: line 1: expected a header with a title and a start, such as title,date,start,end,room, found "
        "\"時間\", \"R1\", \"R2\"; a table with a column for each room can't be read, only one with a row for each "
        "session");
}

TEST_CASE("A blank time beside another room is the one above, where cells were merged") {
  const Programme programme =
      organisers_sheet("date,time,room,title\n2020/9/6,9:00-10:00,R1,A\n,,R2,B\n,,R2,C\n,10:00-11:00,,Break\n,,R1,D\n");
  CHECK(outline(programme) == "A 09-06 09:00-10:00 R1 | B 09-06 09:00-10:00 R2 | Break 09-06 10:00-11:00 *");
  CHECK(programme.remarks.at(0) == "line 3: no time: it is taken to be that above");
  CHECK(programme.remarks.at(1) == "line 4: expected a time of day such as 13:50, found nothing: left out");
}

TEST_CASE("A clock may have a point, and units one as well") {
  CHECK(outline(organisers_sheet("date,start,duration,title,room\n2020/9/6,9.00,90 Min.,A,R\n")) ==
        "A 09-06 09:00-10:30 R");
  CHECK(read_sheet_span("9.00-9.45 Uhr") == SheetSpan{{{}, 9h}, SheetMoment{{}, 9h + 45min}});
  CHECK_FALSE(read_sheet_span("9.60"));
}

TEST_CASE("The sheets that Sessionize and pretalx export are read") {
  CHECK(outline(organisers_sheet("Session Id,Title,Owner,Session format,Speakers,Room,Scheduled At,Scheduled Duration\n"
                                 "101,A,Ada,Talk,Ada,R,06 Sep 2020 09:00 AM,45\n")) == "A 09-06 09:00-09:45 R");
  CHECK(outline(organisers_sheet("ID,Proposal title,Track,Session type,Room,Start,End,Speaker names\n"
                                 "X,A,T,Talk,R,2020-09-06T09:00:00+08:00,2020-09-06T09:45:00+08:00,Ada\n")) ==
        "A 09-06 09:00-09:45 R");
  CHECK(outline(organisers_sheet("Title,Start Date,Start Time,End Date,End Time,Location\n"
                                 "A,2020/9/6,9:00 AM,2020/9/6,9:45 AM,R\n")) == "A 09-06 09:00-09:45 R");
}

TEST_CASE("A sheet of changes says its delays and new rooms in people's words, and a column that is not read is told") {
  const Programme said = organisers_sheet("Session,Delay (min),New room\nOwls,10,R2\n");
  REQUIRE(said.changes.size() == 1);
  CHECK(said.changes[0].delay == 10min);
  CHECK(said.changes[0].room == "R2");
  CHECK(said.remarks.empty());
  CHECK(organisers_sheet("議程,延後分鐘,改到\n貓頭鷹,10,R2\n").changes.at(0).room == "R2");
  CHECK(organisers_sheet("session,delay,who\nOwls,10,Ada\n").remarks ==
        std::vector<std::string>{
            "line 1: the column \"who\" is not read: expected session, delay, room, cancelled, until "
            "or note"});
}

TEST_CASE("Days that are only counted are counted from the one above the header") {
  const std::string rows = "Day 1,9:00-10:00,A,R\n,10:00-11:00,B,R\nDay 2,9:00-10:00,C,R\n";
  CHECK(outline(organisers_sheet("First day:,2020/9/5,,\nday,time,title,room\n" + rows)) ==
        "A 09-05 09:00-10:00 R | B 09-05 10:00-11:00 R | C 09-06 09:00-10:00 R");
  CHECK(outline(organisers_sheet("2020/9/5,,,\nday,time,title,room\n2,9:00-10:00,A,R\n第一天,9:00-10:00,B,R\n")) ==
        "A 09-06 09:00-10:00 R | B 09-05 09:00-10:00 R");
  CHECK(outline(organisers_sheet("2020/9/5,,,\nday,time,title,room\n6,9:00-10:00,A,R\n六,9:00-10:00,B,R\n")).empty());
  CHECK(outline(organisers_sheet("day,time,title,room\n2020/9/7,,,\nDay 2,9:00-10:00,A,R\n")) ==
        "A 09-07 09:00-10:00 R");
  CHECK(
      organisers_sheet("day,time,title,room\n" + rows).remarks.at(0) ==
      "line 2: expected a date such as 2020/9/6, found \"Day 1\", and no date of the first day above the header: left "
      "out");
}
