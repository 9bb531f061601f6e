#include "import/told_before.hpp"

#include "import/event_file.hpp"

namespace kiosk {
namespace {

std::string without_since(JsonObject change) {
  std::erase_if(change, [](const JsonMember& m) { return m.key == "since"; });
  return to_line(change);
}

}  // namespace

ToldBefore::ToldBefore(const Node& event) {
  const Node* list = find_member(event, "changes");
  if (!list) return;
  for (const Node& node : children(*list)) {
    if (node.kind != Kind::object) continue;
    const JsonValue value = value_of(node);
    const auto& change = std::get<JsonObject>(value.held());
    const std::string session = text_of(change, "session"), since = text_of(change, "since");
    since_.insert_or_assign(without_since(change), since);
    const Node* cancelled = find_member(node, "cancelled");
    if (cancelled && cancelled->truth) cancelled_.insert(session);
    if (change.size() == 2 && !since.empty() && !session.empty()) added_.insert_or_assign(session, since);
  }
}

JsonObject ToldBefore::dated(JsonObject change, const std::string& now) const {
  if (member(change, "since")) return change;
  const auto before = since_.find(without_since(change));
  const std::string& since = before == since_.end() ? now : before->second;
  if (!since.empty()) change.push_back({"since", since});
  return change;
}

std::string ToldBefore::added_since(const std::string& session) const {
  const auto found = added_.find(session);
  return found == added_.end() ? "" : found->second;
}

}  // namespace kiosk
