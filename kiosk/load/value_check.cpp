#include "load/value_check.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "load/text_check.hpp"
#include "load/time_words.hpp"
#include "schedule/time_text.hpp"

namespace kiosk {
namespace {

std::string language_fault(std::string_view text) {
  if (is_language_tag(text)) return "";
  const std::string called = language_called(text);
  return called.empty() ? fmt::format("expected a language tag such as \"zh-Hant\", found \"{}\"", text) : called;
}

/// How a value must look when it is a text; an empty answer means it is right.
std::string wrong_form(std::string_view text, const Field& field) {
  switch (field.type) {
    case Type::id:
      return id_fault(text);
    case Type::reference:  // or what people call it, which may have blanks
    case Type::maybe_reference:
      return text.empty() || text == "*" ? id_fault(text) : "";
    case Type::path:
      return text.empty() ? "expected a path, found an empty text" : "";
    case Type::url:
      return url_fault(text);
    case Type::language:
      return language_fault(text);
    case Type::color:
      return read_color(text) ? "" : fmt::format("expected a colour such as \"#0B121B\", found \"{}\"", text);
    case Type::clock_time:
      return read_clock_time(text) ? "" : explain_clock_time(text);
    case Type::local_time:
      return read_written_time(text) ? "" : explain_time(text);
    case Type::mode:
      if (is_display_mode(text)) return "";
      return fmt::format("expected \"auto\", \"preferred\" or a mode such as \"1920x1080@60\", found \"{}\"", text);
    case Type::choice:
      if (std::ranges::find(field.choices, text) != field.choices.end()) return "";
      return fmt::format("expected {}, found \"{}\"{}", list_names(field.choices), text,
                         suggest_near(text, {field.choices.begin(), field.choices.end()}));
    default:
      return "";
  }
}

bool tell(const Node& node, Report& report, std::string_view expected) {
  report.error(node, fmt::format("expected {}, found {}", expected, describe(node)));
  return false;
}

/// "English" has the form of a tag, "tw" is even one, of Twi.
void warn_about_language(const Node& node, std::string_view tag, Report& report) {
  if (const std::string called = language_called(tag); !called.empty()) report.warning(node, called);
}

bool check_text(const Node& node, const Field& field, Report& report) {
  if (field.type == Type::local_time && (node.kind == Kind::integer || node.kind == Kind::number)) {
    report.error(node, explain_serial_number(node.number));
    return false;
  }
  if (node.kind != Kind::text) return tell(node, report, field.type == Type::local_time ? "a time" : "a text");
  warn_about_text(node, report);
  const std::string fault = wrong_form(node.text, field);
  if (fault.empty() && field.type == Type::language) warn_about_language(node, node.text, report);
  if (!fault.empty()) report.error(node, fault);
  return fault.empty();
}

std::string range_in_words(std::string_view what, const Field& field) {
  return field.min < field.max ? fmt::format("{} from {} to {}", what, field.min, field.max) : std::string{what};
}

bool in_range(const Node& node, const Field& field) {
  return field.min >= field.max || (node.number >= field.min && node.number <= field.max);
}

/// 15.0 is a whole number to JSON Schema, and to the editors that go by ours.
bool is_whole(const Node& node) {
  return node.kind == Kind::integer || (node.kind == Kind::number && node.number == std::floor(node.number));
}

bool check_integer(const Node& node, const Field& field, Report& report) {
  if (is_whole(node) && in_range(node, field)) return true;
  return tell(node, report, range_in_words("a whole number", field));
}

bool check_number(const Node& node, const Field& field, Report& report) {
  const bool number = node.kind == Kind::integer || node.kind == Kind::number;
  return (number && in_range(node, field)) || tell(node, report, range_in_words("a number", field));
}

bool check_rotation(const Node& node, const Field& field, Report& report) {
  const auto allowed = [&](std::string_view choice) { return fmt::format("{:.0f}", node.number) == choice; };
  if (is_whole(node) && std::ranges::any_of(field.choices, allowed)) return true;
  return tell(node, report, "0, 90, 180 or 270");
}

bool check_boolean(const Node& node, Report& report) {
  return node.kind == Kind::boolean || tell(node, report, "true or false");
}

bool check_localized_object(const Node& node, const Field& field, Report& report) {
  bool good = true;
  for (const Node& entry : children(node)) {
    if (const std::string fault = language_fault(entry.key); !fault.empty()) {
      report.key_error(entry, fault);
      good = false;
    } else {
      warn_about_language(entry, entry.key, report);
    }
    good = check_text(entry, {entry.key, Type::text}, report) && good;
    warn_about_markup(entry, report);
    if (entry.kind == Kind::text && is_blank(entry.text)) {
      report.error(entry, "the text is empty");
      good = false;
    }
  }
  if (field.required && !node.first) return tell(node, report, "a text in at least one language");
  return good;
}

bool check_localized(const Node& node, const Field& field, Report& report) {
  if (node.kind == Kind::object) return check_localized_object(node, field, report);
  if (node.kind != Kind::text) return tell(node, report, "a text, or an object from language tag to text");
  warn_about_text(node, report);
  warn_about_markup(node, report);
  if (!field.required || !is_blank(node.text)) return true;
  report.error(node, "the text is empty");
  return false;
}

/// Each element against `element`, and their number against [least, most].
bool check_list(const Node& node, const Field& element, double least, double most, Report& report) {
  if (node.kind != Kind::list) return tell(node, report, "a list");
  bool good = true;
  for (const Node& child : children(node)) good = check_value(child, element, report) && good;
  const auto count = static_cast<double>(count_children(node));
  if (count >= least && count <= most) return good;
  const std::string wanted = count < least ? fmt::format("at least {}", least) : fmt::format("at most {}", most);
  report.error(node, fmt::format("expected {} in this list, found {}", wanted, count));
  return false;
}

bool check_elements(const Node& node, const Field& field, Report& report) {
  constexpr double any = 1e9;
  const double most = field.max > field.min ? field.max : any;
  switch (field.type) {
    case Type::localized_list:
      return check_list(node, {"", Type::localized, true}, 0, any, report);
    case Type::languages:
      return check_list(node, {"", Type::language}, field.min, most, report);
    case Type::integers:
      return check_list(node, {"", Type::integer, false, field.min, field.max}, 0, any, report);
    case Type::texts:
      return check_list(node, {"", Type::text}, 0, any, report);
    default:
      return check_list(node, {"", Type::id}, field.min, most, report);
  }
}

/// Whether its elements are objects is for those who read them: one wrong element must not hide the others.
bool check_object_list(const Node& node, const Field& field, Report& report) {
  if (node.kind != Kind::list) return tell(node, report, "a list");
  if (field.min > 0 && !node.first) report.error(node, "expected at least one in this list, found none");
  return true;
}

bool check_way_home(const Node& node, const Field& field, Report& report) {
  if (node.kind == Kind::list || node.kind == Kind::object || node.kind == Kind::text) {
    return node.kind == Kind::list || check_localized(node, field, report);
  }
  return tell(node, report, "a text, an object from language tag to text, or a list of steps");
}

bool check_venues(const Node& node, Report& report) {
  if (node.kind == Kind::list) return check_list(node, {"", Type::reference}, 1, 1e9, report);
  if (node.kind == Kind::text && node.text == "*") return true;
  if (node.kind == Kind::text) return check_text(node, {"", Type::reference}, report);
  return tell(node, report, "a venue's id, a list of ids, or \"*\"");
}

bool check_trips(const Node& node, const Field& field, Report& report) {
  if (node.kind != Kind::list) return check_integer(node, field, report);
  const Field element{"", Type::integer, false, field.min, field.max};
  if (!check_list(node, element, 2, 2, report)) return false;
  if (node.first->integer <= node.first->next->integer) return true;
  report.error(node, "expected the fewest trips and then the most");
  return false;
}

bool check_colors(const Node& node, Report& report) {
  if (node.kind != Kind::object) return tell(node, report, "an object from venue id to colour");
  bool good = true;
  for (const Node& entry : children(node)) good = check_text(entry, {entry.key, Type::color}, report) && good;
  return good;
}

bool check_scope(const Node& node, Report& report) {
  const bool known = node.kind == Kind::text || node.kind == Kind::object || node.kind == Kind::list;
  return known || tell(node, report, "\"event\", \"shuttle\", {\"venue\": id}, or a list of these");
}

}  // namespace

bool check_value(const Node& node, const Field& field, Report& report) {
  switch (field.type) {
    case Type::integer:
      return check_integer(node, field, report);
    case Type::number:
      return check_number(node, field, report);
    case Type::rotation:
      return check_rotation(node, field, report);
    case Type::boolean:
      return check_boolean(node, report);
    case Type::localized:
      return check_localized(node, field, report);
    case Type::venues:
      return check_venues(node, report);
    case Type::trips:
      return check_trips(node, field, report);
    case Type::scope:
      return check_scope(node, report);
    case Type::colors:
      return check_colors(node, report);
    case Type::list:
    case Type::speakers:
      return check_object_list(node, field, report);
    case Type::way_home:
      return check_way_home(node, field, report);
    case Type::object:
      return node.kind == Kind::object || tell(node, report, "an object");
    case Type::maybe_reference:
      return node.kind == Kind::null || check_text(node, field, report);
    case Type::localized_list:
    case Type::languages:
    case Type::integers:
    case Type::ids:
    case Type::texts:
      return check_elements(node, field, report);
    default:
      return check_text(node, field, report);
  }
}

}  // namespace kiosk
