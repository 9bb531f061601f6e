// Ten seconds after a switch: which screen this has become.
#include "compose/plane.hpp"
#include "compose/screens.hpp"

namespace kiosk {

void draw(Page& page, const Showing& showing, const IdentifyScreen&) {
  Rect body = page.body();
  cut_bottom(body, page.px(0.03));
  const Theme& theme = page.type.theme();
  const int gap = page.px(0.03);
  const Block label = label_block(page, page.wording.say(&Words::screen_is_now), page.inks, body.width);
  const Block sign = pictogram_block(pictogram_of(showing.venue.sign), page.px(0.16), page.inks.accent);
  const TextStyle style{
      .size = theme.hero * 0.7, .color = page.inks.accent, .weight = Weight::bold, .lines = 2, .floor = theme.body};
  const Block topic = page.type.text(page.wording.one(showing.venue.topic), style, body.width);
  Column column;
  column.add(label);
  const int room = body.height - label.height - topic.height - 2 * gap;
  const Block name = page.type.phrase(page.wording.both(showing.venue.name), large_name(page), body.width, room);
  const bool has_room = label.height + sign.height + name.height + topic.height + 3 * gap <= body.height;
  if (has_room) column.add(sign, gap);
  column.add_within(name, gap, body.height).add_within(topic, gap, body.height);
  page.put(column.block(), body, 0.3);
}

}  // namespace kiosk
