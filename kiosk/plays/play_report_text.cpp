#include "plays/play_report_text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "box/box.hpp"
#include "text/line_text.hpp"

namespace kiosk {
namespace {

/// Signs of a formula, those of full width too; what begins with a tab or a line's end begins with a backslash here.
constexpr std::array<std::string_view, 8> formula_signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};

/// A cell is one line, for what reads line by line.
std::string csv_text(std::string_view raw) {
  std::string text = line_text(raw);
  if (std::ranges::any_of(formula_signs, [&](std::string_view sign) { return text.starts_with(sign); }))
    text.insert(0, "'");
  if (text.find_first_of(",;\"") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
  return quoted + "\"";
}

std::string csv_share(const std::optional<double>& share) { return share ? fmt::format("{:.4f}", *share) : ""; }

/// A log may hold what no sponsor is called.
void add_line(std::string& text, std::string_view line) { text += line_text(line) + '\n'; }

std::string row_text(const PlayRow& r, const PlayPlan* plan) {
  return fmt::format("{:<16} {:<16} {:>6} {:>9.0f} {:>9} {:>9} {:>5}  {:<25}  {}", r.venue, r.sponsor, r.plays,
                     r.seconds, percent_text(r.measured), percent_text(r.promised), r.display_off,
                     play_time(r.first, plan), play_time(r.last, plan));
}

std::string row_csv(const PlayRow& r, const PlayPlan* plan) {
  return fmt::format("{},{},{},{:.1f},{},{},{},{},{}\r\n", csv_text(r.venue), csv_text(r.sponsor), r.plays, r.seconds,
                     play_time(r.first, plan), play_time(r.last, plan), csv_share(r.measured), csv_share(r.promised),
                     r.display_off);
}

void add_unheard(std::string& text, const PlayReport& report, const PlayPlan* plan) {
  for (const UnheardDay& day : report.unheard_days) {
    add_line(text, fmt::format("no play: {}: {} to {}: in none of these logs", day.venue, play_time(day.from, plan),
                               play_time(day.until, plan)));
  }
  for (const std::string& sponsor : report.unheard_sponsors) {
    add_line(text, fmt::format("no play: sponsor {}: in none of these logs", sponsor));
  }
}

}  // namespace

std::string percent_text(const std::optional<double>& share) {
  return share ? fmt::format("{:.1f} %", *share * 100) : "-";
}

std::string play_time(const std::optional<Instant>& t, const PlayPlan* plan) {
  return t ? instant_text(plan ? plan->content().zone : Zone::utc(), *t) : "";
}

Bilingual gap_reason(const PlayGap& gap) {
  switch (gap.reason) {
    case GapReason::late_start:
      return {"當天第一次播放之前：開機較晚，或前面沒有完整播放",
              "before the day's first play: switched on late, or no slide to its end until then"};
    case GapReason::early_end:
      return {"當天最後一次播放之後：提早關機，或之後沒有完整播放",
              "after the day's last play: switched off early, or no slide to its end any more"};
    case GapReason::restarted:
      return {"機器重新啟動", "the machine was restarted"};
    case GapReason::moved:
      return {"改為顯示其他場地", "the screen was switched to another venue"};
    case GapReason::clock_set:
      return {"時鐘曾被調整，或機器曾關閉", "the clock was set, or the machine was off for a while"};
    case GapReason::silent:
      break;
  }
  return {"機器運作中但沒有完整播放：螢幕未連接、程式停止、內容無法使用或畫面被打斷",
          "the machine ran, but no slide to its end: no display, the sign stopped, content not usable, or slides cut "
          "short"};
}

namespace {

/// ", made on 2020-09-05"; by UTC, as no event is to be trusted with it.
std::string rehearsed(const PlayReport& report) {
  if (!report.rehearsed_from) return {};
  const std::string from = date::format("%F", *report.rehearsed_from),
                    until = date::format("%F", *report.rehearsed_until);
  return ", made on " + from + (from == until ? "" : " to " + until);
}

}  // namespace

std::vector<std::string> counts_lines(const PlayReport& report) {
  std::vector<std::string> lines;
  const auto tell = [&lines](std::size_t count, const char* what) {
    if (count > 0) lines.push_back(fmt::format("{} {}", count, what));
  };
  tell(report.unreadable, "unreadable or half lines, not counted");
  tell(report.duplicates, "lines met more than once, counted once");
  tell(report.simulated, ("lines of rehearsals (--at)" + rehearsed(report) + ", not counted").c_str());
  tell(report.untrusted, "lines of a clock that could not be believed, not counted");
  return lines;
}

std::string report_text(const PlayReport& report, const PlayPlan* plan) {
  std::string text;
  add_line(text, fmt::format("{:<16} {:<16} {:>6} {:>9} {:>9} {:>9} {:>5}  {:<25}  {}", "venue", "sponsor", "plays",
                             "seconds", "measured", "promised", "dark", "first", "last"));
  for (const PlayRow& row : report.rows) add_line(text, row_text(row, plan));
  for (const PlayRow& row : report.totals) add_line(text, row_text(row, plan));
  for (const PlayGap& g : report.gaps) {
    add_line(text, fmt::format("gap: {} at {}: {} to {}: {}{}", g.screen, g.venue, play_time(g.from, plan),
                               play_time(g.until, plan), gap_reason(g).en,
                               g.planned ? "" : " (what was planned is not known)"));
  }
  add_unheard(text, report, plan);
  for (const std::string& line : counts_lines(report)) add_line(text, line);
  return text;
}

std::string report_csv(const PlayReport& report, const PlayPlan* plan) {
  std::string csv = "venue,sponsor,plays,seconds,first,last,measured_share,promised_share,plays_display_off\r\n";
  for (const PlayRow& row : report.rows) csv += row_csv(row, plan);
  std::string before;
  for (const UnheardDay& day : report.unheard_days) {
    if (day.venue != before) csv += csv_text(day.venue) + ",,0,0.0,,,,,0\r\n";
    before = day.venue;
  }
  for (const std::string& sponsor : report.unheard_sponsors) csv += "," + csv_text(sponsor) + ",0,0.0,,,,,0\r\n";
  for (const PlayRow& row : report.totals) csv += row_csv(row, plan);
  return csv;
}

}  // namespace kiosk
