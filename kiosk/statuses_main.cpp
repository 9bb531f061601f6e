// `kiosk-sync statuses`: what a broker knows of screens, a line of JSON each, for `kiosk watch`.

#include <iostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "load/load.hpp"
#include "machine/journal.hpp"
#include "sync/screen_identity.hpp"
#include "sync/status_collection.hpp"
#include "sync_programs.hpp"

namespace kiosk {

int print_statuses(int argc, char** argv) {
  CLI::App app{"Print what a broker knows of screens, a line of JSON each", "kiosk-sync statuses"};
  CollectionWish wish;
  std::string login;
  int seconds = static_cast<int>(wish.listens.count());
  app.add_option("--broker", wish.broker.address, "Its address, such as mqtts://broker.example.org")
      ->required()
      ->type_name("ADDRESS")
      ->check([](const std::string& text) {
        return is_broker_address(text) ? "" : "'" + text + "' is no address such as mqtts://broker.example.org";
      });
  app.add_option("--login", login, "A file with {\"user\": \"…\", \"password\": \"…\"}")->type_name("FILE");
  app.add_option("--event", wish.event, "Of this event's screens alone, by its id")->type_name("ID");
  app.add_option("--seconds", seconds, "Listen until nothing new has come for this long (default 3)")
      ->check(CLI::Range(1, 100))
      ->type_name("N");
  app.add_flag("--home-assistant", wish.home_assistant, "Announce them to Home Assistant");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  wish.listens = std::chrono::seconds{seconds};
  wish.broker.client_id = fmt::format("kiosk-watch-{}-{}", machine_word(), getpid());
  if (!login.empty()) wish.broker.login = read_broker_login(login);
  Journal journal;
  if (!login.empty() && wish.broker.login == BrokerLogin{}) journal.say("kiosk: no login is in " + login);
  const auto screens = collect_statuses(wish);
  if (!screens) {
    journal.say("kiosk: " + to_text(screens.failure()));
    return 1;
  }
  for (const ScreenSeen& seen : *screens) std::cout << to_json(seen) << '\n';
  return std::cout.flush() ? 0 : 1;
}

}  // namespace kiosk
