#include <fmt/format.h>

#include "load/event_reader.hpp"

namespace kiosk {

void EventReader::read_sponsors(Children list) {
  for (const Node& node : list) {
    const Object object{node, sponsor_shape, report_};
    sponsors_.add(object.get("id"), content_.sponsors.size(), report_);
    content_.sponsors.push_back(read_sponsor(object));
  }
}

Sponsor EventReader::read_sponsor(const Object& object) {
  Sponsor sponsor;
  sponsor.id = object.text("id");
  sponsor.name = object.localized("name");
  sponsor.level = object.text("level");
  sponsor.slide = read_slide(object);
  sponsor.slide_fills = object.text("fit") == "cover";
  sponsor.url = object.text("url");
  if (const Node* scope = object.get("scope")) {
    sponsor.event_scope = false;
    read_scope(*scope, sponsor);
  }
  sponsor.weight = object.integer("weight").value_or(1);
  return sponsor;
}

std::string EventReader::read_slide(const Object& object) {
  const Node* slide = object.get("slide");
  if (!slide) return "";
  std::string path = resolve_path(report_.file(), slide->text);
  if (const std::string reason = probe_(path); !reason.empty()) {
    report_.warning(*slide,
                    fmt::format("can't open the slide \"{}\": {}; a card with the name will be shown", path, reason));
  }
  return path;
}

void EventReader::read_scope(const Node& scope, Sponsor& sponsor) {
  if (scope.kind != Kind::list) return read_scope_part(scope, sponsor);
  if (!scope.first) report_.error(scope, "expected at least one in this list, found none");
  for (const Node& part : children(scope)) read_scope_part(part, sponsor);
}

void EventReader::read_scope_part(const Node& part, Sponsor& sponsor) {
  if (part.kind == Kind::object) {
    const Object object{part, venue_scope_shape, report_};
    const Node* reference = object.get("venue");
    const auto venue = reference ? venues_.find(*reference, report_) : std::nullopt;
    if (venue) sponsor.venues.add(*venue);
  } else if (part.text == "event") {
    sponsor.event_scope = true;
  } else if (part.text == "shuttle") {
    sponsor.shuttle_scope = true;
  } else {
    const bool names_venue = part.kind == Kind::text && venues_.find(part.text);
    report_.error(part, fmt::format("expected \"event\", \"shuttle\" or {{\"venue\": id}}, found {}{}", describe(part),
                                    names_venue ? fmt::format("; write {{\"venue\": \"{}\"}}", part.text)
                                                : suggest(part.text, {"event", "shuttle"})));
  }
}

}  // namespace kiosk
