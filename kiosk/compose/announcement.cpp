// Urgent: the whole picture, in fixed colours whatever the theme, as safety signs have them (ISO 3864). What to do at
// the left, in words at the right, no language above the other in size.
#include <algorithm>
#include <array>

#include "compose/plane.hpp"
#include "compose/screens.hpp"

namespace kiosk {

namespace {

constexpr Color white{0xFF, 0xFF, 0xFF}, danger{0xB0, 0x00, 0x20}, safe_condition{0x00, 0x60, 0x3A};

std::string arrow_of(Direction direction) {
  constexpr std::array names{"arrow-left", "arrow-right", "arrow-up", "arrow-down"};
  return names[static_cast<std::size_t>(direction)];
}

bool is_safe(const UrgentSign& sign) {
  constexpr std::string_view safe[] = {"exit", "assembly", "first-aid", "all-clear", "stairs"};
  return std::ranges::find(safe, sign.pictogram) != std::end(safe);
}

/// Who is drawn goes where the arrow points.
std::string facing(const std::string& name, const UrgentSign& sign) {
  if (name == "stairs" && sign.direction == Direction::down) return "stairs-down";
  const bool has_sides = name == "exit" || name == "stairs" || name == "stairs-down";
  return has_sides && sign.direction == Direction::left ? name + "-left" : name;
}

/// What it is about, the largest, and who goes which way. A way out of danger is shown by who leaves: an arrow at a
/// flame would lead to it.
struct SignSet {
  std::string main;
  std::vector<std::string> way;
};

SignSet sign_set(const UrgentSign& sign) {
  SignSet set{sign.pictogram.empty() ? "warning" : facing(sign.pictogram, sign), {}};
  if (set.main == "lift") set.main = "no-lift";
  if (!sign.direction) return set;
  if (sign.pictogram == "moved") return {arrow_of(*sign.direction), {}};  // it is an arrow itself
  if (!is_safe(sign)) set.way.push_back(facing("exit", sign));
  set.way.push_back(arrow_of(*sign.direction));
  return set;
}

/// Below each other, or beside each other where that is longer; in the middle of its part of the plane.
void draw_sign(Page& page, const UrgentSign& sign, Color ink, const Rect& part) {
  const SignSet set = sign_set(sign);
  const bool beside = part.width > part.height;
  const int length = std::max(part.width, part.height), across_it = std::min(part.width, part.height);
  const int side = std::min({page.px(0.5), across_it * 3 / 4, length * (set.way.empty() ? 75 : 56) / 100});
  const int small = set.way.empty() ? 0 : side * 52 / 100, gap = set.way.empty() ? 0 : side * 12 / 100;
  int along = (beside ? part.x : part.y) + ((beside ? part.width : part.height) - side - gap - small) / 2;
  const int middle = beside ? part.y + part.height / 2 : part.x + part.width / 2;
  const auto put = [&](const std::string& name, int size, int across) {
    const Block block = pictogram_block(name, size, ink);
    beside ? page.put(block, along, across) : page.put(block, across, along);
  };
  put(set.main, side, middle - side / 2);
  along += side + gap;
  const int all = static_cast<int>(set.way.size()) * small + (set.way.size() > 1 ? gap / 2 : 0);
  for (std::size_t i = 0; i < set.way.size(); ++i)
    put(set.way[i], small, middle - all / 2 + static_cast<int>(i) * (small + gap / 2));
}

/// Each announcement's own, in the texts' order.
void draw_signs(Page& page, const AnnouncementScreen& screen, const Rect& plane) {
  constexpr std::size_t most = 3;
  page.fill(plane, white);
  std::vector<UrgentSign> signs = screen.signs;
  if (signs.empty()) signs.emplace_back();
  signs.resize(std::min(most, signs.size()));
  const bool beside = page.shape == PageShape::portrait;
  Rect left = plane;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const int parts = static_cast<int>(signs.size() - i);
    draw_sign(page, signs[i], urgent_ground(screen),
              beside ? cut_left(left, left.width / parts) : cut_top(left, left.height / parts));
  }
}

/// The time, where this screen stands, and the word for what this is.
Block head_block(const Page& page, const Showing& showing, int width) {
  const double label = std::max(page.type.theme().label, 0.042);
  const TextStyle plain{.size = label, .color = white}, bold{.size = label, .color = white, .weight = Weight::bold};
  const int gap = page.px(0.026);
  Block time;
  if (showing.clock)
    time = page.type.whole({clock_text(*showing.clock), ""}, {.size = 0.056, .color = white, .weight = Weight::bold},
                           width);
  Block word = page.type.phrase(page.wording.say(&Words::urgent), {.first = bold, .second = plain}, width);
  const TaggedText name = page.wording.one(showing.venue.name);
  Block venue = page.type.whole(name, plain, width - time.width - word.width - 3 * gap);
  const bool one_line = time.width + word.width + gap <= width && (!venue.empty() || name.text.empty());
  if (one_line) {
    Block left = row({std::move(time), std::move(venue)}, gap);
    return row({widened(std::move(left), width - word.width - gap, Align::left), std::move(word)}, gap);
  }
  TextStyle lines = plain;
  lines.lines = 2;
  const int room = width - time.width - gap;
  Column column;
  column.add(std::move(word)).add(row({std::move(time), page.type.text(name, lines, room)}, gap), page.px(0.006));
  return column.block();
}

/// One text in both languages, or in one of them.
struct Said {
  std::vector<Block> languages;
  bool cut = false;
};

Said said(const Page& page, const Phrase& phrase, double size, int width) {
  Said all;
  for (const TaggedText& text : phrase) {
    const TextStyle style{.size = size, .color = white, .weight = Weight::bold, .lines = 60, .floor = size};
    all.languages.push_back(page.type.text(text, style, width));
    all.cut = all.cut || all.languages.back().cut;
  }
  return all;
}

Block ruled_below(const Page& page, std::vector<Block> blocks, double thick, double gap, int width) {
  Column column;
  for (Block& block : blocks) {
    if (block.empty()) continue;
    if (!column.empty()) column.add(filled(width, std::max(2, page.px(thick)), white), page.px(gap));
    column.add(std::move(block), page.px(gap * 0.6));
  }
  return column.block();
}

/// A hairline between two languages, a bar between two texts.
struct UrgentTexts {
  std::vector<Block> each;
  bool cut = false;
};

UrgentTexts texts_in(const Page& page, const std::vector<Phrase>& phrases, double size, int width) {
  UrgentTexts texts;
  const double gap = std::clamp(size * 0.45, 0.02, 0.05);
  for (const Phrase& phrase : phrases) {
    Said one = said(page, phrase, size, width);
    texts.cut = texts.cut || one.cut;
    texts.each.push_back(ruled_below(page, std::move(one.languages), 0.003, gap, width));
  }
  return texts;
}

Block all_of(const Page& page, UrgentTexts texts, double size, int width) {
  return ruled_below(page, std::move(texts.each), 0.011, std::clamp(size * 0.5, 0.022, 0.05), width);
}

constexpr double sizes[] = {0.111, 0.097, 0.089, 0.078, 0.068, 0.06, 0.053, 0.048};

/// What turns pages: texts, and of one that is higher than a page its languages, and their sentences.
UrgentTexts parted_texts(const Page& page, const std::vector<Phrase>& phrases, double size, int width, int room) {
  UrgentTexts parted;
  for (const Phrase& phrase : phrases) {
    Block whole = texts_in(page, {phrase}, size, width).each.front();
    if (whole.height <= room) {
      parted.each.push_back(std::move(whole));
      continue;
    }
    const TextStyle style{.size = size, .color = white, .weight = Weight::bold, .lines = 60, .floor = size};
    for (const TaggedText& text : phrase) {
      for (Block& part : parts_within(page, text, style, width, room)) {
        parted.cut = parted.cut || part.cut;
        parted.each.push_back(std::move(part));
      }
    }
  }
  return parted;
}

/// In the largest size in which nothing is cut and which needs no more pages than the smallest.
Block page_of_texts(const Page& page, const std::vector<Phrase>& phrases, int width, int height) {
  const int room = height - page.px(page.type.theme().body * 1.4), gap = page.px(0.08);
  const auto pages = [&](const UrgentTexts& texts) { return page_of(page, texts.each, gap, room).pages; };
  UrgentTexts texts = parted_texts(page, phrases, sizes[std::size(sizes) - 1], width, room);
  const int fewest = pages(texts);
  for (const double size : sizes) {
    UrgentTexts larger = parted_texts(page, phrases, size, width, room);
    if (larger.cut || pages(larger) > fewest) continue;
    texts = std::move(larger);
    break;
  }
  const PageOfRows shown = page_of(page, texts.each, gap, room);
  note_pages(page, shown.pages);
  Inks inks = page.inks;
  inks.muted = white;
  Column column;
  column.add(ruled_below(page, rows_on(shown, texts.each), 0.011, 0.034, width));
  const Block mark = widened(page_mark(page, shown, inks), width, Align::right);
  column.add_within(mark, std::max(0, height - column.height() - mark.height), height);
  return column.block();
}

int margin_of(const Page& page) { return page.px(0.06); }

/// Beside the signs, or below them in portrait; `share` of the picture that these have.
Rect field_beside(const Page& page, double share) {
  Rect field = page.area;
  if (page.shape == PageShape::portrait)
    cut_top(field, page.px(share));
  else
    cut_left(field, std::min(page.px(share), static_cast<int>(page.area.width * share * 0.5625)));
  return inset(field, margin_of(page), margin_of(page));
}

/// The signs give way once the words have become small beside them.
struct UrgentPlan {
  double signs, largest, least;  ///< the share of the signs, and sizes of the words
};

constexpr UrgentPlan urgent_plans[] = {{0.667, 0.111, 0.068}, {0.4, 0.078, 0.048}};

/// Empty where they are not whole on one page.
Block words_in(const Page& page, const std::vector<Phrase>& phrases, const UrgentPlan& plan, const Rect& body) {
  for (const double size : sizes) {
    if (size > plan.largest || size < plan.least) continue;
    UrgentTexts texts = texts_in(page, phrases, size, body.width);
    if (texts.cut) continue;
    Block block = all_of(page, std::move(texts), size, body.width);
    if (block.height <= body.height) return block;
  }
  return {};
}

}  // namespace

Color urgent_ground(const AnnouncementScreen& screen) {
  return !screen.signs.empty() && std::ranges::all_of(screen.signs, is_safe) ? safe_condition : danger;
}

void draw(Page& page, const Showing& showing, const AnnouncementScreen& screen) {
  std::vector<Phrase> phrases;
  for (const LocalizedText& text : screen.texts) phrases.push_back(page.wording.both(text));
  Rect body, field;
  Block words;
  for (const UrgentPlan& plan : urgent_plans) {
    field = body = field_beside(page, plan.signs);
    cut_top(body, head_block(page, showing, body.width).height + page.px(0.04));
    words = words_in(page, phrases, plan, body);
    if (!words.empty()) break;
  }
  if (words.empty()) words = page_of_texts(page, phrases, body.width, body.height);
  Rect signs = page.area;
  const bool tall = page.shape == PageShape::portrait;
  draw_signs(page, screen,
             tall ? cut_top(signs, field.y - margin_of(page) - signs.y)
                  : cut_left(signs, field.x - margin_of(page) - signs.x));
  page.put(head_block(page, showing, field.width), field.x, field.y);
  page.put(words, body, 0.3);
}

}  // namespace kiosk
