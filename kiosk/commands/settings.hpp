#pragma once
// What the command line said, one struct a command.

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "machine/journal.hpp"
#include "preview/preview.hpp"
#include "sign/run.hpp"

namespace kiosk {

struct CheckSettings {
  Source source;
  std::string event;  ///< empty: the screen file's; else this one, and no screen file is needed
  bool json = false;
};

struct TimelineSettings {
  Source source;
  std::string from, until;
  bool json = false;
};

struct RenderSettings {
  Source source;
  std::string at;
  std::optional<std::string> screen;
  Size size{1920, 1080};
  std::string output;
};

struct ContactSheetSettings {
  Source source;
  std::string from, until;
  int every = 10;  ///< minutes
  Size size{1920, 1080};
  std::string output;
};

struct TypesetSettings {
  std::string config;  ///< empty: none is read; else its event's names are kept together
  double width_em = 12;
  int max_lines = 3;
  std::string language;
  std::vector<std::string> texts;
};

struct StatusSettings {
  bool json = false, prometheus = false;
  std::string file;  ///< empty: where the signs of this machine leave it
};

enum class ReportForm { text, csv, html };

struct ReportSettings {
  std::vector<std::string> logs;  ///< files, or folders of them
  std::string config;             ///< empty: nothing is known of what was promised
  ReportForm form = ReportForm::text;
  int longest_gap = 30;  ///< minutes
};

struct ProofSettings {
  std::string config;  ///< empty: searched for
  std::string folder;  ///< made when it is not there
};

struct WatchSettings {
  Source source;
  std::string event;     ///< empty: the screen file's; else this one, with the built-in theme
  std::string statuses;  ///< a file of what `kiosk-sync statuses` prints; "-" is standard input
  std::string broker;    ///< asked where there is no such file; empty: the screen file's
  std::string login;     ///< a file with the broker's login
  bool home_assistant = false;
  int every = 0;       ///< seconds; 0: once
  std::string output;  ///< the wall's picture; may be empty
  std::string page;    ///< the folder of its page; may be empty
};

/// Of the commands that are programs of their own.
struct OtherProgram {
  std::string name;                    ///< "kiosk-import"
  std::vector<std::string> arguments;  ///< that program's own
};

/// The command line was answered already (help, version, a mistake): leave with this code.
struct Answered {
  Exit exit;
};

using Command = std::variant<Answered, RunSettings, CheckSettings, TimelineSettings, RenderSettings,
                             ContactSheetSettings, TypesetSettings, ReportSettings, StatusSettings, PreviewSettings,
                             ProofSettings, WatchSettings, OtherProgram>;

/// Answers help, the version and the completion itself, and tells what is wrong.
Command parse_arguments(int argc, const char* const* argv, Journal&);

Exit check(const CheckSettings&, Journal&);
Exit timeline(const TimelineSettings&, Journal&);
Exit render(const RenderSettings&, Journal&);
Exit contact_sheet(const ContactSheetSettings&, Journal&);
Exit typeset_texts(const TypesetSettings&, Journal&);
Exit report_plays(const ReportSettings&, Journal&);
Exit sign_status(const StatusSettings&, Journal&);
Exit proof(const ProofSettings&, Journal&);
Exit watch_screens(const WatchSettings&, Journal&);
/// Becomes another program, and returns only where that can't be started.
Exit become(const OtherProgram&, Journal&);
/// What another program prints; nothing, told by itself, when it does not end well.
std::optional<std::string> output_of(const OtherProgram&, Journal&);

/// The whole program.
Exit kiosk_main(int argc, const char* const* argv);

}  // namespace kiosk
