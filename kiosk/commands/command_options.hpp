#pragma once
// Every command and its options, as CLI11 reads them and as help and completion tell them.

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include <CLI/CLI.hpp>

#include "commands/settings.hpp"

namespace kiosk {

// What the command line itself answers.
struct HelpAsked {
  std::string command;  ///< empty: all are listed
};
struct VersionAsked {};
struct CompletionAsked {};
using Said = std::variant<HelpAsked, VersionAsked, CompletionAsked, Command>;

struct EverySetting {
  RunSettings run;
  CheckSettings check;
  TimelineSettings timeline;
  RenderSettings render;
  ContactSheetSettings sheet;
  TypesetSettings typeset;
  ReportSettings report;
  StatusSettings status;
  PreviewSettings preview;
  ProofSettings proof;
  WatchSettings watch;
  HelpAsked help;
};

struct ParsedCommand {
  CLI::App* command;
  std::function<Said()> said;
};

CLI::App* add_watch(CLI::App&, WatchSettings&);

/// `to` must outlive what is handed out, and `app` own the commands.
std::vector<ParsedCommand> add_commands(CLI::App& app, EverySetting& to);

}  // namespace kiosk
