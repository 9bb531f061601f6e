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
