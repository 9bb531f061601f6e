#include "import/draft.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "import/laid_changes.hpp"
#include "import/language_tags.hpp"
#include "import/remark_list.hpp"
#include "import/room_venues.hpp"
#include "import/session_kind.hpp"
#include "import/sign_rules.hpp"
#include "import/source_time.hpp"
#include "import/title_marks.hpp"
#include "machine/content_hash.hpp"
#include "text/folding.hpp"

namespace kiosk {
namespace {

std::string kind_word(SourceKind kind) {
  switch (kind) {
    case SourceKind::opening:
      return "intro";
    case SourceKind::closing:
      return "closing";
    case SourceKind::break_:
    case SourceKind::lunch:
      return "break";
    case SourceKind::lightning:
      return "lightning";
    case SourceKind::other:
      return "social";
    case SourceKind::talk:
      return "";
  }
  return "";
}

std::string level_word(const std::string& level) {
  static const std::unordered_map<std::string, std::string> words{
      {"beginner", "beginner"},     {"novice", "beginner"},
      {"入門", "beginner"},         {"入门", "beginner"},
      {"初階", "beginner"},         {"初级", "beginner"},
      {"introductory", "beginner"}, {"intermediate", "intermediate"},
      {"中階", "intermediate"},     {"中级", "intermediate"},
      {"advanced", "advanced"},     {"experienced", "advanced"},
      {"進階", "advanced"},         {"高階", "advanced"},
      {"高级", "advanced"}};
  const auto found = words.find(folded(level));
  return found == words.end() ? "" : found->second;
}

/// Where a source calls everything a talk, a title without a speaker says what it is: "Lunch", "休息".
SourceKind kind_of(const SourceSession& session) {
  if (session.kind != SourceKind::talk || !session.speakers.empty()) return session.kind;
  return kind_of_lone_title(session.title);
}

/// The same wherever and whenever a session is: a number would be another's once one is put before it.
std::string id_of_title(const SourceText& title) {
  constexpr std::size_t enough = 4, most = 40;
  std::string words;
  for (const auto& [tag, text] : title) {
    std::string id = id_of(text);
    if (id.size() >= enough && (words.empty() || tag == "en")) words = id;
  }
  if (!words.empty()) {
    if (words.size() > most)
      words.erase(words.find_last_of('-', most) == std::string::npos ? most : words.find_last_of('-', most));
    return words;
  }
  std::string all;
  for (const auto& [tag, text] : title) all += text + '\n';
  return fmt::format("s-{:08x}", content_hash(all) >> 32);
}

/// The first that says one.
std::string zone_of(const std::vector<Programme>& programmes, const DraftWish& wish,
                    std::vector<std::string>& remarks) {
  std::string zone = wish.zone;
  for (const Programme& programme : programmes) {
    if (programme.zone.empty()) continue;
    if (zone.empty()) zone = programme.zone;
    if (programme.zone != zone) {
      remarks.push_back(fmt::format("a source is in {}, the event in {}{}", programme.zone, zone,
                                    wish.zone.empty() ? "" : ": its times without an offset are read as the event's"));
    }
  }
  return zone;
}

/// Ids that are taken, so that each is given once.
class Ids {
 public:
  std::string give(std::string wish) {
    if (wish.empty()) wish = "session";
    std::string id = wish;
    for (int n = 2; !taken_.insert(id).second; ++n) id = fmt::format("{}-{}", wish, n);
    return id;
  }

 private:
  std::set<std::string> taken_;
};

class Drafting {
 public:
  Drafting(const DraftWish& wish, Zone zone, std::string zone_name, RoomVenues& rooms,
           std::vector<std::string>& remarks)
      : wish_(wish), zone_(zone), zone_name_(std::move(zone_name)), rooms_(rooms), remarks_(remarks) {}

  /// `clocks`: where those hang of which the source says nothing else.
  void add(const SourceSession& from, Zone clocks) {
    const auto start = instant_of(from.start, clocks), end = instant_of(from.end, clocks);
    if (!start || !end) return leave_out(from, "its time zone is not known");
    if (*end <= *start) return leave_out(from, "it does not end after it starts");
    DraftSession session;
    session.everywhere = from.everywhere;
    for (const std::string& room : from.rooms) {
      if (const auto venue = rooms_.venue_of(room); venue && !is_in(session.venues, *venue))
        session.venues.push_back(*venue);
    }
    if (session.venues.empty() && !from.everywhere) return;  // its rooms are ignored, or told
    session.guid = from.guid;
    session.id =
        from.id.empty() && from.guid.empty() ? id_of_title(from.title) : id_of(!from.id.empty() ? from.id : from.guid);
    session.kind = kind_word(kind_of(from));
    session.title = tagged(from.title, zone_name_);
    session.cancelled = from.cancelled;
    for (auto& [tag, title] : session.title) session.cancelled |= take_title_marks(title);
    session.title = seen(std::move(session.title));
    if (session.title.empty()) return leave_out({.place = from.place}, "its title has no character that can be seen");
    for (const SourceText& speaker : from.speakers) {
      if (SourceText name = seen(tagged(speaker, zone_name_)); !name.empty())
        session.speakers.push_back(std::move(name));
    }
    session.start = date::floor<Minutes>(zone_.to_local(*start));
    session.end = date::floor<Minutes>(zone_.to_local(*end));
    if (session.end == session.start) return leave_out(from, "it lasts less than a minute");
    if (session.end < session.start)
      return leave_out(from, "the clocks go back in it, and its end stands before its start");
    if (!is_sign_time(session.start) || !is_sign_time(session.end))
      return leave_out(from, "its year has no four digits");
    take_details(from, session);
    sessions.push_back(std::move(session));
  }

  std::vector<DraftSession> sessions;

 private:
  static bool is_in(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
  }

  /// Each of which the session can do without.
  void take_details(const SourceSession& from, DraftSession& session) {
    const auto pass_over = [&](const std::string& what, const std::string& why) {
      remarks_.push_back(fmt::format("{}: {} is passed over: {}", from.place, quoted_excerpt(what), why));
    };
    session.level = level_word(from.level);
    session.language = tag_of(from.language, zone_name_);
    if (session.language.empty() && !from.language.empty())
      pass_over(from.language, "expected a language's tag such as zh-Hant");
    const std::string fault = from.url.empty() ? "" : sign_address_fault(from.url);
    if (fault.empty())
      session.url = from.url;
    else
      pass_over(from.url, fault);
    if (from.delay && *from.delay <= longest_sign_delay) session.delay = from.delay;
    if (from.delay && *from.delay > longest_sign_delay)
      pass_over(fmt::format("{}", from.delay->count()), "expected a delay of at most a day, in minutes");
  }

  void leave_out(const SourceSession& from, const std::string& why) {
    const std::string title = from.title.empty() ? "" : " \"" + from.title.begin()->second + "\"";
    remarks_.push_back(fmt::format("{}:{} is left out: {}", from.place, title, why));
  }

  const DraftWish& wish_;
  Zone zone_;
  std::string zone_name_;
  RoomVenues& rooms_;
  std::vector<std::string>& remarks_;
};

/// A programme of one room often doesn't name it, but an event has to have a venue.
DraftVenue only_venue(const Draft& draft, std::vector<std::string>& remarks) {
  DraftVenue venue{.id = "main", .name = draft.name, .capacity = {}};
  if (venue.name.empty()) venue.name = {{"", "Main"}};
  remarks.push_back(
      fmt::format("no source names a room: one venue, \"{}\", stands for all", venue.name.begin()->second));
  return venue;
}

void tidy(DraftVenue& venue, std::string_view zone) {
  venue.name = seen(tagged(venue.name, zone));
  if (venue.name.empty()) venue.name = {{"", venue.id}};
  if (venue.capacity && (*venue.capacity < 1 || *venue.capacity > most_sign_capacity)) venue.capacity.reset();
}

/// One that no clock could show would be refused with all that comes with it.
std::string moment_told(const std::string& written, std::vector<std::string>& remarks) {
  std::string moment = sign_moment(written);
  if (moment.empty() && !written.empty())
    remarks.push_back(
        fmt::format("as of {}: passed over, expected a time such as 2020-09-06T08:00+08:00", quoted_excerpt(written)));
  return moment;
}

void sort_sessions(std::vector<DraftSession>& sessions) {
  std::ranges::stable_sort(sessions, {}, [](const DraftSession& s) {
    return std::tuple{s.start, s.venues.empty() ? std::string{} : s.venues.front(), s.id};
  });
}

}  // namespace

std::string id_of(std::string_view name) {
  std::string id;
  for (const char c : folded(name)) {
    const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (fits)
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

Result<DraftAnswer> draft_of(const std::vector<Programme>& programmes, const DraftWish& wish) {
  DraftAnswer answer;
  const std::string zone_name = zone_of(programmes, wish, answer.remarks);
  if (zone_name.empty()) return Failure{"no source says its time zone: --timezone Asia/Taipei does"};
  const auto zone = Zone::find(zone_name);
  if (!zone)
    return Failure{fmt::format("the time zone \"{}\" is not known: expected a name such as Asia/Taipei", zone_name)};
  RoomVenues rooms{wish.known, wish.ignored_rooms};
  Drafting drafting{wish, *zone, zone_name, rooms, answer.remarks};
  for (const Programme& programme : programmes) {
    rooms.learn(programme.rooms);
    const Zone clocks = wish.zone.empty() ? Zone::find(programme.zone).value_or(*zone) : *zone;
    for (const SourceSession& session : programme.sessions) drafting.add(session, clocks);
    if (answer.draft.name.empty()) answer.draft.name = seen(tagged(programme.name, zone_name));
    if (answer.draft.as_of.empty()) answer.draft.as_of = moment_told(programme.as_of, answer.remarks);
    answer.remarks.insert(answer.remarks.end(), programme.remarks.begin(), programme.remarks.end());
  }
  answer.draft.zone = zone_name;
  if (!wish.as_of.empty()) answer.draft.as_of = moment_told(wish.as_of, answer.remarks);
  answer.draft.sessions = std::move(drafting.sessions);
  Ids ids;
  sort_sessions(answer.draft.sessions);
  for (DraftSession& session : answer.draft.sessions) session.id = ids.give(session.id);
  for (const Programme& programme : programmes) {
    for (const SourceChange& change : programme.changes) lay_change(change, answer.draft, rooms, answer.remarks);
  }
  if (const std::string unknown = rooms.unmatched(); !unknown.empty()) return Failure{unknown};
  answer.draft.venues = rooms.venues();
  if (answer.draft.venues.empty() && wish.known.empty() && !answer.draft.sessions.empty())
    answer.draft.venues.push_back(only_venue(answer.draft, answer.remarks));
  for (DraftVenue& venue : answer.draft.venues) tidy(venue, zone_name);
  return answer;
}

}  // namespace kiosk
