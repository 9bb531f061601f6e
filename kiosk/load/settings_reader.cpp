#include "load/settings_reader.hpp"

#include <fmt/format.h>

#include "load/event_reader.hpp"

namespace kiosk {
namespace {

void warn_about_same_languages(const Object& object, Report& report) {
  const auto tags = object.texts("languages");
  if (tags.size() == 2 && tags[0] == tags[1]) {
    report.warning(*object.get("languages"), fmt::format("the language \"{}\" stands twice", tags[0]));
  }
}

}  // namespace

ScreenConfig read_screen(const Object& object, const std::string& file, Report& report) {
  ScreenConfig screen;
  screen.name = object.text("name");
  screen.venue = object.text("venue");
  if (object.get("event")) screen.event = resolve_path(file, object.text("event"));
  if (object.get("theme")) screen.theme = resolve_path(file, object.text("theme"));
  if (object.get("languages")) {
    screen.languages.clear();
    for (const std::string& tag : object.texts("languages")) screen.languages.push_back(canonical_language_tag(tag));
  }
  warn_about_same_languages(object, report);
  if (const Node* display = object.get("display")) {
    const Object settings{*display, display_shape, report};
    screen.rotate = settings.integer("rotate").value_or(0);
    screen.overscan = settings.number("overscan").value_or(0);
  }
  return screen;
}

}  // namespace kiosk
