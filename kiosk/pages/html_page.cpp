#include "pages/html_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "box/box.hpp"

namespace kiosk {
namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light; --ink: #1b1f24; --quiet: #4b5560; --line: #c9d1d9; --mark: #0b4f9e; --paper: #fff }
* { box-sizing: border-box }
body { font: 1rem/1.55 "Noto Sans TC", "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", system-ui, sans-serif;
       max-width: 76rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; color: var(--ink); background: var(--paper);
       overflow-wrap: anywhere; text-wrap: pretty }
h1, h2, h3 { line-height: 1.25; break-after: avoid }
h1 { font-size: 1.9rem; margin: 0 0 .5rem }
h2 { font-size: 1.35rem; margin: 2.75rem 0 .75rem; padding-top: .75rem; border-top: 3px solid var(--ink) }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .6rem }
/* The second language stands back. */
:is(h1, h2, h3, caption, thead th) > [lang]:not(:first-child) { font-weight: 400; color: var(--quiet); font-size: .8em }
tbody th [lang]:not(:first-child) { color: var(--quiet) }
p { max-width: 46rem; margin: .5rem 0 }
.both > [lang=en] { display: block; color: var(--quiet) }
small, .quiet, figcaption { color: var(--quiet); font-size: .875em }
a { color: var(--mark) }
a:focus-visible { outline: 3px solid var(--mark); outline-offset: 3px; border-radius: 2px }
img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); background: #20242a }
figure { margin: 0; break-inside: avoid }
figcaption { margin-top: .35rem; line-height: 1.4 }
ul, ol { padding-left: 1.25rem }
.row { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; padding: 0; list-style: none }
.grid { display: grid; gap: 1.25rem 1rem; padding: 0; list-style: none;
        grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)) }
.pair { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 3.16fr) minmax(0, 1fr); align-items: start }
.trio { display: grid; gap: 1rem; grid-template-columns: repeat(3, minmax(0, 1fr)) }
.trio > :nth-child(2) img { outline: 3px solid var(--mark) }
.trio > :nth-child(2) figcaption { font-weight: 700; color: var(--ink) }
.finding { max-width: 46rem; border-left: 4px solid #9a4a00; padding-left: .75rem; margin: .75rem 0 }
.good { border-color: #1a6b3a }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; margin: .5rem 0 1.5rem }
caption { text-align: left; font-weight: 700; font-size: 1.05rem; padding: .75rem 0 .4rem }
th, td { text-align: left; vertical-align: top; padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--line);
         min-width: 3.75rem }
thead th { vertical-align: bottom; line-height: 1.3; overflow-wrap: normal }
thead [lang=en] { display: block }
tbody th { font-weight: 400 }
.number { text-align: right }
.keep, .number { white-space: nowrap; overflow-wrap: normal }
tr { break-inside: avoid }
@media screen and (max-width: 56rem) {
  table, caption, tbody, tr, tbody th, td { display: block }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  tr { border-bottom: 2px solid var(--line); padding: .4rem 0 .7rem }
  th, td { border: 0; padding: .1rem 0 }
  tbody th { font-weight: 700 }
  td { display: flex; justify-content: space-between; gap: 1rem; text-align: right }
  .compact tr { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 1.5rem }
  .compact tbody th { grid-column: 1 / -1 }
  .compact td { font-size: .875rem }
  .compact td::before { flex: 0 1 auto; max-width: none }
  td .both { display: block; text-align: left }
  td::before { content: attr(data-label); color: var(--quiet); text-align: left; white-space: normal; flex: none;
               max-width: 64% }
}
@media screen and (max-width: 40rem) { .pair, .trio { grid-template-columns: minmax(0, 1fr) } .pair > * { max-width: 22rem } }
@media print {
  @page { margin: 14mm }
  ul:not(.grid) { break-inside: avoid }
  body { padding: 0; max-width: none; font-size: 9.5pt }
  h2 { margin-top: 1.5rem }
  a { color: inherit; text-decoration: none }
  nav { display: none }
  .grid { grid-template-columns: repeat(4, 1fr) }
  thead { display: table-header-group }
  caption { break-after: avoid }
  tbody tr:first-child { break-before: avoid }
  th, td { padding-right: .6rem }
}
)";

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

bool stands_in_links(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view{"-._~/"}.find(c) != std::string_view::npos;
}

std::string cell(const HtmlColumn& column, bool heading, const std::string& content) {
  const std::string_view kind = column.number ? " class=\"number\"" : "";
  if (heading) return fmt::format("<th role=\"rowheader\" scope=\"row\"{}>{}</th>", kind, content);
  return fmt::format("<td role=\"cell\"{} data-label=\"{} {}\"><span>{}</span></td>", kind, column.heading.zh,
                     column.heading.en, content);
}

/// Of figures alone: two stand beside each other on a phone.
bool is_compact(const std::vector<HtmlColumn>& columns) {
  return std::all_of(columns.begin() + 1, columns.end(), [](const HtmlColumn& column) { return column.number; });
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (const auto named = entity(c); !named.empty()) {
      out += named;
    } else if (is_control(c)) {
      out += replacement;
    } else {
      out += c;
    }
  }
  return out;
}

std::string html_link(std::string_view path) {
  std::string out;
  for (const char c : path) {
    out += stands_in_links(c) ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string html_both(const Bilingual& words) {
  return fmt::format("<span lang=\"zh-Hant\">{}</span> <span lang=\"en\">{}</span>", words.zh, words.en);
}

std::string html_paragraph(const Bilingual& words, std::string_view more_classes) {
  return fmt::format("<p class=\"both{}{}\">{}</p>\n", more_classes.empty() ? "" : " ", more_classes, html_both(words));
}

std::string html_header(std::string_view above, std::string_view heading, const Bilingual& below) {
  const std::string line = above.empty() ? "" : fmt::format("<p class=\"quiet\">{}</p>\n", above);
  return fmt::format("<header>\n{}<h1>{}</h1>\n{}</header>\n", line, heading, html_paragraph(below));
}

std::string html_text(const LocalizedText& text, std::string_view otherwise) {
  std::string out, plain;
  for (const auto& [language, words] : text.by_language) {
    if (words.empty() || plain.find(words) != std::string::npos) continue;  // "群暉 Synology" is both
    plain += words;
    if (!out.empty()) out += ' ';
    out += language.empty() ? html_escaped(words)
                            : fmt::format("<span lang=\"{}\">{}</span>", html_escaped(language), html_escaped(words));
  }
  return out.empty() ? html_escaped(otherwise) : out;
}

std::string plain_text(const LocalizedText& text, std::string_view otherwise) {
  for (const auto& [language, words] : text.by_language) {
    if (!words.empty()) return words;
  }
  return std::string{otherwise};
}

std::string html_time(const Zone& zone, Instant t) {
  const std::string text = instant_text(zone, t);
  return fmt::format("<time datetime=\"{}\"><span class=\"keep\">{}</span> <span class=\"keep\">{}</span></time>", text,
                     text.substr(0, 10), text.substr(11, 8));
}

std::string html_clock(const Zone& zone, Instant t, ClockPrecision precision) {
  const std::string text = instant_text(zone, t);
  return fmt::format("<time class=\"keep\" datetime=\"{}\">{}</time>", text,
                     text.substr(11, precision == ClockPrecision::minutes ? 5 : 8));
}

std::string html_image(std::string_view path, const Size& size, std::string_view shows) {
  return fmt::format(R"(<img src="{}" width="{}" height="{}" alt="{}">)", html_link(path), size.width, size.height,
                     html_escaped(shows));
}

std::string clock_length(Seconds length) {
  const auto seconds = length.count();
  return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/// The roles are a table's own; browsers drop them where the style shows its rows as blocks.
std::string html_table(const Bilingual& caption, const std::vector<HtmlColumn>& columns,
                       const std::vector<std::vector<std::string>>& rows) {
  std::string html =
      fmt::format("<table role=\"table\"{}>\n<caption>{}</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">",
                  is_compact(columns) ? " class=\"compact\"" : "", html_both(caption));
  for (const HtmlColumn& column : columns) {
    html += fmt::format("<th role=\"columnheader\" scope=\"col\"{}>{}</th>", column.number ? " class=\"number\"" : "",
                        html_both(column.heading));
  }
  html += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
  for (const auto& row : rows) {
    html += "<tr role=\"row\">";
    for (std::size_t i = 0; i < columns.size(); ++i) html += cell(columns[i], i == 0, row[i]);
    html += "</tr>\n";
  }
  return html + "</tbody>\n</table>\n";
}

std::string html_page(std::string_view title, std::string_view body) {
  return fmt::format(R"(<!DOCTYPE html>
<html lang="zh-Hant">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light">
<title>{}</title>
<style>{}</style>
</head>
<body>
{}</body>
</html>
)",
                     html_escaped(title), style, body);
}

}  // namespace kiosk
