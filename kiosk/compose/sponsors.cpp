// All sponsors at once, by level: logos, or names where there is none, on paper, which most artwork is made for.
#include <algorithm>
#include <numeric>
#include <utility>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// How a level's rows are set, shares of the short side: the first, the second, the third, all below.
struct LevelPlan {
  double row = 0, name = 0;
};

constexpr LevelPlan level_plans[] = {{0.153, 0.069}, {0.130, 0.056}, {0.125, 0.050}, {0.088, 0.048}};

/// Of all rows and names, from the most generous.
constexpr double scales[] = {1.3, 1.15, 1, 0.9, 0.8, 0.72};

struct Wall {
  Inks inks;
  double scale = 1;
  int width = 0, label = 0;  ///< px; a label of no width stands above its row
  bool turns = false;        ///< any row may come first on a page, and then bears its level's name again
};

Inks paper_inks(const Theme& theme) {
  const bool dark_theme = contrast(theme.text, {0, 0, 0}) > contrast(theme.ground, {0, 0, 0});
  const Color paper = dark_theme ? theme.text : theme.ground, ink = dark_theme ? theme.ground : theme.text;
  return {.ground = paper,
          .text = legible(ink, paper),
          .muted = legible(mix(ink, paper, 0.25), paper),
          .accent = legible(ink, paper),
          .warning = legible(theme.warning, paper),
          .rule = mix(paper, ink, 0.5)};
}

/// A box of one area for all, since what a logo measures is not known here: wide ones become lower, upright ones
/// narrower.
Block logo_block(const Page& page, const std::string& path, const Wall& wall, const LevelPlan& plan) {
  const int height = page.px(plan.row * 0.8 * wall.scale), width = height * 3;
  const std::vector<Color> plates = artwork_plates(page.type.theme(), wall.inks.ground);
  return {width, height, height, [=](DisplayList& list, int x, int y) {
            list.ops.push_back(DrawImage{.path = path, .box = {x, y, width, height}, .plates = plates});
          }};
}

Block name_block(const Page& page, const Phrase& name, const Wall& wall, const LevelPlan& plan, int width) {
  const double size = std::max(plan.name * wall.scale, page.type.theme().body * 0.92);
  const PhraseStyle style{
      .first = {.size = size, .color = wall.inks.text, .weight = Weight::bold, .lines = 2},
      .second = {.size = page.type.theme().label, .color = wall.inks.muted, .lines = 2},
  };
  return page.type.phrase(name, style, width);
}

std::vector<Block> marks_of(const Page& page, const std::vector<Sponsor>& sponsors, const Wall& wall,
                            const LevelPlan& plan, int width) {
  std::vector<Block> marks;
  for (const Sponsor& sponsor : sponsors) {
    marks.push_back(page.can_draw(sponsor.logo) ? logo_block(page, sponsor.logo, wall, plan)
                                                : name_block(page, sponsor_name(page, sponsor), wall, plan, width));
  }
  return marks;
}

/// Marks beside each other, in each other's middle.
Block line_of(const std::vector<Block>& marks, const std::vector<int>& lefts) {
  int height = 0;
  for (const Block& mark : marks) height = std::max(height, mark.height);
  const int width = lefts.back() + marks.back().width;
  return {width, height, height, [=](DisplayList& list, int x, int y) {
            for (std::size_t i = 0; i < marks.size(); ++i)
              marks[i].paint(list, x + lefts[i], y + (height - marks[i].height) / 2);
          }};
}

int hairline(const Page& page) { return std::max(1, page.px(0.002)); }

/// As many as fit, each as wide as it is.
std::vector<Block> flowing_lines(const std::vector<Block>& marks, int gap, int width) {
  std::vector<Block> lines, line;
  std::vector<int> lefts;
  int used = 0;
  for (const Block& mark : marks) {
    if (!line.empty() && used + mark.width > width) {
      lines.push_back(line_of(std::exchange(line, {}), std::exchange(lefts, {})));
      used = 0;
    }
    lefts.push_back(used);
    line.push_back(mark);
    used += mark.width + gap;
  }
  if (!line.empty()) lines.push_back(line_of(line, lefts));
  return lines;
}

/// Below each other in columns, each as wide as its widest; empty where they need more than the width.
std::vector<Block> lines_in_columns(const std::vector<Block>& marks, std::size_t across, int gap, int width) {
  std::vector<int> wide(across, 0), lefts(across, 0);
  for (std::size_t i = 0; i < marks.size(); ++i) wide[i % across] = std::max(wide[i % across], marks[i].width);
  const int columns = static_cast<int>(across);
  const int over = width - std::accumulate(wide.begin(), wide.end(), 0) - (columns - 1) * gap;
  if (over < 0) return {};
  const int between = gap + std::min(over / columns, gap * 2);
  for (std::size_t i = 1; i < across; ++i) lefts[i] = lefts[i - 1] + wide[i - 1] + between;
  std::vector<Block> lines;
  for (std::size_t i = 0; i < marks.size(); i += across) {
    const std::size_t count = std::min(across, marks.size() - i);
    const auto first = marks.begin() + static_cast<std::ptrdiff_t>(i);
    lines.push_back(line_of({first, first + static_cast<std::ptrdiff_t>(count)},
                            {lefts.begin(), lefts.begin() + static_cast<std::ptrdiff_t>(count)}));
  }
  return lines;
}

/// In columns where that takes no more lines than without.
std::vector<Block> lines_of_marks(const Page& page, const std::vector<Block>& marks, int width) {
  const int gap = page.px(0.045);
  std::vector<Block> flowing = flowing_lines(marks, gap, width);
  if (marks.empty()) return flowing;
  const std::size_t across = (marks.size() + flowing.size() - 1) / flowing.size();
  std::vector<Block> ordered = lines_in_columns(marks, across, gap, width);
  return ordered.empty() ? flowing : ordered;
}

/// A line of a level.
struct WallRow {
  Block marks, label, whole_label;  ///< in one language alone where the level goes on and room is short
  bool first = true;                ///< of its level; of the others the label is for when they come first on a page
  int height = 0;
};

std::vector<WallRow> level_rows(const Page& page, const std::vector<Sponsor>& level, std::size_t place,
                                const Wall& wall) {
  const LevelPlan& plan = level_plans[std::min(place, std::size(level_plans) - 1)];
  const TextStyle bold{.size = page.type.theme().label, .color = wall.inks.text, .weight = Weight::bold, .lines = 2};
  const TextStyle plain{.size = page.type.theme().label, .color = wall.inks.muted, .lines = 2};
  const int marks_width = wall.width - wall.label;
  const int label_width = wall.label > 0 ? wall.label - page.px(0.03) : wall.width;
  const Phrase name = level_phrase(page, level.front());
  const Block label = page.type.phrase(name, {bold, plain, wall.label > 0}, label_width);
  const Block again = name.empty() ? Block{} : page.type.text(name[0], bold, label_width);
  std::vector<WallRow> rows;
  for (Block& line : lines_of_marks(page, marks_of(page, level, wall, plan, marks_width), marks_width)) {
    const bool first = rows.empty();
    WallRow made{std::move(line), first ? label : wall.turns ? again : Block{}, label, first};
    const int pad = page.px(0.02), least = page.px(plan.row * wall.scale);
    const int named = made.label.empty() ? 0 : made.label.height + pad;
    const int marks = std::max(least, made.marks.height + pad);
    made.height = (wall.label > 0 ? std::max(marks, named) : marks + named) + hairline(page);
    rows.push_back(std::move(made));
  }
  return rows;
}

/// Levels in the order of their first sponsor.
std::vector<std::vector<Sponsor>> by_level(const std::vector<Sponsor>& sponsors) {
  std::vector<std::vector<Sponsor>> levels;
  for (const Sponsor& sponsor : sponsors) {
    const auto same = [&](const auto& level) { return level.front().level == sponsor.level; };
    const auto found = std::ranges::find_if(levels, same);
    if (found == levels.end())
      levels.push_back({sponsor});
    else
      found->push_back(sponsor);
  }
  return levels;
}

std::vector<WallRow> rows_in(const Page& page, const std::vector<Sponsor>& sponsors, const Wall& wall) {
  std::vector<WallRow> rows;
  std::size_t place = 0;
  for (const auto& level : by_level(sponsors)) {
    for (WallRow& row : level_rows(page, level, place, wall)) rows.push_back(std::move(row));
    ++place;
  }
  return rows;
}

std::vector<int> heights_in(const std::vector<WallRow>& rows) {
  std::vector<int> heights;
  for (const WallRow& row : rows) heights.push_back(row.height);
  return heights;
}

/// In the largest scale in which they need no more pages than in the smallest.
std::vector<WallRow> scaled_rows(const Page& page, const std::vector<Sponsor>& sponsors, Wall wall, int height) {
  const auto rows_at = [&](double scale, bool turns) {
    wall.scale = scale;
    wall.turns = turns;
    return rows_in(page, sponsors, wall);
  };
  const auto pages = [&](const std::vector<WallRow>& rows) { return page_of(page, heights_in(rows), 0, height).pages; };
  const double smallest = scales[std::size(scales) - 1];
  std::vector<WallRow> tightest = rows_at(smallest, false);
  const bool turns = pages(tightest) > 1;
  const int fewest = turns ? pages(rows_at(smallest, true)) : 1;
  for (const double scale : scales) {
    std::vector<WallRow> rows = rows_at(scale, turns);
    if (pages(rows) == fewest) return rows;
  }
  return tightest;
}

/// A hairline above a level, its name at the left or above, and its marks in the middle of their row.
Block row_block(const Page& page, const WallRow& row, const Wall& wall, bool first_on_page, int height) {
  const int rule = hairline(page), pad = page.px(0.012);
  const bool named = row.first || first_on_page;
  const bool whole = wall.label > 0 && rule + pad + row.whole_label.height <= height;
  const Block label = whole ? row.whole_label : row.label;
  const int head = wall.label == 0 && named ? label.height + (label.empty() ? 0 : pad) : 0;
  const int down = rule + head + std::max(0, height - rule - head - row.marks.height) / 2;
  return {wall.width, height, height, [=](DisplayList& list, int x, int y) {
            if (named) list.ops.push_back(FillRect{{x, y, wall.width, rule}, wall.inks.rule, 0});
            if (named && !label.empty()) label.paint(list, x, y + rule + pad);
            row.marks.paint(list, x + wall.label, y + down);
          }};
}

/// What is over when all fit is air for every row.
void put_rows(Page& page, const std::vector<WallRow>& rows, const PageOfRows& shown, const Wall& wall, Rect room) {
  int over = room.height;
  for (std::size_t i = shown.first; i < shown.first + shown.count; ++i) over -= rows[i].height;
  const int air = std::clamp(over / std::max(1, static_cast<int>(shown.count)), 0, page.px(0.05));
  for (std::size_t i = shown.first; i < shown.first + shown.count; ++i) {
    const Block block = row_block(page, rows[i], wall, i == shown.first, rows[i].height + air);
    page.put(block, cut_top(room, block.height));
  }
}

}  // namespace

void draw(Page& page, const Showing&, const SponsorsScreen& screen) {
  Wall wall{.inks = paper_inks(page.type.theme())};
  page.fill(page.area, wall.inks.ground);
  Rect body = page.body();
  cut_top(body, page.px(0.03));
  cut_bottom(body, page.px(0.02));
  wall.width = body.width;
  wall.label = body.width > page.px(1.1) ? page.px(0.37) : 0;
  const Phrase thanks = page.wording.say(&Words::sponsor_thanks);
  const Rect head = cut_top(body, head_with_mark(page, {.pages = 2}, thanks, wall.inks, body.width).height);
  cut_top(body, page.px(0.02));
  const std::vector<WallRow> rows = scaled_rows(page, screen.sponsors, wall, body.height);
  const PageOfRows shown = page_of(page, heights_in(rows), 0, body.height);
  note_pages(page, shown.pages);
  page.put(head_with_mark(page, shown, thanks, wall.inks, head.width), head.x, head.y);
  put_rows(page, rows, shown, wall, body);
}

}  // namespace kiosk
