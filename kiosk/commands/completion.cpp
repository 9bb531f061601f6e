#include "commands/completion.hpp"

#include <fmt/format.h>

#include "schedule/screen_table.hpp"

namespace kiosk {
namespace {

/// What may follow an option, for those whose words are known.
std::string words_after() {
  std::string screens;
  for (const auto& screen : screen_table) screens += fmt::format("{} ", screen.name);
  return fmt::format("    --screen) words='{}' ;;\n    --clock) words='auto trusted untrusted' ;;\n", screens);
}

std::string options_of(const CLI::App& command) {
  std::string all;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) all += fmt::format("--{} ", name);
  }
  return all;
}

}  // namespace

std::string completion_script(const CLI::App& app) {
  std::string commands, options;
  for (const CLI::App* command : app.get_subcommands({})) {
    if (command->get_group().empty()) continue;
    commands += command->get_name() + ' ';
    options += fmt::format("    {}) words='{}' ;;\n", command->get_name(), options_of(*command));
  }
  return "_kiosk() {\n"
         "  local words=\n"
         "  COMPREPLY=()\n"
         "  case ${COMP_WORDS[COMP_CWORD-1]} in\n" +
         words_after() + fmt::format("    help) words='{}' ;;\n  esac\n", commands) +
         "  if [ -z \"$words\" ]; then case ${COMP_CWORD}:${COMP_WORDS[1]}:$2 in\n" +
         fmt::format("    1:*:*) words='{}--help --version' ;;\n", commands) +
         "    *:*:-*) case ${COMP_WORDS[1]} in\n" + options +
         "    esac ;;\n"
         "  esac; fi\n"
         "  if [ -n \"$words\" ]; then COMPREPLY=($(compgen -W \"$words\" -- \"$2\")); fi\n"
         "}\n"
         "complete -o default -F _kiosk kiosk\n";
}

}  // namespace kiosk
