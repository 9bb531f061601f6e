#include "load/event_parts.hpp"

namespace kiosk {
namespace {

Card read_card(const Object& card, const EventContext& context) {
  return {card.localized("title"), card.localized("body"), card.text("url"), read_window(card, context),
          read_venues_or_every(card, context)};
}

Announcement read_announcement(const Object& announcement, const EventContext& context) {
  return {announcement.localized("text"), read_window(announcement, context),
          read_venues_or_every(announcement, context), announcement.text("level") == "urgent"};
}

}  // namespace

std::vector<Card> read_cards(Children list, const EventContext& context) {
  return read_each(list, card_shape, context, read_card);
}

std::vector<Announcement> read_announcements(Children list, const EventContext& context) {
  return read_each(list, announcement_shape, context, read_announcement);
}

}  // namespace kiosk
