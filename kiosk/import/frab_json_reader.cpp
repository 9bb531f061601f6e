#include <fmt/format.h>

#include "import/frab_json.hpp"
#include "import/plain_text.hpp"
#include "import/published_json.hpp"
#include "import/readers.hpp"
#include "import/source_time.hpp"

namespace kiosk {
namespace {

/// frab's own, and FOSDEM's: nights belong to the day before.
constexpr Seconds usual_frab_day_change = std::chrono::hours{9};

/// What an event that has no date of its own is reckoned from.
struct FrabDay {
  std::optional<LocalDay> date = {};
  Seconds change = usual_frab_day_change;
  std::optional<Minutes> offset = {};
};

class FrabJsonReader {
 public:
  FrabJsonReader(const Source& source, const Node& root) : source_(source), root_(root) {}

  ReadProgramme read() {
    const Node* schedule = find_member(root_, "schedule");
    if (!schedule && find_member(root_, "conference")) schedule = &root_;
    if (!schedule) return published_failure(source_, root_, "an object with \"schedule\"");
    if (schedule->kind != Kind::object) return published_failure(source_, *schedule, "the schedule's object");
    const Node* conference = find_member(*schedule, "conference");
    const Node* events = find_member(*schedule, "events");
    take_head(*schedule, conference);
    if (events && events->kind == Kind::list) {
      read_frab_events(*events, rooms_, sessions_, programme_);
      return std::move(programme_);
    }
    if (!conference) return published_failure(source_, *schedule, "a schedule with \"conference\" or \"events\"");
    if (conference->kind != Kind::object) return published_failure(source_, *conference, "the conference's object");
    const Node* days = find_member(*conference, "days");
    if (!days) return published_failure(source_, *conference, "a conference with \"days\"");
    if (days->kind != Kind::list) return published_failure(source_, *days, "a list of days");
    take_day_change(*conference);
    pretalx_ = is_made_by_pretalx(root_) || is_made_by_pretalx(*schedule);
    for (const Node& day : children(*days)) take_day(day);
    if (pretalx_) {
      programme_.remarks.emplace_back(
          "this is pretalx' export, which has no breaks; its API has them: "
          "schedules/latest/?expand=slots,slots.room,slots.submission.speakers");
    }
    return std::move(programme_);
  }

 private:
  void take_head(const Node& schedule, const Node* conference) {
    programme_.version = published_line(find_member(schedule, "version"));
    if (!conference) return;
    for (const char* key : {"title", "acronym"}) {
      if (programme_.name.empty()) programme_.name = published_text(find_member(*conference, key), "");
    }
    programme_.zone = published_zone(find_member(*conference, "time_zone_name"), programme_.remarks);
    rooms_.take_list(find_member(*conference, "rooms"));
  }

  static bool is_made_by_pretalx(const Node& object) {
    const Node* generator = find_member(object, "generator");
    const Node* name = generator ? find_member(*generator, "name") : nullptr;
    return published_line(name ? name : generator).starts_with("pretalx");
  }

  void take_day_change(const Node& conference) {
    const auto clock = read_source_clock(published_line(find_member(conference, "day_change")));
    if (clock) day_change_ = *clock;
  }

  FrabDay describe(const Node& day) const {
    FrabDay described{read_source_day(published_line(find_member(day, "date"))), day_change_};
    if (const auto start = published_time(day, "day_start")) {
      const LocalDay first = date::floor<date::days>(start->local);
      described.change = start->local - first;
      // The zone knows when clocks are changed, an offset of the morning doesn't.
      if (programme_.zone.empty()) described.offset = start->offset;
      if (!described.date) described.date = first;
    } else if (const auto clock = read_source_clock(published_line(find_member(day, "day_start")))) {
      described.change = *clock;
    }
    return described;
  }

  void take_day(const Node& day) {
    if (day.kind != Kind::object) return sessions_.leave_out(day, "a day's object", &day);
    const Node* rooms = find_member(day, "rooms");
    if (!rooms || rooms->kind == Kind::null) return;
    if (rooms->kind != Kind::object) {
      // What writes no objects, writes a day without sessions as an empty list.
      if (rooms->kind != Kind::list || rooms->first) sessions_.leave_out(*rooms, "an object of rooms", rooms);
      return;
    }
    const FrabDay described = describe(day);
    for (const Node& room : children(*rooms)) take_room(room, described);
  }

  void take_room(const Node& room, const FrabDay& day) {
    if (room.kind == Kind::null) return;
    if (room.kind != Kind::list) return sessions_.leave_out(room, "a list of events", &room);
    const std::string name = room.key.size() > longest_room_key ? room.key : plain_line(room.key);
    for (const Node& event : children(room)) {
      if (!name.empty() && !rooms_.take_name(name))
        return sessions_.leave_out(room, fmt::format("a room's name of at most {} bytes", longest_room_key), &room);
      take_event(event, name, day);
    }
  }

  void take_event(const Node& event, const std::string& room, const FrabDay& day) {
    if (event.kind != Kind::object) return sessions_.leave_out(event, "an event's object", &event);
    pretalx_ = pretalx_ ||
               (find_member(event, "code") && (find_member(event, "answers") || find_member(event, "feedback_url")));
    SourceSession session = sessions_.begin(event);
    if (session.title.empty()) return sessions_.leave_out(event, "a title", "title");
    const auto start = start_of(event, day);
    if (!start)
      return sessions_.leave_out(event, "a date such as 2020-09-06T13:50:00+08:00, or a day's date and a start",
                                 find_member(event, find_member(event, "date") ? "date" : "start"));
    const auto end = published_end(event, *start);
    if (!end)
      return sessions_.leave_out(event, "a duration such as 0:30, or an end after the start",
                                 find_member(event, find_member(event, "duration") ? "duration" : "end"));
    session.rooms = {room.empty() ? name_empty_room(event) : room};
    session.start = *start;
    session.end = *end;
    FrabSessions::take_speakers(find_member(event, "persons"), session);
    sessions_.add(std::move(session));
  }

  /// An event under the key "" may still say itself where it is.
  std::string name_empty_room(const Node& event) {
    std::string named = rooms_.find(find_member(event, "room"));
    if (named.empty() && rooms_.take_name(named) && !told_of_empty_room_) {
      programme_.remarks.push_back(fmt::format("{}: its room's name is empty", published_place(event)));
      told_of_empty_room_ = true;
    }
    return named;
  }

  /// `date` is the truth. Where it is missing, a clock before the day's beginning is one of the night after it.
  static std::optional<SourceTime> start_of(const Node& event, const FrabDay& day) {
    if (auto date = published_time(event, "date")) return date;
    const auto clock = read_source_clock(published_line(find_member(event, "start")));
    if (!clock) return published_time(event, "start");
    const auto date = day.date ? day.date : read_source_day(published_line(find_member(event, "date")));
    if (!date) return std::nullopt;
    const auto later_by = *clock < day.change ? date::days{1} : date::days{0};
    return SourceTime{LocalTime{*date + later_by} + *clock, day.offset};
  }

  const Source& source_;
  const Node& root_;
  Programme programme_;
  FrabRooms rooms_{programme_};
  FrabSessions sessions_{programme_};
  Seconds day_change_ = usual_frab_day_change;
  bool pretalx_ = false, told_of_empty_room_ = false;
};

}  // namespace

ReadProgramme read_frab_json(const Source& source, const Node& root) { return FrabJsonReader{source, root}.read(); }

}  // namespace kiosk
