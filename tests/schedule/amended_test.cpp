// What a change can say of a session beside a delay, a cancellation and another venue.
#include <doctest/doctest.h>

#include "content_builder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

struct AmendedDay {
  ContentBuilder b;
  AmendedDay() {
    for (const char* id : {"v", "w", "x"}) b.venue(id);
    b.session("A", 0, "13:00", "13:30");
    b.session("B", 0, "14:00", "14:30");
    b.session("C", 0, "15:00", "15:30");
    b.session("W", 1, "13:00", "16:00");
    b.session("X", 2, "13:00", "14:20");
  }
  Session& of(std::size_t i) { return b.content.sessions[i]; }
  void replace(std::size_t i, const char* start, const char* end) {
    Session& s = of(i);
    s.amended.printed_start = s.start;
    s.amended.printed_end = s.end;
    s.start = b.at(start);
    s.end = b.at(end);
  }
  Showing ask_for_phase(const char* now, std::size_t venue = 0) const {
    return showing_of(b.schedule(venue), b.at(now), ClockTrust::trusted, "current").value();
  }
  std::string told(const char* now, std::size_t venue = 0) const {
    std::string ids;
    for (const Occurrence& o : ask_for_phase(now, venue).changes) ids += o.session.id;
    return ids;
  }
  std::string state_at(const char* now) const { return state(ask(b.schedule(), b.at(now))); }
};

}  // namespace

TEST_CASE("Other times stand in place of the printed ones, and pull nothing along") {
  AmendedDay day;
  day.replace(1, "13:40", "14:40");
  CHECK(day.state_at("13:39") == "gap ->B");
  CHECK(day.state_at("13:40") == "session B>C");
  CHECK(day.state_at("14:39:59") == "session B>C");
  CHECK(day.state_at("14:40") == "gap ->C");
  CHECK(day.state_at("15:00") == "session C>-");
  const Occurrence next = ask_for<NextScreen>(day.b.schedule(), day.b.at("13:35"), "next").occurrence;
  CHECK(next.earlier());
  CHECK_FALSE(next.delayed());
  CHECK(next.printed_start == day.b.local("14:00"));
  CHECK(next.printed_end == day.b.local("14:30"));
}

TEST_CASE("A delay is added to another start, and pushes the next as ever") {
  AmendedDay day;
  day.replace(1, "14:10", "14:50");
  day.of(1).delay = Minutes{20};
  CHECK(day.state_at("14:29:59") == "gap ->B");
  CHECK(day.state_at("14:30") == "session B>C");
  CHECK(day.state_at("15:09:59") == "session B>C");
  CHECK(day.state_at("15:10") == "session C>-");
  CHECK(ask_for<GapScreen>(day.b.schedule(), day.b.at("14:05"), "gap").due.size() == 1);
}

TEST_CASE("One that ends otherwise says so until it begins, and is no delay") {
  AmendedDay day;
  day.replace(1, "14:00", "14:50");
  CHECK(day.told("13:10") == "B");
  CHECK(day.ask_for_phase("13:10").changes[0].ends_otherwise());
  CHECK_FALSE(day.ask_for_phase("13:10").changes[0].moved_in_time());
  CHECK(day.told("14:10") == "");
}

TEST_CASE("One that was earlier is told until its printed end: some come too late for it") {
  AmendedDay day;
  day.replace(1, "13:30", "13:50");
  CHECK(day.told("13:10") == "B");
  CHECK(day.told("13:40") == "");  // it runs, and is seen
  CHECK(day.told("13:50") == "B");
  CHECK(day.told("14:29:59") == "B");
  CHECK(day.told("14:30") == "");
  CHECK(ask_for<GapScreen>(day.b.schedule(), day.b.at("14:10"), "gap").due.empty());
}

TEST_CASE("One brought forward to another day is told on that day, and one put off on both") {
  AmendedDay day;
  day.b.session("T", 0, "1 14:00", "1 14:30");
  day.replace(5, "16:00", "16:30");
  CHECK(day.told("13:10") == "T");
  CHECK(day.state_at("16:10") == "session T>-");
  AmendedDay off;
  off.replace(1, "1 14:00", "1 14:30");
  CHECK(off.told("13:10") == "B");
  CHECK(off.state_at("14:10") == "gap ->C");
  CHECK(ask_for<BeforeScreen>(off.b.schedule(), off.b.at("1 13:00"), "before").first.delayed());
}

TEST_CASE("What is full says where there is room, as long as it runs") {
  AmendedDay day;
  day.of(1).amended.full = true;
  day.of(1).delay = Minutes{5};
  CHECK(day.told("13:10") == "B");
  CHECK(day.told("14:34:59") == "B");
  CHECK(day.told("14:35") == "");
  const auto rooms = [&](const char* now) {
    std::string ids;
    const Showing showing = day.ask_for_phase(now);
    for (const VenueBrief& v : showing.changes.at(0).room_at) ids += v.id;
    return ids;
  };
  CHECK(rooms("13:10") == "wx");
  CHECK(rooms("14:19:59") == "wx");
  CHECK(rooms("14:20") == "w");
  day.of(3).amended.full = true;
  CHECK(rooms("13:10") == "x");
  day.of(4).kind = SessionKind::break_;
  CHECK(rooms("13:10") == "");
  CHECK(day.told("13:10", 1) == "W");
  const ElsewhereScreen elsewhere = ask_for<ElsewhereScreen>(day.b.schedule(2), day.b.at("13:10"), "elsewhere");
  CHECK(elsewhere.venues[0].next->session.amended.full);
}

TEST_CASE("Another title is told until the session begins, a note until it ends, each as long as the change says") {
  AmendedDay day;
  day.of(1).amended.printed_title = text("Old");
  CHECK(day.told("13:10") == "B");
  CHECK(day.told("14:00") == "");
  day.of(2).amended.note = text("bring a laptop");
  CHECK(day.told("15:29:59") == "C");
  CHECK(day.told("15:30") == "");
  day.of(2).amended.until = day.b.at("15:10");
  CHECK(day.told("15:09:59") == "C");
  CHECK(day.told("15:10") == "");
  AmendedDay gone;
  gone.of(1).cancelled = true;
  gone.of(1).amended.until = gone.b.at("16:00");
  CHECK(gone.told("15:40") == "B");
  CHECK(gone.told("16:00") == "");
}

TEST_CASE("What has been known for ten minutes is no longer just changed, after two hours no longer new") {
  AmendedDay day;
  day.of(1).cancelled = true;
  day.of(1).amended.since = day.b.at("12:00");
  const auto news = [&](const char* now) { return day.ask_for_phase(now).changes.at(0).news; };
  CHECK(news("11:59:59") == News::none);
  CHECK(news("12:00") == News::just_now);
  CHECK(news("12:09:59") == News::just_now);
  CHECK(news("12:10") == News::recent);
  CHECK(news("13:59:59") == News::recent);
  CHECK(news("14:00") == News::none);
  const auto programme =
      std::get<ProgrammeScreen>(showing_at(day.b.schedule(), day.b.at("12:05"), ClockTrust::untrusted).screen);
  for (const Occurrence& o : programme.days.at(0).occurrences) CHECK(o.news == News::none);
}

TEST_CASE("A session that the printed programme has not got is told while it is new") {
  AmendedDay day;
  day.of(2).amended.added = true;
  CHECK(day.told("12:05") == "");  // nobody knows since when
  day.of(2).amended.since = day.b.at("12:00");
  CHECK(day.told("12:05") == "C");
  CHECK(day.told("13:59:59") == "C");
  CHECK(day.told("14:00") == "");
}
