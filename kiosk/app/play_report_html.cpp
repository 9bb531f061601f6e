#include <initializer_list>

#include <fmt/format.h>

#include "app/play_report_text.hpp"

namespace kiosk {
namespace {

constexpr const char* head = R"(<!DOCTYPE html>
<html lang="zh-Hant">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>贊助播放紀錄 Proof of play</title>
<style>
body { font: 16px/1.5 "Noto Sans", "Noto Sans CJK TC", sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem;
       color: #1a1a1a; background: #fff }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
caption { text-align: left; font-weight: bold; font-size: 1.2rem; padding: 1.5rem 0 .5rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #ccc }
th { font-size: .85rem }
.number { text-align: right }
.wide { overflow-x: auto }
.id { color: #555; font-size: .85rem }
tr { break-inside: avoid }
thead { display: table-header-group }
@media print { body { margin: 0; max-width: none; font-size: 10pt } .wide { overflow: visible } }
</style>
</head>
<body>
)";

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string both(const char* zh, const char* en) { return fmt::format("{} <span lang=\"en\">{}</span>", zh, en); }

std::string name_and_id(const LocalizedText* name, const std::string& id) {
  std::string names;
  if (name) {
    for (const auto& [language, text] : name->by_language) names += (names.empty() ? "" : " / ") + escaped(text);
  }
  if (names.empty()) return escaped(id);
  return fmt::format("{}<br><span class=\"id\">{}</span>", names, escaped(id));
}

template <typename Items>
const LocalizedText* name_among(const Items& items, const std::string& id) {
  for (const auto& item : items) {
    if (item.id == id) return &item.name;
  }
  return nullptr;
}

std::string venue_cell(const std::string& id, const PlayPlan* plan) {
  return name_and_id(plan ? name_among(plan->content().venues, id) : nullptr, id);
}

std::string sponsor_cell(const std::string& id, const PlayPlan* plan) {
  return name_and_id(plan ? name_among(plan->content().sponsors, id) : nullptr, id);
}

std::string table(const std::string& caption, std::initializer_list<std::string> headings, const std::string& body) {
  std::string html = fmt::format("<div class=\"wide\"><table>\n<caption>{}</caption>\n<thead><tr>", caption);
  for (const std::string& h : headings) html += fmt::format("<th scope=\"col\">{}</th>", h);
  return html + "</tr></thead>\n<tbody>\n" + body + "</tbody>\n</table></div>\n";
}

std::string rows_table(const PlayReport& report, const PlayPlan* plan) {
  std::string body;
  for (const PlayRow& r : report.rows) {
    body += fmt::format(
        "<tr><td>{}</td><td>{}</td><td class=\"number\">{}</td><td class=\"number\">{:.0f}</td>"
        "<td class=\"number\">{}</td><td class=\"number\">{}</td><td class=\"number\">{}</td>"
        "<td>{}</td><td>{}</td></tr>\n",
        sponsor_cell(r.sponsor, plan), venue_cell(r.venue, plan), r.plays, r.seconds, percent_text(r.measured),
        percent_text(r.promised), r.display_off, play_time(r.first, plan), play_time(r.last, plan));
  }
  return table(both("播放", "Plays"),
               {both("贊助", "Sponsor"), both("場地", "Venue"), both("次數", "Plays"), both("秒數", "Seconds"),
                both("實際比例", "Measured share"), both("承諾比例", "Promised share"), both("螢幕關閉", "Display off"),
                both("首次", "First"), both("末次", "Last")},
               body);
}

std::string gaps_table(const PlayReport& report, const PlayPlan* plan) {
  std::string body;
  for (const PlayGap& g : report.gaps) {
    const Bilingual reason = gap_reason(g);
    body +=
        fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}<br><span lang=\"en\">{}</span></td></tr>\n",
                    escaped(g.screen), venue_cell(g.venue, plan), play_time(g.from, plan), play_time(g.until, plan),
                    reason.zh, reason.en);
  }
  return table(
      both("沒有播放的時段", "Gaps"),
      {both("螢幕", "Screen"), both("場地", "Venue"), both("從", "From"), both("到", "Until"), both("原因", "Reason")},
      body);
}

std::string counts(const PlayReport& r) {
  const auto item = [](std::size_t count, const char* zh, const char* en) {
    return fmt::format("<li>{}: {}</li>\n", both(zh, en), count);
  };
  return "<ul>\n" + item(r.unreadable, "無法讀取的行（未計入）", "Unreadable or half lines, not counted") +
         item(r.duplicates, "重複的行（只計一次）", "Lines met more than once, counted once") +
         item(r.simulated, "排演的行（未計入）", "Lines of rehearsals, not counted") +
         item(r.untrusted, "時鐘不可信的行（未計入）", "Lines of a clock not believed, not counted") + "</ul>\n";
}

}  // namespace

std::string report_html(const PlayReport& report, const PlayPlan* plan) {
  std::string html = head;
  html += "<h1>" + both("贊助播放紀錄", "Proof of play") + "</h1>\n";
  html += rows_table(report, plan);
  if (!report.gaps.empty()) html += gaps_table(report, plan);
  return html + counts(report) + "</body>\n</html>\n";
}

}  // namespace kiosk
