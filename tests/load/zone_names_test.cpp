#include <doctest/doctest.h>

#include "given_files.hpp"
#include "load/zone_names.hpp"
#include "schedule/time.hpp"

using namespace kiosk;
using namespace kiosk::testing;

TEST_CASE("An old zone name has a modern one that every database knows") {
  CHECK(modern_zone_name("Asia/Calcutta") == "Asia/Kolkata");
  CHECK(modern_zone_name("Europe/Kiev") == "Europe/Kyiv");
  CHECK(modern_zone_name("Asia/Taipei") == "");
  CHECK(modern_zone_name("us/eastern") == "");
  for (const char* old : {"US/Pacific", "PRC", "ROC", "Japan", "GB", "Asia/Saigon", "Australia/NSW"}) {
    CAPTURE(old);
    CHECK(Zone::find(modern_zone_name(old)));
  }
}
