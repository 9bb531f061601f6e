// A sponsor without a picture: a card set with the same care as a slide.
#include "compose/screens.hpp"

namespace kiosk {

namespace {

Phrase level_phrase(const Page& page, const Sponsor& sponsor) {
  Phrase known = page.wording.each([&](const Words& w) { return std::string(sponsor_level(w, sponsor.level)); });
  return known.empty() ? Phrase{{sponsor.level, ""}} : known;
}

}  // namespace

void draw(Page& page, const Showing&, const SponsorScreen& screen) {
  const Theme& theme = page.type.theme();
  const int edge = page.px(0.03);
  Rect accent_edge = page.area;
  page.fill(cut_top(accent_edge, edge), page.inks.accent);
  cut_top(page.area, edge);
  Rect body = inset(page.body(), page.px(0.04), page.px(0.11));
  const Block qr = qr_block(page, screen.sponsor.url, {}, 0.26, page.inks);
  const int beside = body.width - (qr.empty() ? 0 : qr.width + page.px(0.06));
  const Block thanks =
      page.type.phrase(page.wording.say(&Words::sponsor_thanks), page.type.style(theme.body, page.inks), beside);
  const Rect foot = cut_bottom(body, std::max(qr.height, thanks.height));
  page.put(qr, right_of(foot) - qr.width, bottom_of(foot) - qr.height);
  page.put(thanks, foot, 1);
  PhraseStyle name = page.type.style(theme.hero * 1.45, page.inks);
  name.first.lines = 2;
  name.first.floor = theme.body;
  name.second.size = theme.heading * 1.1;
  name.stacked = true;
  Column column;
  column.add(label_block(page, level_phrase(page, screen.sponsor), page.inks, body.width));
  column.add(page.type.phrase(page.wording.both(screen.sponsor.name), name, body.width), page.px(0.02));
  page.put(column.block(), body, 0.4);
}

}  // namespace kiosk
