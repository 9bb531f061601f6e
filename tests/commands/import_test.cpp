#include <doctest/doctest.h>

#include "folder.hpp"
#include "program.hpp"

using namespace kiosk::testing;

TEST_CASE("import makes an event file that check takes, and ends with 1 where a source can't be used") {
  const Folder folder;
  const std::string plan = folder / "plan.csv", event = folder / "event.json";
  write(plan, "date,time,title,room\n2027-05-01,09:00-09:30,Opening,Hall\n");
  const Outcome made = kiosk_program("import " + plan + " --timezone Asia/Taipei -o " + event + " 2>&1");
  CHECK(made.exit_code == 0);
  CHECK(made.output.find("plan.csv: csv, 1 session, 1 room") != std::string::npos);
  CHECK(kiosk_program("check " + event + " 2>&1").exit_code == 0);
  CHECK(kiosk_program("import - --timezone Asia/Taipei -o - <" + plan).output == contents(event));
  write(plan, "{\"no\": 1}");
  CHECK(kiosk_program("import " + plan + " -o " + event + " 2>&1").exit_code == 1);
  CHECK(kiosk_program("import " + std::string(folder / "none.csv") + " -o " + event + " 2>&1").exit_code == 1);
  CHECK(kiosk_program("import 2>&1").exit_code == 2);
  CHECK(kiosk_program("import --help").output.find("--onto") != std::string::npos);
}
