#include "load/names.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "load/text_check.hpp"
#include "load/value_check.hpp"
#include "text/folding.hpp"

namespace kiosk {

void Names::add(const Node* id, const LocalizedText& visible, std::size_t index, Report& report) {
  if (!id) return;
  const auto [entry, is_new] = entries_.try_emplace(id->text, Entry{index, id->at});
  if (is_new) {
    Known& known = known_.emplace_back(Known{id->text, {}, {folded(id->text)}, {}});
    for (const auto& [tag, text] : visible.by_language) {
      known.names.push_back(text);
      known.folded_names.push_back(folded(text));
    }
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

std::vector<const Names::Known*> Names::known_by(const std::string& folded,
                                                 std::vector<std::string> Known::*keys) const {
  std::vector<const Known*> found;
  for (const Known& known : known_) {
    if (std::ranges::find(known.*keys, folded) != (known.*keys).end()) found.push_back(&known);
  }
  return found;
}

Names::Match Names::only(std::string_view reference, const std::vector<const Known*>& found,
                         std::string_view why) const {
  if (found.size() == 1) {
    const std::string& id = found.front()->id;
    return {find(id), id,
            fmt::format("the {} \"{}\" is taken for \"{}\"{}; write \"{}\"", noun_, reference, id, why, id)};
  }
  constexpr std::size_t most = 5;
  std::vector<std::string_view> ids;
  for (const Known* known : found) ids.push_back(known->id);
  const bool more = ids.size() > most;
  if (more) ids.resize(most);
  return {{},
          "",
          fmt::format("\"{}\" may be {} of {} {}s; write the id: {}{}", reference, found.size() == 2 ? "either" : "any",
                      found.size(), noun_, list_names(ids), more ? ", …" : "")};
}

Names::Match Names::match(std::string_view reference) const {
  if (const auto index = find(reference)) return {index, std::string{reference}, ""};
  const std::string meant = folded(reference);
  const auto by_id = known_by(meant, &Known::folded_id);
  const std::string unseen = unseen_character(reference);
  if (!by_id.empty()) return only(reference, by_id, unseen.empty() ? "" : ", without its " + unseen);
  const auto by_name = known_by(meant, &Known::folded_names);
  if (!by_name.empty()) return only(reference, by_name, ", which is called so");
  return {{}, "", unknown(reference)};
}

std::optional<std::size_t> Names::find(const Node& reference, Report& report) const {
  const Match match = this->match(reference.text);
  if (!match.index) {
    report.error(reference, match.say);
  } else if (!match.say.empty()) {
    report.warning(reference, match.say);
  }
  return match.index;
}

std::string Names::unknown(std::string_view reference) const {
  std::vector<std::string> ids, names;
  for (const Known& known : known_) {
    ids.push_back(known.id);
    names.insert(names.end(), known.names.begin(), known.names.end());
  }
  const std::string near = nearest_name(reference, names);
  if (nearest_name(reference, ids).empty() && !near.empty()) {
    const auto called = [&](const Known& known) { return std::ranges::find(known.names, near) != known.names.end(); };
    return fmt::format("unknown {} \"{}\", did you mean \"{}\", which is called \"{}\"?", noun_, reference,
                       std::ranges::find_if(known_, called)->id, near);
  }
  return fmt::format("unknown {} \"{}\"{}", noun_, reference, suggest(reference, ids));
}

std::vector<std::string> Names::known() const {
  std::vector<std::string> ids;
  for (const Known& known : known_) ids.push_back(known.id);
  return ids;
}

}  // namespace kiosk
