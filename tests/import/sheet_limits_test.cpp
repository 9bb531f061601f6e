#include <string>

#include <doctest/doctest.h>

#include "import/readers.hpp"

using namespace kiosk;

TEST_CASE("Any cut of a sheet, and any byte in it, is read or fails") {
  const std::string csv =
      "議程 2020,,,\n日期,時間,標題,講者,地點,類型,長度,延後\n9/6,\"下午1:50~2:20\",\"a "
      "\"\"b\"\"\",x、y,R1;全部,休息,30,5\n,,,,\n";
  for (std::size_t size = 0; size <= csv.size(); ++size) {
    const ReadProgramme cut = read_sheet({"plan.csv", csv.substr(0, size)});
    CHECK((cut || !cut.failure().what.empty()));
    for (const char c : {'\0', '"', '\n', '\xFF', ';', ':', '9'}) {
      std::string changed = csv;
      if (size < csv.size()) changed[size] = c;
      const ReadProgramme read = read_sheet({"plan.csv", changed});
      CHECK((read || !read.failure().what.empty()));
    }
  }
}

TEST_CASE("A sheet of a hundred thousand sessions is read, and remarks have an end") {
  std::string csv = "date,start,end,title,room,id,guid\n9/6,9:00,9:30,first,R,0,g\n", broken = "title,start,room\n";
  for (int at = 1; at < 100'000; ++at) {
    const std::string number = std::to_string(at);
    csv += ",9:00,,t" + number + ",R" + number + "、all,i" + number + ",g" + number + "\n";
    broken += "a,soon,R\n";
  }
  const Programme programme = *read_sheet({"plan.csv", csv + "2020/9/6,10:00,11:00,last,all,,\n"});
  CHECK(programme.sessions.size() == 100'001);
  CHECK(programme.rooms.size() == 100'000);
  const Programme told = *read_sheet({"plan.csv", broken});
  CHECK(told.remarks.size() == 1001);
  CHECK(told.remarks.back() == "98999 more of such lines");
}
