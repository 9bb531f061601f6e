#include <algorithm>
#include <filesystem>
#include <iostream>

#include "box/box.hpp"
#include "commands/settings.hpp"
#include "pages/report_page.hpp"
#include "plays/play_report_text.hpp"

namespace kiosk {
namespace {

/// A folder stands for the logs in it.
std::vector<std::string> files_of(const std::string& path) {
  std::error_code failed;
  std::vector<std::string> files;
  if (!std::filesystem::is_directory(path, failed)) return {path};
  for (const auto& entry : std::filesystem::directory_iterator(path, failed)) {
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path().string());
  }
  std::ranges::sort(files);
  if (files.empty()) std::cerr << "kiosk: " << path << ": no .jsonl file is in it\n";
  return files;
}

/// Nothing when a log could not be read: a report that lacks one would be false.
std::optional<PlayLines> read_logs(const std::vector<std::string>& logs) {
  PlayLines all;
  bool failed = false;
  for (const std::string& log : logs) {
    for (const std::string& file : files_of(log)) {
      const Result<std::string> bytes = read_file(file);
      if (!bytes) {
        std::cerr << "kiosk: " << to_text(bytes.failure()) << '\n';
        failed = true;
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

Exit report_plays(const ReportSettings& settings) {
  std::unique_ptr<PlayPlan> plan;
  if (!settings.config.empty()) {
    Opened opened = open_box({settings.config, {}});
    if (!opened.box) return opened.exit;
    plan = std::make_unique<PlayPlan>(std::make_shared<const Content>(opened.box->schedule.content()));
  }
  auto lines = read_logs(settings.logs);
  if (!lines) return Exit::bad_content;
  const PlayReport report = play_report(std::move(*lines), plan.get(), Minutes{settings.longest_gap},
                                        date::floor<Seconds>(std::chrono::system_clock::now()));
  switch (settings.form) {
    case ReportForm::csv:
      std::cout << report_csv(report, plan.get());
      std::cerr << counts_text(report);  // a spreadsheet has no place for them
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
