#include <algorithm>
#include <iostream>

#include <fmt/format.h>

#include "commands/command_options.hpp"
#include "commands/completion.hpp"
#include "commands/help_text.hpp"
#include "load/load.hpp"
#include "machine/version.hpp"

namespace kiosk {
namespace {

constexpr const char* about =
    "kiosk - the sign of a conference venue\n\n"
    "Reads a schedule from configuration files and shows the current talk, the next talk, sponsors and shuttle "
    "departures, full screen. 'kiosk help COMMAND' tells more of each command.";

constexpr const char* footer =
    "TIME is local to the event, as in its file: 2020-09-06T14:05. An offset may follow: 2020-09-06T06:05Z.\n"
    "Without --config the first of these is read: $KIOSK_CONFIG, /boot/firmware/kiosk.json, /etc/kiosk/kiosk.json, "
    "config/kiosk.json.\n"
    "Exit codes: 0 all is well, 1 the content cannot be used or the output not be written, 2 wrong command line, "
    "3 this machine cannot show.";

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

/// Nothing where `word` is no mistake in a command's name.
std::string unknown_command(const CLI::App& app, const std::string& word) {
  const auto names = command_names(app);
  if (word.empty() || word[0] == '-' || std::ranges::find(names, word) != names.end()) return "";
  const std::string nearest = nearest_name(word, names);
  return "no command is called '" + word + "'" + (nearest.empty() ? "" : "; did you mean '" + nearest + "'?");
}

Exit tell_mistake(const CLI::App& app, const CLI::ParseError& error, const std::string& word, Journal& journal) {
  const std::string unknown = unknown_command(app, word);
  journal.say("kiosk: " + (unknown.empty() ? std::string{error.what()} : unknown));
  const auto asked = app.get_subcommands();
  journal.say(asked.empty() ? "kiosk: 'kiosk help' lists the commands"
                            : fmt::format("kiosk: 'kiosk help {}' tells how it is used", asked.back()->get_name()));
  return Exit::bad_command_line;
}

void print_help(const std::string& help) { std::cout << wrapped_help(help, output_columns()); }

struct CommandLine {
  CLI::App app{about, "kiosk"};
  EverySetting settings;
  std::vector<ParsedCommand> commands;

  CommandLine() {
    app.footer(footer);
    app.set_version_flag("-V,--version", fmt::format("kiosk {}", version()));
    app.require_subcommand(1);
    commands = add_commands(app, settings);
  }
};

/// Answers what needs no more than the command line.
struct Answer {
  const CLI::App& app;
  Journal& journal;

  Command operator()(const HelpAsked& help) const {
    if (help.command.empty()) {
      print_help(CommandLine{}.app.help());  // this one has "help" as its command
      return Answered{Exit::ok};
    }
    if (const std::string unknown = unknown_command(app, help.command); !unknown.empty()) {
      journal.say("kiosk: " + unknown);
      return Answered{Exit::bad_command_line};
    }
    print_help(app.get_subcommand(help.command)->help(app.get_name()));
    return Answered{Exit::ok};
  }
  Command operator()(const VersionAsked&) const {
    std::cout << app.version() << '\n';
    return Answered{Exit::ok};
  }
  Command operator()(const CompletionAsked&) const {
    std::cout << completion_script(app);
    return Answered{Exit::ok};
  }
  Command operator()(const Command& command) const { return command; }
};

}  // namespace

Command parse_arguments(int argc, const char* const* argv, Journal& journal) {
  CommandLine line;
  CLI::App& app = line.app;
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    print_help(app.help());  // of the command that was named
    return Answered{Exit::ok};
  } catch (const CLI::CallForVersion&) {
    return Answer{app, journal}(VersionAsked{});
  } catch (const CLI::ParseError& error) {
    return Answered{tell_mistake(app, error, argc > 1 ? argv[1] : "", journal)};
  }
  for (const auto& [command, said] : line.commands) {
    if (command->parsed()) return std::visit(Answer{app, journal}, said());
  }
  return Answered{Exit::bad_command_line};
}

}  // namespace kiosk
