#pragma once
// What the project's pages are made of: one head and style, escaping, Chinese and English side by side, tables that
// fold on a phone. Pages refer to nothing outside their folder and run no scripts.

#include <string>
#include <string_view>
#include <vector>

#include "compose/display_list.hpp"
#include "schedule/bilingual.hpp"
#include "schedule/content.hpp"
#include "schedule/showing.hpp"

namespace kiosk {

/// Fit for an element's text and for a quoted attribute. Control characters, and those that turn
/// the text's direction, become U+FFFD.
std::string html_escaped(std::string_view text);

/// A path below the page's folder, fit for a quoted href or src.
std::string html_link(std::string_view path);

/// The page's own words are trusted, not escaped. Chinese, which is the page's language, then English in an element
/// that says so.
std::string html_both(const Bilingual&);

/// As above, a line each.
std::string html_paragraph(const Bilingual&, std::string_view more_classes = {});

/// The page's heading with a line above it and one below; the first two are finished HTML.
std::string html_header(std::string_view above, std::string_view heading, const Bilingual& below);

/// All languages of a text, each in an element that bears its tag, but for what was said already; `otherwise` when
/// there is none.
std::string html_text(const LocalizedText&, std::string_view otherwise);

/// A sponsor's level as its card says it, in all languages; empty when the card has none.
std::string html_level(const Sponsor&);

/// The text in one language, for titles and picture descriptions, not escaped. The first one there is.
std::string plain_text(const LocalizedText&, std::string_view otherwise);

/// "2020-09-06 14:05:09" in the zone, its two halves kept whole, as a time element.
std::string html_time(const Zone&, Instant);

enum class ClockPrecision { minutes, seconds };
/// "14:05:09", or "14:05", of it.
std::string html_clock(const Zone&, Instant, ClockPrecision = ClockPrecision::seconds);

/// "1:02:03", hours, minutes and seconds.
std::string clock_length(Seconds);

/// A picture of the page's folder, with what it shows in plain words.
std::string html_image(std::string_view path, const Size&, std::string_view shows);

struct HtmlColumn {
  Bilingual heading;
  bool number = false;
};

/// `rows` hold finished HTML, a cell a column. The first column is the row's heading.
std::string html_table(const Bilingual& caption, const std::vector<HtmlColumn>&,
                       const std::vector<std::vector<std::string>>& rows);

/// `title` is plain text, `body` finished HTML.
std::string html_page(std::string_view title, std::string_view body);

/// What a screen is called on pages for people.
Bilingual words_for(const Screen&);

/// Of a–z, 0–9 and "-" alone, at most 50 characters, never empty; the same for the same id on every machine. Different
/// ids get different names on file systems that know no case, too: where letters had to go, a hash stands for them.
std::string safe_name(std::string_view id);

}  // namespace kiosk
