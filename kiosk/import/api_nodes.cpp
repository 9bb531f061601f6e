#include "import/api_nodes.hpp"

#include <cmath>
#include <iterator>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "import/plain_text.hpp"
#include "text/utf8.hpp"

namespace kiosk::api {

std::string cut(std::string_view text) {
  if (text.size() <= longest_repeated) return std::string(text);
  std::size_t end = 0;
  while (true) {
    const std::size_t length = code_point_at(text, end).length;
    if (end + length > longest_repeated) return std::string(text.substr(0, end));
    end += length;
  }
}

std::optional<std::string> scalar(const Node* node) {
  if (!node) return std::nullopt;
  switch (node->kind) {
    case Kind::text:
      return cut(node->text);
    case Kind::integer:
      return std::to_string(node->integer);
    case Kind::number:
      if (node->number == std::floor(node->number) && std::abs(node->number) < 1e15)
        return std::to_string(node->integer);
      return fmt::format("{}", node->number);
    case Kind::boolean:
      return node->truth ? "true" : "false";
    default:
      return std::nullopt;
  }
}

std::string line(const Node* node) { return node && node->kind == Kind::text ? plain_line(node->text) : std::string{}; }

SourceText text(const Node* node) {
  SourceText all;
  if (std::string only = line(node); !only.empty()) all.emplace("", std::move(only));
  if (!node || node->kind != Kind::object) return all;
  for (const Node& each : children(*node)) {
    if (all.size() == most_languages) break;
    if (std::string words = line(&each); !words.empty()) all.emplace(cut(each.key), std::move(words));
  }
  return without_copies(std::move(all));
}

SourceText name(const Node* node) {
  SourceText all = text(node);
  for (auto& [language, words] : all) words = cut(words);
  return all;
}

bool is_true(const Node* node) { return node && node->kind == Kind::boolean && node->truth; }

bool is_list(const Node* node) { return node && node->kind == Kind::list; }

const Node* member(const Node* object, std::string_view key) { return object ? find_member(*object, key) : nullptr; }

const Node* first_member(const Node& object, std::initializer_list<std::string_view> keys) {
  const Node* null = nullptr;
  for (const std::string_view key : keys) {
    const Node* node = find_member(object, key);
    if (node && node->kind != Kind::null) return node;
    if (!null) null = node;
  }
  return null;
}

std::string place(const Node& node) {
  std::string text = fmt::format("line {}, column {}", node.at.line, node.at.column);
  // A key of a megabyte would stand in the place of each session below it.
  for (const Node* n = &node; n; n = n->parent) {
    if (n->key.size() > longest_repeated) return text;
  }
  const std::string pointer = pointer_to(node);
  if (!pointer.empty()) text += " (" + pointer + ")";
  return text;
}

std::string found(const Node* node) {
  if (!node) return "nothing";
  if (node->kind == Kind::null) return "null";
  if (node->kind == Kind::list) return "a list";
  if (node->kind == Kind::object) return "an object";
  const std::string text = plain_line(*scalar(node));
  return node->kind == Kind::text ? '"' + text + '"' : text;
}

Failure failure(const Source& source, const Node& at, std::string_view expected, const Node* instead) {
  return {fmt::format("{}: expected {}, found {}", place(at), expected, found(instead)), source.name};
}

SourceText without_copies(SourceText text) {
  if (text.size() < 2) return text;
  for (auto each = std::next(text.begin()); each != text.end(); ++each) {
    if (each->second != text.begin()->second) return text;
  }
  return {{"", text.begin()->second}};
}

std::string web_address(const Node* node) {
  std::string text = line(node);
  const bool web = text.starts_with("https://") || text.starts_with("http://");
  return web && text.find(' ') == std::string::npos ? text : std::string{};
}

void Remarks::tell(const Node& at, std::string_view what) {
  if (told_.size() < most)
    told_.push_back(fmt::format("{}: {}", place(at), what));
  else
    ++more_;
}

void Remarks::tell_of_file(std::string what) {
  if (told_.size() < most)
    told_.push_back(std::move(what));
  else
    ++more_;
}

std::vector<std::string> Remarks::take() {
  if (more_ > 0) told_.push_back(fmt::format("and {} more remarks of such kinds", more_));
  return std::move(told_);
}

bool read_span(const Node& session, std::optional<SourceTime> start, const Node* start_node,
               std::optional<SourceTime> end, const Node* end_node, SourceSession& to, Remarks& remarks) {
  const auto refuse = [&](std::string_view which, const Node* node) {
    remarks.tell(session, fmt::format("expected {} such as 2020-09-06T13:50:00+08:00, found {}; it is left out", which,
                                      found(node)));
    return false;
  };
  if (!start) return refuse("a start", start_node);
  if (!end) return refuse("an end", end_node);
  if (!end->offset) end->offset = start->offset;
  if (!start->offset) start->offset = end->offset;
  const auto moment = [](const SourceTime& time) { return time.local - time.offset.value_or(Minutes{0}); };
  if (moment(*end) <= moment(*start)) {
    remarks.tell(session, fmt::format("expected an end after its start {}, found {}; it is left out", found(start_node),
                                      found(end_node)));
    return false;
  }
  to.start = *start;
  to.end = *end;
  return true;
}

void Sessions::add(SourceSession session, const Node& at, Remarks& remarks) {
  if (!session.id.empty()) {
    const auto start = session.start.local - session.start.offset.value_or(Minutes{0});
    const std::string key = fmt::format("{} {}", start.time_since_epoch().count(), session.id);
    const auto [held, is_new] = by_id_and_start_.try_emplace(key, all_.size());
    if (!is_new) {
      SourceSession& first = all_[held->second];
      if (first.title == session.title && first.end == session.end) {
        first.rooms.insert(first.rooms.end(), session.rooms.begin(), session.rooms.end());
        first.everywhere = first.everywhere || session.everywhere;
        return;
      }
      remarks.tell(at, fmt::format("the id \"{}\" is there twice at the same time, first in {}; both are taken",
                                   plain_line(session.id), first.place));
    }
  }
  all_.push_back(std::move(session));
}

std::vector<SourceSession> Sessions::take() {
  for (SourceSession& session : all_) {
    std::unordered_set<std::string> seen;
    std::erase_if(session.rooms, [&](const std::string& room) { return !seen.insert(room).second; });
  }
  return std::move(all_);
}

}  // namespace kiosk::api
