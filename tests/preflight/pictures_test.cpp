// What `check` says of pictures that stand beside texts: photos, sponsors' logos, cards' images, the background.
#include <doctest/doctest.h>

#include "checked_event.hpp"

using namespace kiosk::testing;

namespace {

const std::string pictures = KIOSK_SOURCE_DIR "/tests/render/pictures/";
const std::string large = KIOSK_SOURCE_DIR "/assets/readme/current.png";

std::string with_photo(const std::string& path) {
  return R"("title": "短題", "speakers": [{"name": "Ada", "photo": ")" + path + R"("}])";
}

}  // namespace

TEST_CASE("Pictures that can be drawn in their size are not told") {
  const Checked found{event(with_photo(large), "",
                            R"(, "sponsors": [{"id": "s", "name": "S", "logo": ")" KIOSK_SOURCE_DIR
                            R"(/assets/logo.svg"}], "playlist": [{"screen": "card", "seconds": 9},
{"screen": "sponsor", "seconds": 9}, {"screen": "current", "seconds": 9}],
"cards": [{"title": "Eat", "image": ")" +
                                large + R"("}])")};
  CHECK(found.output == "");
}

TEST_CASE("A picture that can't be decoded is told at its place, with what is shown for want of it") {
  const Folder folder;
  for (const char* name : {"a.jpg", "b.jpg", "c.svg", "d.png"}) write(folder / name, "no picture");
  const Checked found{event(with_photo(folder / "a.jpg") +
                                R"(, "talks": [{"title": "T", "speakers": [{"name": "B", "photo": ")" +
                                (folder / "b.jpg") + R"("}]}])",
                            "",
                            R"(, "sponsors": [{"id": "s", "name": "S", "logo": ")" + (folder / "c.svg") + R"("}],
"playlist": [{"screen": "card", "seconds": 9}, {"screen": "sponsor", "seconds": 9}],
"cards": [{"title": "Eat", "image": ")" +
                                (folder / "d.png") + R"("}])")};
  CAPTURE(found.output);
  for (const char* told : {"the name alone will be (/sessions/0/speakers/0/photo)",
                           "the name alone will be (/sessions/0/talks/0/speakers/0/photo)",
                           "its name will be (/sponsors/0/logo)", "the card without it will be (/cards/0/image)"}) {
    CAPTURE(told);
    CHECK(found.says(told));
  }
  CHECK(found.count("can't be shown") == 4);
}

TEST_CASE("A background that can't be decoded, or has few pixels, is told in the theme") {
  const Folder folder;
  write(folder / "broken.jpg", "no picture");
  const auto told_of = [&](const std::string& path) {
    write(folder / "theme.json", R"({"background": ")" + path + "\"}");
    return Checked{event(R"("title": "短題")"), R"(, "theme": ")" + (folder / "theme.json") + "\""}.output;
  };
  CHECK(told_of("broken.jpg").find("theme.json:1:16: warning: the background ") != std::string::npos);
  CHECK(told_of("broken.jpg").find("; none will be (/background)") != std::string::npos);
  CHECK(told_of(pictures + "quads.jpg").find("take a larger one (/background)") != std::string::npos);
  CHECK(told_of(large) == "");
}

TEST_CASE("A photo of few pixels is told once, however often its speaker speaks") {
  const std::string speaker = R"({"name": "Ada", "photo": ")" + pictures + R"(quads.jpg"})";
  const Checked found{event(R"("title": "短題", "speakers": [)" + speaker + ", " + speaker + "]")};
  CAPTURE(found.output);
  CHECK(found.count("and is drawn in 454 x 454, so it will be coarse: take a larger one") == 1);
  CHECK(found.says("(/sessions/0/speakers/0/photo)"));
}
