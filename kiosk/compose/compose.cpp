#include "compose/compose.hpp"

#include "compose/pixel_shift.hpp"
#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// A sponsor's slide stands alone: nothing of ours on or beside it.
bool shows_slide(const SponsorScreen& screen, const Look& look) {
  return !screen.sponsor.slide.empty() && !look.unusable_pictures.contains(screen.sponsor.slide);
}

DisplayList slide(const Sponsor& sponsor, const Look& look) {
  DisplayList list{.size = look.size, .ground = look.theme.ground, .ops = {}};
  list.ops.push_back(DrawImage{.path = sponsor.slide,
                               .box = {0, 0, look.size.width, look.size.height},
                               .fit = sponsor.slide_fills ? Fit::cover : Fit::contain,
                               .match_ground = !sponsor.slide_fills});
  return list;
}

/// What is urgent changes the whole wall's colour.
Color ground_of(const Screen& screen, const Theme& theme) {
  return std::holds_alternative<AnnouncementScreen>(screen) ? theme.warning : theme.ground;
}

/// Nothing of ours stands beside what is urgent, nor on a sponsor's card.
bool bears_logo(const Screen& screen) {
  return !std::holds_alternative<AnnouncementScreen>(screen) && !std::holds_alternative<SponsorScreen>(screen);
}

/// `fits` may be null.
DisplayList picture(const Showing& showing, const Look& look, const TextMeasure& measure, std::vector<TextFit>* fits) {
  const auto* sponsor = std::get_if<SponsorScreen>(&showing.screen);
  if (sponsor && shows_slide(*sponsor, look)) return slide(sponsor->sponsor, look);
  Page page(showing, look, measure, ground_of(showing.screen, look.theme));
  page.type.note_in(fits);
  if (!sponsor) draw_frame(page, showing, look.staff_line);
  std::visit([&](const auto& screen) { draw(page, showing, screen); }, showing.screen);
  if (bears_logo(showing.screen)) put_logo_in_header(page);
  move_by(page.list, showing.shift, page.safe);
  return std::move(page.list);
}

}  // namespace

DisplayList compose(const Showing& showing, const Look& look, const TextMeasure& measure) {
  return picture(showing, look, measure, nullptr);
}

DisplayList compose(const Showing& showing, const Look& look, const TextMeasure& measure, std::vector<TextFit>& fits) {
  return picture(showing, look, measure, &fits);
}

}  // namespace kiosk
