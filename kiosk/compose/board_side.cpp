#include "compose/board_side.hpp"

#include "compose/session_parts.hpp"

namespace kiosk {

namespace {

Block headed(const Page& page, std::string_view Words::*word, Block what, const Inks& inks, int width) {
  if (what.empty()) return {};
  PhraseStyle quiet = page.type.style(page.type.theme().label, inks, inks.muted);
  quiet.first.weight = Weight::regular;
  Column column;
  column.add(page.type.phrase(page.wording.say(word), quiet, width)).add(std::move(what), page.px(0.008));
  return column.block();
}

Block boarding(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  PhraseStyle style = page.type.style(page.type.theme().body, inks);
  style.first.lines = style.second.lines = 2;
  return headed(page, &Words::board_at, page.type.phrase(page.wording.both(screen.boarding), style, width), inks,
                width);
}

Block walk(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  if (!screen.walk_to_stop) return {};
  const Phrase phrase = page.wording.say(&Words::walk_to_stop, screen.walk_to_stop->count());
  return page.type.phrase(phrase, page.type.style(page.type.theme().body, inks), width);
}

Block sponsors(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  std::vector<LocalizedText> names;
  for (const Sponsor& sponsor : screen.sponsors) names.push_back(sponsor.name);
  const TextStyle style{.size = page.type.theme().body, .color = inks.text, .weight = Weight::bold, .lines = 2};
  return headed(page, &Words::shuttle_sponsor, page.type.text(page.wording.names(names), style, width), inks, width);
}

}  // namespace

Block board_side(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  const int gap = page.px(0.05);
  Column column;
  column.add(boarding(page, screen, inks, width));
  column.add(walk(page, screen, inks, width), page.px(0.02));
  column.add(sponsors(page, screen, inks, width), gap);
  return column.block();
}

Block board_foot(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  const int gap = page.px(0.07);
  Block right = sponsors(page, screen, inks, width / 3);
  int left = width - (right.empty() ? 0 : right.width + gap);
  Column place;
  place.add(boarding(page, screen, inks, left));
  Block steps = walk(page, screen, inks, left);
  Block where = place.block();
  if (where.width + gap + steps.width > left) {
    place.add(std::move(steps), page.px(0.01));
    where = place.block();
  } else {
    where = columns({std::move(where), std::move(steps)}, gap);
  }
  if (right.empty()) return where;
  if (where.empty()) return right;
  return columns({widened(std::move(where), width - gap - right.width, Align::left), std::move(right)}, gap);
}

}  // namespace kiosk
