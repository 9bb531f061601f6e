#include "cases.hpp"
#include "samples.hpp"

namespace kiosk_test {

using namespace kiosk;

namespace {

std::string repeated(const std::string& part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

Occurrence titled(std::string title, std::vector<std::string> speakers = {"sosorry"}) {
  return talk(at(14, 30), plain(std::move(title)), std::move(speakers), "zh", Level::advanced);
}

void add_titles(std::vector<Case>& all) {
  const auto add = [&](const std::string& name, Occurrence o) {
    o.session.remote = true;
    all.push_back({"current " + name, showing(monument(), Phase::session, at(14, 50), CurrentScreen{o, o})});
    all.push_back({"next " + name, showing(monument(), Phase::gap, at(14, 22), NextScreen{delayed(o, 10)})});
    all.push_back(
        {"before " + name, showing(monument(), Phase::before, at(14, 22), BeforeScreen{o, {}, {o}, {cancelled(o)}})});
  };
  add("without a space", titled("基於數位軌跡資料釐清客戶需求與建立客戶畫像分群系統之研究"));
  add("six speakers", titled("Six Speakers and a Panel", {"Tzu-ping Chung", "郭學聰 (Hsueh-Tsung Kuo)", "Taihsiang Ho",
                                                          "Chia-liang Kao", "蘇羿豪", "Liuyang Wan"}));
  add("emoji", titled("爬蟲壞掉了 😱 怎麼辦？"));
  add("one letter", titled("C", {}));
  add("endless", titled(repeated("重力波調查員", 600)));
  add("an endless word", titled(repeated("x", 4000)));
  add("empty", titled(""));
}

void add_boards(std::vector<Case>& all) {
  DeparturesScreen many = noon_board();
  while (many.board.rows.size() < 12) many.board.rows.push_back(many.board.rows[many.board.rows.size() % 3]);
  for (auto& row : many.board.rows) {
    row.tentative = row.last = true;
    row.time += Minutes(7);
    row.cars = {"1", "2", "3", "4", "extra"};
  }
  many.boarding = both(repeated("國際會議廳正門口", 6), repeated("Outside the hall’s main door ", 6));
  many.sponsors.resize(3);
  for (auto& s : many.sponsors) s.name = both("好想工作室股份有限公司", "A Company with a Long Name Limited");
  all.push_back({"twelve departures", showing(main_hall(), Phase::before, at(12, 30), many)});
  DeparturesScreen nothing;
  all.push_back({"nothing known", showing(main_hall(), Phase::before, at(12, 30), nothing)});
  Venue far = monument();
  far.way_home = plain(repeated("台南火車站　步行 24 分鐘，或搭公車 77\n", 12));
  nothing.board.state = BoardState::ended;
  all.push_back({"a long way home", showing(far, Phase::after, at(18, 30), nothing)});
  all.push_back({"a long way home after", showing(far, Phase::after, at(18, 30), AfterScreen{})});
}

void add_frames(std::vector<Case>& all) {
  Venue long_names = monument();
  long_names.name =
      both(repeated("古蹟出張所（臺南文化創意園區）", 3), repeated("Tainan Cultural and Creative Park ", 4));
  long_names.topic = plain(repeated("Artificial Intelligence and Machine Learning ", 2));
  long_names.hosts.resize(12, plain("Kaohsiung.py"));
  Showing noted = showing(long_names, Phase::session, at(14, 6), CurrentScreen{doctors(), intern()});
  noted.notes.assign(
      5, both(repeated("閉幕後在中庭合照，", 6), repeated("Group photo in the atrium after the closing. ", 4)));
  all.push_back({"long names and notes", noted});
  noted.screen = IdentifyScreen{};
  all.push_back({"long names identify", noted});
  Showing bare = showing(Venue{}, Phase::session, at(0, 0), CurrentScreen{});
  bare.event = {};
  all.push_back({"nothing at all", bare});
  SetupScreen setup;
  setup.lines.assign(40, "config/pycontw-2020.json:120:9: error: " + repeated("no such venue ", 20));
  bare.screen = setup;
  all.push_back({"forty problems", bare});
}

void add_long_lists(std::vector<Case>& all) {
  std::vector<Occurrence> day;
  for (int i = 0; i < 40; ++i)
    day.push_back(i % 3 ? moved(intern(), both("藏風藝文空間", "Tsang Fong Art Space")) : doctors());
  all.push_back({"programme of forty",
                 showing(monument(), Phase::session, at(14, 6), ProgrammeScreen{{{1, LocalDay{}, day}}, 1})});
  all.push_back({"before forty", showing(monument(), Phase::before, at(9, 6), BeforeScreen{day[0], {}, day, day})});
  all.push_back(
      {"gap with forty displaced", showing(monument(), Phase::gap, at(9, 6), GapScreen{intern(), {}, day, day})});
  all.push_back({"current with forty beside it and forty changes",
                 showing(monument(), Phase::session, at(14, 6), CurrentScreen{doctors(), intern(), day, day})});
  all.push_back({"no programme", showing(monument(), Phase::idle, at(9, 6), ProgrammeScreen{})});
  IdleScreen idle;
  idle.venues.assign(30, brief(both("古蹟出張所", "Tainan Cultural and Creative Park")));
  idle.due = day;
  all.push_back({"idle with thirty venues", showing(monument(), Phase::idle, at(9, 6), idle)});
  AfterScreen after;
  after.elsewhere.assign(
      20,
      {"v", both("古蹟出張所", "Tainan Cultural and Creative Park"), plain("AI"), intern(), {}, 3, {}, NoCar::none});
  after.due = day;
  after.goes_on = Continuation{at(9, 0, 7), false, 1};
  all.push_back({"after with twenty elsewhere", showing(monument(), Phase::after, at(18, 6), after)});
}

void add_elsewhere(std::vector<Case>& all) {
  const auto add = [&](std::string name, ElsewhereScreen screen) {
    all.push_back({std::move(name), showing(monument(), Phase::session, at(14, 6), std::move(screen))});
  };
  ElsewhereScreen s = five_venues();
  for (OtherVenue& v : s.venues) {
    v.current = v.next = delayed(intern(), 10);
    v.gone = {cancelled(doctors()), moved(intern(), plain("Masa Loft"))};
  }
  add("elsewhere, long and delayed", s);
  s.venues.resize(1);
  add("one venue elsewhere", s);
  s.venues.resize(20, s.venues[0]);
  for (OtherVenue& v : s.venues) {
    v.venue = both(repeated("古蹟出張所（臺南文化創意園區）", 3), repeated("Tainan Cultural and Creative Park ", 4));
    v.current->session.title = plain(repeated("x", 400));
    auto& ride = std::get<Ride>(v.way);
    ride.car.cars = {"1", "2", "3", "extra", repeated("a car with a name ", 4)};
    ride.car.at_this_stop = false;
    ride.car.first_stop = v.venue;
    ride.car.last = ride.car.tentative = true;
    ride.arrival = Arrival{at(23, 58), at(0, 0), 1438};
  }
  add("twenty venues elsewhere", s);
  s.venues[0].way = NoCar::unknown;
  s.venues[1].venue = {};
  s.venues[1].current->session.title = s.venues[1].next->session.title = {};
  s.venues.resize(2);
  add("elsewhere without names", s);
  s.venues.clear();
  add("nothing elsewhere", s);
}

void add_texts(std::vector<Case>& all) {
  const auto add = [&](std::string name, Screen screen) {
    all.push_back({std::move(name), showing(monument(), Phase::session, at(14, 6), std::move(screen))});
  };
  const auto longish =
      both(repeated("請所有參加者到一樓大廳集合，", 12), repeated("Everyone please gather in the hall on 1F. ", 12));
  add("long announcement", AnnouncementScreen{{longish}});
  add("three announcements",
      AnnouncementScreen{{longish, longish, longish}, {{"fire", Direction::left}, {"stairs", {}}, {}}});
  add("long announcement with signs", AnnouncementScreen{{longish}, {{"assembly", Direction::up}}});
  add("an announcement of nothing", AnnouncementScreen{});
  Card card;
  card.title = card.body = longish;
  card.url = "https://example.org/";
  add("long card", CardScreen{card});
  card.image = "cards/hall.jpg";
  add("long card with a picture", CardScreen{card});
  add("empty card", CardScreen{});
  Sponsor sponsor;
  sponsor.name = longish;
  sponsor.level = "a level of its own";
  sponsor.url = card.url;
  add("long sponsor", SponsorScreen{sponsor});
  SponsorsScreen wall{std::vector<Sponsor>(30, sponsor)};
  for (std::size_t i = 0; i < wall.sponsors.size(); ++i) {
    wall.sponsors[i].level = std::to_string(i / 4);
    wall.sponsors[i].level_text = i % 3 ? LocalizedText{} : longish;
    if (i % 5 == 0) wall.sponsors[i].logo = "sponsors/logo.svg";
  }
  add("thirty long sponsors", wall);
  add("no sponsors", SponsorsScreen{});
  LightningScreen order{titled(repeated("重力波調查員", 60)), true};
  order.occurrence.session.talks.assign(9, {plain(repeated("x", 300)), {{longish, ""}, {longish, ""}}});
  order.occurrence.session.talk_on = 3;
  add("long lightning talks", order);
  order.occurrence.session.talks.resize(1);
  add("one lightning talk", order);
  order.occurrence.session.talks.clear();
  add("no lightning talks", order);
}

}  // namespace

std::vector<Case> hard_cases() {
  std::vector<Case> all;
  add_titles(all);
  add_boards(all);
  add_frames(all);
  add_long_lists(all);
  add_elsewhere(all);
  add_texts(all);
  return all;
}

/// The shipped config/theme-light.json.
Theme light_theme() {
  Theme t;
  t.ground = {0xF7, 0xF4, 0xED};
  t.surface = {0xEB, 0xE6, 0xDB};
  t.text = {0x0B, 0x0E, 0x13};
  t.muted = {0x3B, 0x45, 0x52};
  t.rule = {0xC4, 0xBC, 0xAC};
  t.accent = {0x03, 0x08, 0x87};
  t.accents = accents_on_light;
  t.warning = {0x8A, 0x18, 0x0E};
  return t;
}

}  // namespace kiosk_test
