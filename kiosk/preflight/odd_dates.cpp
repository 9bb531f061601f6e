// Dates that are hardly meant: a wrong year, a wrong month, a digit beside the right one.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include <date/date.h>
#include <fmt/format.h>

#include "preflight/checks.hpp"
#include "preflight/digest.hpp"

namespace kiosk {
namespace {

using Days = std::set<LocalDay>;

/// Weekends that follow each other are one programme.
constexpr date::days one_programme{14};
/// From here on even a date that looks like no slip of the hand is told.
constexpr date::days far{60};

std::string as_written(LocalDay day) { return date::format("%F", day); }

/// Where two dates of the form YYYY-MM-DD differ, and in what a slip of the hand shows.
struct Difference {
  std::size_t digits = 0;
  bool one_field = true;  ///< the year alone, or the month alone
  bool swapped = false;   ///< two digits that stand beside each other, or the day and the month
};

Difference difference(const std::string& a, const std::string& b) {
  Difference found;
  std::string mended = a;
  std::size_t first = a.size(), last = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    ++found.digits;
    first = std::min(first, i);
    last = i;
  }
  found.one_field = last < 4 || (first >= 5 && last < 7);
  if (found.digits == 2 && last == first + 1) std::swap(mended[first], mended[last]);
  found.swapped = mended == b && found.digits > 0;
  found.swapped = found.swapped || a.substr(0, 5) + a.substr(8) + "-" + a.substr(5, 2) == b;
  return found;
}

/// The day of the programme that was likely meant.
std::optional<LocalDay> meant(LocalDay day, const Days& programme) {
  const std::string written = as_written(day);
  std::optional<LocalDay> best;
  std::size_t fewest = written.size();
  for (const LocalDay candidate : programme) {
    const Difference d = difference(written, as_written(candidate));
    const bool likely = d.digits == 1 || d.one_field || d.swapped;
    if (!likely || d.digits == 0 || d.digits >= fewest) continue;
    fewest = d.digits;
    best = candidate;
  }
  return best;
}

std::string advice(LocalTime written, const Days& programme) {
  const LocalDay day = date::floor<date::days>(written);
  const auto right = meant(day, programme);
  return right ? fmt::format("is {} meant?", date::format("%FT%H:%M", *right + (written - day))) : "is the date right?";
}

date::days distance(LocalDay day, const Days& programme) {
  date::days nearest = date::days::max();
  for (const LocalDay other : programme) nearest = std::min(nearest, date::days{std::abs((day - other).count())});
  return nearest;
}

/// Sessions on days that are no more than two weeks from each other.
struct Cluster {
  Days days;
  std::vector<std::size_t> sessions;
};

class DateCheck {
 public:
  DateCheck(const Content& content, Findings& findings) : content_(content), findings_(findings) {
    std::map<LocalDay, std::vector<std::size_t>> by_day;
    for (std::size_t i = 0; i < content.sessions.size(); ++i) by_day[day_of(content.sessions[i].start)].push_back(i);
    for (const auto& [day, sessions] : by_day) {
      if (clusters_.empty() || day - *clusters_.back().days.rbegin() > one_programme) clusters_.emplace_back();
      clusters_.back().days.insert(day);
      clusters_.back().sessions.insert(clusters_.back().sessions.end(), sessions.begin(), sessions.end());
      all_.insert(day);
    }
    find_programme();
    stray_days(by_day);
  }

  void sessions() {
    for (const Cluster& cluster : clusters_) {
      if (&cluster == home_) continue;
      Days others = all_;
      for (const LocalDay day : cluster.days) others.erase(day);
      for (const std::size_t session : cluster.sessions) look_at_session(cluster, session, others);
    }
  }

  void elsewhere() {
    if (all_.empty()) return;
    for (std::size_t i = 0; i < content_.departures.size(); ++i) {
      look_at(content_.departures[i].time, fmt::format("event/shuttle/departures/{}/time", i), "the car leaves");
    }
    for (std::size_t i = 0; i < content_.services.size(); ++i) {
      look_at(content_.services[i].from, fmt::format("event/shuttle/services/{}/from", i), "the shuttle begins");
    }
    for (std::size_t i = 0; i < content_.cards.size(); ++i) {
      look_at_window(content_.cards[i].window, fmt::format("event/cards/{}", i), "card");
    }
    for (std::size_t i = 0; i < content_.announcements.size(); ++i) {
      look_at_window(content_.announcements[i].window, fmt::format("event/announcements/{}", i), "announcement");
    }
  }

 private:
  LocalDay day_of(Instant t) const { return date::floor<date::days>(content_.zone.to_local(t)); }

  const Days& programme() const { return home_ ? home_->days : all_; }

  /// The cluster that has most sessions, when one does.
  void find_programme() {
    for (const Cluster& cluster : clusters_) {
      const std::size_t size = cluster.sessions.size(), most = home_ ? home_->sessions.size() : 0;
      if (size > most) home_ = &cluster;
    }
    const auto as_large = [&](const Cluster& c) { return c.sessions.size() == home_->sessions.size(); };
    if (home_ && std::ranges::count_if(clusters_, as_large) > 1) home_ = nullptr;
  }

  void look_at_session(const Cluster& cluster, std::size_t session, const Days& others) {
    const LocalTime start = content_.zone.to_local(content_.sessions[session].start);
    const LocalDay day = date::floor<date::days>(start);
    if (others.empty()) return;
    const bool few = home_ && cluster.sessions.size() * 2 <= home_->sessions.size();
    const bool lone = cluster.sessions.size() == 1 && distance(day, others) > far;
    if (!lone && !(few && (meant(day, programme()) || distance(day, others) > far))) return;
    findings_.warn(
        fmt::format("event/sessions/{}/start", session),
        fmt::format("the session is on {}, {} days from all others; {}", day_text(day), distance(day, others).count(),
                    home_ ? advice(start, programme()) : advice(start, others)));
  }

  void look_at(Instant t, const std::string& where, std::string_view subject) {
    const LocalTime local = content_.zone.to_local(t);
    const LocalDay day = date::floor<date::days>(local);
    const date::days away = distance(day, all_);
    if (away <= one_programme) return;
    findings_.warn(where, fmt::format("{} on {}, {} days from every session; {}", subject, day_text(day), away.count(),
                                      advice(local, programme())));
  }

  /// One may be up for months before, and stay up for long; what is odd is to miss the programme, or a slip.
  void look_at_window(const TimeWindow& window, const std::string& where, std::string_view noun) {
    const bool late = window.from && day_of(*window.from) > *all_.rbegin() + one_programme;
    const bool early = window.until && day_of(*window.until) < *all_.begin() - one_programme;
    const auto tell = [&](Instant t, std::string_view key, std::string_view what) {
      findings_.warn(fmt::format("{}/{}", where, key),
                     fmt::format("the {} {} on {}, {} days from every session; {}", noun, what, day_text(day_of(t)),
                                 distance(day_of(t), all_).count(), advice(content_.zone.to_local(t), programme())));
    };
    const auto slipped = [&](Instant t) { return distance(day_of(t), all_) > far && meant(day_of(t), programme()); };
    if (window.from && (late || slipped(*window.from))) tell(*window.from, "from", "begins");
    if (window.until && (early || slipped(*window.until))) tell(*window.until, "until", "ends");
  }

  /// A talk that has a day to itself, in a room that stands empty at this very time of the full day beside it.
  void stray_days(const std::map<LocalDay, std::vector<std::size_t>>& by_day) {
    for (const auto& [day, sessions] : by_day) {
      const Session& session = content_.sessions[sessions.front()];
      if (sessions.size() > 1 || session.kind != SessionKind::talk) continue;
      for (const date::days step : {date::days{-1}, date::days{1}}) {
        const auto beside = by_day.find(day + step);
        if (beside == by_day.end() || !fills_a_hole(session, step, beside->second)) continue;
        const LocalTime right = content_.zone.to_local(session.start) + step;
        findings_.warn(fmt::format("event/sessions/{}/start", sessions.front()),
                       fmt::format("the session is the only one on {}; is {} meant, when its room is free between "
                                   "others?",
                                   day_text(day), date::format("%FT%H:%M", right)));
        break;
      }
    }
  }

  bool fills_a_hole(const Session& session, date::days step, const std::vector<std::size_t>& day) const {
    constexpr int full = 4;
    const Instant start = session.start + step, end = session.end + step;
    int before = 0, after = 0;
    for (const std::size_t i : day) {
      const Session& other = content_.sessions[i];
      if (!(other.venues == session.venues)) continue;
      if (other.start < end && start < other.end) return false;
      ++(other.end <= start ? before : after);
    }
    return before > 0 && after > 0 && before + after >= full;
  }

  const Content& content_;
  Findings& findings_;
  std::vector<Cluster> clusters_;
  const Cluster* home_ = nullptr;
  Days all_;  ///< with sessions
};

}  // namespace

void find_odd_dates(const Content& content, Findings& findings) {
  DateCheck check{content, findings};
  check.sessions();
  check.elsewhere();
}

}  // namespace kiosk
