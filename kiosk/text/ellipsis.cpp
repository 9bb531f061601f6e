#include "text/ellipsis.hpp"

#include <algorithm>

#include "text/breaks.hpp"
#include "text/characters.hpp"

namespace kiosk {
namespace {

constexpr double ellipsis_em = 0.3;  // the narrowest there is; too long a version is tried again, shorter
constexpr double worst_ordinary = 50;

// The end of a line filled from `begin`: at a proper place if one fits, else anywhere.
int fill_line(const Paragraph& paragraph, int begin, double width) {
  int proper = 0, any = 0;
  for (const Opportunity& each : paragraph.opportunities) {
    if (each.at <= begin) continue;
    if (paragraph.line_width(begin, each.at) > width) break;
    (each.penalty < worst_ordinary ? proper : any) = each.at;
  }
  if (paragraph.line_width(begin, paragraph.size()) <= width) return paragraph.size();
  if (proper > 0) return proper;
  return any > 0 ? any : std::min(begin + 1, paragraph.size());
}

bool is_word_character(const Paragraph& paragraph, int i) {
  return paragraph.inked(i) && paragraph.cluster(i).kind == ClusterKind::latin &&
         is_letter_or_digit(paragraph.cluster(i).first);
}

bool may_precede_ellipsis(char32_t c) { return !is_opener(c) && !contains(U"，、；：。．·,;:.…-–—&+/|", c); }

}  // namespace

Shortener::Shortener(std::vector<Paragraph> paragraphs, int lines, double width)
    : paragraphs_(std::move(paragraphs)), width_(width) {
  int left = lines;
  for (paragraph_ = 0; paragraph_ < static_cast<int>(paragraphs_.size()); ++paragraph_) {
    const Paragraph& paragraph = paragraphs_[static_cast<std::size_t>(paragraph_)];
    line_ = 0;
    for (cut_ = fill_line(paragraph, 0, width); --left > 0 && cut_ < paragraph.size();
         cut_ = fill_line(paragraph, line_, width))
      line_ = cut_;
    if (left <= 0) break;
  }
  paragraph_ = std::min(paragraph_, static_cast<int>(paragraphs_.size()) - 1);
  const Paragraph& paragraph = paragraphs_[static_cast<std::size_t>(paragraph_)];
  cut_ = line_ + 1;
  while (cut_ < paragraph.size() && paragraph.line_width(line_, cut_ + 1) <= width - ellipsis_em) ++cut_;
  ++cut_;
}

int Shortener::tidy(int cut) const {
  const Paragraph& paragraph = paragraphs_[static_cast<std::size_t>(paragraph_)];
  int word = cut;
  while (word > line_ && is_word_character(paragraph, word - 1) && is_word_character(paragraph, cut)) --word;
  int end = cut;
  while (is_word_character(paragraph, end)) ++end;
  const bool too_wide = paragraph.line_width(word, end) > width_;
  if (!too_wide || paragraph.line_width(line_, word) * 2 > paragraph.line_width(line_, cut)) cut = word;
  while (cut > 0 && (!paragraph.inked(cut - 1) || !may_precede_ellipsis(paragraph.cluster(cut - 1).first))) --cut;
  return cut;
}

std::vector<std::u16string> Shortener::next() {
  cut_ = tidy(cut_ - 1);
  std::vector<std::u16string> texts;
  for (int i = 0; i < paragraph_; ++i) texts.push_back(paragraphs_[static_cast<std::size_t>(i)].text);
  const Paragraph& last = paragraphs_[static_cast<std::size_t>(paragraph_)];
  texts.push_back(std::u16string(last.slice(0, cut_)) + u"…");
  return texts;
}

}  // namespace kiosk
