#pragma once
// What a shell offers while a command line is typed.

#include <string>

#include <CLI/CLI.hpp>

namespace kiosk {

/// A script for bash, and for zsh by its bashcompinit: commands, their options, and the words that an option takes.
/// Where neither is of use, files.
std::string completion_script(const CLI::App&);

}  // namespace kiosk
