// A session as the main thing on the screen: its title, who speaks, and what is particular.
#include <algorithm>

#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// A title leads: it is never smaller than this many times its speakers.
constexpr double title_to_speakers = 1.25;

/// Speakers and badges, beside each other where there is room.
Block people_block(const Page& page, const Session& session, double size, int width) {
  Block speakers = speakers_block(page, session, size, page.inks, width, 2);
  Block badges = badges_block(page, session, page.type.theme().surface, width);
  const int gap = page.px(0.045);
  if (speakers.width + gap + badges.width <= width) return row({std::move(speakers), std::move(badges)}, gap);
  Column column;
  column.add(std::move(speakers)).add(std::move(badges), page.px(0.024));
  return column.block();
}

PhraseStyle hero_style(const Page& page, double speakers) {
  const Theme& theme = page.type.theme();
  PhraseStyle hero = page.type.style(theme.hero, page.inks);
  hero.first = {.size = theme.hero,
                .color = page.inks.text,
                .weight = Weight::bold,
                .lines = page.shape == PageShape::portrait ? 6 : 4,
                .floor = std::max(theme.body, speakers * title_to_speakers)};
  hero.second.size = theme.heading;
  hero.stacked = true;
  return hero;
}

/// A short title grows as long as it needs no more than two lines.
std::optional<TextStyle> grown(const Page& page, const TaggedText& title, const TextStyle& style, int width,
                               int height) {
  for (const double growth : {1.5, 1.25}) {
    TextStyle larger = style;
    larger.size = larger.floor = style.size * growth;
    larger.lines = 2;
    const Block block = page.type.text(title, larger, width, height);
    if (!block.cut && block.height <= height) return larger;
  }
  return std::nullopt;
}

struct Hero {
  Block title, people;
  bool cut = false;
};

/// The other language of a fixed item's title stands below; what is left of the height is the title's.
Hero hero_in(const Page& page, const Session& session, Block people, double speakers, bool grow, int width,
             int height) {
  const int after_title = page.px(0.034);
  const int room = std::max(1, height - (people.empty() ? 0 : people.height + after_title));
  const Phrase title = page.wording.both(session.title);
  PhraseStyle style = hero_style(page, speakers);
  const int for_first = title.size() > 1 ? room - page.px(style.second.size * 1.5) : room;
  if (grow && !title.empty()) {
    if (const auto larger = grown(page, title[0], style.first, width, for_first)) style.first = *larger;
  }
  Hero hero{page.type.phrase(title, style, width, room), std::move(people)};
  hero.cut = !title.empty() && page.type.text(title[0], style.first, width, room).cut;
  return hero;
}

}  // namespace

bool is_fixed_item(const Session& session) {
  return session.kind != SessionKind::talk && session.kind != SessionKind::lightning;
}

Block fixed_item_title(const Page& page, const Session& session, const TextStyle& first, const Inks& inks, int width) {
  if (!is_fixed_item(session)) {
    TextStyle title = first;
    title.align = Align::start;
    return page.type.text(page.wording.one(session.title), title, width);
  }
  PhraseStyle style{.first = first, .second = first};
  style.second.size = page.type.theme().label;
  style.second.floor = 0;
  style.second.color = inks.muted;
  return page.type.phrase(page.wording.both(session.title), style, width);
}

Block hero_block(const Page& page, Block head, const Occurrence& occurrence, int width, int height, bool grow) {
  const Theme& theme = page.type.theme();
  const Session& session = occurrence.session;
  const int after_head = head.empty() ? 0 : page.px(0.022);
  const int room = height - head.height - after_head;
  Hero hero;
  struct People {
    double size;
    bool badges;
  };
  for (const People& p :
       {People{theme.heading * 0.88, true}, {theme.body, true}, {theme.body, false}, {theme.label, false}}) {
    Block people = p.badges ? people_block(page, session, p.size, width)
                            : speakers_block(page, session, p.size, page.inks, width, 1);
    hero = hero_in(page, session, std::move(people), p.size, grow, width, room);
    if (!hero.cut) break;
  }
  if (hero.cut) hero = hero_in(page, session, {}, 0, grow, width, room);
  Column column;
  column.add(std::move(head));
  column.add(std::move(hero.title), after_head).add(std::move(hero.people), page.px(0.034));
  return column.block();
}

}  // namespace kiosk
