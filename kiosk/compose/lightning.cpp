// The running order of a session of many short talks, which have no times of their own: what was, what is on, what
// comes.
#include <algorithm>
#include <limits>
#include <numeric>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

constexpr int most_rows = 6;

/// How generously rows are set, shares of the short side.
struct OrderPlan {
  double title = 0, pad = 0;
  int lines = 5, names = 2;  ///< lines of title and speakers, at most
};

constexpr OrderPlan order_plans[] = {{0.066, 0.014}, {0.058, 0.012},       {0.05, 0.01},
                                     {0.048, 0.004}, {0.048, 0.004, 2, 1}, {0.046, 0.002, 1, 1}};

enum class Turn { past, on, coming };

/// Where things stand in a row, px.
struct Order {
  std::string last;  ///< its widest number
  OrderPlan plan;
  int width = 0;               ///< from the field's edge to its other one
  int air = 0;                 ///< of what the page has left, each row's share
  bool below_current = false;  ///< its edge is rule enough
};

TextStyle title_style(const Page& page, const Order& order, Turn turn, Color ink) {
  const double size = turn == Turn::on ? order.plan.title * 1.15 : order.plan.title;
  return {.size = size,
          .color = ink,
          .weight = turn == Turn::past ? Weight::regular : Weight::bold,
          .lines = 2,
          .floor = page.type.theme().body};
}

/// Whole before large.
Block title_block(const Page& page, const TaggedText& words, TextStyle style, int lines, int width) {
  style.lines = std::min(style.lines, lines);
  Block two = page.type.text(words, style, width);
  if (!two.cut || lines < 3) return two;
  style.floor = std::min(style.floor, 0.046);
  style.lines = lines;
  return page.type.text(words, style, width);
}

/// Who speaks stands at the right where the title leaves a line's room, else below.
Block talk_block(const Page& page, const ListedTalk& talk, const TextStyle& title, Color quiet, const OrderPlan& plan,
                 int width) {
  const TaggedText words = page.wording.one(talk.title), names = page.wording.names(names_of(talk.speakers));
  const TextStyle who{.size = page.type.theme().label, .color = quiet, .lines = plan.names};
  const int gap = page.px(0.04);
  TextStyle one_line = title;
  one_line.lines = 1;
  Block speakers = page.type.whole(names, who, width / 2);
  Block line = page.type.whole(words, one_line, width - (names.text.empty() ? 0 : speakers.width + gap));
  if (!line.empty() && (!speakers.empty() || names.text.empty()))
    return row({widened(std::move(line), width - speakers.width - gap, Align::left), std::move(speakers)}, gap);
  Column column;
  column.add(title_block(page, words, title, plan.lines, width)).add(page.type.text(names, who, width), page.px(0.004));
  return column.block();
}

/// The same for all rows, so that their titles begin on one line.
int widest_number(const Page& page, const Order& order) {
  TextStyle largest = title_style(page, order, Turn::on, page.inks.text);
  largest.lines = 1;
  return page.type.text({order.last, ""}, largest, order.width).width;
}

/// With a rule above, and as high as the others are; what is on is in the venue's colour and joins its plane.
Block talk_row(const Page& page, const ListedTalk& talk, std::size_t index, Turn turn, const Order& order) {
  const Theme& theme = page.type.theme();
  const Inks inks = turn == Turn::on ? inks_on(theme, page.accent, page.accent) : page.inks;
  const Color ink = turn == Turn::past ? inks.muted : inks.text, quiet = turn == Turn::on ? inks.text : inks.muted;
  const TextStyle title = title_style(page, order, turn, ink);
  TextStyle number = title;
  number.lines = 1;
  number.color = quiet;
  const int margin = page.margin(), pad = page.px(order.plan.pad * (turn == Turn::on ? 1.6 : 1));
  const int gap = page.px(0.034), numbers = widest_number(page, order) + gap;
  Block text = talk_block(page, talk, title, quiet, order.plan, order.width - 2 * margin - numbers);
  Block count = page.type.text({std::to_string(index + 1), ""}, number, numbers);
  Block inside = row({widened(std::move(count), numbers - gap, Align::right), std::move(text)}, gap);
  const int height = inside.height + 2 * pad + order.air, down = (height - inside.height) / 2;
  const int rule = std::max(1, page.px(0.002));
  const Color fill = turn == Turn::on ? page.accent : page.inks.rule;
  const bool on = turn == Turn::on, ruled = on || !order.below_current;
  return {order.width, height, down + inside.baseline,
          [=, width = order.width, inside = std::move(inside)](DisplayList& list, int x, int y) {
            const Rect area = on ? Rect{x, y, width, height} : Rect{x + margin, y, width - 2 * margin, rule};
            if (ruled) list.ops.push_back(FillRect{area, fill, 0});
            inside.paint(list, x + margin, y + down);
          }};
}

Block row_at(const Page& page, const LightningScreen& screen, std::size_t index, Order order) {
  const Session& session = screen.occurrence.session;
  order.last = std::string(std::to_string(session.talks.size()).size(), '8');
  const bool told = screen.running && session.talk_on;
  const Turn turn = !told || index > *session.talk_on ? Turn::coming
                    : index == *session.talk_on       ? Turn::on
                                                      : Turn::past;
  return talk_row(page, session.talks[index], index, turn, order);
}

std::vector<int> heights_in(const Page& page, const LightningScreen& screen, const Order& order) {
  std::vector<int> heights;
  for (std::size_t i = 0; i < screen.occurrence.session.talks.size(); ++i)
    heights.push_back(row_at(page, screen, i, order).height);
  return heights;
}

/// The rows of one page.
struct Shown {
  PageOfRows page;
  std::vector<std::size_t> talks;
};

/// The talk that is on stands on every page, in its place among the others: nobody has to wait for it.
Shown shown_talks(const Page& page, std::vector<int> heights, std::optional<std::size_t> on, int height) {
  std::vector<std::size_t> order(heights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const bool pinned = on.has_value();
  int most = most_rows;
  if (pinned) {
    height -= heights[*on];
    --most;
    heights.erase(heights.begin() + static_cast<std::ptrdiff_t>(*on));
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(*on));
  }
  if (static_cast<int>(order.size()) > most)
    for (int& h : heights) h = std::max(h, height / (most + 1) + 1);
  Shown shown{page_of(page, heights, 0, height), {}};
  const auto first = order.begin() + static_cast<std::ptrdiff_t>(shown.page.first);
  shown.talks.assign(first, first + static_cast<std::ptrdiff_t>(shown.page.count));
  if (pinned) shown.talks.insert(std::ranges::upper_bound(shown.talks, *on), *on);
  return shown;
}

/// The most generous that needs no more pages than the tightest in which titles are whole; where a single row would be
/// higher than a page, one in which they are not.
OrderPlan plan_for(const Page& page, const LightningScreen& screen, std::optional<std::size_t> on, int width,
                   int height) {
  OrderPlan best = order_plans[std::size(order_plans) - 1];
  int fewest = std::numeric_limits<int>::max();
  const int none = fewest;
  for (const OrderPlan& plan : order_plans) {
    if (fewest == 1 || (plan.lines < 3 && fewest < none)) break;
    const std::vector<int> heights = heights_in(page, screen, {.last = "", .plan = plan, .width = width});
    const int highest = heights.empty() ? 0 : *std::ranges::max_element(heights);
    if (highest + (on ? heights[*on] : 0) > height && heights.size() > 1) continue;
    const int pages = shown_talks(page, heights, on, height).page.pages;
    if (pages >= fewest) continue;
    fewest = pages;
    best = plan;
  }
  return best;
}

/// Spread over the page, though not so far that few rows lose each other.
Block rows_block(const Page& page, const LightningScreen& screen, const Shown& shown, Order order, int height) {
  int used = 0;
  for (const std::size_t talk : shown.talks) used += row_at(page, screen, talk, order).height;
  const int rows = std::max(1, static_cast<int>(shown.talks.size()));
  order.air = std::clamp((height - used) / rows, 0, page.px(0.06));
  Column column;
  for (const std::size_t talk : shown.talks) {
    column.add(row_at(page, screen, talk, order));
    order.below_current = screen.running && screen.occurrence.session.talk_on == talk;
  }
  return column.block();
}

/// The session's name; of one that has not begun its time, too; and the page.
Block head_block(const Page& page, const LightningScreen& screen, const PageOfRows& shown, int width) {
  const Words& words = page.wording.leading();
  const int gap = page.px(0.034);
  Block time;
  if (!screen.running)
    time = page.type.whole({start_text(words, screen.occurrence), page.wording.tag_of(words)},
                           {.size = 0.056, .color = page.inks.text, .weight = Weight::bold}, width);
  Block mark = page_mark(page, shown, page.inks);
  Block right = row({std::move(time), std::move(mark)}, gap);
  const int left = width - (right.empty() ? 0 : right.width + gap);
  PhraseStyle style = page.type.style(0.056, page.inks, page.inks.accent);
  style.first.lines = style.second.lines = 2;
  style.first.floor = page.type.theme().body;
  Block label = page.type.phrase(page.wording.both(screen.occurrence.session.title), style, left);
  if (right.empty()) return label;
  return row({widened(std::move(label), left, Align::left), std::move(right)}, gap);
}

}  // namespace

void draw(Page& page, const Showing&, const LightningScreen& screen) {
  const Session& session = screen.occurrence.session;
  std::optional<std::size_t> on = screen.running ? session.talk_on : std::nullopt;
  if (on && *on >= session.talks.size()) on.reset();
  Rect area = page.area;
  cut_top(area, page.px(0.02));
  const int width = page.body().width;
  const int head = head_block(page, screen, {.pages = 2}, width).height;
  Rect label = cut_top(area, head);
  cut_top(area, page.px(0.024));
  const Order order{.last = "", .plan = plan_for(page, screen, on, area.width, area.height), .width = area.width};
  const Shown shown = shown_talks(page, heights_in(page, screen, order), on, area.height);
  note_pages(page, shown.page.pages);
  page.put(head_block(page, screen, shown.page, width), label.x + page.margin(), label.y);
  page.put(rows_block(page, screen, shown, order, area.height), area);
}

}  // namespace kiosk
