#include "sign/freshness.hpp"

namespace kiosk {

Freshness freshness_of(const FetchedEvent& fetched, Instant now, const Zone& zone) {
  constexpr Minutes told_after{15}, doubted_after{120};
  Freshness freshness;
  freshness.wants_login = fetched.report && fetched.report->state == SyncState::portal;
  if (!fetched.fresh || now - *fetched.fresh < told_after) return freshness;
  freshness.as_of = zone.to_local(*fetched.fresh);
  freshness.other_day = date::floor<date::days>(*freshness.as_of) != date::floor<date::days>(zone.to_local(now));
  freshness.may_have_changed = now - *fetched.fresh >= doubted_after;
  return freshness;
}

}  // namespace kiosk
