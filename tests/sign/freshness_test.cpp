#include "sign/freshness.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

const Zone taipei = *Zone::find("Asia/Taipei");

/// Local to the zone, on 6 September 2020.
Instant at(int hour, int minute) {
  return taipei.to_instant(date::local_days{date::year{2020} / 9 / 6} + std::chrono::hours{hour} + Minutes{minute})
      .value();
}

FetchedEvent fetched(SyncState state) { return {SyncReport{state, "", 0, "", 0, ""}, at(11, 20)}; }

}  // namespace

TEST_CASE(
    "Nothing is said for fifteen minutes, then of when the programme is, after two hours that it may have changed") {
  const FetchedEvent away = fetched(SyncState::unreachable);
  CHECK(freshness_of(away, at(11, 34), taipei) == Freshness{});
  const Freshness old = freshness_of(away, at(11, 35), taipei);
  CHECK(old.as_of == taipei.to_local(at(11, 20)));
  CHECK_FALSE(old.may_have_changed);
  CHECK_FALSE(old.other_day);
  CHECK_FALSE(freshness_of(away, at(13, 19), taipei).may_have_changed);
  CHECK(freshness_of(away, at(13, 20), taipei).may_have_changed);
  CHECK(freshness_of(away, at(24, 10), taipei).other_day);
}

TEST_CASE("A network that wants a login is told at once; where sync never ran there is nothing to say") {
  CHECK(freshness_of(fetched(SyncState::portal), at(11, 21), taipei).wants_login);
  CHECK_FALSE(freshness_of(fetched(SyncState::portal), at(11, 21), taipei).as_of);
  CHECK(freshness_of(fetched(SyncState::refused), at(11, 21), taipei) == Freshness{});
  CHECK(freshness_of({}, at(11, 21), taipei) == Freshness{});
}
