#include "commands/command_options.hpp"

namespace kiosk {

CLI::App* add_watch(CLI::App& app, WatchSettings& watch) {
  CLI::App* command =
      app.add_subcommand("watch", "Tell whether every screen shows what it should; 1 when one does not");
  command->footer("");
  CLI::Option* statuses =
      command->add_option("STATUSES", watch.statuses,
                          "A file of what 'kiosk-sync statuses' prints, instead of a broker; - is standard input");
  CLI::Option* config =
      command->add_option("--config", watch.source.config, "A screen file: its event, its theme, its broker");
  config->type_name("FILE");
  command->add_option("--event", watch.event, "The newest event file, instead of a screen file's")
      ->type_name("FILE")
      ->excludes(config);
  CLI::Option* broker =
      command->add_option("--broker", watch.broker, "The broker that the screens tell, such as mqtts://…");
  broker->type_name("ADDRESS")->excludes(statuses);
  command->add_option("--login", watch.login, "A file with {\"user\": \"…\", \"password\": \"…\"} for the broker")
      ->type_name("FILE")
      ->excludes(statuses);
  command->add_flag("--home-assistant", watch.home_assistant, "Announce the screens to Home Assistant, too")
      ->excludes(statuses);
  command->add_option("--every", watch.every, "Look again every so many seconds, until it is told to end")
      ->check(CLI::Range(10, 3600))
      ->type_name("SECONDS")
      ->excludes(statuses);
  command->add_option("-o,--output", watch.output, "A picture of all screens; - is standard output")
      ->type_name("FILE.png");
  command->add_option("--page", watch.page, "The folder of a page of all screens, which is made")->type_name("DIR");
  return command;
}

}  // namespace kiosk
