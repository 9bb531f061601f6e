#include <fmt/format.h>

#include "load/event_parts.hpp"
#include "load/picture_path.hpp"

namespace kiosk {
namespace {

/// `instead`: what is shown in its place when it can't be.
std::string read_picture(const Object& object, std::string_view key, std::string_view noun, std::string_view instead,
                         const EventContext& context) {
  const Node* picture = object.get(key);
  if (!picture) return "";
  return read_picture_path(*picture, noun, fmt::format("{} will be shown", instead), context.report, context.probe);
}

void read_scope_part(const Node& part, Sponsor& sponsor, const EventContext& context) {
  if (part.kind == Kind::object) {
    const Object object{part, venue_scope_shape, context.report};
    const Node* reference = object.get("venue");
    const auto venue = reference ? context.venues.find(*reference, context.report) : std::nullopt;
    if (venue) sponsor.venues.add(*venue);
  } else if (part.text == "event") {
    sponsor.event_scope = true;
  } else if (part.text == "shuttle") {
    sponsor.shuttle_scope = true;
  } else {
    const bool names_venue = part.kind == Kind::text && context.venues.find(part.text);
    context.report.error(part,
                         fmt::format("expected \"event\", \"shuttle\" or {{\"venue\": id}}, found {}{}", describe(part),
                                     names_venue ? fmt::format("; write {{\"venue\": \"{}\"}}", part.text)
                                                 : suggest(part.text, {"event", "shuttle"})));
  }
}

void read_scope(const Node& scope, Sponsor& sponsor, const EventContext& context) {
  if (scope.kind != Kind::list) return read_scope_part(scope, sponsor, context);
  if (!scope.first) context.report.error(scope, "expected at least one in this list, found none");
  for (const Node& part : children(scope)) read_scope_part(part, sponsor, context);
}

void read_level(const Object& object, Sponsor& sponsor) {
  const LocalizedText level = object.localized("level");
  if (level.empty()) return;
  const auto& [tag, text] = level.by_language.front();
  sponsor.level = text;
  if (!tag.empty()) sponsor.level_text = level;
}

Sponsor read_sponsor(const Object& object, const EventContext& context) {
  Sponsor sponsor;
  sponsor.id = object.text("id");
  sponsor.name = object.localized("name");
  read_level(object, sponsor);
  constexpr std::string_view card = "a card with the name";
  sponsor.slide = read_picture(object, "slide", "slide", card, context);
  sponsor.slide_portrait =
      read_picture(object, "slide_portrait", "slide", sponsor.slide.empty() ? card : "\"slide\"", context);
  sponsor.logo = read_picture(object, "logo", "logo", "its name", context);
  sponsor.slide_fills = object.text("fit") == "cover";
  sponsor.url = object.text("url");
  if (const Node* scope = object.get("scope")) {
    sponsor.event_scope = false;
    read_scope(*scope, sponsor, context);
  }
  sponsor.weight = object.integer("weight").value_or(1);
  return sponsor;
}

}  // namespace

std::vector<Sponsor> read_sponsors(Children list, EventContext& context) {
  return read_named(list, sponsor_shape, "name", context.sponsors, context, read_sponsor);
}

}  // namespace kiosk
