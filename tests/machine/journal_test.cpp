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
