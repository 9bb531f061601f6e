// What bad input gets: a clear message at `check`, and in `run` and `render` a picture that is still true.

#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>

#include "program.hpp"

using namespace kiosk::testing;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

struct Changed : Folder {
  Changed(const std::string& what, const std::string& with) : Folder(true) {
    write(*this / "pycontw-2020.json", replaced(contents(*this / "pycontw-2020.json"), what, with));
  }
  Outcome check() const { return kiosk_program("check --config " + *this / "kiosk.json" + " 2>&1"); }
  bool says(const std::string& text) const { return check().output.find(text) != std::string::npos; }
};

}  // namespace

TEST_CASE("A missing file and a directory in its place") {
  const Folder folder;
  const Outcome none = kiosk_program("check --config " + folder / "kiosk.json");
  CHECK(none.exit_code == 1);
  CHECK(none.output.find("kiosk.json:1:1: error:") != std::string::npos);
  CHECK(kiosk_program("check --config /tmp").exit_code == 1);
}

TEST_CASE("End before start, and an unknown zone, are told with their place") {
  CHECK(Changed("\"end\": \"2020-09-06T13:50\"", "\"end\": \"2020-09-06T13:30\"").check().exit_code == 1);
  CHECK(Changed("Asia/Taipei", "Asia/Taipai").says("Asia/Taipei"));
}

TEST_CASE("A title of 10,000 characters is told and still drawn") {
  std::string title;
  for (int i = 0; i < 10'000; ++i) title += "測";
  const Changed changed{"Celery meets Singleton", title};
  CHECK(changed.check().exit_code == 0);
  CHECK(changed.says("ends in"));
  CHECK(kiosk_program("render --config " + changed / "kiosk.json" + " --at 2020-09-06T14:35 --screen current -o " +
                      changed / "x.png")
            .exit_code == 0);
}

TEST_CASE("A slide that claims to be huge, or is a directory, is told and replaced by a card") {
  const Changed changed{"Asia/Taipei", "Asia/Taipei"};
  const std::string slide = changed / "sponsors/infuseai.png";
  std::string png = contents(slide);
  REQUIRE(png.size() > 24);
  png.replace(16, 8, std::string("\x00\x0f\x42\x40\x00\x0f\x42\x40", 8));  // 1,000,000 x 1,000,000
  write(slide, png);
  CHECK(changed.says("infuseai.png\" can't be shown"));
  const std::string render =
      "render --config " + changed / "kiosk.json" + " --venue monument --at 2020-09-06T14:05 --screen sponsor -o ";
  CHECK(kiosk_program(render + changed / "lying.png").exit_code == 0);
  std::filesystem::remove(slide);
  std::filesystem::create_directory(slide);
  CHECK(changed.says("infuseai.png"));
  CHECK(kiosk_program(render + changed / "directory.png").exit_code == 0);
  CHECK(contents(changed / "lying.png") == contents(changed / "directory.png"));
}

namespace {

/// The shipped configuration with a theme that names this logo.
struct WithLogo : Folder {
  explicit WithLogo(const std::string& name) : Folder(true) {
    std::filesystem::copy(KIOSK_SOURCE_DIR "/assets/logo.svg", *this / "logo.svg");
    const std::string theme = contents(*this / "theme.json");
    write(*this / "theme.json", replaced(theme, "\"crossfade\"", "\"logo\": \"" + name + "\",\n  \"crossfade\""));
  }
  Outcome run(const std::string& command) const {
    return kiosk_program(command + " --config " + *this / "kiosk.json" + " 2>&1");
  }
  std::string picture(const std::string& name) const {
    CHECK(run("render --at 2020-09-06T14:05 --screen current -o " + *this / name).exit_code == 0);
    return contents(*this / name);
  }
};

}  // namespace

TEST_CASE("A logo is drawn, and what would be amiss with it is told at its line") {
  const WithLogo good{"logo.svg"};
  CHECK(good.run("check").output.starts_with("kiosk: no errors, 0 warnings\n"));
  const std::string with = good.picture("with.png");
  write(good / "logo.svg", "<svg viewBox='0 0 90 30'><text>K</text><path fill='navy'/></svg>");
  const std::string told = good.run("check").output;
  CHECK(told.find("theme.json:15:11: warning: the logo \"") != std::string::npos);
  CHECK(told.find("its text is not drawn: convert text to outlines (/logo)") != std::string::npos);
  CHECK(told.find("the colour \"navy\" is drawn as grey") != std::string::npos);
  write(good / "logo.svg", "no picture");
  CHECK(good.run("check").output.find("none will be (/logo)") != std::string::npos);
  const std::string without = good.picture("without.png");
  CHECK(with != without);
  const WithLogo missing{"none.png"};
  CHECK(missing.run("check").output.find("none will be shown (/logo)") != std::string::npos);
  CHECK(missing.picture("missing.png") == without);
}

TEST_CASE("A logo of few pixels, and a slide in inks of print, are told") {
  const WithLogo folder{"sponsors/small.jpg"};
  std::filesystem::copy(KIOSK_SOURCE_DIR "/tests/render/pictures/quads.jpg", folder / "sponsors/small.jpg");
  std::filesystem::copy(KIOSK_SOURCE_DIR "/tests/render/pictures/quads-cmyk.jpg", folder / "sponsors/infuseai.png",
                        std::filesystem::copy_options::overwrite_existing);
  const std::string told = folder.run("check").output;
  CHECK(told.find("has 32 x 16 pixels and is drawn no larger") != std::string::npos);
  CHECK(told.find("infuseai.png\": its CMYK colours are only near") != std::string::npos);
}

TEST_CASE("--json tells the same, one object a line") {
  const Changed changed{"\"capacity\": 140", "\"capcity\": 140"};
  const Outcome outcome = kiosk_program("check --json --config " + changed / "kiosk.json");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.output.find("\"severity\":\"error\"") != std::string::npos);
  CHECK(outcome.output.find("capacity") != std::string::npos);
  CHECK(outcome.output.find("\"pointer\":\"/venues/1/capcity\"") != std::string::npos);
}

namespace {

bool has_control_characters(const std::string& text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
}

}  // namespace

TEST_CASE("Names and ids of an event can neither forge a line of check, nor steer the terminal that shows it") {
  const Folder folder;
  write(folder / "kiosk.json", R"({"venue": "v\nkiosk: no errors, 0 warnings", "event": "e.json"})");
  write(folder / "e.json", R"({"name": "E", "timezone": "Asia/Taipei", "venues": [{"id": "v", "name": "V"}],
    "sessions": [{"id": "a\u001b]0;pwn\u0007", "venue": "v\nkiosk: showing evil", "title": "T\u202E",
                  "start": "2020\u001b[31m\u001b[2J", "end": "x\ne.json:1:1: error: fake line\u2066"}]})");
  const Outcome check = kiosk_program("check --config " + folder / "kiosk.json" + " 2>&1");
  CHECK(check.output.find("fake line") != std::string::npos);
  CHECK_FALSE(has_control_characters(check.output));
  CHECK(check.output.find("\u2066") == std::string::npos);
  std::istringstream lines{check.output};
  for (std::string line; std::getline(lines, line);) {
    CHECK_MESSAGE(line.starts_with(folder / ""), line);
  }
}

TEST_CASE("An id with characters that nobody sees is refused, and told without them, by the timeline too") {
  const Folder folder;
  write(folder / "kiosk.json", R"({"venue": "v", "event": "e.json"})");
  write(folder / "e.json", R"({"name": "E", "timezone": "Asia/Taipei", "venues": [{"id": "v", "name": "V"}],
    "sessions": [{"id": "a\u202E\u0085\u009b2J", "venue": "v", "title": "T", "start": "2020-09-06T10:00",
                  "end": "2020-09-06T11:00"}]})");
  const Outcome plain = kiosk_program("timeline --config " + folder / "kiosk.json" +
                                      " --from 2020-09-06T10:00 --until 2020-09-06T10:01 2>&1");
  CHECK(plain.exit_code == 1);
  CHECK(plain.output.find("\"a\\u202E\\u0085\\u009B2J\", which holds U+202E") != std::string::npos);
  CHECK(plain.output.find("\u202E") == std::string::npos);
}

TEST_CASE("check ends with the event in a line") {
  const Changed shipped{"Asia/Taipei", "Asia/Taipei"};
  CHECK(shipped.check().output ==
        "kiosk: no errors, 0 warnings\n"
        "kiosk: 6 venues, Sun 6 Sep 2020, 12:10-17:40, 21 sessions, 20 sponsors, 9 departures\n"
        "kiosk: at \"monument\" only the venue's own sponsors take turns: \"cathay\", \"klickklack\", \"ichef\", "
        "\"trend-micro\", \"microsoft\" and 14 more are not shown there\n");
  const Folder folder;
  write(folder / "event.json", R"({"name": "Small", "timezone": "Asia/Taipei", "day_starts": "05:00",
"venues": [{"id": "hall", "name": "Hall"}], "sessions": [
{"id": "a", "venue": "hall", "title": "A", "start": "2027-12-31T09:00", "end": "2027-12-31T10:00"},
{"id": "b", "venue": "hall", "title": "B", "start": "2027-12-31T23:00", "end": "2028-01-01T02:00"},
{"id": "c", "venue": "hall", "title": "C", "start": "2028-01-01T08:30", "end": "2028-01-01T10:00"}]})");
  CHECK(kiosk_program("check " + folder / "event.json" + " 2>&1").output ==
        "kiosk: no errors, 0 warnings\n"
        "kiosk: 1 venue, Fri 31 Dec 2027 - Sat 1 Jan 2028, 08:30-02:00, 3 sessions, 0 sponsors\n");
}

TEST_CASE("An event file is checked by itself, at each of its venues; a screen file in its place as usual") {
  const Folder folder;
  std::string title;
  for (int i = 0; i < 200; ++i) title += "測";
  write(folder / "event.json", R"({"name": "Small", "timezone": "Asia/Taipei",
"venues": [{"id": "hall", "name": "Hall"}, {"id": "attic", "name": "Attic"}], "sessions": [
{"id": "a", "venue": "hall", "title": "A", "start": "2027-05-01T09:00", "end": "2027-05-01T10:00"},
{"id": "b", "venue": "attic", "title": ")" +
                                   title + R"(", "start": "2027-05-01T09:00", "end": "2027-05-01T10:00"}]})");
  const Outcome alone = kiosk_program("check " + folder / "event.json" + " 2>/dev/null");
  CHECK(alone.exit_code == 0);
  CHECK(alone.output.find("at attic") != std::string::npos);
  write(folder / "kiosk.json", R"({"venue": "attic", "event": "event.json"})");
  CHECK(kiosk_program("check " + folder / "kiosk.json" + " 2>/dev/null").output == alone.output);
  write(folder / "event.json", R"({"name": "Small"})");
  const Outcome wrong = kiosk_program("check " + folder / "event.json" + " 2>&1");
  CHECK(wrong.exit_code == 1);
  CHECK(wrong.output.find("event.json:1:1: error: missing key \"venues\" of this event") != std::string::npos);
  CHECK(kiosk_program("check " + folder / "none.json" + " 2>&1").exit_code == 1);
  CHECK(kiosk_program("check " + folder / "event.json" + " --config " + folder / "kiosk.json" + " 2>&1").exit_code ==
        2);
}
