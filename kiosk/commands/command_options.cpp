#include "commands/command_options.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "schedule/screen_table.hpp"
#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

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

CLI::Option* add_time(CLI::App& command, const char* name, std::string& time, const std::string& help) {
  return command.add_option(name, time, help)->required()->type_name("TIME")->check(time_check);
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
  command->add_option("--at", run.at, "Begin as if it were this time; start is that of the event's first session")
      ->type_name("TIME")
      ->check([](const std::string& text) { return text == event_start ? std::string{} : time_check(text); });
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
      ->add_option_function<std::string>(
          "--output", [&run](const std::string& output) { run.through_sdl = output == "sdl"; },
          "On a bare console: kernel, or sdl, which needs a driver for OpenGL ES (default kernel)")
      ->type_name("WAY")
      ->check(CLI::IsMember({"kernel", "sdl"}).description(""));
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

std::string screen_help() {
  std::string help = "This screen instead of the playlist's turn:";
  for (std::size_t i = 0; i < screen_table.size(); ++i) {
    help += i + 1 == screen_table.size() ? " or " : " ";
    help += screen_table[i].name;
    if (i + 2 < screen_table.size()) help += ',';
  }
  return help;
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
  add_time(*command, "--from", sheet.from, "The first moment (default the first session's start)")->required(false);
  add_time(*command, "--until", sheet.until, "No moment after this one (default one picture after that day's end)")
      ->required(false);
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
  CLI::Option* json = command->add_flag("--json", status.json, "One JSON object");
  command->add_flag("--prometheus", status.prometheus, "Metrics for the node exporter's textfile collector")
      ->excludes(json);
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

/// A program of its own: its options are its business, --help too.
ParsedCommand other_program(CLI::App& app, const std::string& name, const char* help,
                            const std::vector<std::string>& program) {
  CLI::App* command = app.add_subcommand(name, help);
  command->footer(fmt::format("'kiosk {} --help' tells its options.", name));
  command->set_help_flag();
  command->prefix_command();
  return {command, [command, program] {
            OtherProgram other{program.front(), {program.begin() + 1, program.end()}};
            for (std::string& word : command->remaining()) other.arguments.push_back(std::move(word));
            return Said{Command{std::move(other)}};
          }};
}

CLI::App* add_help(CLI::App& app, HelpAsked& help) {
  CLI::App* command = app.add_subcommand("help", "Tell what a command does, as its --help");
  command->footer("");
  command->add_option("COMMAND", help.command, "Which; without it all commands are listed");
  return command;
}

CLI::App* add_plain(CLI::App& app, const char* name, const char* help) {
  CLI::App* command = app.add_subcommand(name, help);
  command->footer("");
  return command;
}

/// Not listed: the package's completion calls it.
CLI::App* add_completion(CLI::App& app) {
  CLI::App* command = add_plain(app, "completion", "Print a script with which bash or zsh completes command lines");
  command->group("");
  return command;
}

}  // namespace

std::vector<ParsedCommand> add_commands(CLI::App& app, EverySetting& to) {
  return {{add_run(app, to.run), [&to] { return Said{Command{to.run}}; }},
          {add_check(app, to.check), [&to] { return Said{Command{to.check}}; }},
          {add_timeline(app, to.timeline), [&to] { return Said{Command{to.timeline}}; }},
          {add_render(app, to.render), [&to] { return Said{Command{to.render}}; }},
          {add_contact_sheet(app, to.sheet), [&to] { return Said{Command{to.sheet}}; }},
          {add_typeset(app, to.typeset), [&to] { return Said{Command{to.typeset}}; }},
          {add_report(app, to.report), [&to] { return Said{Command{to.report}}; }},
          {add_status(app, to.status), [&to] { return Said{Command{to.status}}; }},
          {add_preview(app, to.preview), [&to] { return Said{Command{to.preview}}; }},
          {add_proof(app, to.proof), [&to] { return Said{Command{to.proof}}; }},
          {add_watch(app, to.watch), [&to] { return Said{Command{to.watch}}; }},
          other_program(app, "import", "Make an event file of what a conference publishes elsewhere", {"kiosk-import"}),
          other_program(app, "pack", "Put all that an event needs into one folder, for a server, a card or a stick",
                        {"kiosk-sync", "pack"}),
          other_program(app, "sync", "Fetch the event from the address that the screen file names", {"kiosk-sync"}),
          {add_help(app, to.help), [&to] { return Said{to.help}; }},
          {add_plain(app, "version", "Tell the version, as --version"), [] { return Said{VersionAsked{}}; }},
          {add_completion(app), [] { return Said{CompletionAsked{}}; }}};
}

}  // namespace kiosk
