// Whether a screen shows what it should, found out far from it. What a screen tells is made here as the sign makes it.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "machine/version.hpp"
#include "program.hpp"
#include "render/fingerprint.hpp"
#include "render/painter.hpp"
#include "sign/picture_facts.hpp"
#include "watch/wall_picture.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

constexpr Instant afternoon{Seconds{1'599'372'300}};  // 14:05 in Taipei, on the first event's day

std::unique_ptr<Box> shipped_box(const std::string& venue = "masa-loft") {
  Journal journal;
  return std::move(open_box({KIOSK_SOURCE_DIR "/config/kiosk.json", venue}, journal).box);
}

/// As the sign of that box would tell of its picture.
ScreenSeen screen_of(const Box& box, Size output = {640, 360}, int rotate = 0, bool identify = false) {
  ScreenSeen seen{"pycontw-2020", "pi-1", true, ScreenTold{}};
  seen.told->told = afternoon;
  SignStatus& status = seen.told->sign.emplace();
  status.version = version();
  status.venue = box.venue().id;
  status.clock = "synchronised";
  status.mode = "640x360@60";
  status.display = "on";
  status.rotate = rotate;
  status.content = box.event_digest;
  status.theme = box.theme_digest;
  Fonts fonts;
  fonts.set_display_font(box.theme.display_font);
  Images images{Images::Mode::immediate};
  Look look = look_of(box, output);
  look.size = rotated(output, rotate);
  Showing showing = showing_at(box.schedule, afternoon, ClockTrust::trusted);
  if (identify) showing.screen = IdentifyScreen{};
  const DisplayList list = compose_with_pictures(showing, look, fonts, images);
  describe_picture(status, showing, look, list);
  status.drawn = status.picture_at = afternoon;
  status.picture = picture_digest(paint(list, fonts, images, rotate));
  status.fingerprint = renderer_fingerprint(fonts);
  return seen;
}

struct Watching {
  std::unique_ptr<Box> box = shipped_box();
  Redraw redraw{*box};
  ScreenSeen seen = screen_of(*box);

  SignStatus& status() { return *seen.told->sign; }
  JudgedScreen judged() { return judge(seen, redraw, afternoon + Seconds{30}); }
  Verdict verdict() { return judged().verdict; }
};

}  // namespace

TEST_CASE("A screen that shows what it should is right, at each venue, upright and turned, with what is laid over it") {
  Watching watching;
  CHECK(watching.verdict() == Verdict::right);
  CHECK(watching.judged().what.empty());
  CHECK(watching.judged().expected->size() == Size{640, 360});
  watching.seen = screen_of(*shipped_box("ncku"), {640, 360}, 90);
  CHECK(watching.verdict() == Verdict::right);
  CHECK(watching.judged().expected->size() == Size{360, 640});
  watching.seen = screen_of(*watching.box, {1920, 1080});
  CHECK(watching.verdict() == Verdict::right);
  CHECK(watching.judged().expected->size() == Size{640, 360});
  watching.seen = screen_of(*watching.box, {640, 360}, 0, true);
  CHECK(watching.verdict() == Verdict::right);
}

TEST_CASE("Pixels count within one fingerprint and one second, else what was drawn") {
  Watching watching;
  watching.status().picture[0] ^= 1;
  CHECK(watching.verdict() == Verdict::differs);
  CHECK(watching.judged().what == "its pixels are others");
  watching.status().fingerprint = "of other fonts";
  CHECK(watching.verdict() == Verdict::right);
  watching.seen = screen_of(*watching.box);
  watching.status().picture[0] ^= 1;
  watching.status().picture_at = afternoon - Seconds{15};
  CHECK(watching.verdict() == Verdict::right);
  watching.status().list[0] ^= 1;
  CHECK(watching.verdict() == Verdict::differs);
  watching.status().version = "0.0.1";
  CHECK(watching.judged().what.find("it runs version 0.0.1") != std::string::npos);
}

TEST_CASE("An older event is told, and is no fault while the picture is the same") {
  Watching watching;
  watching.status().content = "older";
  watching.status().serial = 3;
  CHECK(watching.verdict() == Verdict::right);
  CHECK(watching.judged().what == "it has serial 3, here is 0");
}

TEST_CASE("A screen of which nothing can be compared says why") {
  Watching watching;
  watching.status().theme = "another";
  CHECK(watching.verdict() == Verdict::unknown);
  CHECK(watching.judged().what == "it has another theme");
  watching.seen = screen_of(*watching.box);
  watching.status().laid_over = {"setup"};
  CHECK(watching.verdict() == Verdict::unknown);
  for (const char* size : {"", "0x0", "99999x99999", "-1x5", "axb"}) {
    watching.seen = screen_of(*watching.box);
    watching.status().size = size;
    CHECK(watching.verdict() == Verdict::unknown);
  }
  watching.seen = screen_of(*watching.box);
  watching.status().venue = "attic";
  CHECK(watching.verdict() == Verdict::differs);
  CHECK(watching.judged().what == "the event has no venue \"attic\"");
}

TEST_CASE("Offline, silent, without a sign, dark and asleep are told apart; asleep is no fault") {
  Watching watching;
  watching.seen.online = false;
  CHECK(watching.verdict() == Verdict::offline);
  watching.seen.online = true;
  watching.seen.told->told = afternoon - Seconds{600};
  CHECK(watching.verdict() == Verdict::silent);
  CHECK_MESSAGE(judge(watching.seen, watching.redraw, std::nullopt).verdict == Verdict::right, "of another day");
  watching.status().clock = "unknown";
  CHECK_MESSAGE(watching.verdict() != Verdict::silent, "by a clock that is off nobody knows when it was");
  watching.status().clock = "synchronised";
  watching.seen.told->told = afternoon + Seconds{600};
  CHECK(watching.judged().what == "its clock is 570 s ahead of this machine's");
  watching.seen.unreadable = true;
  CHECK(watching.verdict() == Verdict::unknown);
  watching.seen.unreadable = false;
  watching.seen.told->told = afternoon;
  watching.status().display = "off";
  CHECK(watching.verdict() == Verdict::dark);
  watching.status().screen = "off";
  CHECK(watching.verdict() == Verdict::asleep);
  CHECK_FALSE(is_fault(Verdict::asleep));
  watching.seen.told->sign.reset();
  CHECK(watching.verdict() == Verdict::not_running);
  watching.seen.told->sync_state = "portal";
  watching.seen.told->sync_what = "it wants a login";
  CHECK(watching.judged().what == "sync portal: it wants a login");
  CHECK(is_fault(watching.verdict()));
}

TEST_CASE("One line a screen, whatever it is called; the wall has a place for each") {
  Watching watching;
  CHECK(to_text(watching.judged(), watching.box->zone()) ==
        fmt::format("pi-1           right        masa-loft, {} at 2020-09-06 14:05:00", watching.status().screen));
  watching.seen.screen = "pi\n\033[2J";
  CHECK(to_text(watching.judged(), watching.box->zone()).find('\n') == std::string::npos);
  std::vector<JudgedScreen> screens{watching.judged()};
  const Size one = wall_picture(screens, watching.box->zone()).size();
  watching.seen.online = false;
  screens.push_back(watching.judged());
  CHECK(wall_picture(screens, watching.box->zone()).size().width > one.width);
  const std::vector<JudgedScreen> many(most_on_wall + 50, screens.back());
  CHECK(wall_picture(many, watching.box->zone()).size().height < 8000);
  CHECK(wall_picture({}, watching.box->zone()).size().width > 0);
}

TEST_CASE("kiosk watch reads a file of statuses: 0 when all are right, 1 when one is not") {
  const Folder folder;
  const auto box = shipped_box();
  ScreenSeen seen = screen_of(*box);
  write(folder / "all", to_json(seen) + "\n");
  const std::string ways = " --config config/kiosk.json -o '" + folder / "wall.png" + "' --page '" + folder / "page'";
  const Outcome right = kiosk_program("watch '" + folder / "all'" + ways);
  CHECK(right.exit_code == 0);
  CHECK(right.output.find("pi-1           right") == 0);
  CHECK(png_size(folder / "wall.png").first > 400);
  const std::string page = contents(folder / "page/index.html");
  CHECK(page.find("畫面正確") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  seen.screen = "<script>pi";
  seen.told->sign->list = "other";
  write(folder / "all", to_json(screen_of(*box)) + "\n" + to_json(seen) + "\nnonsense\n");
  const Outcome wrong = kiosk_program("watch '" + folder / "all'" + ways + " 2>&1");
  CHECK(wrong.exit_code == 1);
  CHECK(wrong.output.find("kiosk: 1 lines are no status") != std::string::npos);
  CHECK(contents(folder / "page/index.html").find("<script") == std::string::npos);
  write(folder / "all", "");
  CHECK(kiosk_program("watch '" + folder / "all'" + ways + " 2>/dev/null").exit_code == 1);
  CHECK(kiosk_program("watch --config config/kiosk.json 2>/dev/null").exit_code == 1);
  CHECK(kiosk_program("watch --broker nonsense --config config/kiosk.json 2>/dev/null").exit_code == 1);
}

TEST_CASE("What a running sign tells of its picture is what is drawn again from the event") {
  const Folder folder;
  std::filesystem::create_directory(folder / "run");
  write(folder / "kiosk.json", R"({"venue": "masa-loft", "event": ")" KIOSK_SOURCE_DIR
                               R"(/config/pycontw-2020.json", "theme": ")" KIOSK_SOURCE_DIR
                               R"(/config/theme.json", "broker": "mqtt://localhost", "display": {"rotate": 270}})");
  const std::string status = folder / "run/venue-kiosk/status.json";
  const Outcome ran = shell(
      "export SDL_VIDEODRIVER=dummy XDG_RUNTIME_DIR='" + folder / "run" + "'; '" KIOSK_PROGRAM "' run --config '" +
      folder / "kiosk.json" + "' --at 2020-09-06T14:05 --windowed 640x360 2>/dev/null & pid=$!; i=0; " +
      "until grep -q '\"picture\":\"[0-9a-f]' '" + status +
      "' 2>/dev/null || [ $i = 200 ]; do sleep 0.1; i=$((i+1)); " + "done; cat '" + status + "'; kill $pid; wait $pid");
  auto sign = read_sign_status(ran.output);
  REQUIRE(sign);
  const auto box = shipped_box();
  Redraw redraw{*box};
  ScreenSeen seen{"pycontw-2020", "pi-1", true, ScreenTold{}};
  seen.told->sign = std::move(sign);
  const JudgedScreen judged = judge(seen, redraw, std::nullopt);
  CHECK(judged.what.empty());
  CHECK(judged.verdict == Verdict::right);
}
