#include "import/laid_changes.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "import/sheet_time.hpp"
#include "import/sign_rules.hpp"
#include "text/folding.hpp"

namespace kiosk {
namespace {

bool is_called(const DraftSession& session, const std::string& name) {
  if (!id_of(name).empty() && session.id == id_of(name)) return true;
  const std::string plain = folded(name);
  return session.guid == name ||
         std::ranges::any_of(session.title, [&](const auto& title) { return folded(title.second) == plain; });
}

/// A time alone is of the session's day.
std::optional<LocalTime> told_until(const std::string& written, LocalTime start) {
  const auto span = read_sheet_span(written);
  if (!span || span->end || !span->start.clock) return std::nullopt;
  const LocalDay own = date::floor<date::days>(start);
  const auto day = span->start.day ? span->start.day->in_year(static_cast<int>(date::year_month_day{own}.year())) : own;
  if (!day) return std::nullopt;
  return LocalTime{*day} + *span->start.clock;
}

}  // namespace

void lay_change(const SourceChange& change, Draft& draft, RoomVenues& rooms, std::vector<std::string>& remarks) {
  std::vector<DraftSession*> meant;
  for (DraftSession& session : draft.sessions) {
    if (is_called(session, change.session)) meant.push_back(&session);
  }
  if (meant.size() != 1) {
    remarks.push_back(fmt::format("{}: {} sessions are called \"{}\": that change is left out", change.place,
                                  meant.empty() ? "no" : "several", change.session));
    return;
  }
  DraftSession& session = *meant.front();
  session.cancelled = session.cancelled || change.cancelled;
  if (change.delay && *change.delay > longest_sign_delay)
    remarks.push_back(fmt::format("{}: a delay of {} minutes is passed over: expected at most a day's, {}",
                                  change.place, change.delay->count(), longest_sign_delay.count()));
  else if (change.delay)
    session.delay = change.delay;
  if (!change.room.empty()) session.moved_to = rooms.venue_of(change.room).value_or("");
  if (!seen({{"", change.note}}).empty()) session.note = change.note;
  if (change.until.empty()) return;
  session.until = told_until(change.until, session.start);
  if (!session.until)
    remarks.push_back(fmt::format("{}: expected a time such as 13:50 until which it is told, found \"{}\"",
                                  change.place, change.until));
}

}  // namespace kiosk
