#include "cases.hpp"

#include "samples.hpp"

namespace kiosk_test {

using namespace kiosk;

namespace {

/// A venue where that runs, or is the next.
OtherVenue elsewhere(LocalizedText venue, Occurrence occurrence, bool running) {
  OtherVenue other{"v", std::move(venue), plain("Topic"), {}, {}, 0, {}, NoCar::ended};
  (running ? other.current : other.next) = std::move(occurrence);
  return other;
}

std::vector<Occurrence> posters() {
  std::vector<Occurrence> all;
  for (int i = 0; i < 12; ++i)
    all.push_back(talk(at(14, 0), plain("Poster " + std::to_string(i)), {"Ada"}, "en", Level::beginner));
  return all;
}

Sponsor sponsor(LocalizedText name, std::string level) {
  Sponsor s;
  s.id = "sponsor";
  s.name = std::move(name);
  s.level = std::move(level);
  s.url = "https://example.org/sponsor";
  return s;
}

Case told_case(const char* name, const Occurrence& change) {
  Showing shown = showing(monument(), Phase::session, at(14, 6), CurrentScreen{doctors(), intern()});
  shown.changes = {change};
  return {name, shown};
}

void add_amended_cases(std::vector<Case>& all) {
  Occurrence full = intern();
  full.session.amended.full = true;
  full.session.amended.note = both("走廊有直播", "A stream is shown in the corridor");
  full.session.amended.by = both("議程組", "Programme team");
  full.room_at = {brief(both("藏風藝文空間", "Tsang Fong Art Space"), "tsang-fong"), brief(plain("Masa Loft"), "masa")};
  full.news = News::just_now;
  all.push_back(told_case("told-full", full));
  Occurrence earlier = delayed(intern(), -10);
  earlier.session.amended.printed_title = plain("A Talk That Was Called Otherwise");
  all.push_back(told_case("told-earlier-retitled", earlier));
  Occurrence longer = intern();
  longer.end += Minutes{10};
  longer.session.amended.printed_speakers = {plain("Ada")};
  longer.news = News::recent;
  all.push_back(told_case("told-longer-other-speakers", longer));
  Occurrence added = intern();
  added.session.amended.added = true;
  added.news = News::recent;
  all.push_back(told_case("told-added", added));
  Showing running = showing(monument(), Phase::session, at(14, 36), CurrentScreen{full, {}, {}, {}});
  running.changes = {full};
  all.push_back({"current-full", running});
}

void add_session_cases(std::vector<Case>& all) {
  all.push_back({"current", showing(monument(), Phase::session, at(14, 6), CurrentScreen{doctors(), intern()})});
  all.push_back({"current-long", showing(monument(), Phase::session, at(14, 50),
                                         CurrentScreen{delayed(intern(), 10), afternoon()[3]})});
  all.push_back({"next", showing(monument(), Phase::session, at(14, 22), NextScreen{intern()})});
  all.push_back({"gap", showing(monument(), Phase::gap, at(14, 22), GapScreen{intern(), {}})});
  all.push_back(
      {"gap-displaced",
       showing(monument(), Phase::gap, at(14, 22),
               GapScreen{afternoon()[3], {}, {moved(doctors(), plain("Masa Loft"))}, {cancelled(intern())}})});
  CurrentScreen many{posters().front(), intern(), posters(), {}};
  all.push_back({"current-parallel", showing(monument(), Phase::session, at(14, 6), many)});
  CurrentScreen told{doctors(), intern(), {}, {moved(intern(), both("藏風藝文空間", "Tsang Fong Art Space"))}};
  all.push_back({"current-told-ahead", showing(monument(), Phase::session, at(14, 6), told)});
  add_amended_cases(all);
  Occurrence hackathon = intern();
  hackathon.over_days = true;
  hackathon.end += date::days{1};
  hackathon.printed_end = hackathon.end;
  all.push_back(
      {"current-over-days", showing(monument(), Phase::session, at(14, 50), CurrentScreen{hackathon, {}, {}, {}})});
}

void add_day_cases(std::vector<Case>& all) {
  auto day = afternoon();
  const Occurrence first = day.front();
  day.erase(day.begin());
  all.push_back({"before", showing(monument(), Phase::before, at(13, 12), BeforeScreen{first, {}, day})});
  AfterScreen after;
  after.farewell = false;
  after.elsewhere = {elsewhere(both("藏風藝文空間", "Tsang Fong Art Space"), delayed(afternoon().back(), 15), true),
                     elsewhere(plain("Angry Burger"), delayed(afternoon()[5], 60), false)};
  all.push_back({"after", showing(monument(), Phase::after, at(17, 43), after)});
  all.push_back({"after-alone",
                 showing(masa_loft(), Phase::after, at(17, 43), AfterScreen{{}, Continuation{at(9, 0, 7), false, 1}})});
  const IdleScreen idle{
      IdleKind::ahead,
      date::floor<date::days>(at(0, 0)),
      date::floor<date::days>(at(0, 0)),
      Continuation{at(12, 10), false, 1},
      {},
      {brief(both("成大 國際會議廳", "NCKU International Conference Hall"), "ncku5"),
       brief(both("古蹟出張所", "Tainan Cultural and Creative Park"), "monument"), brief(plain("Angry Burger"), "b"),
       brief(both("藏風藝文空間", "Tsang Fong Art Space"), "ts"),
       brief(both("三道門香見", "Brunch of San Dao Men Siang Jian"), "thr"), brief(plain("Masa Loft"), "masa")},
      {}};
  all.push_back({"idle", showing(monument(), Phase::idle, at(18, 0, 5), idle)});
  ProgrammeScreen programme{{{1, date::floor<date::days>(at(0, 0)), afternoon()},
                             {2, date::floor<date::days>(at(0, 0, 7)), {afternoon()[0]}}},
                            2};
  programme.days[0].occurrences[2].session.cancelled = true;
  Showing untrusted = showing(monument(), Phase::session, at(14, 0), programme);
  untrusted.clock.reset();
  all.push_back({"programme", untrusted});
  IdleScreen not_here = idle;
  not_here.kind = IdleKind::not_here;
  not_here.elsewhere = after.elsewhere;
  all.push_back({"idle-not-here", showing(monument(), Phase::idle, at(14, 0), not_here)});
  IdleScreen over = idle;
  over.kind = IdleKind::over;
  over.goes_on.reset();
  all.push_back({"idle-over", showing(monument(), Phase::idle, at(18, 0), over)});
}

DeparturesScreen emptiness(BoardState state) {
  DeparturesScreen s = noon_board();
  s.board.rows.clear();
  s.board.state = state;
  if (state == BoardState::later) s.board.next_at = at(12, 40);
  if (state == BoardState::ended) s.board.last_left = at(13, 30);
  if (state == BoardState::ended) s.board.last_left_stop = both("成大", "NCKU");
  return s;
}

/// Comes here after its first stop, at a time that nobody published.
DeparturesScreen passing_by() {
  DeparturesScreen s = noon_board();
  s.board.rows = {s.board.rows[2], s.board.rows[3], s.board.rows[4]};
  for (auto& row : s.board.rows) {
    row.at_this_stop = false;
    row.via = {both("古蹟出張所", "Tainan Cultural and Creative Park")};
  }
  return s;
}

DeparturesScreen disturbed() {
  DeparturesScreen s = noon_board();
  s.board.rows[0].cancelled = true;
  s.board.rows[1].time += Minutes(5);
  s.board.rows[2].tentative = true;
  s.board.services = {{at(11, 0), at(14, 0), Minutes(36), Minutes(45), plain("Masa Loft"), true}};
  s.sponsors = {sponsor(both("好想工作室", "Good Ideas Studio"), "special")};
  return s;
}

void add_board_cases(std::vector<Case>& all) {
  const auto board = [&](std::string name, Venue venue, LocalTime clock, DeparturesScreen screen) {
    all.push_back({std::move(name), showing(std::move(venue), Phase::before, clock, std::move(screen))});
  };
  board("departures", main_hall(), at(12, 32), noon_board());
  board("departures-disturbed", main_hall(), at(12, 32), disturbed());
  board("departures-passing", monument(), at(12, 32), passing_by());
  DeparturesScreen arriving = passing_by();
  arriving.board.arriving = true;
  board("departures-arriving", monument(), at(12, 32), arriving);
  DeparturesScreen service = emptiness(BoardState::rows);
  service.board.services = {
      {at(11, 0), at(14, 0), Minutes(36), Minutes(36), both("古蹟出張所", "Tainan Cultural and Creative Park"), true}};
  board("departures-service", main_hall(), at(11, 32), service);
  board("departures-later", main_hall(), at(10, 32), emptiness(BoardState::later));
  board("departures-ended", monument(), at(15, 0), emptiness(BoardState::ended));
  board("departures-none", masa_loft(), at(12, 0), emptiness(BoardState::none_here));
}

void add_elsewhere_cases(std::vector<Case>& all) {
  const auto add = [&](std::string name, ElsewhereScreen screen) {
    all.push_back({std::move(name), showing(masa_loft(), Phase::session, at(14, 5), std::move(screen))});
  };
  ElsewhereScreen s = five_venues();
  add("elsewhere", s);
  s.venues.erase(s.venues.begin() + 3, s.venues.end());
  s.venues[0].gone = {cancelled(doctors())};
  s.venues[0].current.reset();
  for (OtherVenue& v : s.venues) v.way = NoCar::ended;
  add("elsewhere-no-cars", s);
  s.venues.resize(2);
  for (OtherVenue& v : s.venues) v.current.reset();
  Ride passing{car(at(14, 6), 1, {"1", "3"}, plain("Angry Burger")), {}};
  passing.car.printed_time -= Minutes(5);
  passing.car.tentative = passing.car.last = true;
  s.venues[0].way = passing;
  passing.car.at_this_stop = false;
  s.venues[1].way = passing;
  add("elsewhere-unknown-rides", s);
}

void add_card_cases(std::vector<Case>& all) {
  const auto add = [&](std::string name, Card card) {
    all.push_back({std::move(name), showing(monument(), Phase::session, at(14, 6), CardScreen{std::move(card)})});
  };
  Card lunch;
  lunch.title = both("午餐在 B1 中庭", "Lunch is in the B1 atrium");
  lunch.body = both("12:10 到 13:30，憑名牌領取；素食在左手邊。",
                    "12:10 to 13:30, show your badge; vegetarian boxes are on the left.");
  lunch.url = "https://tw.pycon.org/2020/";
  add("card", lunch);
  lunch.icon = "cafe";
  add("card-icon", lunch);
  lunch.image = "cards/atrium.jpg";
  add("card-image", lunch);
}

void add_urgent_cases(std::vector<Case>& all) {
  const auto add = [&](std::string name, AnnouncementScreen screen) {
    all.push_back({std::move(name), showing(monument(), Phase::session, at(14, 6), std::move(screen))});
  };
  add("announcement", {{both("Angry Burger 場地停電，講者 15:10 起改到三道門香見。",
                             "Angry Burger has no power; talks from 15:10 are at San Dao Men.")}});
  const auto leave = both("請立刻離開，走樓梯，勿搭電梯", "Leave now. Stairs, not lift.");
  add("announcement-exit", {{leave}, {{"exit", Direction::right}}});
  add("announcement-two", {{leave, both("三樓失火", "Fire on 3F")}, {{"stairs", Direction::down}, {"fire", {}}}});
}

void add_running_orders(std::vector<Case>& all) {
  const auto add = [&](std::string name, LightningScreen screen) {
    all.push_back({std::move(name), showing(monument(), Phase::session, at(16, 57), std::move(screen))});
  };
  LightningScreen order{afternoon()[5], true};
  Session& session = order.occurrence.session;
  session.title = both("閃電秀", "Lightning Talks");
  session.talks = {{plain("用 Python 排值日生"), {{plain("林小美"), ""}}},
                   {plain("三行程式接上氣象站"), {{plain("sosorry"), ""}}},
                   {plain("My first PR"), {}},
                   {intern().session.title, {{plain("Chia-En Tsai"), ""}}}};
  session.talk_on = 1;
  add("lightning", order);
  order.running = false;
  add("lightning-coming", order);
  order.running = true;
  while (session.talks.size() < 14) session.talks.push_back(session.talks[session.talks.size() % 4]);
  session.talk_on = 12;
  add("lightning-fourteen", order);
}

std::vector<Sponsor> all_levels() {
  std::vector<Sponsor> all{sponsor(both("國泰金控", "Cathay Financial Holdings"), "gold"),
                           sponsor(both("趨勢科技", "Trend Micro"), "silver"),
                           sponsor(plain("iCHEF"), "silver"),
                           sponsor(both("中國信託", "CTBC"), "bronze"),
                           sponsor(plain("HackMD"), "special"),
                           sponsor(plain("OCF"), "an id of the organisers’ own")};
  all[2].logo = "sponsors/ichef.svg";
  return all;
}

void add_other_cases(std::vector<Case>& all) {
  const auto add = [&](std::string name, Screen screen) {
    all.push_back({std::move(name), showing(monument(), Phase::session, at(14, 6), std::move(screen))});
  };
  add("sponsor-card", SponsorScreen{sponsor(both("趨勢科技", "Trend Micro"), "silver")});
  Sponsor slide = sponsor(plain("InfuseAI"), "silver");
  slide.slide = "sponsors/infuseai.png";
  add("sponsor-slide", SponsorScreen{slide});
  slide.slide_fills = true;
  add("sponsor-slide-filling", SponsorScreen{slide});
  slide.slide_fills = false;
  slide.slide_portrait = "sponsors/infuseai-upright.png";
  add("sponsor-slides", SponsorScreen{slide});
  add("sponsors", SponsorsScreen{all_levels()});
  add("identify", IdentifyScreen{});
  add("stick-taken", StickScreen{14, ""});
  add("stick-refused",
      StickScreen{0, "kiosk.json:3:3: expected ',' or '}', found a text; is a comma missing at 2:23?"});
  Showing setup;
  setup.screen =
      SetupScreen{{"config/kiosk.json:3:12: error: venue “masa-lofft” is not known, nearest: “masa-loft” (/venue)",
                   "config/kiosk.json:4:3: error: unknown key “langages”, nearest: “languages” (/langages)"},
                  "pi-3"};
  all.push_back({"setup", setup});
  Showing noted = showing(monument(), Phase::session, at(14, 6), CurrentScreen{doctors(), intern()});
  noted.notes = {both("閉幕後在中庭合照", "Group photo in the atrium after the closing")};
  all.push_back({"current-note", noted});
}

}  // namespace

std::vector<Case> plain_cases() {
  std::vector<Case> all;
  add_session_cases(all);
  add_day_cases(all);
  add_board_cases(all);
  add_elsewhere_cases(all);
  add_card_cases(all);
  add_urgent_cases(all);
  add_running_orders(all);
  add_other_cases(all);
  return all;
}

}  // namespace kiosk_test
