#include "load/event_parts.hpp"

namespace kiosk {

std::vector<Card> read_cards(Children list, const EventContext& context) {
  return read_each(list, card_shape, context.report, [&](const Object& card) {
    return Card{card.localized("title"), card.localized("body"), card.text("url"), read_window(card, context),
                read_venue_list(card, "venues", context)};
  });
}

std::vector<Announcement> read_announcements(Children list, const EventContext& context) {
  return read_each(list, announcement_shape, context.report, [&](const Object& announcement) {
    return Announcement{announcement.localized("text"), read_window(announcement, context),
                        read_venue_list(announcement, "venues", context), announcement.text("level") == "urgent"};
  });
}

}  // namespace kiosk
