#include <filesystem>

#include <doctest/doctest.h>

#include "given_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

const std::string here = KIOSK_SOURCE_DIR "/tests/load/good", file = here + "/everything.json";

template <class Value>
std::string told(const Result<Value>& result) {
  return result ? "nothing" : to_text(result.failure());
}

}  // namespace

TEST_CASE("A file that can be read is probed as there and read whole") {
  CHECK(told(probe_file(file)) == "nothing");
  const Result<std::string> bytes = read_file(file);
  REQUIRE(bytes);
  CHECK(*bytes == contents(file));
}

TEST_CASE("What can't be read is told with its path and the reason, when it is probed and when it is read") {
  CHECK(told(probe_file(file + ".x")) == file + ".x: no such file");
  CHECK(told(read_file(file + ".x")) == file + ".x: no such file");
  CHECK(told(probe_file(here)) == here + ": is a directory");
  CHECK(told(read_file(here)) == here + ": is a directory");
  CHECK(told(read_file("/dev/null")) == "/dev/null: is not a regular file");
  const std::string endless = here + "/" + std::string(300, 'x');
  CHECK(told(read_file(endless)) == endless + ": File name too long");
}

TEST_CASE("A link that leads nowhere, or in a ring, is told as what it is") {
  char name[] = "/tmp/kiosk-links-XXXXXX";
  const std::filesystem::path folder = mkdtemp(name);
  const std::string link = folder / "event.json", way = folder / "current", ring = folder / "ring";
  std::filesystem::create_symlink("../gone.json", link);
  std::filesystem::create_symlink("v2", way);
  std::filesystem::create_symlink("ring", ring);
  CHECK(told(probe_file(link)) == link + ": it is a link to \"../gone.json\", which is not there");
  CHECK(told(read_file(way + "/event.json")) ==
        way + "/event.json: \"" + way + "\" is a link to \"v2\", which is not there");
  CHECK(told(read_file(ring)) == ring + ": its links lead in a ring");
  CHECK(told(probe_picture(link)) == told(probe_file(link)));
  CHECK(told(probe_picture(way + "/slide.png")) == told(probe_file(way + "/slide.png")));
  std::filesystem::remove_all(folder);
}
