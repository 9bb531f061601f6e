#include "load/report.hpp"

#include <fmt/format.h>

#include "json/value.hpp"

namespace kiosk {

std::string to_text(const Problem& p) {
  const std::string_view severity = p.severity == Severity::error ? "error" : "warning";
  std::string text = fmt::format("{}:{}:{}: {}: {}", p.file, p.line, p.column, severity, p.what);
  if (!p.pointer.empty()) text += fmt::format(" ({})", p.pointer);
  return text;
}

std::string to_json(const Problem& p) {
  return to_line(JsonObject{{"file", p.file},
                            {"line", p.line},
                            {"column", p.column},
                            {"severity", p.severity == Severity::error ? "error" : "warning"},
                            {"message", p.what},
                            {"pointer", p.pointer}});
}

void Report::add(Position at, Severity severity, std::string what, std::string pointer) {
  if (severity == Severity::error) ++errors_;
  problems_.push_back({file_, at.line, at.column, severity, std::move(what), std::move(pointer)});
}

}  // namespace kiosk
