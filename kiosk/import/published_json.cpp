#include "import/published_json.hpp"

#include <limits>

#include <fmt/format.h>

#include "import/plain_text.hpp"
#include "import/source_time.hpp"

namespace kiosk {
namespace {

/// Not within a character.
std::string_view published_head(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
  return text.substr(0, bytes);
}

std::string published_words(const Node& node) {
  return plain_line_of_html(published_head(node.text, longest_published_text));
}

}  // namespace

std::string published_place(const Node& node) {
  const std::string place = fmt::format("line {}, column {}", node.at.line, node.at.column);
  std::size_t keys = 0;
  for (const Node* n = &node; n; n = n->parent) keys += n->key.size();
  return !node.parent || keys > longest_room_key ? place : fmt::format("{} ({})", place, pointer_to(node));
}

std::string published_finding(const Node* found) {
  if (!found) return "nothing";
  switch (found->kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return found->truth ? "true" : "false";
    case Kind::integer:
      return fmt::format("the number {}", found->integer);
    case Kind::number:
      return fmt::format("the number {}", found->number);
    case Kind::list:
      return "a list";
    case Kind::object:
      return "an object";
    case Kind::text:
      break;
  }
  const std::string_view head = published_head(found->text, 60);
  return fmt::format("\"{}{}\"", plain_line(head), head.size() < found->text.size() ? "…" : "");
}

Failure published_failure(const Source& source, const Node& at, std::string_view expected) {
  return {fmt::format("{}: expected {}, found {}", published_place(at), expected, published_finding(&at)), source.name};
}

std::string published_line(const Node* node) {
  if (!node) return {};
  if (node->kind == Kind::integer) return fmt::format("{}", node->integer);
  if (node->kind != Kind::text) return {};
  return plain_line(published_head(node->text, longest_published_text));
}

SourceText published_text(const Node* node, const std::string& language) {
  SourceText text;
  if (!node) return text;
  if (node->kind == Kind::text) {
    if (std::string words = published_words(*node); !words.empty()) text[language] = std::move(words);
  } else if (node->kind == Kind::object) {
    for (const Node& member : children(*node)) {
      if (member.kind != Kind::text || member.key.size() > longest_room_key) continue;
      if (std::string words = published_words(member); !words.empty())
        text.emplace(plain_line(member.key), std::move(words));
    }
  }
  return text;
}

std::string published_text_in_any(const SourceText& text) {
  for (const char* language : {"", "en"}) {
    if (const auto found = text.find(language); found != text.end()) return found->second;
  }
  return text.empty() ? std::string{} : text.begin()->second;
}

std::optional<int> published_capacity(const Node* node) {
  if (!node || (node->kind != Kind::integer && node->kind != Kind::number)) return std::nullopt;
  if (node->integer <= 0 || node->integer > std::numeric_limits<int>::max()) return std::nullopt;
  return static_cast<int>(node->integer);
}

std::string published_zone(const Node* node, std::vector<std::string>& remarks) {
  std::string zone = published_line(node);
  if (zone.empty() || Zone::find(zone)) return zone;
  remarks.push_back(fmt::format("{}: expected an IANA zone such as Asia/Taipei, found {}; taken for none",
                                published_place(*node), published_finding(node)));
  return {};
}

std::optional<SourceTime> published_time(const Node& object, std::string_view key) {
  const Node* node = find_member(object, key);
  if (!node || node->kind != Kind::text) return std::nullopt;
  return read_iso_time(published_head(node->text, 100));
}

bool is_after(const SourceTime& later, const SourceTime& earlier) {
  if (!later.offset || !earlier.offset) return later.local > earlier.local;
  return later.local - *later.offset > earlier.local - *earlier.offset;
}

std::optional<SourceTime> published_end(const Node& object, const SourceTime& start) {
  auto end = published_time(object, "end");
  if (end && is_after(*end, start)) return end;
  const auto duration = read_source_duration(published_line(find_member(object, "duration")));
  if (duration && *duration > Seconds{0}) return later(start, *duration);
  return std::nullopt;
}

}  // namespace kiosk
