// Something worth knowing all day: where to eat, to sign up, to board. A title band with a pictogram or beside a
// picture, and below it the texts, as large as lets all of them stand.
#include <algorithm>
#include <optional>

#include "compose/plane.hpp"
#include "compose/screens.hpp"

namespace kiosk {

namespace {

constexpr double title_sizes[] = {0.125, 0.111, 0.097, 0.089, 0.078, 0.066, 0.056, 0.05};
constexpr double text_sizes[] = {0.069, 0.063, 0.058, 0.053, 0.05, 0.047}, card_code_size = 0.24;

/// Lists are high and narrow: two of them stand beside each other where the picture is wide.
bool are_lists(const Phrase& body) {
  return body.size() > 1 &&
         std::ranges::all_of(body, [](const TaggedText& said) { return std::ranges::count(said.text, '\n') >= 3; });
}

/// Shrinks before a line of it is lost.
Block title_block(const Page& page, const Phrase& title, double largest, int width, int height) {
  Block block;
  for (const double size : title_sizes) {
    if (size > largest) continue;
    const int lines = size > 0.07 ? 2 : 5;
    PhraseStyle style = page.type.style(size, page.surface_inks);
    style.first.lines = style.second.lines = lines;
    style.first.floor = size;
    style.second.size = style.second.floor = std::max(page.type.theme().label, size * 0.5);
    style.stacked = true;
    bool cut = false;
    Column column;
    for (std::size_t i = 0; i < title.size(); ++i) {
      Block part = page.type.text(title[i], i == 0 ? style.first : style.second, width);
      cut = cut || part.cut;
      column.add(std::move(part), page.px(0.006));
    }
    block = column.block();
    if (!cut && block.height <= height) return block;
  }
  PhraseStyle least = page.type.style(page.type.theme().body, page.surface_inks);
  least.first.lines = 5;
  return page.type.phrase(title, least, width, height);
}

/// How much of the field title and picture may have: they give way to texts that would have to turn pages.
struct BandPlan {
  double height, icon, title;
  int picture;  ///< per cent of the field that a picture has
};

constexpr BandPlan band_plans[] = {
    {0.34, 0.28, 0.125, 42}, {0.27, 0.21, 0.111, 36}, {0.2, 0.15, 0.089, 30}, {0, 0.11, 0.066, 24}};

/// The full width of the field.
struct Band {
  Block title;
  int side = 0;  ///< px of the pictogram; 0: none
  int height = 0;
};

Band band_of(const Page& page, const Card& card, const Rect& area, const BandPlan& plan) {
  const int pad = page.px(plan.height > 0 ? 0.03 : 0.016), most = area.height * 45 / 100;
  Band band;
  if (!card.icon.empty()) band.side = std::min({page.px(plan.icon), area.width / 4, most - 2 * pad});
  const int width = area.width - 2 * page.margin() - (band.side == 0 ? 0 : band.side + page.px(0.04));
  band.title = title_block(page, page.wording.both(card.title), plan.title, width, most - 2 * pad);
  if (band.title.empty() && band.side == 0) return band;
  const int least = band.side == 0 ? 0 : std::max(page.px(plan.height), band.side + 2 * pad);
  band.height = std::min(most, std::max(least, band.title.height + 2 * pad));
  return band;
}

void draw_band(Page& page, const Card& card, const Band& band) {
  const Rect place = cut_top(page.area, band.height);
  const Color surface = page.type.theme().surface;
  page.fill(place, surface);
  page.put(band.title, place.x + page.margin(), place.y + (place.height - band.title.height) / 2);
  if (band.side == 0) return;
  page.put(pictogram_block(card.icon, band.side, mix(surface, page.accent, 0.38)),
           right_of(place) - page.margin() - band.side, place.y + (place.height - band.side) / 2);
}

Block code_block(const Page& page, const Card& card, bool beside) {
  return qr_block(page, card.url, page.wording.say(&Words::find_out_more), card_code_size, page.inks, beside);
}

/// A card's picture, cut to its place rather than framed, and what is left to draw beside it.
struct Picture {
  std::optional<DrawImage> image{};
  Block code{};  ///< where the picture takes it to its own column
  Rect foot{};   ///< the code's place
  Rect rest;
  Card card;
};

/// At the field's right with the code below it, above all in portrait.
Picture picture_of(const Page& page, const Card& card, const BandPlan& plan) {
  Picture picture{.rest = page.area, .card = card};
  if (!page.can_draw(card.image)) return picture;
  picture.card.icon.clear();
  DrawImage image{.path = card.image, .box = {}, .fit = Fit::cover};
  Rect& rest = picture.rest;
  if (page.shape == PageShape::portrait) {
    image.box = cut_top(rest, rest.height * plan.picture / 100);
    picture.image = std::move(image);
    return picture;
  }
  const Block beside = code_block(page, card, true), alone = qr_block(page, card.url, {}, card_code_size, page.inks);
  const int pad = page.px(0.03), wide = std::min(rest.width * plan.picture / 100, rest.height);
  image.box = cut_right(rest, std::max(wide, alone.empty() ? 0 : alone.width + 2 * pad));
  picture.code = beside.width + 2 * pad <= image.box.width ? beside : alone;
  if (!picture.code.empty()) {
    picture.foot = inset(cut_bottom(image.box, picture.code.height + 2 * pad), pad, pad);
    picture.card.url.clear();
  }
  picture.image = std::move(image);
  return picture;
}

void draw_picture(Page& page, const Picture& picture) {
  page.area = picture.rest;
  if (picture.image) page.list.ops.push_back(*picture.image);
  page.put(picture.code, right_of(picture.foot) - picture.code.width, picture.foot.y);
}

/// Everything in one size: a row a pair of lines, or its one line.
struct Texts {
  std::vector<Block> rows;
  int gap = 0;
  bool cut = false;
};

PhraseStyle text_style(const Page& page, double size) {
  PhraseStyle style = page.type.style(size, page.inks);
  style.first.lines = style.second.lines = 40;
  style.first.floor = size;
  style.second.size = style.second.floor = std::max(page.type.theme().label, size * 0.86);
  return style;
}

/// As the leading language's lines are wide, at most by half the width.
int list_width(const Page& page, const LocalizedText& body, const TextStyle& style, int width) {
  int widest = 0;
  for (const Phrase& pair : paired_lines(page.wording, body))
    widest = std::max(widest, page.type.text(pair[0], style, width).width);
  return std::min(widest, width * 55 / 100);
}

Texts texts_in(const Page& page, const LocalizedText& body, double size, int width) {
  const PhraseStyle style = text_style(page, size);
  const bool lists = width >= page.px(1.0) && are_lists(page.wording.both(body));
  const int gutter = page.px(0.05), left = lists ? list_width(page, body, style.first, width) : width;
  Texts texts{.rows = {}, .gap = page.px(size * (lists ? 0.16 : 0.5))};
  for (const Phrase& pair : paired_lines(page.wording, body)) {
    Block first = page.type.text(pair[0], style.first, left);
    Block second =
        pair.size() > 1 ? page.type.text(pair[1], style.second, lists ? width - gutter - left : width) : Block{};
    texts.cut = texts.cut || first.cut || second.cut;
    if (lists)
      texts.rows.push_back(row({widened(std::move(first), left, Align::left), std::move(second)}, gutter));
    else
      texts.rows.push_back(Column{}.add(std::move(first)).add(std::move(second), page.px(0.004)).block());
  }
  return texts;
}

Block below_each_other(std::vector<Block> rows, int gap) {
  Column column;
  for (Block& row : rows) column.add(std::move(row), gap);
  return column.block();
}

/// As large as all of it may be; empty when it does not fit at the smallest size either.
struct Sized {
  Block block;
  double size = 0;
};

Sized sized_texts(const Page& page, const LocalizedText& body, int width, int height) {
  for (const double size : text_sizes) {
    Texts texts = texts_in(page, body, size, width);
    Block block = below_each_other(std::move(texts.rows), texts.gap);
    if (!texts.cut && block.height <= height) return {std::move(block), size};
  }
  return {};
}

/// What turns pages: pairs, and of one that is higher than a page its lines, and their sentences.
Texts parted_texts(const Page& page, const LocalizedText& body, double size, int width, int room) {
  const PhraseStyle style = text_style(page, size);
  Texts texts = texts_in(page, body, size, width), parted{.rows = {}, .gap = texts.gap};
  const std::vector<Phrase> pairs = paired_lines(page.wording, body);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (texts.rows[i].height <= room) {
      parted.rows.push_back(std::move(texts.rows[i]));
      continue;
    }
    for (std::size_t j = 0; j < pairs[i].size(); ++j) {
      for (Block& part : parts_within(page, pairs[i][j], j == 0 ? style.first : style.second, width, room)) {
        parted.cut = parted.cut || part.cut;
        parted.rows.push_back(std::move(part));
      }
    }
  }
  return parted;
}

/// In the largest size in which nothing is cut and which needs no more pages than the smallest.
Block page_of_texts(const Page& page, const LocalizedText& body, int width, int height) {
  const int room = height - page.px(page.type.theme().body * 1.4);
  Texts texts = parted_texts(page, body, text_sizes[std::size(text_sizes) - 1], width, room);
  const int fewest = page_of(page, texts.rows, texts.gap, room).pages;
  for (const double size : text_sizes) {
    Texts larger = parted_texts(page, body, size, width, room);
    if (larger.cut || page_of(page, larger.rows, larger.gap, room).pages > fewest) continue;
    texts = std::move(larger);
    break;
  }
  const PageOfRows shown = page_of(page, texts.rows, texts.gap, room);
  note_pages(page, shown.pages);
  Column column;
  column.add(below_each_other(rows_on(shown, texts.rows), texts.gap));
  const Block mark = widened(page_mark(page, shown, page.inks), width, Align::right);
  column.add_within(mark, std::max(0, height - column.height() - mark.height), height);
  return column.block();
}

/// The code stands at the corner, the texts beside or above it.
struct Plan {
  Rect room;  ///< for the texts
  Block code{};
  Sized texts{};  ///< empty where they have to turn pages
};

std::vector<Plan> plans_in(const Page& page, const Card& card, const Rect& body) {
  const Block above = code_block(page, card, false), beside = code_block(page, card, true);
  const Block alone = qr_block(page, card.url, {}, card_code_size, page.inks);
  if (alone.empty()) return {{body}};
  const int gap = page.px(0.04);
  const auto left_of = [&](const Block& code) {
    return Plan{{body.x, body.y, body.width - code.width - gap, body.height}, code};
  };
  std::vector<Plan> plans{{{body.x, body.y, body.width, body.height - beside.height - gap}, beside}};
  if (page.shape != PageShape::portrait && above.height <= body.height) plans.insert(plans.begin(), left_of(above));
  plans.push_back(left_of(alone));
  return plans;
}

/// The one in which the texts are largest, or where they have to turn pages the one with the most room.
Plan plan_of(const Page& page, const Card& card, const Rect& area) {
  Rect body = inset(area, page.margin(), 0);
  cut_top(body, page.px(0.036));
  cut_bottom(body, page.px(0.03));
  std::vector<Plan> plans = plans_in(page, card, body);
  for (Plan& plan : plans) {
    if (plan.room.width >= page.px(0.4)) plan.texts = sized_texts(page, card.body, plan.room.width, plan.room.height);
  }
  const auto room = [](const Plan& plan) { return std::int64_t{plan.room.width} * plan.room.height; };
  const auto less = [&](const Plan& a, const Plan& b) {
    return a.texts.size != b.texts.size ? a.texts.size < b.texts.size : a.texts.size == 0 && room(a) < room(b);
  };
  return *std::ranges::max_element(plans, less);
}

void draw_texts(Page& page, const Card& card) {
  const Plan plan = plan_of(page, card, page.area);
  const Rect body = page.body();
  Block texts = plan.texts.block;
  if (texts.empty() && !card.body.empty()) texts = page_of_texts(page, card.body, plan.room.width, plan.room.height);
  page.put(texts, plan.room, 0.25);
  page.put(plan.code, right_of(body) - plan.code.width, bottom_of(body) - page.px(0.03) - plan.code.height);
}

}  // namespace

void draw(Page& page, const Showing&, const CardScreen& screen) {
  Picture picture;
  Band band;
  for (const BandPlan& plan : band_plans) {
    picture = picture_of(page, screen.card, plan);
    band = band_of(page, picture.card, picture.rest, plan);
    Rect rest = picture.rest;
    cut_top(rest, band.height);
    if (screen.card.body.empty() || !plan_of(page, picture.card, rest).texts.block.empty()) break;
  }
  draw_picture(page, picture);
  draw_band(page, picture.card, band);
  draw_texts(page, picture.card);
}

}  // namespace kiosk
