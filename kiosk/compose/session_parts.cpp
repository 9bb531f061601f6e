#include "compose/screens.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kiosk {

namespace {

Phrase level_name(const Page& page, Level level) {
  constexpr std::array members{&Words::beginner, &Words::intermediate, &Words::advanced};
  return page.wording.say(members[static_cast<std::size_t>(level)]);
}

Phrase spoken_name(const Page& page, const std::string& tag) {
  Phrase name = page.wording.each([&](const Words& w) { return std::string(language_name(w, tag)); });
  return name.empty() ? Phrase{{tag, ""}} : name;
}

std::vector<Phrase> badge_phrases(const Page& page, const Session& session) {
  std::vector<Phrase> phrases;
  if (!session.language.empty()) phrases.push_back(spoken_name(page, session.language));
  if (session.level) phrases.push_back(level_name(page, *session.level));
  if (session.remote) phrases.push_back(page.wording.say(&Words::remote));
  return phrases;
}

}  // namespace

Block wrapped(std::vector<Block> blocks, int gap, int width) {
  Column lines;
  std::vector<Block> line;
  int used = 0;
  for (Block& block : blocks) {
    if (!line.empty() && used + block.width > width) {
      lines.add(row(std::move(line), gap), gap);
      line.clear();
      used = 0;
    }
    used += block.width + gap;
    line.push_back(std::move(block));
  }
  lines.add(row(std::move(line), gap), gap);
  return lines.block();
}

std::string clock_text(LocalTime time) {
  const date::hh_mm_ss clock(time - date::floor<date::days>(time));
  return fmt::format("{:02}:{:02}", clock.hours().count(), clock.minutes().count());
}

Block mark_block(const Page& page, const Phrase& phrase, Color fill, int width) {
  const int pad = page.px(0.016);
  Inks inks = inks_on(page.type.theme(), page.accent, fill);
  inks.text = inks.muted = legible(page.type.theme().ground, fill);
  return boxed(page.type.phrase(phrase, page.type.style(page.type.theme().label, inks), width - 2 * pad), pad,
               page.px(0.005), fill, page.px(0.008));
}

Block change_mark(const Page& page, const Occurrence& occurrence, const Inks& inks, int width) {
  const Wording& say = page.wording;
  if (occurrence.session.cancelled) return mark_block(page, say.say(&Words::cancelled), inks.warning, width);
  if (!occurrence.moved_to.empty()) {
    const Phrase moved =
        say.each([&](const Words& w) { return fmt::format(fmt::runtime(w.moved_to), say.in(w, occurrence.moved_to)); });
    return mark_block(page, moved, inks.warning, width);
  }
  if (!occurrence.delayed()) return {};
  const Phrase was = say.say(&Words::was, clock_text(occurrence.printed_start));
  PhraseStyle quiet = page.type.style(page.type.theme().label, inks, inks.muted);
  quiet.first.weight = Weight::regular;
  Block mark = mark_block(page, say.say(&Words::delayed), inks.warning, width);
  return wrapped({std::move(mark), page.type.phrase(was, quiet, width)}, page.px(0.02), width);
}

Block badges_block(const Page& page, const Session& session, Color fill, int width) {
  const Inks inks = inks_on(page.type.theme(), page.accent, fill);
  PhraseStyle style = page.type.style(page.type.theme().label, inks);
  style.first.weight = Weight::regular;
  const int pad = page.px(0.02);
  std::vector<Block> badges;
  for (const Phrase& phrase : badge_phrases(page, session)) {
    badges.push_back(
        boxed(page.type.phrase(phrase, style, width - 2 * pad), pad, page.px(0.009), fill, page.px(0.008)));
  }
  return wrapped(std::move(badges), page.px(0.016), width);
}

Block speakers_block(const Page& page, const Session& session, double size, const Inks& inks, int width, int lines) {
  const TextStyle style{.size = size, .color = inks.text, .lines = lines};
  return page.type.text(page.wording.names(session.speakers), style, width);
}

Block time_range_block(const Page& page, const Occurrence& occurrence, double size, const Inks& inks, int width) {
  const TaggedText range{clock_text(occurrence.start) + "–" + clock_text(occurrence.end), ""};
  const TextStyle style{.size = size, .color = inks.text, .weight = Weight::bold};
  Block time = page.type.text(range, style, width);
  const int gap = page.px(0.03), left = width - time.width - gap;
  Block mark = change_mark(page, occurrence, inks, width);
  if (mark.width <= left) return row({std::move(time), std::move(mark)}, gap);
  Column column;
  column.add(std::move(time)).add(std::move(mark), page.px(0.012));
  return column.block();
}

PhraseStyle large_name(const Page& page) {
  const Theme& theme = page.type.theme();
  PhraseStyle name = page.type.style(theme.hero * 1.1, page.inks);
  name.first.lines = 2;
  name.first.floor = theme.body;
  name.second.size = theme.heading;
  name.second.lines = 2;
  name.stacked = true;
  return name;
}

PhraseStyle notice_head(const Page& page) {
  PhraseStyle head = page.type.style(page.type.theme().heading * 1.2, page.inks);
  head.first.lines = 2;
  head.second.lines = 2;
  head.stacked = true;
  return head;
}

PhraseStyle notice_hint(const Page& page) {
  PhraseStyle hint = page.type.style(page.type.theme().label, page.inks, page.inks.muted);
  hint.first.weight = Weight::regular;
  return hint;
}

Block label_block(const Page& page, const Phrase& phrase, const Inks& inks, int width) {
  return page.type.phrase(phrase, page.type.style(page.type.theme().body, inks, inks.accent), width);
}

namespace {

/// Speakers and badges, beside each other where there is room.
Block people_block(const Page& page, const Session& session, int width) {
  const Theme& theme = page.type.theme();
  Block speakers = speakers_block(page, session, theme.heading * 0.88, page.inks, width, 2);
  Block badges = badges_block(page, session, theme.surface, width);
  const int gap = page.px(0.045);
  if (speakers.width + gap + badges.width <= width) return row({std::move(speakers), std::move(badges)}, gap);
  Column column;
  column.add(std::move(speakers)).add(std::move(badges), page.px(0.024));
  return column.block();
}

}  // namespace

Block hero_block(const Page& page, Block head, const Occurrence& occurrence, int width, int height) {
  const Theme& theme = page.type.theme();
  const int after_head = head.empty() ? 0 : page.px(0.022), after_title = page.px(0.034);
  const int least_title = page.px(0.14);
  Block people = people_block(page, occurrence.session, width);
  if (head.height + after_head + least_title + after_title + people.height > height) {
    people = speakers_block(page, occurrence.session, theme.body, page.inks, width, 1);
  }
  if (head.height + after_head + least_title / 2 + after_title + people.height > height) people = {};
  const int taken = head.height + after_head + (people.empty() ? 0 : people.height + after_title);
  // A talk's title has one language; what the file gives in both (lunch, closing) is for both kinds of readers.
  PhraseStyle hero = page.type.style(theme.hero, page.inks);
  hero.first = {.size = theme.hero,
                .color = page.inks.text,
                .weight = Weight::bold,
                .lines = page.shape == PageShape::portrait ? 6 : 4,
                .floor = theme.body};
  hero.second.size = theme.heading;
  hero.stacked = true;
  Column column;
  column.add(std::move(head));
  column.add(page.type.phrase(page.wording.both(occurrence.session.title), hero, width, std::max(1, height - taken)),
             after_head);
  column.add(std::move(people), after_title);
  return column.block();
}

Block countdown_block(const Page& page, const Occurrence& occurrence, std::optional<int> minutes, const Inks& inks,
                      double size, int width) {
  Block time = page.type.text({clock_text(occurrence.start), ""},
                              {.size = size, .color = inks.text, .weight = Weight::bold}, width);
  Column words;
  if (minutes) {
    words.add(page.type.phrase(page.wording.say(&Words::starts_in, *minutes),
                               page.type.style(page.type.theme().heading, inks, inks.accent), width));
  }
  words.add(change_mark(page, occurrence, inks, width), page.px(0.02));
  Block said = words.block();
  const int gap = page.px(0.05);
  if (time.width + gap + said.width <= width) return row({std::move(time), std::move(said)}, gap);
  Column column;
  column.add(std::move(time)).add(std::move(said), page.px(0.01));
  return column.block();
}

namespace {

Block time_block(const Page& page, const Occurrence& next, double size) {
  return page.type.whole({clock_text(next.start), ""},
                         {.size = size, .color = page.surface_inks.text, .weight = Weight::bold}, page.safe.width);
}

Block title_block(const Page& page, const Occurrence& next, double size, int lines, int width, int height = 0) {
  const TextStyle style{.size = size, .color = page.surface_inks.text, .lines = lines, .floor = page.type.theme().body};
  return page.type.text(page.wording.one(next.session.title), style, width, height);
}

/// "Next 14:30", then the title in what is left of the line.
Block one_line(const Page& page, const Occurrence& next, int width) {
  const int gap = page.px(0.036);
  const double body = page.type.theme().body;
  Block head = row({label_block(page, page.wording.say(&Words::next), page.surface_inks, width / 3),
                    time_block(page, next, body * 1.15)},
                   gap);
  const int left = width - head.width - gap;
  Block title =
      page.type.whole(page.wording.one(next.session.title), {.size = body, .color = page.surface_inks.text}, left);
  if (title.empty()) title = title_block(page, next, body, 2, left);
  return row({std::move(head), std::move(title)}, gap);
}

struct StackSizes {
  double time, title;
  int lines;
};

Block stacked(const Page& page, const Occurrence& next, const StackSizes& sizes, int width, int height) {
  const int gap = page.px(0.024);
  Column column;
  column.add(row({label_block(page, page.wording.say(&Words::next), page.surface_inks, width * 2 / 3),
                  time_block(page, next, sizes.time)},
                 page.px(0.03)));
  const int left = height - column.height() - gap;
  column.add_within(title_block(page, next, sizes.title, sizes.lines, width, std::max(1, left)), gap, height);
  const Inks quiet = inks_muted(page.surface_inks);
  if (page.shape == PageShape::ultrawide) {
    column.add_within(speakers_block(page, next.session, page.type.theme().body, quiet, width, 2), gap, height);
  }
  return column.block();
}

}  // namespace

void draw_next_aside(Page& page, const Occurrence& next) {
  const double body = page.type.theme().body;
  if (page.shape == PageShape::ultrawide) {
    const Rect inside = open_panel(page, page.px(0.74));
    page.put(stacked(page, next, {body * 1.5, body * 1.3, 6}, inside.width, inside.height), inside);
    return;
  }
  const int width = page.body().width;
  const Block block = page.shape == PageShape::portrait
                          ? stacked(page, next, {body * 1.15, body, 3}, width, page.area.height / 3)
                          : one_line(page, next, width);
  page.put(block, open_shelf(page, block.height));
}

}  // namespace kiosk
