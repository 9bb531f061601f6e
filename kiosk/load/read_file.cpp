#include <cerrno>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "load/load.hpp"

namespace kiosk {
namespace {

constexpr std::uintmax_t largest_file = std::uintmax_t{64} * 1024 * 1024;

Failure unreadable(const std::string& path, std::string reason) { return {"", path, std::move(reason)}; }

/// `ls` shows a link whose target is missing: "no such file" would be a riddle.
std::string why_missing(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  fs::path way;
  for (const fs::path& part : fs::path{path}) {
    way /= part;
    if (fs::exists(way, ignored)) continue;
    if (!fs::is_symlink(fs::symlink_status(way, ignored))) break;
    const std::string link = way == fs::path{path} ? "it" : fmt::format("\"{}\"", way.string());
    return fmt::format("{} is a link to \"{}\", which is not there", link, fs::read_symlink(way, ignored).string());
  }
  return "no such file";
}

Failure missing(const std::string& path) { return unreadable(path, why_missing(path)); }

Failure unseen(const std::error_code& error, const std::string& path) {
  if (error == std::errc::too_many_symbolic_link_levels) return unreadable(path, "its links lead in a ring");
  return system_failure(error, path);
}

}  // namespace

Result<> probe_file(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) return missing(path);
  if (error) return unseen(error, path);
  if (std::filesystem::is_directory(status)) return unreadable(path, "is a directory");
  if (!std::filesystem::is_regular_file(status)) return unreadable(path, "is not a regular file");
  return {};
}

Result<std::string> read_file(const std::string& path) {
  if (const Result<> there = probe_file(path); !there) return there.failure();
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return system_failure(error, path);
  if (size > largest_file) return unreadable(path, "is larger than 64 MiB");
  errno = 0;
  std::ifstream file{path, std::ios::binary};
  if (const int code = errno; !file) return code == ENOENT ? missing(path) : system_failure(code, path);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(size));
  // A card or a stick that is pulled out meanwhile.
  if (static_cast<std::uintmax_t>(file.gcount()) != size) return unreadable(path, "can't be read to its end");
  return bytes;
}

}  // namespace kiosk
