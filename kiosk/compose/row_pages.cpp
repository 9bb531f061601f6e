// Lists that don't fit turn pages, "2/3": a page each time their screen has its turn.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

std::vector<int> heights_of(const std::vector<Block>& rows) {
  std::vector<int> heights;
  for (const Block& row : rows) heights.push_back(row.height);
  return heights;
}

std::vector<std::size_t> filled(const std::vector<int>& heights, int gap, int height) {
  std::vector<std::size_t> counts;
  int used = 0;
  for (const int h : heights) {
    if (counts.empty() || used + gap + h > height) {
      counts.push_back(0);
      used = -gap;
    }
    used += gap + h;
    ++counts.back();
  }
  return counts;
}

namespace {

using Counts = std::vector<std::size_t>;

bool fit(const Counts& counts, const std::vector<int>& heights, int gap, int height) {
  auto row = heights.begin();
  for (const std::size_t count : counts) {
    int used = -gap;
    for (std::size_t i = 0; i < count; ++i) used += gap + *row++;
    if (used > height) return false;
  }
  return true;
}

/// No page with a single row after full ones, where the rows can be spread.
Counts even_pages(const std::vector<int>& heights, int gap, int height) {
  Counts full = filled(heights, gap, height);
  const std::size_t pages = std::max<std::size_t>(1, full.size()), each = heights.size() / pages;
  Counts even(pages, each);
  for (std::size_t i = 0; i < heights.size() % pages; ++i) ++even[i];
  return fit(even, heights, gap, height) ? even : full;
}

}  // namespace

void note_pages(const Page& page, int pages) {
  if (page.pages) *page.pages = std::max(*page.pages, pages);
}

PageOfRows page_of(const Page& page, const std::vector<int>& heights, int gap, int height) {
  const Counts counts = even_pages(heights, gap, height);
  PageOfRows shown{0, heights.size(), 1, std::max(1, static_cast<int>(counts.size()))};
  if (counts.empty()) return shown;
  const std::size_t turn = page.turn % counts.size();
  for (std::size_t i = 0; i < turn; ++i) shown.first += counts[i];
  shown.count = counts[turn];
  shown.number = static_cast<int>(turn) + 1;
  return shown;
}

PageOfRows page_of(const Page& page, const std::vector<Block>& rows, int gap, int height) {
  return page_of(page, heights_of(rows), gap, height);
}

std::vector<Block> rows_on(const PageOfRows& shown, const std::vector<Block>& rows) {
  const auto first = rows.begin() + static_cast<std::ptrdiff_t>(shown.first);
  return {first, first + static_cast<std::ptrdiff_t>(shown.count)};
}

Block page_mark(const Page& page, const PageOfRows& shown, const Inks& inks) {
  if (shown.pages < 2) return {};
  return page.type.whole({fmt::format("{}/{}", shown.number, shown.pages), ""},
                         {.size = page.type.theme().body, .color = inks.muted, .weight = Weight::bold},
                         page.safe.width);
}

Block head_with_mark(const Page& page, const PageOfRows& shown, const Phrase& head, const Inks& inks, int width) {
  Block mark = page_mark(page, shown, inks);
  const int gap = page.px(0.034), left = width - (mark.empty() ? 0 : mark.width + gap);
  Block label = label_block(page, head, inks, left);
  if (mark.empty()) return label;
  return row({widened(std::move(label), left, Align::left), std::move(mark)}, gap);
}

namespace {

/// With the full stop, and the space after it.
std::vector<std::string> sentences_of(const std::string& text) {
  constexpr std::string_view ends[] = {"。", "！", "？", "；", ". ", "! ", "? ", "; ", "\n"};
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = std::string_view(text).substr(i);
    const auto end = std::ranges::find_if(ends, [&](std::string_view e) { return rest.starts_with(e); });
    i += end == std::end(ends) ? 1 : end->size();
    if (end == std::end(ends)) continue;
    sentences.push_back(text.substr(begin, i - begin));
    begin = i;
  }
  if (begin < text.size()) sentences.push_back(text.substr(begin));
  return sentences;
}

}  // namespace

std::vector<Block> parts_within(const Page& page, const TaggedText& said, const TextStyle& style, int width,
                                int height) {
  const auto set = [&](const std::string& text, int limit) {
    return page.type.text({text, said.language}, style, width, limit);
  };
  std::vector<Block> parts;
  std::string part;
  for (const std::string& sentence : sentences_of(said.text)) {
    const std::string longer = part + sentence;
    const Block block = set(longer, 0);
    if (!part.empty() && (block.cut || block.height > height)) {
      parts.push_back(set(part, height));
      part = sentence;
    } else {
      part = longer;
    }
  }
  if (!part.empty()) parts.push_back(set(part, height));
  return parts;
}

Block headed_rows(const Page& page, const Phrase& head, const std::vector<Block>& rows, const RowSpace& space,
                  const Inks& inks, int width, int height) {
  if (rows.empty()) return {};
  const int head_height = label_block(page, head, inks, width * 4 / 5).height;
  const PageOfRows shown = page_of(page, rows, space.between, height - head_height - space.after_head);
  note_pages(page, shown.pages);
  Column column;
  column.add(head_with_mark(page, shown, head, inks, width));
  int gap = space.after_head;
  for (Block& row : rows_on(shown, rows)) column.add(std::move(row), std::exchange(gap, space.between));
  return column.block();
}

}  // namespace kiosk
