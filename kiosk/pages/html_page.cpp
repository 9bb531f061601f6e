#include "pages/html_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "box/box.hpp"
#include "compose/words.hpp"
#include "pages/page_style.hpp"
#include "schedule/screen_table.hpp"
#include "text/line_text.hpp"
#include "text/utf8.hpp"

namespace kiosk {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string_view entity(char32_t c) {
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
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const std::string_view bytes = text.substr(at, c.length);
    at += c.length;
    if (const auto named = entity(c.value); !named.empty()) {
      out += named;
    } else {
      out += disturbs_line(c.value) && c.value != '\n' && c.value != '\t' ? replacement : bytes;
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

std::string html_level(const Sponsor& sponsor) {
  if (!sponsor.level_text.empty()) return html_text(sponsor.level_text, "");
  const auto said = [&](const Words& words) { return sponsor_level(words, sponsor.level); };
  return said(words_en).empty() ? "" : html_both({said(words_zh_hant), said(words_en)});
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
                     html_escaped(title), page_style, body);
}

Bilingual words_for(const Screen& screen) {
  const ScreenEntry& entry = entry_for(screen);
  return {entry.zh_hant, entry.en};
}

}  // namespace kiosk
