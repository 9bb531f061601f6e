#include "pages/pages.hpp"

#include <cmath>

#include <fmt/format.h>

#include "pages/html_page.hpp"
#include "plays/play_report_text.hpp"

namespace kiosk {
namespace {

/// A name and its id, by which spreadsheets and logs know it.
template <typename Items>
std::string named(const Items* items, const std::string& id) {
  const std::string code = fmt::format("<small>{}</small>", html_escaped(id));
  if (!items) return html_escaped(id);
  for (const auto& item : *items) {
    if (item.id == id) return fmt::format("{} {}", html_text(item.name, id), code);
  }
  return html_escaped(id);
}

class ReportPage {
 public:
  ReportPage(const PlayReport& report, const PlayPlan* plan) : report_(report), plan_(plan) {}

  std::string html() const {
    std::string body = "<main>\n<h1>" + html_both({"贊助播放紀錄", "Proof of play"}) + "</h1>\n" + zone();
    body += totals() + plays() + unheard();
    if (!report_.gaps.empty()) body += gaps();
    return html_page("贊助播放紀錄 Proof of play", body + counts() + "</main>\n");
  }

 private:
  std::string venue(const std::string& id) const { return named(plan_ ? &plan_->content().venues : nullptr, id); }
  std::string sponsor(const std::string& id) const { return named(plan_ ? &plan_->content().sponsors : nullptr, id); }

  Zone time_zone() const { return plan_ ? plan_->content().zone : Zone::utc(); }
  std::string time(const std::optional<Instant>& t) const { return t ? html_time(time_zone(), *t) : "–"; }

  std::string zone() const {
    const std::string name = time_zone().name();
    return html_paragraph({"時間皆為 " + name + "。", "Times are of " + name + "."});
  }

  /// What a sponsor asks for first.
  std::string totals() const {
    std::vector<std::vector<std::string>> rows;
    for (const PlayRow& r : report_.totals) {
      rows.push_back({sponsor(r.sponsor), fmt::format("{}", r.plays), clock_length(Seconds{std::llround(r.seconds)}),
                      percent_text(r.measured), fmt::format("{}", r.display_off), time(r.first), time(r.last)});
    }
    return html_table({"所有場地合計", "All venues together"},
                      {{{"贊助", "Sponsor"}},
                       {{"次數", "Plays"}, true},
                       {{"時:分:秒", "h:mm:ss"}, true},
                       {{"實際比例", "Measured"}, true},
                       {{"螢幕關閉", "Dark"}, true},
                       {{"首次", "First"}},
                       {{"末次", "Last"}}},
                      rows);
  }

  std::string plays() const {
    std::vector<std::vector<std::string>> rows;
    for (const PlayRow& r : report_.rows) {
      rows.push_back({sponsor(r.sponsor), venue(r.venue), fmt::format("{}", r.plays),
                      clock_length(Seconds{std::llround(r.seconds)}), percent_text(r.measured),
                      percent_text(r.promised), fmt::format("{}", r.display_off), time(r.first), time(r.last)});
    }
    return html_table({"各場地", "Each venue"},
                      {{{"贊助", "Sponsor"}},
                       {{"場地", "Venue"}},
                       {{"次數", "Plays"}, true},
                       {{"時:分:秒", "h:mm:ss"}, true},
                       {{"實際比例", "Measured"}, true},
                       {{"承諾比例", "Promised"}, true},
                       {{"螢幕關閉", "Dark"}, true},
                       {{"首次", "First"}},
                       {{"末次", "Last"}}},
                      rows);
  }

  std::string gaps() const {
    std::vector<std::vector<std::string>> rows;
    for (const PlayGap& g : report_.gaps) {
      rows.push_back({g.screen.empty() ? "–" : html_escaped(g.screen), venue(g.venue), time(g.from), time(g.until),
                      "<span class=\"both\">" + html_both(gap_reason(g)) + "</span>"});
    }
    return html_table(
        {"沒有播放的時段", "Gaps"},
        {{{"螢幕", "Screen"}}, {{"場地", "Venue"}}, {{"從", "From"}}, {{"到", "Until"}}, {{"原因", "Reason"}}}, rows);
  }

  /// What no log tells of.
  std::string unheard() const {
    if (report_.unheard_days.empty() && report_.unheard_sponsors.empty()) return {};
    std::string list = "<h2>" + html_both({"紀錄中完全沒有播放", "Without a play in these logs"}) + "</h2>\n<ul>\n";
    for (const UnheardDay& day : report_.unheard_days) {
      list += fmt::format("<li>{}: {} – {}</li>\n", venue(day.venue), time(day.from), time(day.until));
    }
    for (const std::string& id : report_.unheard_sponsors) list += fmt::format("<li>{}</li>\n", sponsor(id));
    return list + "</ul>\n";
  }

  std::string counts() const {
    const auto item = [](std::size_t count, const Bilingual& words) {
      return fmt::format("<li>{} {}</li>\n", count, html_both(words));
    };
    return "<h2>" + html_both({"未計入的行", "Lines not counted"}) + "</h2>\n<ul>\n" +
           item(report_.unreadable, {"行不完整或無法讀取", "half or unreadable"}) +
           item(report_.duplicates, {"行重複（只計一次）", "met more than once, counted once"}) +
           item(report_.simulated, {"行屬於排演", "of rehearsals"}) +
           item(report_.untrusted, {"行的時鐘不可信", "of a clock not believed"}) + "</ul>\n";
  }

  const PlayReport& report_;
  const PlayPlan* plan_;
};

}  // namespace

std::string report_html(const PlayReport& report, const PlayPlan* plan) { return ReportPage{report, plan}.html(); }

}  // namespace kiosk
