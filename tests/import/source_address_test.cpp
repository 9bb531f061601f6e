#include "import/source_address.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("An address is told from a path") {
  for (const char* address : {"https://a.example/x", "http://a", "HTTPS://a.example", "webcal://a/b", "file:///x"}) {
    CAPTURE(address);
    CHECK(is_address(address));
  }
  for (const char* path : {"plan.csv", "-", "", "://x", "/a/b://c", "a b://c", "https:/x", "C:\\plan.csv"}) {
    CAPTURE(path);
    CHECK_FALSE(is_address(path));
  }
}

TEST_CASE("A sheet's page as its editor shows it stands for its export, a calendar's address is https") {
  const std::string sheet = "https://docs.google.com/spreadsheets/d/1aB-c_D", data = sheet + "/export?format=csv";
  CHECK(data_address(sheet) == data);
  CHECK(data_address(sheet + "/edit?usp=sharing") == data);
  CHECK(data_address(sheet + "/edit#gid=25") == data + "&gid=25");
  CHECK(data_address(sheet + "/edit?gid=25#gid=31&range=A1") == data + "&gid=31");
  CHECK(data_address(sheet + "/view") == data);
  CHECK(data_address("webcal://a.example/x.ics") == "https://a.example/x.ics");
  for (const std::string& other : {data, sheet + "/export?format=csv&gid=25", sheet + "/gviz/tq?tqx=out:csv",
                                   std::string{"https://docs.google.com/spreadsheets/d/e/2PACX/pub?output=csv"},
                                   std::string{"https://a.example/spreadsheets/d/1/edit"}}) {
    CHECK(data_address(other) == other);
  }
}

TEST_CASE("An address in a message has neither a key nor a password") {
  CHECK(shown_address("https://a.example/x?token=secret#y") == "https://a.example/x?…");
  CHECK(shown_address("https://a.example/x#y") == "https://a.example/x");
  CHECK(shown_address("https://ada:secret@a.example/@x") == "https://a.example/@x");
  CHECK(shown_address("https://ada:se@cret@a.example") == "https://a.example");
  CHECK(shown_address("https://a.example/@x") == "https://a.example/@x");
}
