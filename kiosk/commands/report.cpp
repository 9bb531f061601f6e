#include <algorithm>
#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "box/box.hpp"
#include "commands/settings.hpp"
#include "machine/folder.hpp"
#include "pages/pages.hpp"
#include "plays/play_report_text.hpp"

namespace kiosk {
namespace {

/// A folder stands for the logs in it.
Result<std::vector<std::string>> files_of(const std::string& path, Journal& journal) {
  std::error_code failed;
  std::vector<std::string> files;
  if (!std::filesystem::is_directory(path, failed)) return std::vector{path};
  const auto entries = entries_of(path);
  if (!entries) return entries.failure();
  for (const std::filesystem::path& entry : *entries) {
    if (entry.extension() == ".jsonl") files.push_back(entry.string());
  }
  if (files.empty()) journal.say(fmt::format("kiosk: {}: no .jsonl file is in it", path));
  return files;
}

/// Nothing when a log could not be read: a report that lacks one would be false.
std::optional<PlayLines> read_logs(const std::vector<std::string>& logs, Journal& journal) {
  PlayLines all;
  bool failed = false;
  const auto fail = [&](const Failure& failure) {
    journal.say("kiosk: " + to_text(failure));
    failed = true;
  };
  for (const std::string& log : logs) {
    const auto files = files_of(log, journal);
    if (!files) fail(files.failure());
    for (const std::string& file : files.value_or({})) {
      const Result<std::string> bytes = read_file(file);
      if (!bytes) {
        fail(bytes.failure());
        continue;
      }
      PlayLines lines = read_play_lines(*bytes);
      std::ranges::move(lines.plays, std::back_inserter(all.plays));
      all.unreadable += lines.unreadable;
    }
  }
  if (failed) return std::nullopt;
  return all;
}

}  // namespace

Exit report_plays(const ReportSettings& settings, Journal& journal) {
  std::unique_ptr<PlayPlan> plan;
  if (!settings.config.empty()) {
    Opened opened = open_box({settings.config, {}}, journal);
    if (!opened.box) return opened.exit;
    plan = std::make_unique<PlayPlan>(std::make_shared<const Content>(opened.box->schedule.content()));
  }
  auto lines = read_logs(settings.logs, journal);
  if (!lines) return Exit::bad_content;
  const PlayReport report = play_report(std::move(*lines), plan.get(), Minutes{settings.longest_gap},
                                        date::floor<Seconds>(std::chrono::system_clock::now()));
  switch (settings.form) {
    case ReportForm::csv:
      std::cout << report_csv(report, plan.get());
      for (const std::string& line : counts_lines(report)) journal.say(line);  // a spreadsheet has no place for them
      break;
    case ReportForm::html:
      std::cout << report_html(report, plan.get());
      break;
    case ReportForm::text:
      std::cout << report_text(report, plan.get());
      break;
  }
  std::cout.flush();
  return Exit::ok;
}

}  // namespace kiosk
