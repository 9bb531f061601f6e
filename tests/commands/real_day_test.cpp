// The whole real day at every venue: minute by minute against a table written from the organisers' published grid, and
// second by second for what must hold at all times.

#include <doctest/doctest.h>

#include "box/box.hpp"
#include "compose/picture_rules.hpp"
#include "render/fonts.hpp"
#include "schedule/time_text.hpp"

using namespace kiosk;

namespace {

struct Row {
  const char *start, *end, *title;
};

struct VenueDay {
  const char* venue;
  std::vector<Row> rows;
};

/// What every venue but the main hall shares.
std::vector<Row> with_grid(std::vector<Row> talks, bool fourth_talk) {
  std::vector<Row> rows{{"13:40", "13:50", "社群介紹"}};
  rows.insert(rows.end(), talks.begin(), talks.end());
  if (!fourth_talk) rows.push_back({"15:50", "16:40", "自由交流"});
  rows.push_back({"16:50", "17:20", "Lightning Talks"});
  rows.push_back({"17:20", "17:40", "閉幕"});
  return rows;
}

std::vector<VenueDay> published() {
  return {
      {"ncku", {{"12:10", "13:40", "午餐"}}},
      {"monument",
       with_grid({{"13:50", "14:20", "我們如何在醫院打造即時醫療影像AI平台"},
                  {"14:30", "15:00",
                   "My High School Intern Project: Constructing an AI Helper for Cyber Threat Intelligence Analysis"},
                  {"15:10", "15:40", "Practical Enterprise JupyterHub Deployment and MLOps with PrimeHub"},
                  {"15:50", "16:40", "防疫大作戰！使用 Raspberry Pi + Thermal Camera  + Python 自製熱像儀"}},
                 true)},
      {"angry-burger", with_grid({{"13:50", "14:20", "Python Application Dependency Management in 2020"},
                                  {"14:30", "15:00", "Package Python Code the Hard Way"},
                                  {"15:10", "15:40", "Why should you learn writing C extension?"}},
                                 false)},
      {"tsang-fong", with_grid({{"13:50", "14:20", "Deploy Your Model to Live Trading"},
                                {"14:30", "15:00", "用 Python 打造機器學習股票交易訊號"},
                                {"15:10", "15:40", "基於數位軌跡資料，釐清客戶需求與建立客戶畫像分群系統"}},
                               false)},
      {"three-doors", with_grid({{"13:50", "14:20", "重力波調查員：鄉民都來分析重力波觀測資料"},
                                 {"14:30", "15:00", "Python Approach to Quantum Computing - Cirq Framework and More"},
                                 {"15:10", "15:40", "Four Ways to Boost Your NumPy Performance"}},
                                false)},
      {"masa-loft", with_grid({{"13:50", "14:20", "使用 airflow 執行爬蟲單元測試來打造網站改版自動偵測通知服務"},
                               {"14:30", "15:00", "Celery meets Singleton"},
                               {"15:10", "15:40", "Modern recommender system in large content website"}},
                              false)},
  };
}

const Content& shipped_content() {
  static const Content content = [] {
    Loaded loaded = load(std::string{KIOSK_SOURCE_DIR} + "/config/kiosk.json", {}, read_file);
    REQUIRE(loaded.usable());
    return std::move(*loaded.content);
  }();
  return content;
}

Schedule schedule_of(const std::string& venue) {
  const auto& venues = shipped_content().venues;
  const auto found = std::ranges::find(venues, venue, &Venue::id);
  REQUIRE(found != venues.end());
  return Schedule{std::make_shared<const Content>(shipped_content()), static_cast<std::size_t>(found - venues.begin())};
}

Instant at(const std::string& clock) { return parse_time("2020-09-06T" + clock, shipped_content().zone).value(); }

/// Current > next, by title; "-" for none.
std::string published_state(const VenueDay& day, Instant t) {
  std::string current = "-", next = "-";
  for (auto row = day.rows.rbegin(); row != day.rows.rend(); ++row) {
    if (t < at(row->start))
      next = row->title;
    else if (t < at(row->end))
      current = row->title;
  }
  return current + " > " + next;
}

std::string title_of(const std::optional<std::string>& id) {
  if (!id) return "-";
  return std::ranges::find(shipped_content().sessions, *id, &Session::id)->title.by_language.front().second;
}

std::string shown_state(const Schedule& schedule, Instant t) {
  const Showing showing = showing_at(schedule, t, ClockTrust::trusted);
  return title_of(showing.current) + " > " + title_of(showing.next);
}

/// The rule that signs got wrong: a talk is current until 25 minutes after its start.
std::string wrong_state(const VenueDay& day, Instant t) {
  std::string current = "-", next = "-";
  for (const Row& row : day.rows) {
    if (at(row.start) <= t && t < at(row.start) + Minutes{25}) current = row.title;
  }
  for (auto row = day.rows.rbegin(); row != day.rows.rend(); ++row) {
    if (t < at(row->start)) next = row->title;
  }
  return current + " > " + next;
}

template <typename Rule>
int minutes_that_differ(const VenueDay& day, Rule rule) {
  int differ = 0;
  for (Instant t = at("05:00"); t < at("23:59"); t += Minutes{1}) differ += rule(t) != published_state(day, t);
  return differ;
}

}  // namespace

TEST_CASE("Minute by minute the sign says what was published, at every venue") {
  for (const VenueDay& day : published()) {
    CAPTURE(day.venue);
    const Schedule schedule = schedule_of(day.venue);
    CHECK(minutes_that_differ(day, [&](Instant t) { return shown_state(schedule, t); }) == 0);
  }
}

TEST_CASE("The rule 'until 25 minutes after the start' is found to be wrong") {
  // Five minutes of each half hour, 25 of the fifty-minute session, five after the closing.
  const auto wrong = [](const VenueDay& day) {
    return minutes_that_differ(day, [&](Instant t) { return wrong_state(day, t); });
  };
  CHECK(wrong(published()[5]) == 3 * 5 + 25 + 5 + 5);
  CHECK(wrong(published()[1]) == 3 * 5 + 25 + 5 + 5);
  CHECK(wrong(published()[0]) == 65);
}

TEST_CASE("The main hall's board holds the shuttle as run") {
  const Schedule hall = schedule_of("ncku");
  const auto board = [&](const char* clock) {
    const auto showing = showing_of(hall, at(clock), ClockTrust::trusted, "departures");
    std::string text;
    for (const BoardRow& row : std::get<DeparturesScreen>(showing.value().screen).board.rows) {
      std::string cars;
      for (const std::string& car : row.cars) cars += car;
      const auto minute = date::floor<Minutes>(row.time - date::floor<date::days>(row.time)).count();
      text += std::to_string(minute / 60) + ":" + std::to_string(minute % 60) + " " + cars + " " + row.headsign_id +
              (row.via.empty() ? "" : " via " + std::to_string(row.via.size())) + (row.last ? " last" : "") + "\n";
    }
    return text;
  };
  const std::string later =
      "12:40 13 monument\n12:40 2 tsang-fong\n12:40 4 angry-burger via 3\n13:0 2 angry-burger via 3\n"
      "13:30 3 angry-burger via 3 last\n";
  CHECK(board("12:10") == "12:20 1 monument\n12:20 2 tsang-fong\n12:20 3 angry-burger\n12:20 4 three-doors\n" + later);
  CHECK(board("12:20") == later);
  CHECK(board("13:29:59") == "13:30 3 angry-burger via 3 last\n");
  CHECK(board("13:30").empty());
}

TEST_CASE("While the programme runs no car is left, and Masa Loft never had one") {
  for (const char* venue : {"monument", "angry-burger", "tsang-fong", "three-doors"}) {
    CAPTURE(venue);
    const auto showing = showing_of(schedule_of(venue), at("13:40"), ClockTrust::trusted, "departures");
    REQUIRE(showing);
    CHECK(std::get<DeparturesScreen>(showing->screen).board.state == BoardState::ended);
  }
  CHECK_FALSE(showing_of(schedule_of("masa-loft"), at("12:30"), ClockTrust::trusted, "departures"));
}

TEST_CASE("From the main hall at noon a car goes to every venue but Masa Loft, and later none goes anywhere") {
  const auto ways = [](const char* venue, const char* clock) {
    const auto showing = showing_of(schedule_of(venue), at(clock), ClockTrust::trusted, "elsewhere");
    std::string text;
    for (const OtherVenue& other : std::get<ElsewhereScreen>(showing.value().screen).venues) {
      text += other.venue_id;
      for (const auto& session : {other.current, other.next}) text += " " + (session ? session->session.id : "-");
      if (const auto* ride = std::get_if<Ride>(&other.way)) {
        text += ride->arrival ? " arrives" : " car";
        for (const std::string& car : ride->car.cars) text += " " + car;
      }
      if (other.way == Way{NoCar::ended}) text += " ended";
      if (other.way == Way{NoCar::none}) text += " none";
      text += "\n";
    }
    return text;
  };
  CHECK(ways("ncku", "12:25") ==
        "monument - intro-1340 car 1 3\nangry-burger - intro-1340 car 4\ntsang-fong - intro-1340 car 2\n"
        "three-doors - intro-1340 car 4\nmasa-loft - intro-1340 none\n");
  CHECK(ways("ncku", "14:25") ==
        "monument - monument-1430 ended\nangry-burger - angry-burger-1430 ended\n"
        "tsang-fong - tsang-fong-1430 ended\nthree-doors - three-doors-1430 ended\nmasa-loft - masa-loft-1430 none\n");
  CHECK(ways("tsang-fong", "17:30") ==
        "monument closing-1720 - none\nangry-burger closing-1720 - ended\nthree-doors closing-1720 - none\n"
        "masa-loft closing-1720 - none\n");
}

TEST_CASE("InfuseAI alone takes the sponsors' turns at the monument") {
  const Schedule monument = schedule_of("monument"), loft = schedule_of("masa-loft");
  std::set<std::string> at_monument, at_loft;
  for (Instant t = at("13:40"); t < at("17:40"); t += Seconds{4}) {
    for (const auto& [schedule, seen] : {std::pair{&monument, &at_monument}, {&loft, &at_loft}}) {
      const Showing showing = showing_at(*schedule, t, ClockTrust::trusted);
      if (const auto* s = std::get_if<SponsorScreen>(&showing.screen)) seen->insert(s->sponsor.id);
    }
  }
  CHECK(at_monument == std::set<std::string>{"infuseai"});
  std::set<std::string> of_the_event;
  for (const Sponsor& sponsor : shipped_content().sponsors) {
    if (sponsor.event_scope) of_the_event.insert(sponsor.id);
  }
  CHECK(at_loft == of_the_event);
}

TEST_CASE("Second by second the whole day: one answer holds until the next, and is true") {
  for (const VenueDay& day : published()) {
    CAPTURE(day.venue);
    const Schedule schedule = schedule_of(day.venue);
    Showing held = showing_at(schedule, at("00:00"), ClockTrust::trusted);
    for (Instant t = at("00:00:01"); t < at("23:59:59"); t += Seconds{1}) {
      const Showing now = showing_at(schedule, t, ClockTrust::trusted);
      REQUIRE(now.until > t);
      REQUIRE((now == held) == (t < held.until));
      if (const auto* current = std::get_if<CurrentScreen>(&now.screen)) {
        const LocalTime local = shipped_content().zone.to_local(t);
        REQUIRE(current->occurrence.start <= local);
        REQUIRE(local < current->occurrence.end);
        REQUIRE(now.tide.value().minutes >= 1);
      }
      held = now;
    }
  }
}

namespace {

/// The shipped themes, dark and light, in the shapes that stand at the venues.
std::vector<Look> looks_of_the_day() {
  std::vector<Look> looks(3);
  looks[0].size = {1920, 1080};
  looks[1].size = {1080, 1920};
  looks[2].size = {1024, 600};
  looks[2].languages = {"en", "zh-Hant"};
  looks[2].overscan = 4;
  const auto reader = [](const std::string& path) -> Result<std::string> {
    if (!path.ends_with("kiosk.json")) return read_file(path);
    return std::string{R"({"venue": "ncku", "event": "pycontw-2020.json", "theme": "theme-light.json"})"};
  };
  looks[1].theme = load(std::string{KIOSK_SOURCE_DIR} + "/config/kiosk.json", {}, reader).theme.value();
  for (Look& look : looks) look.keep_together = schedule_of("ncku").content().keep_together;
  return looks;
}

void check_picture(const DisplayList& list, const Look& look) {
  REQUIRE_FALSE(list.ops.empty());
  for (const kiosk_test::Faults& faults : {kiosk_test::outside_safe_area(list, look), kiosk_test::overlaps(list),
                                           kiosk_test::small_texts(list), kiosk_test::pale_texts(list)})
    for (const std::string& fault : faults) FAIL_CHECK(fault);
}

}  // namespace

TEST_CASE("Every picture of the day is sound at every venue: nothing outside, on another, too small or too pale") {
  const Fonts fonts;
  for (const Look& look : looks_of_the_day()) {
    for (const VenueDay& day : published()) {
      const Schedule schedule = schedule_of(day.venue);
      for (Instant t = at("11:30"); t < at("18:00");) {
        const Showing showing = showing_at(schedule, t, ClockTrust::trusted);
        INFO(day.venue << " at " << instant_text(schedule.content().zone, t));
        check_picture(compose(showing, look, fonts), look);
        if (const auto others = showing_of(schedule, t, ClockTrust::trusted, "elsewhere"))
          check_picture(compose(*others, look, fonts), look);
        t = std::max(showing.until, t + Seconds{97});  // another screen each time, in the end all
      }
    }
  }
}
