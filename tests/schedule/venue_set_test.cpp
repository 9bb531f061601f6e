// Which venue is meant: as printed, and as things stand.
#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

/// Which of venues 0, 1 and 2 it takes place at.
std::string places_of(const Session& session) {
  std::string places;
  for (std::size_t venue = 0; venue < 3; ++venue) {
    if (takes_place_at(session, venue)) places += std::to_string(venue);
  }
  return places;
}

Session printed_for(VenueSet venues) {
  Session session;
  session.venues = std::move(venues);
  return session;
}

}  // namespace

TEST_CASE("every venue is each of them, a list is those on it, an empty list is none") {
  CHECK(VenueSet{}.contains(0));
  CHECK(VenueSet::every().contains(7));
  CHECK(VenueSet{1, 2}.contains(2));
  CHECK_FALSE(VenueSet{1, 2}.contains(0));
  CHECK_FALSE(VenueSet::none().contains(0));
}

TEST_CASE("every venue is not the same as all of them listed") {
  CHECK(VenueSet::every().is_every());
  CHECK_FALSE(VenueSet{0, 1}.is_every());
  CHECK_FALSE(VenueSet::none().is_every());
  CHECK(VenueSet::every() != VenueSet::none());
}

TEST_CASE("a venue that is added twice stands once, in the order of adding") {
  VenueSet venues = VenueSet::none();
  for (const std::size_t venue : {2, 0, 2}) venues.add(venue);
  CHECK(venues.listed() == std::vector<std::size_t>{2, 0});
}

TEST_CASE("a venue that is added to every venue changes nothing") {
  VenueSet venues = VenueSet::every();
  venues.add(1);
  CHECK(venues == VenueSet::every());
}

TEST_CASE("a session takes place at its printed venues until it is moved or cancelled") {
  Session session = printed_for({0, 2});
  CHECK(places_of(session) == "02");
  session.moved_to = 1;
  CHECK(places_of(session) == "1");
  session.cancelled = true;
  CHECK(places_of(session) == "");
}

TEST_CASE("a session for every venue that is moved takes place at its new venue alone") {
  Session session = printed_for(VenueSet::every());
  CHECK(places_of(session) == "012");
  session.moved_to = 2;
  CHECK(places_of(session) == "2");
}

TEST_CASE("a session that is moved to one of its printed venues takes place there alone") {
  Session session = printed_for({0, 2});
  session.moved_to = 2;
  CHECK(places_of(session) == "2");
}

TEST_CASE("a notice for every venue stands at each, one for a list at those on it") {
  ContentBuilder b;
  b.venue("v");
  b.venue("w");
  b.session("A", -1, "13:00", "14:00");
  b.content.announcements = {{text("all"), {}, VenueSet::every(), false}, {text("w"), {}, {1}, false}};
  CHECK(ask(b.schedule(0), b.at("13:10")).notes == std::vector{text("all")});
  CHECK(ask(b.schedule(1), b.at("13:10")).notes == std::vector{text("all"), text("w")});
}
