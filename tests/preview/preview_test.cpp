// What a preview looks at, where it stands in the loop, what its caption says, and that nothing lies over anything.

#include <doctest/doctest.h>

#include "compose/block.hpp"
#include "preview/page.hpp"
#include "program.hpp"
#include "render/fonts.hpp"
#include "render/images.hpp"
#include "render/picture.hpp"
#include "schedule/time_text.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

const std::string config = KIOSK_SOURCE_DIR "/config/";
const std::string pictures = KIOSK_SOURCE_DIR "/tests/render/pictures/";

PreviewEvent shipped(std::optional<std::string> venue = std::nullopt) {
  return read_preview_event({config + "kiosk.json", std::move(venue)}, read_file);
}

std::string name_at(const PreviewScene& scene, int step) {
  const Showing showing = showing_of_step(scene, step);
  const auto* sponsor = std::get_if<SponsorScreen>(&showing.screen);
  return sponsor ? sponsor->sponsor.id : std::string(name_of(showing.screen));
}

PreviewCaption caption_of(const PreviewEvent& event, const std::string& slide, std::string_view language = "en") {
  const PreviewScene scene = preview_scene(event, event.venue, slide, std::nullopt);
  return preview_caption(event, scene, {}, {1920, 1080}, verdict_on(scene.who(), false, language),
                         preview_words(language));
}

std::string faults_of(const std::string& slide) {
  std::string text;
  for (const std::string& fault : caption_of(shipped(), slide).faults) text += fault + "\n";
  return text;
}

/// A PNG's beginning: its size is all that is true of it, if that.
std::string png_header(const std::string& width, const std::string& height) {
  return std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + width + height + std::string("\x08\x02\0\0\0\0\0\0\0", 9);
}

Rect box_of(const DrawOp& op) {
  if (const auto* fill = std::get_if<FillRect>(&op)) return fill->rect;
  const auto& glyphs = std::get<DrawGlyphs>(op);
  const int top = glyphs.baseline - glyphs.size;
  return {static_cast<int>(glyphs.x), top, static_cast<int>(glyphs.advance), glyphs.size * 5 / 4};
}

bool within(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && right_of(inner) <= right_of(outer) &&
         bottom_of(inner) <= bottom_of(outer);
}

}  // namespace

TEST_CASE("Keys lead from one view to the next, and no further than there is something to see") {
  const PreviewChoices choices{3, 1, 2, usual_sizes()};
  const auto after = [&](std::initializer_list<const char*> keys) {
    PreviewState state;
    for (const char* key : keys) state = pressed(state, key, choices);
    return state;
  };
  CHECK(after({"right"}).step == 1);
  CHECK(after({"right", "right", "right"}).step == 2);
  CHECK(after({"left", "left"}).step == -1);
  CHECK(after({"right", "right", "home"}).step == 0);
  CHECK(after({"v", "v"}).venue == 2);
  CHECK(after({"v", "v", "v"}).venue == 0);
  CHECK(after({"V"}).venue == 2);
  CHECK(after({"right", "v"}).step == 0);
  CHECK(after({"S"}).size == usual_sizes().size() - 1);
  CHECK(after({"s", "S"}) == PreviewState{});
  CHECK(after({"o"}).portrait);
  CHECK(after({"a"}).safe_area);
  CHECK(after({"d"}).from_afar);
  CHECK(after({"l"}).light);
  for (const char* key : {"?", "h", "f1"}) CHECK(after({key}).help);
  CHECK(after({"?", "?", "x", "up", ""}) == PreviewState{});
  CHECK(picture_size(after({"o", "s"}), choices) == Size{720, 1280});
}

TEST_CASE("A size that was asked for joins the usual ones") {
  PreviewChoices choices{.sizes = usual_sizes()};
  PreviewState state;
  choose_size(state, choices, {1080, 1920});
  CHECK(choices.sizes == usual_sizes());
  CHECK(picture_size(state, choices) == Size{1080, 1920});
  choose_size(state, choices, {800, 600});
  CHECK(choices.sizes.size() == usual_sizes().size() + 1);
  CHECK(picture_size(state, choices) == Size{800, 600});
}

TEST_CASE("Without a slide it is the event's first sponsor, at its first turn of the venue's day") {
  const PreviewEvent event = shipped();
  const PreviewScene scene = preview_scene(event, event.venue, "", std::nullopt);
  CHECK(scene.who().id == "cathay");
  CHECK_FALSE(scene.stands_in);
  REQUIRE(scene.in_loop);
  CHECK(name_at(scene, 0) == "cathay");
  CHECK(name_at(scene, -1) == "next");
  CHECK(name_at(scene, 1) == "current");
  CHECK(instant_text(scene.schedule.content().zone, place_at(scene, 0)->begin) == "2020-09-06T13:40:25+08:00");
  for (int step = -steps_back(scene); step < steps_on(scene); ++step) {
    REQUIRE(place_at(scene, step)->until == place_at(scene, step + 1)->begin);
  }
  CHECK(place_at(scene, -steps_back(scene) - 1) == nullptr);
  CHECK(place_at(scene, steps_on(scene) + 1) == nullptr);
}

TEST_CASE("A slide that a sponsor of the event has is that sponsor's, any other stands in for the venue's first") {
  const PreviewEvent event = shipped("monument");
  CHECK(preview_scene(event, event.venue, config + "../config/sponsors/ichef.png", std::nullopt).who().id == "ichef");
  const PreviewScene scene = preview_scene(event, event.venue, pictures + "gray.png", std::nullopt);
  CHECK(scene.stands_in);
  CHECK(scene.who().slide == pictures + "gray.png");
  CHECK(scene.in_loop);
  CHECK(turn_share(scene).own > 0);
}

TEST_CASE("A sponsor's upright slide is that sponsor's, and looked at upright; another stands in on every display") {
  PreviewEvent event = shipped("monument");
  event.content.sponsors.back().slide_portrait = pictures + "gray.png";
  const PreviewScene scene = preview_scene(event, event.venue, pictures + "gray.png", std::nullopt);
  CHECK(scene.who().id == event.content.sponsors.back().id);
  CHECK(scene.upright);
  CHECK_FALSE(scene.stands_in);
  const PreviewScene own = preview_scene(event, event.venue, event.content.sponsors.front().slide, std::nullopt);
  CHECK_FALSE(own.upright);
  for (Sponsor& sponsor : event.content.sponsors) sponsor.slide_portrait = pictures + "gray.png";
  const PreviewScene other = preview_scene(event, event.venue, pictures + "palette.png", std::nullopt);
  CHECK(other.stands_in);
  CHECK(other.who().slide_portrait.empty());
}

TEST_CASE("A verdict is on the slide that a display of that shape shows") {
  Sponsor sponsor;
  sponsor.slide = pictures + "gray.png";
  const auto upright = verdict_on(sponsor, true, "en");
  CHECK(upright.findings == verdict_on(sponsor, false, "en").findings);
  sponsor.slide_portrait = pictures + "none.png";
  CHECK_FALSE(verdict_on(sponsor, true, "en").unusable.empty());
  CHECK(verdict_on(sponsor, false, "en").unusable.empty());
  sponsor.slide.clear();
  CHECK(verdict_on(sponsor, false, "en").unusable.empty());
}

TEST_CASE("Its turn is the first at the time asked for, or the day's last") {
  const PreviewEvent event = shipped();
  const auto begin_at = [&](const char* time) {
    const PreviewScene scene = preview_scene(event, event.venue, "", parse_time(time, event.content.zone));
    return place_at(scene, 0)->begin - *parse_time(time, event.content.zone);
  };
  CHECK(begin_at("2020-09-06T15:00") >= Seconds{0});
  CHECK(begin_at("2020-09-06T15:00") < std::chrono::minutes{10});
  CHECK(begin_at("2020-09-07T04:59:59") < Seconds{0});
}

TEST_CASE("Without a time its turn is at the venue's first session that is neither cancelled nor moved away") {
  PreviewEvent event;
  event.content = example_event();
  const Session talk = event.content.sessions.front();
  event.content.sessions = {talk, talk, talk};
  event.content.venues.push_back(event.content.venues.front());
  auto& sessions = event.content.sessions;
  for (std::size_t day = 0; day < 3; ++day) {
    sessions[day].id = std::to_string(day);
    sessions[day].venues = {0};
    sessions[day].start += date::days{static_cast<int>(day)};
    sessions[day].end += date::days{static_cast<int>(day)};
  }
  const auto day_of_turn = [&](std::size_t venue) {
    const PreviewScene scene = preview_scene(event, venue, "", std::nullopt);
    return date::floor<date::days>(scene.loop[scene.at].begin - talk.start).count();
  };
  CHECK(day_of_turn(0) == 0);
  sessions[0].cancelled = true;
  CHECK(day_of_turn(0) == 1);
  sessions[1].moved_to = 1;
  CHECK(day_of_turn(0) == 2);
  CHECK(day_of_turn(1) == 1);
  sessions[1].cancelled = true;
  CHECK(day_of_turn(1) == 2);  // nothing is held here: the event's first
  sessions[2].cancelled = true;
  CHECK(day_of_turn(1) == 0);  // nor anywhere: as printed
}

TEST_CASE("A slide that a venue does not show is shown by itself, and the caption says so") {
  PreviewEvent event = shipped();
  event.content.sponsors[0].event_scope = false;
  const PreviewScene scene = preview_scene(event, event.venue, "", std::nullopt);
  CHECK_FALSE(scene.in_loop);
  CHECK(place_at(scene, 0) == nullptr);
  CHECK(name_at(scene, 0) == "cathay");
  CHECK(place_at(scene, 1)->begin == place_at(scene, -1)->until);
  const PreviewCaption caption = caption_of(event, "");
  REQUIRE(caption.faults.size() == 1);
  CHECK(caption.faults[0] == "The slide is not shown at Masa Loft: its turns there go to other sponsors.");
}

TEST_CASE("The caption says where one is, in the language of who looks") {
  const PreviewCaption english = caption_of(shipped(), ""), chinese = caption_of(shipped(), "", "zh_TW.UTF-8");
  CHECK(english.sponsor.text == "Cathay Financial Holdings");
  CHECK(english.facts == std::vector<std::string>{"Masa Loft", "on at 13:40:25 for 8 s",
                                                  "before it: the next talk, after it: the current talk",
                                                  "1920 × 1080 · landscape · 3 of 27 sponsor turns at this venue"});
  CHECK(english.faults.empty());
  CHECK(english.notes == std::vector<std::string>{"Nothing to mend."});
  CHECK(chinese.sponsor.text == "國泰金控");
  CHECK(chinese.facts[1] == "13:40:25 播出，8 秒");
  CHECK(caption_of(shipped(), pictures + "quads-cmyk.jpg", "zh-Hant").faults ==
        std::vector<std::string>{"Its CMYK colours are only near what they were in print: save it as RGB.",
                                 "只有 32 × 16 像素，放大 60.0 倍播出會模糊：請改用 1920 × 1080。",
                                 "螢幕上下會空出 11 %：請改成 16:9，例如 1920 × 1080 像素。"});
}

TEST_CASE("Every bad slide has a caption that says what is wrong") {
  const Folder folder;
  const std::string side_20000{"\0\0\x4e\x20", 4}, side_1920{"\0\0\x07\x80", 4},
      whole = contents(pictures + "gray.png");
  const auto told = [&](const std::string& name, const std::string& bytes) {
    write(folder / name, bytes);
    return faults_of(folder / name);
  };
  const auto has = [](const std::string& text, const char* part) { return text.find(part) != std::string::npos; };
  CHECK(has(told("text.png", "This is no picture.\n"), "can't be shown (is not a PNG"));
  CHECK(has(told("empty.png", ""), "can't be shown"));
  CHECK(has(told("cut.png", whole.substr(0, whole.size() / 2)), "can't be shown"));
  CHECK(has(told("huge.png", png_header(side_20000, side_20000) + whole.substr(33)),
            "can't be shown (claims 20000 x 20000 pixels"));
  CHECK(has(told("lie.png", png_header(side_1920, side_1920) + whole.substr(33)), "can't be shown"));
  CHECK(has(faults_of(folder / "none.png"), "can't be shown (No such file"));
  save_png(Picture{{1, 1}, {0x20, 0x40, 0x60}}, folder / "dot.png");
  CHECK(has(faults_of(folder / "dot.png"), "Has 1 x 1 pixels and is drawn 1080.0 times as large"));
  CHECK(has(told("tiny.svg",
                 "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'><rect width='1' height='1'/></svg>"),
            "Leaves 44 %"));
  CHECK(has(told("asks.svg",
                 "<svg xmlns='http://www.w3.org/2000/svg' width='16' height='9'><rect width='16' height='9'/>"
                 "<image href='http://127.0.0.1:9/x.png' width='9' height='9'/>"
                 "<image href='file:///etc/hostname' width='9' height='9'/></svg>"),
            "The pictures within it are not drawn"));
  for (const char* name : {"two words.png", "it's \"quoted\".png", "<script>alert(1)<script>.png", "投影片.png"}) {
    CAPTURE(name);
    CHECK(has(told(name, whole), "pixels and is drawn"));
    CHECK(caption_of(shipped(), folder / name).notes.front().starts_with(name));
  }
}

TEST_CASE("Without an event there is an example, and with a broken one that is told, too") {
  const Folder folder;
  const PreviewEvent missing = read_preview_event({folder / "kiosk.json", std::nullopt}, read_file);
  CHECK(missing.built_in);
  CHECK(missing.problems.size() == 1);
  write(folder / "kiosk.json", R"({"venue": "hall", "event": "event.json"})");
  write(folder / "event.json", "{");
  const PreviewCaption caption =
      caption_of(read_preview_event({folder / "kiosk.json", std::nullopt}, read_file), pictures + "gray.png");
  CHECK(caption.sponsor.text == "gray");
  REQUIRE(caption.faults.size() >= 2);
  CHECK(caption.faults[0] == "The event's files can't be used: this is an example event.");
  CHECK(caption.faults[1].starts_with("event.json:1:2: "));
}

TEST_CASE("A screen file that names no venue of its event shows the first one and says what is wrong") {
  const Folder folder{true};
  write(folder / "kiosk.json", R"({"venue": "masaloft", "event": "pycontw-2020.json"})");
  const PreviewEvent event = read_preview_event({folder / "kiosk.json", std::nullopt}, read_file);
  CHECK_FALSE(event.built_in);
  CHECK(event.venue == 0);
  CHECK(event.unknown_venue.empty());
  REQUIRE(event.problems.size() == 1);
  CHECK(event.problems[0].find("did you mean \"masa-loft\"") != std::string::npos);
}

TEST_CASE("A picture is never cropped nor bent, nor enlarged but by whole factors") {
  const Rect room{10, 20, 1200, 600};
  CHECK(placed_picture({3840, 2160}, room, false) == Rect{76, 20, 1067, 600});
  CHECK(placed_picture({1080, 1920}, room, false) == Rect{441, 20, 338, 600});
  CHECK(placed_picture({640, 360}, room, false) == Rect{290, 140, 640, 360});
  CHECK(placed_picture({320, 180}, room, false) == Rect{130, 50, 960, 540});
  CHECK(placed_picture({1920, 1080}, room, true) == Rect{340, 168, 540, 304});
}

TEST_CASE("In windows of any size the caption is below the picture, and all is within the window") {
  const Fonts fonts;
  PreviewCaption full = caption_of(shipped(), pictures + "deep.png");
  for (int i = 0; i < 8; ++i)
    full.faults.push_back(
        "One more sentence about something that has to be mended, long enough for two lines in most windows.");
  full.sponsor.text = "A sponsor whose name is rather long, as names of institutes at universities are";
  for (const char* language : {"zh-Hant", "en"}) {
    const PreviewWords& words = preview_words(language);
    for (const Size window : {Size{1280, 800}, {1920, 1080}, {1366, 740}, {1024, 600}, {700, 900}, {640, 480}}) {
      for (const Size picture : {Size{1920, 1080}, {1080, 1920}}) {
        CAPTURE(language);
        CAPTURE(window.width);
        CAPTURE(picture.width);
        const PreviewPage page = compose_preview(full, {.help = true}, words, picture, window, fonts);
        const Rect whole{0, 0, window.width, window.height};
        CHECK(page.picture.height > 100);
        CHECK(within(page.picture, whole));
        int bottom = 0;
        for (const DrawOp& op : page.under.ops) {
          CHECK_MESSAGE(within(box_of(op), whole), to_text(DisplayList{window, {}, {op}}));
          if (std::holds_alternative<DrawGlyphs>(op)) CHECK(box_of(op).y >= bottom_of(page.picture));
          bottom = std::max(bottom, bottom_of(box_of(op)));
        }
        for (const DrawOp& op : page.over) CHECK(within(box_of(op), whole));
      }
    }
  }
}
