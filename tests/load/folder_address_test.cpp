#include "load/folder_address.hpp"

#include <cstdlib>

#include <doctest/doctest.h>

#include "load/given_files.hpp"
#include "load/load.hpp"

using namespace kiosk;
using namespace kiosk::testing;

TEST_CASE("An address of a folder is an absolute path of this machine's, with nothing in it that leads elsewhere") {
  CHECK(path_of_folder_address("file:///srv/event/event.json") == "/srv/event/event.json");
  CHECK(path_of_folder_address("file:///srv/py%20con/%E6%9C%83.json") == "/srv/py con/會.json");
  for (const char* none :
       {"file:event.json", "file:/srv/event.json", "file://srv/event.json", "file:///", "file:///srv/",
        "file:///srv/../etc/event.json", "file:///srv/%2e%2e/event.json", "file:///srv//event.json",
        "file:///srv/./event.json", "file:///srv/event.json?v=2", "file:///srv/event.json#a", "file:///srv/a%00b",
        "file:///srv/a%2", "file:///srv/a%zz", "file:///srv/a%+1b", "https://example.org/event.json", ""}) {
    CAPTURE(none);
    CHECK_FALSE(path_of_folder_address(none));
  }
}

TEST_CASE("The screen file may name a folder's event by its address; a plain path is read as it stands") {
  setenv("KIOSK_FETCHED", "f", 1);
  GivenFiles given;
  const auto named = [&](const std::string& event) {
    given.files["kiosk.json"] = R"({"venue": "hall", "event": ")" + event + "\"}";
    return given.load();
  };
  CHECK(all_problems(named("file:///srv/event/event.json")) ==
        "kiosk.json:1:28: error: the event has not been fetched yet from file:///srv/event/event.json (/event)\n");
  CHECK(all_problems(named("file://srv/event.json"))
            .find(R"(expected an address such as "file:///srv/event/event.json", )"
                  R"(found "file://srv/event.json" (/event))") != std::string::npos);
  given.files["f/current/event.json"] = small_event;
  const Loaded fetched = named("file:///srv/event/event.json");
  REQUIRE(fetched.screen);
  CHECK(fetched.screen->event == "f/current/event.json");
  CHECK(fetched.screen->event_address == "file:///srv/event/event.json");
  const Loaded plain = named("event.json");
  REQUIRE(plain.screen);
  CHECK(plain.screen->event == "event.json");
  CHECK(plain.screen->event_address.empty());
  unsetenv("KIOSK_FETCHED");
}
