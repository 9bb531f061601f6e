#include "load/names.hpp"

#include <fmt/format.h>

#include "load/value_check.hpp"

namespace kiosk {

void Names::add(const Node* id, std::size_t index, Report& report) {
  if (!id) return;
  const auto [entry, is_new] = entries_.try_emplace(id->text, Entry{index, id->at});
  if (is_new) {
    known_.push_back(id->text);
    return;
  }
  const Position first = entry->second.at;
  report.error(*id,
               fmt::format("{} id \"{}\" stands twice, first at {}:{}", noun_, id->text, first.line, first.column));
}

std::optional<std::size_t> Names::find(std::string_view id) const {
  const auto entry = entries_.find(std::string{id});
  return entry == entries_.end() ? std::nullopt : std::optional{entry->second.index};
}

std::optional<std::size_t> Names::find(const Node& reference, Report& report) const {
  const auto index = find(reference.text);
  if (!index) report.error(reference, unknown(reference.text));
  return index;
}

std::string Names::unknown(std::string_view id) const {
  return fmt::format("unknown {} \"{}\"{}", noun_, id, suggest(id, known_));
}

}  // namespace kiosk
