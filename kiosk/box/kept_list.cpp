#include "box/kept_list.hpp"

#include <charconv>
#include <filesystem>

#include <fmt/format.h>

#include "machine/content_hash.hpp"

namespace kiosk {
namespace {

constexpr std::string_view first_line = "kiosk content 1";

/// The next line, without its end; the rest is left in `text`.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

std::string_view take_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

std::optional<KeptFile> read_file_line(std::string_view line) {
  KeptFile file;
  file.name = take_word(line);
  const std::string_view bytes = take_word(line);
  const auto read = std::from_chars(bytes.data(), bytes.data() + bytes.size(), file.bytes);
  if (read.ec != std::errc{} || file.name.empty() || file.name.find('/') != std::string::npos || line.empty()) {
    return std::nullopt;
  }
  file.path = line;
  return file;
}

std::string last_line(std::string_view before) { return fmt::format("whole {:016x}\n", content_hash(before)); }

/// Without the first and the last line.
std::optional<KeptList> read_body(std::string_view text) {
  KeptList list;
  while (!text.empty()) {
    std::string_view line = take_line(text);
    const std::string_view key = take_word(line);
    if (key == "config") list.config = line;
    if (key == "served") list.served = line;
    if (key == "last-stick") list.last_stick = line;
    if (key == "over") list.over = line;
    if (key != "file") continue;
    auto file = read_file_line(line);
    if (!file) return std::nullopt;
    list.files.push_back(std::move(*file));
  }
  return list;
}

}  // namespace

std::string to_text(const KeptList& list) {
  std::string text = fmt::format("{}\nconfig {}\nserved {}\nlast-stick {}\nover {}\n", first_line, list.config,
                                 list.served, list.last_stick, list.over);
  for (const KeptFile& file : list.files) text += fmt::format("file {} {} {}\n", file.name, file.bytes, file.path);
  return text + last_line(text);
}

std::optional<KeptList> read_kept_list(std::string_view text) {
  const std::size_t end = text.rfind("whole ");
  if (end == std::string_view::npos || text.substr(end) != last_line(text.substr(0, end))) return std::nullopt;
  text = text.substr(0, end);
  return take_line(text) == first_line ? read_body(text) : std::nullopt;
}

std::string kept_name(std::string_view bytes, const std::string& path) {
  const std::string extension = std::filesystem::path{path}.extension().string();
  const bool plain = extension.size() < 8 && extension.find_first_of(" \n") == std::string::npos;
  return fmt::format("{:016x}{}", content_hash(bytes), plain ? extension : "");
}

std::string fingerprint(const KeptList& list) {
  std::uint64_t hash = content_hash("");
  for (const KeptFile& file : list.files) hash = content_hash(file.name, hash);
  return fmt::format("{:016x}", hash);
}

}  // namespace kiosk
