#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "corpus.hpp"
#include "fixed_measure.hpp"
#include "text/characters.hpp"
#include "text/choose.hpp"
#include "text/clusters.hpp"
#include "text/paragraph.hpp"
#include "text/text_layout.hpp"

using namespace kiosk;

namespace {

struct Box {
  double width, height, max_size, min_size;
  int lines;
};
constexpr Box boxes[] = {{1400, 420, 120, 48, 3}, {900, 320, 96, 40, 2}, {620, 500, 80, 28, 4}};
constexpr double scales[] = {1, 2, 2.0 / 3.0};
constexpr int corpus_size = 1500;

TextLayout lay_out(const std::string& text, const Box& box, double scale) {
  return fit_text({.text = text,
                   .max_lines = box.lines,
                   .width = box.width * scale,
                   .height = box.height * scale,
                   .max_size = box.max_size * scale,
                   .min_size = box.min_size * scale},
                  test::FixedMeasure());
}

std::u32string code_points(const std::string& text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += test::next_code_point(text, at);
  return out;
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

std::string all_sources(const TextLayout& layout) {
  std::string all;
  for (const TextLine& line : layout.lines) all += line.source;
  return all;
}

bool ascii_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// Whether the source has a blank between these two lines; only then may Latin letters meet there.
bool parted_by_blank(const std::string& source, std::size_t end_of_line) {
  return end_of_line < source.size() && source[end_of_line] == ' ';
}

// Whether the lines that the rules allow hold the text at the smallest size; if not, words may be cut.
bool fits_by_rules(const std::string& source, const Box& box) {
  const auto text = clean_paragraphs(source).front();
  std::vector<Paragraph> paragraphs;
  paragraphs.push_back(make_paragraph(text, language_of_script(text), Weight::regular, test::FixedMeasure()));
  for (int lines = 1; lines <= box.lines; ++lines)
    if (narrowest_width(paragraphs, lines, box.width / box.min_size)) return true;
  return false;
}

void check_line_edges(const std::string& source, const TextLayout& layout, const Box& box) {
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < layout.lines.size(); ++i) {
    const std::string &line = layout.lines[i].source, &next = layout.lines[i + 1].source;
    at = source.find(line, at) + line.size();
    const char32_t last = code_points(line).back(), first = code_points(next).front();
    CHECK_FALSE(is_opener(last));
    CHECK_FALSE((is_closer(first) || contains(U"，。、：；！？·・", first)));
    if (ascii_word(line.back()) && ascii_word(next.front()))
      CHECK((parted_by_blank(source, at) || !fits_by_rules(source, box)));
  }
}

void check_inside_box(const TextLayout& layout, const Box& box, double scale) {
  CHECK(layout.width() <= box.width * scale + 0.01);
  CHECK(layout.height() <= box.height * scale + 0.01);
  CHECK(layout.lines.size() <= static_cast<std::size_t>(box.lines));
  CHECK(layout.size <= box.max_size * scale);
  CHECK(layout.size >= static_cast<int>(box.min_size * scale));
}

// Runs stand side by side; only the blank half of a trimmed bracket may lie over a neighbour or an edge.
void check_runs(const TextLine& line) {
  double end = 0;
  for (const PlacedRun& run : line.runs) {
    CHECK(run.x >= end - 0.5 - 1e-6);
    end = run.x + run.advance;
  }
  CHECK(end <= line.width + 0.5 + 1e-6);
  CHECK(end >= line.width - 1e-6);
}

std::size_t clusters_in(const std::string& text) {
  std::size_t count = 0;
  for (const std::u16string& paragraph : clean_paragraphs(text)) count += clusters_of(paragraph).size();
  return count;
}

// Whether the paragraph can be set in so many lines with a longer last one.
bool can_avoid_orphan(const Paragraph& paragraph, int begin, int lines, double width) {
  if (lines == 1) {
    const double last = paragraph.line_width(begin, paragraph.size());
    return last >= shortest_last_line_em && last <= width;
  }
  return std::any_of(paragraph.opportunities.begin(), paragraph.opportunities.end(), [&](const Opportunity& stop) {
    return stop.at > begin && paragraph.line_width(begin, stop.at) <= width &&
           can_avoid_orphan(paragraph, stop.at, lines - 1, width);
  });
}

void check_no_orphan(const std::string& source, const TextLayout& layout, const Box& box) {
  if (layout.lines.size() < 2 || layout.ellipsis || layout.lines.back().width >= shortest_last_line_em) return;
  const auto text = clean_paragraphs(source).front();
  const Paragraph paragraph = make_paragraph(text, language_of_script(text), Weight::regular, test::FixedMeasure());
  CHECK_FALSE(can_avoid_orphan(paragraph, 0, static_cast<int>(layout.lines.size()), box.width / layout.size));
}

std::vector<std::string> sources(const TextLayout& layout) {
  std::vector<std::string> found;
  for (const TextLine& line : layout.lines) found.push_back(line.source);
  return found;
}

}  // namespace

TEST_CASE("every title of a large corpus keeps the rules in every box at every scale") {
  for (const std::string& title : test::Corpus().titles(corpus_size)) {
    for (const Box& box : boxes) {
      CAPTURE(title);
      CAPTURE(box.width);
      const TextLayout layout = lay_out(title, box, 1);
      CAPTURE(all_sources(layout));
      REQUIRE_FALSE(layout.lines.empty());
      check_line_edges(title, layout, box);
      check_no_orphan(title, layout, box);
      for (const TextLine& line : layout.lines) check_runs(line);
      if (!layout.ellipsis) CHECK(without_spaces(all_sources(layout)) == without_spaces(title));
      for (const double scale : scales) {
        const TextLayout scaled = lay_out(title, box, scale);
        check_inside_box(scaled, box, scale);
        CHECK(sources(scaled) == sources(layout));
      }
    }
  }
}

TEST_CASE("no line cuts a grapheme cluster") {
  for (const std::string& title : test::Corpus().titles(corpus_size)) {
    const TextLayout layout = lay_out(title, boxes[2], 1);
    if (layout.ellipsis) continue;
    std::size_t on_lines = 0;
    for (const TextLine& line : layout.lines) on_lines += clusters_in(without_spaces(line.source));
    CAPTURE(title);
    CHECK(on_lines == clusters_in(without_spaces(title)));
  }
}

TEST_CASE("nothing is measured again for another size") {
  for (const std::string& title : test::Corpus().titles(200)) {
    const test::FixedMeasure generous, tight;
    fit_text({.text = title, .max_lines = 4, .width = 1e6, .max_size = 100, .min_size = 20}, generous);
    const TextLayout layout =
        fit_text({.text = title, .max_lines = 4, .width = 600, .max_size = 100, .min_size = 20}, tight);
    CAPTURE(title);
    if (!layout.ellipsis) CHECK(tight.advance_queries == generous.advance_queries);
  }
}
