#include "samples.hpp"

namespace kiosk_test {

using namespace kiosk;

LocalTime at(int hour, int minute, int day) {
  using namespace date;
  return local_days(2020_y / September / day) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

LocalizedText both(std::string zh, std::string en) { return {{{"zh-Hant", std::move(zh)}, {"en", std::move(en)}}}; }

LocalizedText plain(std::string text) { return {{{"", std::move(text)}}}; }

Venue monument() {
  Venue v;
  v.id = "monument";
  v.sign = VenueSign::circle;
  v.name = both("古蹟出張所", "Tainan Cultural and Creative Park");
  v.topic = plain("AI / ML");
  v.hosts = {both("台中.py", "Taichung.py"), both("南投.py", "Nantou.py")};
  v.way_home = both("台南火車站　步行 4 分鐘\n高鐵：台鐵台南站轉沙崙線，到高鐵台南站",
                    "Tainan station: 4 min walk\nHigh-speed rail: TRA from Tainan to Shalun");
  return v;
}

Venue masa_loft() {
  Venue v;
  v.id = "masa-loft";
  v.sign = VenueSign::diamond;
  v.accent = 4;
  v.name = plain("Masa Loft");
  v.topic = plain("Web / Data");
  v.hosts = {plain("Taipei.py"), plain("PyData")};
  v.map_url = "https://www.openstreetmap.org/?mlat=22.99731&mlon=120.21556";
  v.way_home = both("台南火車站　步行 5 分鐘", "Tainan station: 5 min walk");
  return v;
}

Venue main_hall() {
  Venue v;
  v.id = "ncku";
  v.sign = VenueSign::hexagon;
  v.accent = 5;
  v.name = both("成大 國際會議廳 B1", "NCKU International Conference Hall, B1");
  return v;
}

Occurrence talk(LocalTime start, LocalizedText title, std::vector<std::string> speakers, std::string language,
                Level level) {
  Occurrence o;
  o.session.id = "talk";
  o.session.title = std::move(title);
  for (auto& s : speakers) o.session.speakers.push_back({plain(std::move(s)), ""});
  o.session.language = std::move(language);
  o.session.level = level;
  o.session.url = "https://tw.pycon.org/2020/conference/talk/1164635439137653034/";
  o.start = o.printed_start = start;
  o.end = o.printed_end = start + std::chrono::minutes(30);
  return o;
}

Occurrence doctors() {
  return talk(at(13, 50), plain("我們如何在醫院打造即時醫療影像AI平台"), {"Max Lai"}, "zh", Level::intermediate);
}

Occurrence intern() {
  return talk(at(14, 30),
              plain("My High School Intern Project: Constructing an AI Helper for Cyber Threat Intelligence Analysis"),
              {"Chia-En Tsai"}, "en", Level::intermediate);
}

Occurrence delayed(Occurrence o, int minutes) {
  o.start += std::chrono::minutes(minutes);
  o.end += std::chrono::minutes(minutes);
  return o;
}

Occurrence cancelled(Occurrence o) {
  o.session.cancelled = true;
  return o;
}

Occurrence moved(Occurrence o, LocalizedText to) {
  o.moved_to = to;
  o.other_venue = brief(std::move(to), "tsang-fong");
  return o;
}

namespace {

Occurrence short_item(LocalTime start, int minutes, LocalizedText title) {
  Occurrence o;
  o.session.id = "item";
  o.session.kind = SessionKind::social;
  o.session.title = std::move(title);
  o.start = o.printed_start = start;
  o.end = o.printed_end = start + std::chrono::minutes(minutes);
  return o;
}

}  // namespace

std::vector<Occurrence> afternoon() {
  return {short_item(at(13, 40), 10, both("社群介紹", "Community Introduction")),
          doctors(),
          intern(),
          talk(at(15, 10), plain("Practical Enterprise JupyterHub Deployment and MLOps with PrimeHub"),
               {"Chia-liang Kao"}, "zh", Level::intermediate),
          talk(at(15, 50), plain("防疫大作戰！使用 Raspberry Pi + Thermal Camera  + Python 自製熱像儀"), {"sosorry"},
               "zh", Level::intermediate),
          short_item(at(16, 50), 30, plain("Lightning Talks")),
          short_item(at(17, 20), 20, both("閉幕", "Closing"))};
}

BoardRow car(LocalTime time, int minutes, std::vector<std::string> cars, LocalizedText headsign,
             std::vector<LocalizedText> via) {
  BoardRow r;
  r.time = r.printed_time = time;
  if (minutes < 60) r.minutes = minutes;
  r.cars = std::move(cars);
  r.headsign = std::move(headsign);
  r.first_stop = both("成大", "NCKU");
  r.via = std::move(via);
  r.headsign_venue = brief(r.headsign, "monument");
  for (const LocalizedText& stop : r.via) r.via_venues.push_back(brief(stop, "tsang-fong"));
  return r;
}

DeparturesScreen noon_board() {
  const auto park = both("古蹟出張所", "Tainan Cultural and Creative Park");
  const auto art = both("藏風藝文空間", "Tsang Fong Art Space");
  const auto doors = both("三道門香見", "Brunch of San Dao Men Siang Jian");
  const auto burger = plain("Angry Burger");
  DeparturesScreen s;
  s.board.state = BoardState::rows;
  s.board.rows = {car(at(12, 40), 8, {"1", "3"}, park), car(at(12, 40), 8, {"2"}, art),
                  car(at(12, 40), 8, {"4"}, burger, {doors, park, art}),
                  car(at(13, 0), 28, {"2"}, burger, {doors, park, art}),
                  car(at(13, 30), 58, {"3"}, burger, {doors, park, art})};
  s.board.rows.back().last = true;
  s.boarding = both("國際會議廳正門口", "Outside the hall’s main door");
  s.walk_to_stop = Minutes(2);
  return s;
}

namespace {

OtherVenue other(Venue venue, std::optional<Occurrence> current, std::optional<Occurrence> next, Way way) {
  const VenueBrief b = brief(venue.name, venue.id);
  OtherVenue o{venue.id, venue.name, b.topic, std::move(current), std::move(next), 0, {}, std::move(way)};
  o.sign = b.sign;
  o.accent = b.accent;
  return o;
}

Ride ride(LocalTime leaves, std::string car_name, std::optional<Arrival> arrival) {
  Ride r{car(leaves, 60, {std::move(car_name)}, plain("Angry Burger")), arrival};
  return r;
}

Venue named(std::string id, LocalizedText name) {
  Venue v;
  v.id = std::move(id);
  v.name = std::move(name);
  return v;
}

}  // namespace

ElsewhereScreen five_venues() {
  const auto day = afternoon();
  ElsewhereScreen s;
  s.venues = {other(monument(), doctors(), intern(), ride(at(14, 6), "4", Arrival{at(14, 12), at(14, 30), 0})),
              other(named("angry-burger", plain("Angry Burger")), {}, day[3], OnFoot{Minutes(3)}),
              other(named("tsang-fong", both("藏風藝文空間", "Tsang Fong Art Space")), doctors(), delayed(day[3], 10),
                    ride(at(14, 20), "3", Arrival{at(15, 24), at(15, 20), 4})),
              other(named("three-doors", both("三道門香見", "Brunch of San Dao Men Siang Jian")), {}, day[4],
                    BoardService{at(14, 0), at(17, 0), Minutes(36), Minutes(45), plain("x"), true}),
              other(main_hall(), day[0], {}, NoCar::none)};
  return s;
}

VenueBrief brief(LocalizedText name, std::string id) {
  VenueBrief b;
  b.accent = id.size() % venue_signs;
  b.sign = static_cast<VenueSign>(b.accent);
  b.id = std::move(id);
  b.name = std::move(name);
  b.topic = plain("Topic");
  return b;
}

namespace {

int minutes_between(LocalTime from, LocalTime to) { return static_cast<int>(date::ceil<Minutes>(to - from).count()); }

/// As the schedule would lay it around the screen.
struct Surround {
  Showing& s;

  void pause(const Occurrence& next, const std::vector<Occurrence>& changes) const {
    const int left = minutes_between(*s.clock, next.start);
    s.coming = next;
    s.changes = changes;
    s.tide = Tide{false, next.start - Minutes{60}, next.start, {}, std::max(0, 60 - left), left < 60 ? 60 : 0};
    if (left < 60) s.tide->minutes = left;
  }
  void operator()(const CurrentScreen& c) const {
    const int left = minutes_between(*s.clock, c.occurrence.end);
    s.on = c.occurrence;
    s.coming = c.next;
    s.beside_coming = c.beside_next;
    s.changes = c.changes;
    s.tide = Tide{true,
                  c.occurrence.start,
                  c.occurrence.end,
                  left >= 0 && left <= 90 ? std::optional{left} : std::nullopt,
                  std::max(0, left),
                  minutes_between(c.occurrence.start, c.occurrence.end)};
  }
  void operator()(const NextScreen& n) const { pause(n.occurrence, n.changes); }
  void operator()(const GapScreen& g) const { pause(g.next, g.changes); }
  void operator()(const BeforeScreen& b) const { pause(b.first, b.changes); }
  void operator()(const AfterScreen& a) const { s.changes = a.changes; }
  void operator()(const IdleScreen& i) const { s.changes = i.changes; }
  void operator()(const DeparturesScreen&) const { pause(afternoon().front(), {}); }
  void operator()(const CardScreen&) const { (*this)(CurrentScreen{doctors(), intern()}); }
  void operator()(const ElsewhereScreen&) const { (*this)(CurrentScreen{doctors(), intern()}); }
  void operator()(const LightningScreen& l) const { (*this)(CurrentScreen{l.occurrence, intern()}); }
  template <class Other>
  void operator()(const Other&) const {}
};

}  // namespace

Showing showing(Venue venue, Phase phase, LocalTime clock, Screen screen) {
  Showing s;
  s.event = both("PyCon 台灣 2020 社群軌", "PyCon Taiwan 2020 Community Track");
  s.venue = std::move(venue);
  s.clock = clock;
  s.phase = phase;
  s.screen = std::move(screen);
  std::visit(Surround{s}, s.screen);
  return s;
}

Showing board_of(BoardRow row) {
  DeparturesScreen screen = noon_board();
  screen.board.rows = {std::move(row)};
  return showing(main_hall(), Phase::before, at(12, 32), screen);
}

BoardRow plain_car() { return car(at(12, 40), 8, {"4"}, plain("Angry Burger"), {plain("Brunch")}); }

}  // namespace kiosk_test
