#pragma once
// What the command line said, one struct a command.

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "preview/preview.hpp"
#include "sign/run.hpp"

namespace kiosk {

struct CheckSettings {
  Source source;
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
  bool json = false;
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

/// The command line was answered already (help, version, a mistake): leave with this code.
struct Answered {
  int exit_code;
};

using Command =
    std::variant<Answered, RunSettings, CheckSettings, TimelineSettings, RenderSettings, ContactSheetSettings,
                 TypesetSettings, ReportSettings, StatusSettings, PreviewSettings, ProofSettings>;

/// Prints help, the version or what is wrong itself.
Command parse_arguments(int argc, const char* const* argv);

Exit check(const CheckSettings&);
Exit timeline(const TimelineSettings&);
Exit render(const RenderSettings&);
Exit contact_sheet(const ContactSheetSettings&);
Exit typeset_texts(const TypesetSettings&);
Exit report_plays(const ReportSettings&);
Exit sign_status(const StatusSettings&);
Exit proof(const ProofSettings&);

/// The whole program. Throws SdlError for a machine that cannot show.
int kiosk_main(int argc, const char* const* argv);

}  // namespace kiosk
