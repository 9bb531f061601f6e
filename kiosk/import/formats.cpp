#include "import/formats.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "import/text_encoding.hpp"

namespace kiosk {
namespace {

constexpr std::array format_names{
    std::pair{Format::sheet, "csv"},           std::pair{Format::pretalx, "pretalx"},
    std::pair{Format::frab_json, "frab-json"}, std::pair{Format::frab_xml, "frab-xml"},
    std::pair{Format::opass, "opass"},         std::pair{Format::pycontw, "pycontw"},
    std::pair{Format::calendar, "ical"},       std::pair{Format::sessionize, "sessionize"}};

bool is_json(Format format) {
  return format != Format::sheet && format != Format::frab_xml && format != Format::calendar;
}

/// From its first character that is no blank, past a byte order mark.
std::string_view beginning(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view{} : bytes.substr(first);
}

const Node* first_of(const Node* list) { return list ? list->first : nullptr; }

bool has(const Node* object, std::string_view key) { return object && find_member(*object, key) != nullptr; }

std::optional<Format> format_of_json(const Node& root) {
  const Node* schedule = find_member(root, "schedule");
  if (has(schedule, "conference") || has(&root, "conference") || has(&root, "events") || has(schedule, "events"))
    return Format::frab_json;
  if (has(&root, "talks") && has(&root, "rooms")) return Format::pretalx;
  if (has(&root, "slots") || has(first_of(find_member(root, "results")), "submission")) return Format::pretalx;
  if (has(&root, "sessions") && (has(&root, "session_types") || has(&root, "tags"))) return Format::opass;
  if (has(&root, "sessions") && (has(&root, "questions") || has(&root, "categories"))) return Format::sessionize;
  if (root.kind == Kind::list && (has(root.first, "rooms") || has(root.first, "groupName"))) return Format::sessionize;
  if (has(&root, "sessions")) return Format::opass;
  if (root.kind == Kind::list && (has(root.first, "subject") || has(root.first, "zh"))) return Format::opass;
  if (has(&root, "data") || root.kind == Kind::list) return Format::pycontw;
  return std::nullopt;
}

Failure unusable(const Source& source, std::string what) { return {std::move(what), source.name}; }

Result<ReadSource> read_json_source(const Source& source, std::optional<Format> asked) {
  const Document document = parse_json(source.bytes);
  if (!document.root()) {
    const Fault& fault = document.faults.front();
    return unusable(source, fmt::format("line {}, column {}: {}", fault.at.line, fault.at.column, fault.what));
  }
  const Node& root = *document.root();
  const auto format = asked ? asked : format_of_json(root);
  const auto read = [&]() -> ReadProgramme {
    switch (format.value_or(Format::sheet)) {
      case Format::pretalx:
        return read_pretalx(source, root);
      case Format::frab_json:
        return read_frab_json(source, root);
      case Format::opass:
        return read_opass(source, root);
      case Format::pycontw:
        return read_pycontw(source, root);
      case Format::sessionize:
        return read_sessionize(source, root);
      default:
        return unusable(source, "JSON of no known format; --format says which: " + all_format_names());
    }
  };
  auto programme = read();
  if (!programme) return programme.failure();
  return ReadSource{*format, std::move(*programme)};
}

}  // namespace

std::string_view name_of(Format format) {
  return std::ranges::find(format_names, format, &std::pair<Format, const char*>::first)->second;
}

std::optional<Format> format_of_name(std::string_view name) {
  const auto* found = std::ranges::find_if(format_names, [&](const auto& pair) { return pair.second == name; });
  if (found == format_names.end()) return std::nullopt;
  return found->first;
}

std::string all_format_names() {
  std::string names;
  for (const auto& [format, name] : format_names) names += (names.empty() ? "" : ", ") + std::string(name);
  return names;
}

Result<ReadSource> read_source(const Source& source, std::optional<Format> asked, const SheetMapping& mapping) {
  const std::string_view start = beginning(source.bytes);
  if (start.empty()) return unusable(source, "the source is empty");
  if (asked ? is_json(*asked) : start.front() == '{' || start.front() == '[') return read_json_source(source, asked);
  const bool xml = start.front() == '<', calendar = start.starts_with("BEGIN:VCALENDAR");
  const Format format = asked ? *asked : xml ? Format::frab_xml : calendar ? Format::calendar : Format::sheet;
  if (!asked && xml && start.substr(0, 4096).find("<html") != std::string_view::npos)
    return unusable(source, "a web page, not a programme: the address leads elsewhere, or wants a login");
  auto programme = format == Format::frab_xml   ? read_frab_xml(source)
                   : format == Format::calendar ? read_calendar(source)
                                                : read_sheet(source, mapping);
  if (!programme) return programme.failure();
  // XML in another encoding is another text; a calendar's one wrong byte may stand where nobody looks.
  if (format == Format::frab_xml) {
    if (std::string fault = utf8_fault_of(source.bytes); !fault.empty()) return unusable(source, std::move(fault));
  } else if (format == Format::calendar) {
    if (const std::string fault = utf8_fault_of_calendar(source.bytes); !fault.empty())
      programme->remarks.push_back(fault + ": it stands as \uFFFD, and perhaps others do");
  }
  return ReadSource{format, std::move(*programme)};
}

}  // namespace kiosk
