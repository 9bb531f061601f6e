#include "compose/way_home.hpp"

#include <algorithm>

#include "compose/session_parts.hpp"

namespace kiosk {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::vector<Phrase> paired_lines(const Wording& wording, const LocalizedText& text) {
  std::vector<Phrase> pairs;
  for (const Said& said : wording.both(text)) {
    const auto lines = lines_of(said.text);
    pairs.resize(std::max(pairs.size(), lines.size()));
    for (std::size_t i = 0; i < lines.size(); ++i) pairs[i].push_back({lines[i], said.language});
  }
  return pairs;
}

Block way_home_block(const Page& page, const LocalizedText& text, const Inks& inks, int width, int height) {
  const Theme& theme = page.type.theme();
  PhraseStyle style = page.type.style(height > page.px(0.6) ? theme.heading * 0.9 : theme.body, inks);
  style.second.lines = 2;
  style.first.floor = theme.body;
  const std::vector<Phrase> pairs = paired_lines(page.wording, text);
  if (pairs.empty()) return {};
  const int gap = page.px(0.03);
  const Block head = label_block(page, page.wording.say(&Words::way_home), inks, width);
  std::vector<Block> rows;
  for (const int lines : {3, 2}) {
    style.first.lines = lines;
    rows.clear();
    for (const Phrase& pair : pairs) rows.push_back(page.type.phrase(pair, style, width));
    if (total_height(rows, gap) <= height - head.height - gap) break;
  }
  Column column;
  column.add(head);
  column.add(rows_that_fit(rows, gap, height - head.height - gap, [](int) { return Block{}; }), gap);
  return column.block();
}

}  // namespace kiosk
