// What the program says of itself, and what a shell offers of it.

#include <cstdlib>
#include <sstream>

#include <doctest/doctest.h>

#include "program.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

const char* const all_commands[] = {"run",    "check",  "timeline", "render", "contact-sheet", "typeset",
                                    "report", "status", "preview",  "proof",  "help",          "version"};

/// What bash offers for the last of these words.
std::string offered(const std::string& words) {
  const std::string script =
      "eval \"$($0 completion)\"; COMP_WORDS=(kiosk " + words +
      "); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _kiosk kiosk \"${COMP_WORDS[COMP_CWORD]}\" x; echo \"${COMPREPLY[*]}\"";
  return shell("bash -c '" + script + "' " KIOSK_PROGRAM).output;
}

}  // namespace

TEST_CASE("help is what --help is, of all commands and of each; version is --version and -V") {
  CHECK(kiosk_program("help").output == kiosk_program("--help").output);
  for (const char* command : all_commands) {
    CAPTURE(command);
    const Outcome help = kiosk_program(std::string{"help "} + command);
    CHECK(help.exit_code == 0);
    CHECK(help.output.find(std::string{"Usage: kiosk "} + command) != std::string::npos);
    CHECK(help.output == kiosk_program(std::string{command} + " --help").output);
  }
  const Outcome version = kiosk_program("version");
  CHECK(version.output.starts_with("kiosk "));
  CHECK(version.output == kiosk_program("--version").output);
  CHECK(version.output == kiosk_program("-V").output);
  const Outcome unknown = kiosk_program("help rendre 2>&1");
  CHECK(unknown.exit_code == 2);
  CHECK(unknown.output.find("did you mean 'render'?") != std::string::npos);
}

TEST_CASE("A wrong option names the help of the command that it was given to") {
  const Outcome wrong = kiosk_program("render --at 2020-09-06T14:00 -o x.png --colour 2>&1");
  CHECK(wrong.exit_code == 2);
  CHECK(wrong.output.find("'kiosk help render' tells how it is used") != std::string::npos);
  CHECK(kiosk_program("rendre 2>&1").output.find("'kiosk help' lists the commands") != std::string::npos);
}

TEST_CASE("Help is as wide as the terminal") {
  for (const char* command : all_commands) {
    std::istringstream help{shell(std::string{"COLUMNS=72 " KIOSK_PROGRAM " help "} + command).output};
    for (std::string line; std::getline(help, line);) CHECK_MESSAGE(line.size() <= 72, line);
  }
}

TEST_CASE("A shell offers commands, options of the command at hand, and the words that an option takes") {
  CHECK(offered("ren") == "render\n");
  CHECK(offered("render --s") == "--screen --size\n");
  CHECK(offered("render --screen s") == "sponsor sponsors setup stick\n");
  CHECK(offered("help p") == "preview proof pack\n");
  CHECK(offered("run --clock t") == "trusted\n");
  CHECK(offered("check ev") == "\n");  // files then
}
