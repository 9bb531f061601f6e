// By which sign and colour each venue is known.

#include <set>

#include <doctest/doctest.h>

#include "given_files.hpp"
#include "schedule/content_names.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

/// Venues with these signs, in order; "" names none.
Loaded with_signs(const std::vector<std::string>& signs) {
  std::string venues;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const std::string n = std::to_string(i), comma = i > 0 ? ", " : "";
    venues += comma + R"({"id": "v)" + n + R"(", "name": "V)" + n + "\"";
    if (!signs[i].empty()) venues += R"(, "sign": ")" + signs[i] + "\"";
    venues += "}";
  }
  GivenFiles given;
  given.files["kiosk.json"] = R"({"venue": "v0", "event": "event.json"})";
  given.files["event.json"] =
      R"({"name": "Signs", "timezone": "Asia/Taipei", "sessions": [], "venues": [)" + venues + "]}";
  return given.load();
}

std::string signs_of(const Loaded& loaded) {
  std::string text;
  for (const Venue& venue : loaded.content.value().venues) {
    text += std::string{venue_sign_names[static_cast<std::size_t>(venue.sign)]} + std::to_string(venue.accent) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("Venues that name no sign get those that are left, in order, and each sign has its colour") {
  CHECK(signs_of(with_signs({"", "", ""})) == "circle0 triangle1 square2 ");
  CHECK(signs_of(with_signs({"", "circle", "", "square", ""})) == "triangle1 circle0 cross3 square2 diamond4 ");
}

TEST_CASE("After eight venues the signs go round again, in other colours") {
  const Loaded loaded = with_signs(std::vector<std::string>(10, ""));
  CHECK(signs_of(loaded) == "circle0 triangle1 square2 cross3 diamond4 hexagon5 half-disc6 star7 circle1 triangle2 ");
  CHECK(all_problems(loaded) == "");
  std::set<std::pair<VenueSign, std::size_t>> known;
  const Loaded many = with_signs(std::vector<std::string>(64, ""));
  for (const Venue& venue : many.content.value().venues) {
    CHECK(known.emplace(venue.sign, venue.accent).second);
  }
}

TEST_CASE("A sign that is written twice is told at the second, which has another colour, and a free one is named") {
  const Loaded loaded = with_signs({"star", "", "star", ""});
  CHECK(signs_of(loaded) == "star7 circle0 star0 triangle1 ");
  CHECK(all_problems(loaded) ==
        "event.json:1:180: warning: the venues \"v0\" and \"v2\" have one sign, \"star\", and are told apart by their "
        "colours alone; free is \"circle\" (/venues/2/sign)\n");
}

TEST_CASE("Where every sign is written, a second time is nobody's mistake") {
  const std::vector<std::string> all{"circle",  "triangle",  "square", "cross", "diamond",
                                     "hexagon", "half-disc", "star",   "star"};
  CHECK(all_problems(with_signs(all)) == "");
}
