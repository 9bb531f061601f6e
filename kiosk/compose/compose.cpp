#include "compose/compose.hpp"

#include <algorithm>

#include "compose/plane.hpp"
#include "compose/screens.hpp"

namespace kiosk {

namespace {

/// What is urgent changes the whole wall's colour; a sponsor's card is all plane.
Color ground_of(const Showing& showing, const Theme& theme) {
  if (const auto* urgent = std::get_if<AnnouncementScreen>(&showing.screen)) return urgent_ground(*urgent);
  if (std::holds_alternative<SponsorScreen>(showing.screen)) return accent_of(theme, brief_of(showing.venue));
  return theme.ground;
}

/// What is urgent stands alone, as a sponsor does.
bool stands_alone(const Screen& screen) {
  return std::holds_alternative<AnnouncementScreen>(screen) || std::holds_alternative<SponsorScreen>(screen);
}

/// `fits` may be null.
DisplayList picture(const Showing& showing, const Look& look, const TextMeasure& measure, std::vector<TextFit>* fits) {
  const auto* sponsor = std::get_if<SponsorScreen>(&showing.screen);
  if (const std::string path = sponsor ? slide_of(sponsor->sponsor, look) : ""; !path.empty()) {
    return slide(sponsor->sponsor, path, look);
  }
  Page page(showing, look, measure, ground_of(showing, look.theme));
  page.type.note_in(fits);
  page.pages = &page.list.pages;
  if (!stands_alone(showing.screen)) draw_backdrop(page);
  if (!stands_alone(showing.screen)) draw_frame(page, showing, look);
  std::visit([&](const auto& screen) { draw(page, showing, screen); }, showing.screen);
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

int size_to_be_whole(const TextFit& fit, const TextMeasure& measure) {
  if (!fit.ellipsis) return fit.size;
  const TextLayout layout = fit_text({.text = fit.text,
                                      .language = fit.language,
                                      .weight = fit.weight,
                                      .max_lines = fit.lines,
                                      .width = static_cast<double>(fit.width),
                                      .height = static_cast<double>(fit.height),
                                      .max_size = static_cast<double>(fit.least),
                                      .min_size = 1},
                                     measure);
  return layout.ellipsis ? 0 : layout.size;
}

namespace {

struct Mover {
  int dx, dy;
  Rect safe;

  static int edge(int at, int by, int first, int last) {
    return at <= first || at >= last ? at : std::clamp(at + by, first, last);
  }

  void operator()(FillRect& op) const {
    const int left = edge(op.rect.x, dx, safe.x, right_of(safe));
    const int top = edge(op.rect.y, dy, safe.y, bottom_of(safe));
    const int right = edge(right_of(op.rect), dx, safe.x, right_of(safe));
    const int bottom = edge(bottom_of(op.rect), dy, safe.y, bottom_of(safe));
    op.rect = {left, top, right - left, bottom - top};
  }

  void operator()(DrawGlyphs& op) const {
    op.x += dx;
    op.baseline += dy;
    move(op.clip);
  }

  void operator()(DrawPictogram& op) const {
    move(op.box);
    move(op.clip);
  }
  /// Scaled anew for two pixels it would shimmer: what bleeds off an edge stays there.
  void operator()(DrawImage& op) const {
    const bool beside = op.box.x > safe.x && right_of(op.box) < right_of(safe);
    const bool between = op.box.y > safe.y && bottom_of(op.box) < bottom_of(safe);
    op.box.x += beside ? dx : 0;
    op.box.y += between ? dy : 0;
  }
  void operator()(DrawQr& op) const { move(op.box); }

  void operator()(TideEdge& tide) const {
    FillRect plane{tide.plane, {}};
    (*this)(plane);
    tide.plane = plane.rect;
    tide.y = edge(tide.y, dy, safe.y, bottom_of(safe));
    for (TideSide* side : {&tide.above, &tide.below}) {
      for (DrawOp& op : side->ops) std::visit(*this, op);
    }
  }

  void move(Rect& box) const {
    box.x += dx;
    box.y += dy;
  }
};

}  // namespace

int shift_step(int short_side) { return std::max(1, (short_side + 540) / 1080); }

void move_by(DisplayList& list, PixelShift shift, const Rect& safe) {
  if (shift == PixelShift{}) return;
  const int step = shift_step(std::min(list.size.width, list.size.height));
  const Mover mover{shift.dx * step, shift.dy * step, safe};
  for (DrawOp& op : list.ops) std::visit(mover, op);
  if (list.tide) mover(*list.tide);
}

}  // namespace kiosk
