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

Block sponsor_names(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  std::vector<LocalizedText> names;
  for (const Sponsor& sponsor : screen.sponsors) names.push_back(sponsor.name);
  const TextStyle style{.size = page.type.theme().body, .color = inks.text, .weight = Weight::bold, .lines = 2};
  return page.type.text(page.wording.names(names), style, width);
}

Block sponsors(const Page& page, const DeparturesScreen& screen, const Inks& inks, int width) {
  return headed(page, &Words::shuttle_sponsor, sponsor_names(page, screen, inks, width), inks, width);
}

/// Pieces on one baseline as far as they fit, then on the next line.
Block foot_lines(std::vector<Block> pieces, int gap, int line_gap, int width) {
  Column lines;
  Block line;
  for (Block& piece : pieces) {
    if (piece.empty()) continue;
    if (!line.empty() && line.width + gap + piece.width > width) {
      lines.add(std::move(line), line_gap);
      line = {};
    }
    line = row({std::move(line), std::move(piece)}, gap);
  }
  lines.add(std::move(line), line_gap);
  return lines.block();
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
  const Theme& theme = page.type.theme();
  const int gap = page.px(0.03);
  PhraseStyle quiet = page.type.style(theme.label, inks, inks.muted);
  quiet.first.weight = Weight::regular;
  const auto heading = [&](std::string_view Words::*word) { return page.wording.say(word).front(); };
  const auto strong = page.type.style(theme.body, inks);
  const auto boarding_at = [&](const Phrase& where) {
    Block place = page.type.phrase(where, strong, width * 3 / 4);
    if (place.empty()) return place;
    return row({page.type.whole(heading(&Words::board_at), quiet.first, width), std::move(place)}, gap);
  };
  Phrase where = page.wording.both(screen.boarding);
  Block place = boarding_at(where);
  Block steps = walk(page, screen, inks, width / 2);
  const int apart = page.px(0.07);
  if (page.shape == PageShape::landscape && where.size() > 1 && place.width + apart + steps.width > width) {
    where.resize(1);
    place = boarding_at(where);
  }
  Block money = row({page.type.whole(heading(&Words::shuttle_sponsor), quiet.first, width),
                     sponsor_names(page, screen, inks, width / 2)},
                    gap);
  if (screen.sponsors.empty()) money = {};
  return foot_lines({std::move(place), std::move(steps), std::move(money)}, apart, page.px(0.014), width);
}

}  // namespace kiosk
