#include <filesystem>
#include <iostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands/settings.hpp"
#include "load/load.hpp"
#include "machine/version.hpp"
#include "schedule/screen_table.hpp"
#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

constexpr const char* about =
    "kiosk - the sign of a conference venue\n\n"
    "Reads a schedule from configuration files and shows the current talk, the next talk, sponsors and shuttle\n"
    "departures, full screen. 'kiosk COMMAND --help' tells more of each command.";

constexpr const char* footer =
    "TIME is local to the event, as in its file: 2020-09-06T14:05. An offset may follow: 2020-09-06T06:05Z.\n"
    "Without --config the first of these is read: $KIOSK_CONFIG, /boot/firmware/kiosk.json, /etc/kiosk/kiosk.json,\n"
    "config/kiosk.json.\n"
    "Exit codes: 0 all is well, 1 the content cannot be used or the output not be written, 2 wrong command line,\n"
    "3 this machine cannot show.";

constexpr const char* picture_help = "The PNG file to write; - is standard output";

/// "1920x1080" within what a display may have.
Size parse_size(const std::string& text) {
  int width = 0, height = 0;
  char rest = 0;
  if (std::sscanf(text.c_str(), "%5dx%5d%c", &width, &height, &rest) != 2 || width < 160 || height < 160 ||
      width > 16384 || height > 16384) {
    throw CLI::ValidationError("size", "'" + text + "' is not WIDTHxHEIGHT in pixels, such as 1920x1080");
  }
  return {width, height};
}

std::string time_check(const std::string& text) {
  if (parse_time(text, Zone::utc())) return {};
  return "'" + text + "' is not a time such as 2020-09-06T14:05";
}

void add_source(CLI::App& command, Source& source) {
  command.add_option("--config", source.config, "The screen file (kiosk.json)")->type_name("FILE");
  command.add_option("--venue", source.venue, "Show this venue instead of the file's")->type_name("ID");
}

void add_time(CLI::App& command, const char* name, std::string& time, const char* help) {
  command.add_option(name, time, help)->required()->type_name("TIME")->check(time_check);
}

void add_size(CLI::App& command, Size& size) {
  command
      .add_option_function<std::string>(
          "--size", [&size](const std::string& text) { size = parse_size(text); },
          "Size of the picture, after rotation (default 1920x1080)")
      ->type_name("WxH");
}

/// What has no ending may be a device.
std::string picture_check(const std::string& output) {
  const std::string ending = std::filesystem::path{output}.extension().string();
  if (ending.empty() || ending == ".png" || ending == ".PNG") return {};
  return "only PNG is written, and '" + output + "' is called otherwise";
}

CLI::Option* add_output(CLI::App& command, std::string& output, const char* help) {
  return command.add_option("-o,--output", output, help)->type_name("FILE.png")->check(picture_check);
}

CLI::App* add_run(CLI::App& app, RunSettings& run) {
  CLI::App* command = app.add_subcommand("run", "Be the sign: full screen, until it is told to end");
  add_source(*command, run.source);
  command
      ->add_option_function<std::string>(
          "--windowed", [&run](const std::string& text) { run.windowed = parse_size(text); },
          "In a window of this size instead of full screen")
      ->type_name("WxH");
  command->add_option("--at", run.at, "Begin as if it were this time")->type_name("TIME")->check(time_check);
  command->add_option("--speed", run.speed, "Let time run this many times as fast, with --at")
      ->check(CLI::Range(0.01, 100000.0))
      ->type_name("N");
  command->add_option("--clock", run.trust, "May the clock be believed? auto, trusted or untrusted (default auto)")
      ->transform(CLI::CheckedTransformer(std::map<std::string, TrustSetting>{{"auto", TrustSetting::automatic},
                                                                              {"trusted", TrustSetting::trusted},
                                                                              {"untrusted", TrustSetting::untrusted}},
                                          CLI::ignore_case)
                      .description(""))
      ->type_name("TRUST");
  command->add_option("--log", run.log, "Keep a line for each sponsor slide shown in this folder")->type_name("DIR");
  command->add_option("--state", run.state, "Keep the last good content in this folder")->type_name("DIR");
  command->add_option("--usb", run.usb, "Look for USB sticks in this folder")->type_name("DIR");
  command->add_flag("--software", run.software, "Draw without the GPU");
  command
      ->add_option_function<double>(
          "--exit-after", [&run](double seconds) { run.exit_after = std::chrono::duration<double>{seconds}; },
          "End by itself after this many seconds")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.0, 1e9));
  return command;
}

CLI::App* add_check(CLI::App& app, CheckSettings& check) {
  CLI::App* command = app.add_subcommand("check", "Tell every problem in the files, the artwork, the fonts, the fit");
  CLI::Option* event =
      command->add_option("EVENT", check.event, "An event file by itself, checked at each of its venues");
  add_source(*command, check.source);
  event->excludes("--config")->excludes("--venue");
  command->add_flag("--json", check.json, "One JSON object a line");
  return command;
}

CLI::App* add_timeline(CLI::App& app, TimelineSettings& timeline) {
  CLI::App* command = app.add_subcommand("timeline", "List what will be shown, a line for each answer");
  add_source(*command, timeline.source);
  add_time(*command, "--from", timeline.from, "The first moment");
  add_time(*command, "--until", timeline.until, "The moment at which the list ends");
  command->add_flag("--json", timeline.json, "One JSON object a line");
  return command;
}

/// Every screen's name, in lines that a terminal of 120 columns holds beside the option.
std::string screen_help() {
  constexpr std::size_t most_columns = 88;
  std::string help, line = "This screen instead of the playlist's turn:";
  for (std::size_t i = 0; i < screen_table.size(); ++i) {
    std::string word{screen_table[i].name};
    if (i + 2 < screen_table.size()) word += ',';
    if (i + 1 == screen_table.size()) word.insert(0, "or ");
    if (line.size() + 1 + word.size() > most_columns) {
      help += line + '\n';
      line = word;
    } else {
      line += ' ' + word;
    }
  }
  return help + line;
}

CLI::App* add_render(CLI::App& app, RenderSettings& render) {
  CLI::App* command = app.add_subcommand("render", "Draw one moment to a PNG file, exactly as the sign would");
  add_source(*command, render.source);
  add_time(*command, "--at", render.at, "The moment");
  command->add_option("--screen", render.screen, screen_help())->type_name("NAME");
  add_size(*command, render.size);
  add_output(*command, render.output, picture_help)->required();
  return command;
}

CLI::App* add_contact_sheet(CLI::App& app, ContactSheetSettings& sheet) {
  CLI::App* command = app.add_subcommand("contact-sheet", "Draw many moments at a glance to one PNG file");
  add_source(*command, sheet.source);
  add_time(*command, "--from", sheet.from, "The first moment");
  add_time(*command, "--until", sheet.until, "No moment after this one");
  command->add_option("--every", sheet.every, "Minutes between two pictures (default 10)")
      ->check(CLI::Range(1, 1440))
      ->type_name("MIN");
  add_size(*command, sheet.size);
  add_output(*command, sheet.output, picture_help)->required();
  return command;
}

CLI::App* add_typeset(CLI::App& app, TypesetSettings& typeset) {
  CLI::App* command = app.add_subcommand("typeset", "Show how texts break into lines; needs no configuration");
  command->add_option("--config", typeset.config, "A screen file, whose event says which names to keep together")
      ->type_name("FILE");
  command->add_option("--width-em", typeset.width_em, "Width of the box in em (default 12)")
      ->check(CLI::Range(0.5, 1000.0))
      ->type_name("W");
  command->add_option("--max-lines", typeset.max_lines, "At most this many lines (default 3)")
      ->check(CLI::Range(1, 100))
      ->type_name("N");
  command->add_option("--language", typeset.language, "BCP 47 tag; without it the script decides")->type_name("TAG");
  command->add_option("TEXT", typeset.texts, "The texts; without any, one a line from standard input");
  return command;
}

CLI::App* add_report(CLI::App& app, ReportSettings& report) {
  CLI::App* command = app.add_subcommand("report", "Tell from screens' logs how often each sponsor was shown");
  command->footer("");  // what it says of TIME and of a configuration is not so here
  command->add_option("LOG", report.logs, "Files of plays (plays.jsonl), or folders of them")->required();
  command
      ->add_option("--config", report.config, "A screen file, whose event says what was promised; none is searched for")
      ->type_name("FILE");
  CLI::Option* csv = command->add_flag_callback(
      "--csv", [&report] { report.form = ReportForm::csv; }, "For a spreadsheet");
  command
      ->add_flag_callback(
          "--html", [&report] { report.form = ReportForm::html; }, "One page, to read and to print")
      ->excludes(csv);
  command->add_option("--gap", report.longest_gap, "Minutes without a play that are told (default 30)")
      ->check(CLI::Range(1, 1440))
      ->type_name("MIN");
  return command;
}

CLI::App* add_status(CLI::App& app, StatusSettings& status) {
  CLI::App* command = app.add_subcommand("status", "Tell what the sign on this machine does; 1 when none runs");
  command->footer("");
  command->add_flag("--json", status.json, "One JSON object");
  command->add_option("--file", status.file, "The sign's status file, in place of the usual ones")->type_name("FILE");
  return command;
}

CLI::App* add_preview(CLI::App& app, PreviewSettings& preview) {
  CLI::App* command = app.add_subcommand("preview", "Show at a desk what a venue will show of a sponsor's slide");
  command->add_option("SLIDE", preview.slide, "The slide's file; without it the event's first sponsor's is shown");
  add_source(*command, preview.source);
  command
      ->add_option_function<std::string>(
          "--size", [&preview](const std::string& text) { preview.size = parse_size(text); },
          "Size of the venue's picture (default 1920x1080)")
      ->type_name("WxH");
  command->add_option("--at", preview.at, "Its turn at this time or after it")->type_name("TIME")->check(time_check);
  command->add_option("--keys", preview.keys, "Keys pressed at the start, between blanks: \"a right right V\"");
  add_output(*command, preview.output, "A picture of the window instead of the window; - is standard output");
  return command;
}

CLI::App* add_proof(CLI::App& app, ProofSettings& proof) {
  CLI::App* command = app.add_subcommand("proof", "Write pages that show sponsors and organisers what will be shown");
  command->add_option("--config", proof.config, "The screen file (kiosk.json)")->type_name("FILE");
  command->add_option("-o,--output", proof.folder, "The folder to write; index.html is where to begin")
      ->required()
      ->type_name("DIR");
  return command;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

Exit tell_mistake(const CLI::App& app, const CLI::ParseError& error, const std::string& word, Journal& journal) {
  if (error.get_exit_code() == 0) {
    app.exit(error);
    return Exit::ok;
  }
  std::string what = error.what();
  const auto names = command_names(app);
  if (!word.empty() && word[0] != '-' && std::find(names.begin(), names.end(), word) == names.end()) {
    const std::string nearest = nearest_name(word, names);
    what = "no command is called '" + word + "'" + (nearest.empty() ? "" : "; did you mean '" + nearest + "'?");
  }
  journal.say("kiosk: " + what);
  journal.say("kiosk: 'kiosk --help' lists the commands");
  return Exit::bad_command_line;
}

}  // namespace

Command parse_arguments(int argc, const char* const* argv, Journal& journal) {
  CLI::App app{about, "kiosk"};
  app.footer(footer);
  app.set_version_flag("--version", fmt::format("kiosk {}", version()));
  app.require_subcommand(1);
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
  const std::vector<std::pair<CLI::App*, std::function<Command()>>> commands{
      {add_run(app, run), [&] { return Command{run}; }},
      {add_check(app, check), [&] { return Command{check}; }},
      {add_timeline(app, timeline), [&] { return Command{timeline}; }},
      {add_render(app, render), [&] { return Command{render}; }},
      {add_contact_sheet(app, sheet), [&] { return Command{sheet}; }},
      {add_typeset(app, typeset), [&] { return Command{typeset}; }},
      {add_report(app, report), [&] { return Command{report}; }},
      {add_status(app, status), [&] { return Command{status}; }},
      {add_preview(app, preview), [&] { return Command{preview}; }},
      {add_proof(app, proof), [&] { return Command{proof}; }}};
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return Answered{tell_mistake(app, error, argc > 1 ? argv[1] : "", journal)};
  }
  for (const auto& [command, settings] : commands) {
    if (command->parsed()) return settings();
  }
  return Answered{Exit::bad_command_line};
}

}  // namespace kiosk
