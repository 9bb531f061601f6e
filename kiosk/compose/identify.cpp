// Ten seconds after a switch: which screen this has become.
#include "compose/screens.hpp"

namespace kiosk {

void draw(Page& page, const Showing& showing, const IdentifyScreen&) {
  Rect body = page.body();
  const Theme& theme = page.type.theme();
  const TaggedText topic = page.wording.one(showing.venue.topic);
  const TextStyle on_flag{
      .size = theme.hero * 0.7, .color = legible(page.inks.ground, page.inks.accent), .weight = Weight::bold};
  const int pad = page.px(0.04);
  Block flag = boxed(page.type.text(topic, on_flag, body.width - 2 * pad), pad, page.px(0.012), page.inks.accent, 0);
  if (!flag.empty() && page.shape != PageShape::portrait) {
    const int height = flag.height;
    flag = beside_logo(page, std::move(flag), body.width, height);
  }
  const int gap = page.px(0.04), left = body.height - (flag.empty() ? 0 : flag.height + gap);
  Column column;
  column.add(label_block(page, page.wording.say(&Words::screen_is_now), page.inks, body.width));
  const int room = left - column.height() - gap;
  column.add_within(page.type.phrase(page.wording.both(showing.venue.name), large_name(page), body.width, room), gap,
                    left);
  column.add_within(flag, gap, body.height);
  page.put(below_logo(page, column.block(), body), body, 0.42);
}

}  // namespace kiosk
