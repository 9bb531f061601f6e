#include "load/picture_path.hpp"

#include <fmt/format.h>

#include "load/event_reader.hpp"

namespace kiosk {
namespace {

int hex_digit(char c) {
  const auto at = std::string_view{"0123456789abcdef"}.find(static_cast<char>(c | 0x20));
  if (c >= '0' && c <= '9') return c - '0';
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

/// "%20" is a blank there (RFC 3986).
std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded =
        text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0;
    decoded += coded ? static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])) : text[i];
    if (coded) i += 2;
  }
  return decoded;
}

/// Of "file:///srv/a.png" and "file:a.png" (RFC 8089); empty when it is no such address.
std::string path_of_address(std::string_view text) {
  constexpr std::string_view scheme = "file:", local = "//localhost/";
  if (!text.starts_with(scheme)) return "";
  text.remove_prefix(scheme.size());
  if (text.starts_with(local)) text.remove_prefix(local.size() - 1);
  if (text.starts_with("//")) text.remove_prefix(2);
  return percent_decoded(text);
}

/// What is to be written instead: the end that is not there gives way to what is.
std::string right_writing(const std::string& written, const FoundFile& found) {
  if (!written.ends_with(found.wanted)) return found.path;
  return written.substr(0, written.size() - found.wanted.size()) + found.near;
}

}  // namespace

std::string read_picture_path(const Node& written, std::string_view noun, std::string_view otherwise, Report& report,
                              const FileProbe& probe) {
  const std::string from_address = path_of_address(written.text);
  const std::string name = from_address.empty() ? written.text : from_address;
  if (name.find("://") != std::string::npos || name.starts_with("~/")) {
    report.warning(written, fmt::format("expected the path of a file, from this file's folder or from \"/\" on, "
                                        "found \"{}\"; {}",
                                        written.text, otherwise));
    return "";
  }
  const std::string path = resolve_path(report.file(), name);
  const Result<FoundFile> found = probe(path);
  if (!found && !found.failure().what.empty()) {
    report.error(written,
                 fmt::format("the {} \"{}\" {}: {}", noun, written.text, found.failure().what, found.failure().reason));
    return "";
  }
  if (!found) {
    report.warning(written,
                   fmt::format("can't open the {} \"{}\": {}; {}", noun, path, found.failure().reason, otherwise));
    return path;
  }
  const bool as_asked = found->difference.empty();
  if (!as_asked || !from_address.empty()) {
    report.warning(written, fmt::format("the {} \"{}\" is taken for \"{}\"{}; write \"{}\"", noun, written.text,
                                        as_asked ? name : found->near, as_asked ? ", a path" : found->difference,
                                        as_asked ? name : right_writing(name, *found)));
  }
  return found->path;
}

}  // namespace kiosk
