// Asks an address for an event as `kiosk sync` does, without its waits: kiosk_asks ADDRESS VENUE FOLDER QUESTIONS PAUSE
// (milliseconds). For script/bench-fleet, which counts what that costs.

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <thread>

#include <fmt/format.h>

#include "machine/version.hpp"
#include "sync/event_fetch.hpp"

using namespace kiosk;

int main(int argc, char** argv) {
  if (argc != 6) return 2;
  const std::string address = argv[1], venue = argv[2], folder = argv[3], config = folder + "/kiosk.json";
  setenv("KIOSK_FETCHED", folder.c_str(), 1);
  std::ofstream{config} << fmt::format(R"({{"venue": "{}", "event": "{}"}})", venue, address);
  std::vector<Problem> problems;
  const auto screen = load_screen(config, read_file, problems);
  if (!screen) return 1;
  EventFetch fetch{config, Generations{folder}, HttpClient{fmt::format("kiosk-sync/{}", version())}};
  for (int question = 0; question < std::atoi(argv[4]); ++question) {
    const FetchAnswer answer = fetch.ask(*screen, true, std::time(nullptr));
    if (answer.state != SyncState::ok) {
      fmt::print(stderr, "{}\n", answer.what);
      return 1;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{std::atoi(argv[5])});
  }
}
