#pragma once
// What the command line said, one struct a command.

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/clock.hpp"
#include "compose/display_list.hpp"

namespace kiosk {

/// Exit codes, as the README has them.
enum class Exit { ok = 0, bad_content = 1, bad_command_line = 2, cannot_show = 3 };

struct Source {
  std::string config;                ///< empty: searched for
  std::optional<std::string> venue;  ///< in place of the file's
};

struct RunSettings {
  Source source;
  std::optional<Size> windowed;
  std::optional<std::string> at;
  double speed = 1;
  TrustSetting trust = TrustSetting::automatic;
  bool software = false;
  std::string log;    ///< folder for plays; empty: as the environment says
  std::string state;  ///< folder for the last good content; empty: systemd's, or none
  std::string usb;    ///< where sticks are mounted; empty: the package's folder, if it is there
  std::optional<std::chrono::duration<double>> exit_after;
};

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

struct PreviewSettings {
  Source source;
  std::string slide;         ///< a file; empty: the event's first sponsor's
  std::optional<Size> size;  ///< of the venue's picture
  std::string at;            ///< empty: the venue's first session
  std::string keys;          ///< pressed before the first picture, as WindowWait has them, between blanks
  std::string output;        ///< a PNG file instead of a window, or empty
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

Exit run(const RunSettings&);
Exit check(const CheckSettings&);
Exit timeline(const TimelineSettings&);
Exit render(const RenderSettings&);
Exit contact_sheet(const ContactSheetSettings&);
Exit typeset_texts(const TypesetSettings&);
Exit report_plays(const ReportSettings&);
Exit sign_status(const StatusSettings&);
Exit preview(const PreviewSettings&);
Exit proof(const ProofSettings&);

/// The whole program. Throws SdlError for a machine that cannot show.
int kiosk_main(int argc, const char* const* argv);

}  // namespace kiosk
