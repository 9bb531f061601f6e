#include <fmt/format.h>

#include "load/event_parts.hpp"
#include "load/picture_path.hpp"
#include "schedule/content_names.hpp"

namespace kiosk {
namespace {

void read_image(const Object& object, Card& card, const EventContext& context) {
  card.icon = object.text("icon");
  const Node* image = object.get("image");
  if (!image) return;
  const std::string_view instead = card.icon.empty() ? "none will be shown" : "its icon will be shown";
  card.image = read_picture_path(*image, "image", instead, context.report, context.probe);
}

Card read_card(const Object& object, const EventContext& context) {
  Card card;
  card.title = object.localized("title");
  card.body = object.localized("body");
  card.url = object.text("url");
  card.window = read_window(object, context);
  card.venues = read_venues_or_every(object, context);
  read_image(object, card, context);
  return card;
}

/// In the band there is no room for either.
void warn_about_quiet_signals(const Object& object, const EventContext& context) {
  for (const std::string_view key : {"pictogram", "direction"}) {
    if (const Node* signal = object.get(key)) {
      context.report.warning(*signal, fmt::format("the {} is not shown: only an urgent announcement has one; leave it "
                                                  "out, or write \"level\": \"urgent\"",
                                                  key));
    }
  }
}

Announcement read_announcement(const Object& object, const EventContext& context) {
  Announcement announcement;
  announcement.text = object.localized("text");
  announcement.window = read_window(object, context);
  announcement.venues = read_venues_or_every(object, context);
  announcement.urgent = object.text("level") == "urgent";
  announcement.pictogram = object.text("pictogram");
  announcement.direction = value_named<Direction>(object.text("direction"), direction_names);
  if (!announcement.urgent) warn_about_quiet_signals(object, context);
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
