#include "compose/countdown.hpp"

#include "compose/session_parts.hpp"

namespace kiosk {

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

}  // namespace kiosk
