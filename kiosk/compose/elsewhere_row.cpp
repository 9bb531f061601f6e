// One venue of the elsewhere screen: its plane as the row's head, what is on and next there, and the way.
#include "compose/plane.hpp"
#include "compose/screens.hpp"

namespace kiosk {

double least_read(const Page& page) { return std::max(page.type.theme().body, 1.0 / 22); }

namespace {

/// One that began less than this ago is still worth going to.
constexpr Minutes fresh{10};

/// As change_mark, on one line.
Block change_line(const Page& page, const Occurrence& o, int width) {
  if (o.session.cancelled || !o.moved_to.empty() || !o.moved_in_time()) return change_mark(page, o, page.inks, width);
  const TextStyle quiet{.size = page.type.theme().label, .color = page.inks.muted};
  const Phrase was =
      page.wording.each([&](const Words& w) { return fmt::format(fmt::runtime(w.was), printed_start_text(w, o)); });
  const auto mark = [&](const Phrase& phrase) { return mark_block(page, phrase, page.inks.warning, width); };
  std::vector<Block> marks{mark(time_change(page, o)), page.type.phrase(was, {.first = quiet, .second = quiet}, width)};
  if (o.session.amended.full) marks.push_back(mark(page.wording.say(&Words::full)));
  return wrapped(std::move(marks), page.px(0.016), width);
}

/// When, which, and below it what has changed.
struct SessionStyle {
  double size = 0;
  int lines = 1;
  bool running = false;
  bool leads = false;
  int time = 0;  ///< px, the column of "14:05" or "–14:20"
};

/// Until when it runs needs no word that has to be in two languages.
TaggedText session_time(const Page& page, const Occurrence& o, bool running) {
  const Words& words = page.wording.leading();
  return {running ? "–" + end_text(words, o) : start_text(words, o), page.wording.tag_of(words)};
}

Block session_line(const Page& page, const Occurrence& o, const SessionStyle& style, int width) {
  const bool gone = o.session.cancelled || !o.moved_to.empty();
  const Weight weight = style.leads ? Weight::bold : Weight::regular;
  Block time = page.type.text(
      gone ? TaggedText{printed_start_text(page.wording.leading(), o), page.wording.tag_of(page.wording.leading())}
           : session_time(page, o, style.running),
      {.size = style.size, .color = style.leads ? page.inks.accent : page.inks.text, .weight = weight}, style.time);
  if (gone) time = struck(std::move(time), page.px(style.size), page.inks.warning);
  const int right = width - style.time;
  Column what;
  what.add(fixed_item_title(page, o.session,
                            {.size = style.size,
                             .color = gone ? page.inks.muted : page.inks.text,
                             .weight = weight,
                             .lines = style.lines,
                             .floor = std::min(style.size, least_read(page))},
                            page.inks, right));
  what.add(change_line(page, o, right), page.px(0.004));
  return row({widened(std::move(time), style.time, Align::left), what.block()}, 0);
}

Block more_line(const Page& page, std::size_t more, bool brief, int indent, int width) {
  if (more == 0) return {};
  const TextStyle quiet{.size = page.type.theme().label, .color = page.inks.muted, .lines = 2};
  Phrase what = page.wording.say(&Words::and_parallel, more);
  if (brief) what.resize(1);
  Block words = page.type.phrase(what, {.first = quiet, .second = quiet}, width - indent);
  return row({widened({1, 0, 0, [](DisplayList&, int, int) {}}, indent, Align::left), std::move(words)}, 0);
}

/// In the order of time; what is worth the way leads: the next, or what has just begun.
Block sessions_block(const Page& page, const OtherVenue& other, const ElsewherePlan& plan, int width) {
  const bool current_leads = !other.next || (other.current && plan.clock && *plan.clock - other.current->start < fresh);
  Column column;
  const auto line = [&](const Occurrence& o, bool running, bool leads, int lines) {
    const bool is_next = other.next && &o == &*other.next;
    column.add(session_line(page, o, {leads ? plan.title : plan.second, lines, running, leads, plan.time}, width),
               page.px(0.004));
    const std::size_t more = running ? other.more_current : is_next ? other.more_next : 0;
    column.add(more_line(page, more, !plan.names, plan.time, width), page.px(0.002));
  };
  if (other.current) line(*other.current, true, current_leads, plan.now_lines);
  for (std::size_t i = 0; i < std::min(plan.gone, other.gone.size()); ++i)
    line(other.gone[i], false, !other.next && !other.current, 1);
  if (other.next) line(*other.next, false, !current_leads || !other.current, plan.next_lines);
  return column.block();
}

std::optional<Minutes> walk_of(const OtherVenue& other) {
  if (other.walk) return other.walk;
  const auto* foot = std::get_if<OnFoot>(&other.way);
  return foot ? foot->walk : std::nullopt;
}

/// "9 min" beside the walking figure.
Block walk_line(const Page& page, const OtherVenue& other, Color ink, int width) {
  const auto walk = walk_of(other);
  if (!walk) return {};
  const double label = page.type.theme().label;
  const int side = page.px(0.05);
  Block foot = pictogram_block("foot", side, ink);
  foot.baseline = side * 84 / 100;
  Block minutes = page.type.phrase(
      page.wording.say(&Words::minutes_short, walk->count()),
      {.first = {.size = label, .color = ink, .weight = Weight::bold}, .second = {.size = label, .color = ink}},
      width - side);
  return row({std::move(foot), std::move(minutes)}, page.px(0.012));
}

VenueBrief brief_of(const OtherVenue& v) { return {v.venue_id, v.venue, v.topic, v.sign, v.accent}; }

/// Sign, topic and the way on foot, on the venue's own colour.
struct Plate {
  Block block;
  Color accent;
};

Plate plate_of(const Page& page, const OtherVenue& other, int width) {
  const Theme& theme = page.type.theme();
  const Color accent = accent_of(theme, brief_of(other)), ink = inks_on(theme, accent, accent).text;
  const int pad = page.px(0.02), side = page.px(0.046), gap = page.px(0.014);
  const bool by_topic = !other.topic.empty();
  const TextStyle style{.size = theme.body, .color = ink, .weight = Weight::bold, .lines = 3, .floor = theme.label};
  Block sign = pictogram_block(pictogram_of(other.sign), side, ink);
  sign.baseline = side * 86 / 100;
  const int inner = width - 2 * pad;
  const auto named = [&](int room) {
    return page.type.text(page.wording.one(by_topic ? other.topic : other.venue), style, room);
  };
  Block name = named(inner - side - gap);
  Column column;
  if (name.torn) {  // a long word gets the whole width, below the sign
    column.add(std::move(sign)).add(named(inner), gap);
  } else {
    column.add(row({std::move(sign), std::move(name)}, gap));
  }
  column.add(walk_line(page, other, ink, inner), page.px(0.004));
  return {column.block(), accent};
}

/// As high as what it heads.
Block filled_plate(const Page& page, const Plate& plate, int width, int height) {
  const int pad = page.px(0.02), high = std::max(height, plate.block.height + page.px(0.02));
  const int down = std::min(page.px(0.012), (high - plate.block.height) / 2);
  return {width, high, down + plate.block.baseline, [=](DisplayList& list, int x, int y) {
            list.ops.push_back(FillRect{{x, y, width, high}, plate.accent, 0});
            plate.block.paint(list, x + pad, y + down);
          }};
}

Block names_line(const Page& page, const OtherVenue& other, int width) {
  if (other.topic.empty() && page.wording.both(other.venue).size() < 2) return {};
  const double label = page.type.theme().label;
  Phrase names = page.wording.both(other.venue);
  if (other.topic.empty()) names.erase(names.begin());
  PhraseStyle style{.first = {.size = label, .color = page.inks.muted, .weight = Weight::bold, .lines = 2},
                    .second = {.size = label, .color = page.inks.muted, .lines = 2}};
  return page.type.phrase(names, style, width);
}

}  // namespace

int elsewhere_time_width(const Page& page, double size, const std::vector<OtherVenue>& venues) {
  const TextStyle style{.size = size, .color = page.inks.text, .weight = Weight::bold};
  int width = 0;
  const auto hold = [&](const std::optional<Occurrence>& o, bool running) {
    if (o) width = std::max(width, page.type.text(session_time(page, *o, running), style, page.safe.width).width);
  };
  for (const OtherVenue& v : venues) {
    hold(v.current, true);
    hold(v.next, false);
  }
  return width + page.px(0.024);
}

Block elsewhere_row(const Page& page, const OtherVenue& other, const ElsewherePlan& plan, bool with_way, int width) {
  const int gap = page.px(0.03);
  const int inner = plan.name == 0 ? width - page.margin() : width - plan.name - gap;
  Column what;
  what.add(sessions_block(page, other, plan, inner));
  if (plan.names) what.add(names_line(page, other, inner), page.px(0.004));
  const bool walked = std::holds_alternative<OnFoot>(other.way) && walk_of(other);
  if (with_way && !walked) what.add(way_block(page, other, inner), page.px(0.004));
  const Block said = what.block();
  if (plan.name > 0) {
    const Plate plate = plate_of(page, other, plan.name);
    return columns({filled_plate(page, plate, plan.name, said.height), widened(said, inner, Align::left)}, gap);
  }
  // Upright the plate is the row's head, over the whole width.
  const Plate plate = plate_of(page, other, width);
  const int left = page.margin();
  const Block head = filled_plate(page, plate, width, 0);
  const int top = head.height + page.px(0.008);
  return {width, top + said.height, head.baseline, [=](DisplayList& list, int x, int y) {
            head.paint(list, x, y);
            said.paint(list, x + left, y + top);
          }};
}

}  // namespace kiosk
