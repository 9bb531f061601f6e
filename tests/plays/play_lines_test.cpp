// Proof of play: what is written can be read, and what a power cut has left is counted.

#include "plays/play_lines.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

const Play written{
    "infuseai", "fnv1a64:0123456789abcdef", "monument",      "pi-3", Instant{std::chrono::seconds{1599372300}}, 123456,
    8.25,       PlayClock::trusted,         DisplayPower::on};

}  // namespace

TEST_CASE("A play is one line of JSON, and comes back whole") {
  CHECK(to_json(written) ==
        R"({"sponsor":"infuseai","slide":"fnv1a64:0123456789abcdef","venue":"monument","screen":"pi-3",)"
        R"("start":"2020-09-06T06:05:00Z","monotonic_ms":123456,"seconds":8.25,"clock":"trusted","display":"on"})");
  CHECK(read_play(to_json(written)) == written);
  Play odd = written;
  odd.sponsor = "\"<script>\n國泰";
  odd.clock = PlayClock::simulated;
  odd.display = DisplayPower::off;
  CHECK(to_json(odd).find('\n') == std::string::npos);
  CHECK(read_play(to_json(odd)) == odd);
}

TEST_CASE("A rehearsal's line carries the machine's time too; lines from before that are read as ever") {
  Play rehearsal = written;
  rehearsal.clock = PlayClock::simulated;
  rehearsal.machine_start = written.start - std::chrono::hours{240};
  CHECK(to_json(rehearsal).ends_with(R"("clock":"simulated","display":"on","machine_start":"2020-08-27T06:05:00Z"})"));
  CHECK(read_play(to_json(rehearsal)) == rehearsal);
  Play old = rehearsal;
  old.machine_start.reset();
  CHECK(to_json(old).find("machine") == std::string::npos);
  CHECK(read_play(to_json(old)) == old);
  std::string odd = to_json(rehearsal);
  CHECK_FALSE(read_play(odd.replace(odd.find("2020-08-27"), 10, "2020-13-27")));
}

TEST_CASE("Every line that was cut short is refused") {
  const std::string line = to_json(written);
  for (std::size_t length = 0; length < line.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(read_play(line.substr(0, length)));
  }
}

TEST_CASE("Half lines, foreign lines and empty ones between whole ones") {
  const std::string line = to_json(written);
  const PlayLines read =
      read_play_lines(line + "\n" + line.substr(0, 40) + "\n\n" + line + "\r\n[1]\n\xFF\xFE\n" + line.substr(0, 9));
  CHECK(read.plays.size() == 2);
  CHECK(read.unreadable == 4);
  CHECK(read_play_lines("").unreadable == 0);
}

TEST_CASE("Values out of their range are refused") {
  const auto with = [](std::string what, std::string instead) {
    std::string line = to_json(written);
    return read_play(line.replace(line.find(what), what.size(), instead));
  };
  CHECK_FALSE(with("8.25", "-1"));
  CHECK_FALSE(with("8.25", "\"8\""));
  CHECK_FALSE(with("_ms\":123456", "_ms\":1.5"));
  CHECK_FALSE(with("trusted", "perhaps"));
  CHECK_FALSE(with("2020-09-06", "2020-13-06"));
}
