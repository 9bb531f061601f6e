// Each screen's display list as text, landscape and portrait, against lists/<case>.<shape>.list.txt.
// KIOSK_ACCEPT=1 rewrites them; read them before you commit.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "../text/fixed_measure.hpp"
#include "cases.hpp"
#include "samples.hpp"
#include "schedule/screen_table.hpp"

using namespace kiosk;
using namespace kiosk_test;

namespace {

std::string path_of(const std::string& name, const std::string& shape) {
  return std::string(KIOSK_SOURCE_DIR) + "/tests/compose/lists/" + name + "." + shape + ".list.txt";
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void check_list(const Case& c, const Look& look, const std::string& shape) {
  const test::FixedMeasure measure;
  const std::string path = path_of(c.name, shape), list = to_text(compose(c.showing, look, measure));
  if (std::getenv("KIOSK_ACCEPT")) std::ofstream(path, std::ios::binary) << list;
  INFO(path);
  CHECK(read(path) == list);
}

}  // namespace

TEST_CASE("display lists are as accepted") {
  for (const Case& c : plain_cases()) {
    Look look;
    look.size = {1920, 1080};
    check_list(c, look, "landscape");
    look.size = {1080, 1920};
    look.languages = {"en", "zh-Hant"};
    check_list(c, look, "portrait");
  }
}

TEST_CASE("a programme that could not be renewed says of when it is, at the foot") {
  std::vector<Case> all = plain_cases();
  const auto current = std::ranges::find(all, "current", &Case::name);
  REQUIRE(current != all.end());
  current->name = "current-stale";
  Look look;
  look.freshness = {.as_of = at(11, 20), .other_day = false, .may_have_changed = true, .wants_login = true};
  check_list(*current, look, "landscape");
  look.size = {1080, 1920};
  look.languages = {"en", "zh-Hant"};
  look.freshness = {.as_of = at(11, 20), .other_day = true, .may_have_changed = false, .wants_login = false};
  check_list(*current, look, "portrait");
}

TEST_CASE("every screen of the table has a case") {
  std::set<std::string_view> drawn;
  const std::vector<Case> cases = plain_cases();
  for (const Case& c : cases) drawn.insert(name_of(c.showing.screen));
  for (const ScreenEntry& entry : screen_table) {
    CAPTURE(entry.name);
    CHECK(drawn.contains(entry.name));
  }
}
