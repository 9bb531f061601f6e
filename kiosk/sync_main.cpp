// `kiosk sync`, as a program of its own: the only one at a venue with a network.

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "load/sync_report.hpp"
#include "machine/version.hpp"
#include "status/status_file.hpp"
#include "sync/health_loop.hpp"
#include "sync/sync_loop.hpp"
#include "sync_programs.hpp"

namespace {

using namespace kiosk;

/// Wherever it is: every cut leaves the old event or the new one, whole.
void end_at_once(int) { _exit(0); }

std::string first_screen_file() {
  if (const char* named = std::getenv("KIOSK_CONFIG"); named && *named) return named;
  for (const char* place : {"/boot/firmware/kiosk.json", "/etc/kiosk/kiosk.json"}) {
    if (access(place, R_OK) == 0) return place;
  }
  return "config/kiosk.json";
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view word = argc > 1 ? argv[1] : "";
  if (word == "pack") return pack_events(argc - 1, argv + 1);
  if (word == "statuses") return print_statuses(argc - 1, argv + 1);
  CLI::App app{"Fetch the event that a screen file names by its address", "kiosk sync"};
  std::string config, folder;
  bool once = false;
  app.add_option("--config", config, "The screen file")->type_name("FILE");
  app.add_option("--folder", folder, "Where the event comes to stand")->type_name("DIR");
  app.add_flag("--once", once, "Ask once; exit 1 when there is no good answer");
  app.footer(
      "Exit codes: 0 on SIGTERM, where the screen file names no address, and with --once when the event is fresh; 1 "
      "when it "
      "is not; 2 wrong command line.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  std::signal(SIGTERM, end_at_once);
  std::signal(SIGINT, end_at_once);
  if (!folder.empty()) setenv("KIOSK_FETCHED", folder.c_str(), 1);  // the screen file's event is found there
  Journal journal;
  const std::string screen_file = config.empty() ? first_screen_file() : config;
  HealthLoop health{{screen_file, fetched_folder(), status_files()}, journal};
  if (!once) std::thread{[&health] { health.run(); }}.detach();
  SyncLoop loop{screen_file, fetched_folder(), HttpClient{fmt::format("kiosk-sync/{}", version())}, journal};
  std::mt19937 random{std::random_device{}()};
  for (;;) {
    const double wait = loop.step(std::uniform_real_distribution<>{0, 1}(random));
    // At once: what tells the broker goes on until the very end.
    if (once || loop.nothing_to_do()) _exit(loop.fresh() ? 0 : 1);
    std::this_thread::sleep_for(std::chrono::duration<double>{wait});
  }
}
