#include "machine/journal.hpp"

#include <sstream>

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("A matter is told once, again when its line is another, and again after it was settled") {
  std::ostringstream out;
  Journal journal{out};
  journal.once("card", "full");
  journal.once("card", "full");
  journal.once("stick", "full");
  CHECK(out.str() == "full\nfull\n");
  journal.once("card", "worn");
  journal.once("card", "worn");
  CHECK(out.str() == "full\nfull\nworn\n");
  journal.settle("card");
  journal.once("card", "worn");
  journal.once("stick", "full");
  CHECK(out.str() == "full\nfull\nworn\nworn\n");
}

TEST_CASE("What is said is told each time") {
  std::ostringstream out;
  Journal journal{out};
  journal.say("a");
  journal.say("a");
  CHECK(out.str() == "a\na\n");
}

TEST_CASE("What is said of outside makes no second line of it, and steers no terminal") {
  std::ostringstream out;
  Journal journal{out};
  journal.say("v\nkiosk: showing evil");
  journal.once("path", "a\u001b]0;pwn\u0007\u202E.json: no such file");
  CHECK(out.str() == "v\\nkiosk: showing evil\na\\u001B]0;pwn\\u0007\\u202E.json: no such file\n");
}
