#include "load/event_parts.hpp"

namespace kiosk {
namespace {

Card read_card(const Object& object, const EventContext& context) {
  Card card;
  card.title = object.localized("title");
  card.body = object.localized("body");
  card.url = object.text("url");
  card.window = read_window(object, context);
  card.venues = read_venues_or_every(object, context);
  return card;
}

Announcement read_announcement(const Object& object, const EventContext& context) {
  Announcement announcement;
  announcement.text = object.localized("text");
  announcement.window = read_window(object, context);
  announcement.venues = read_venues_or_every(object, context);
  announcement.urgent = object.text("level") == "urgent";
  return announcement;
}

}  // namespace

std::vector<Card> read_cards(Children list, const EventContext& context) {
  return read_each(list, card_shape, context, read_card);
}

std::vector<Announcement> read_announcements(Children list, const EventContext& context) {
  return read_each(list, announcement_shape, context, read_announcement);
}

}  // namespace kiosk
