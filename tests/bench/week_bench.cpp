// Plays a week of a made-up event through the whole pipeline, picture after picture, and watches the memory.

#include <fstream>
#include <memory>

#include <unistd.h>

#include "compose/compose.hpp"
#include "figures.hpp"
#include "programme.hpp"
#include "render/painter.hpp"
#include "schedule/schedule.hpp"

namespace kiosk {
namespace {

double resident_mebibytes() {
  long total = 0;
  long resident = 0;
  std::ifstream("/proc/self/statm") >> total >> resident;
  return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1048576;
}

/// Every answer is drawn once, as the sign would; returns the count.
int play(const Schedule& schedule, const Fonts& fonts, Images& images, Instant from, Instant until) {
  Look look;
  look.size = {1280, 720};
  int pictures = 0;
  for (Instant now = from; now < until;) {
    const Showing showing = showing_at(schedule, now, ClockTrust::trusted);
    const DisplayList list = compose(showing, look, fonts);
    images.shown(list);
    paint(list, fonts, images);
    ++pictures;
    now = showing.until;
  }
  return pictures;
}

void measure() {
  const auto content = std::make_shared<const Content>(made_up_content(7 * sessions_a_day, Seconds{60}));
  const Schedule schedule(content, 0);
  const Fonts fonts;
  Images images(Images::Mode::immediate);
  const Instant begin = programme_begin() + std::chrono::hours{8};
  int pictures = play(schedule, fonts, images, begin, begin + std::chrono::hours{1});
  const double hour = resident_mebibytes();
  pictures += play(schedule, fonts, images, begin + std::chrono::hours{1}, begin + date::days{1});
  const double day = resident_mebibytes();
  pictures += play(schedule, fonts, images, begin + date::days{1}, begin + date::weeks{1});
  const double week = resident_mebibytes();
  fmt::print("a week played in {} pictures\n", pictures);
  print_figure("memory after a simulated hour", hour, "MiB");
  print_figure("memory after a simulated day", day, "MiB");
  print_figure("memory after a simulated week", week, "MiB");
  print_figure("memory, a week against its first hour", week / hour, "times", "at most 1");
}

}  // namespace
}  // namespace kiosk

int main() { kiosk::measure(); }
