#include "sync/manifest.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "json/node.hpp"

namespace kiosk {
namespace {

constexpr std::int64_t most_serial = 9'007'199'254'740'991;
constexpr std::size_t hash_digits = 64;

bool is_hash(const Node& node) {
  return node.kind == Kind::text && node.text.size() == hash_digits &&
         node.text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Failure at(const Node& node, std::string what) {
  return {std::move(what), fmt::format("manifest.json:{}:{}", node.at.line, node.at.column)};
}

std::optional<Failure> take_files(const Node& node, Manifest& manifest) {
  if (node.kind != Kind::object) return at(node, "expected an object from path to SHA-256");
  for (const Node& file : children(node)) {
    if (!is_plain_path(file.key))
      return at(file, fmt::format("\"{}\" is not a path below the event's folder", file.key));
    if (!is_hash(file)) return at(file, "expected a SHA-256 of 64 small hexadecimal digits");
    manifest.files.emplace(file.key, file.text);
  }
  return manifest.files.size() > most_files ? std::optional{at(node, "too many files")} : std::nullopt;
}

}  // namespace

bool is_plain_path(std::string_view path) {
  if (path.empty() || path.find_first_of("\\\0?#%", 0, 5) != std::string_view::npos) return false;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = end + 1;
  }
  return true;
}

Result<Manifest> read_manifest(std::string_view bytes) {
  const Document document = parse_json(bytes);
  if (!document.faults.empty()) {
    const Fault& fault = document.faults.front();
    return Failure{fault.what, fmt::format("manifest.json:{}:{}", fault.at.line, fault.at.column)};
  }
  const Node* root = document.root();
  if (!root || root->kind != Kind::object) return Failure{"expected an object", "manifest.json:1:1"};
  Manifest manifest;
  const Node *event = find_member(*root, "event"), *serial = find_member(*root, "serial"),
             *files = find_member(*root, "files"), *reset = find_member(*root, "reset");
  if (!event || !is_hash(*event)) return at(event ? *event : *root, "expected the event's SHA-256 as \"event\"");
  manifest.event = event->text;
  if (serial && (serial->kind != Kind::integer || serial->integer < 0 || serial->integer > most_serial))
    return at(*serial, "expected a whole number that is no less than 0");
  if (serial) manifest.serial = serial->integer;
  manifest.reset = reset && reset->kind == Kind::boolean && reset->truth;
  if (files) {
    if (auto fault = take_files(*files, manifest)) return *fault;
  }
  return manifest;
}

}  // namespace kiosk
