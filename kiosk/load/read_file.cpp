#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "load/load.hpp"

namespace kiosk {
namespace {

constexpr std::uintmax_t largest_file = 64u * 1024 * 1024;

std::string system_reason(int code) { return code == ENOENT ? "no such file" : std::strerror(code); }

}  // namespace

std::string probe_file(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) return "no such file";
  if (error) return error.message();
  if (std::filesystem::is_directory(status)) return "is a directory";
  if (!std::filesystem::is_regular_file(status)) return "is not a regular file";
  return "";
}

FileContent read_file(const std::string& path) {
  if (auto reason = probe_file(path); !reason.empty()) return {std::nullopt, std::move(reason)};
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return {std::nullopt, error.message()};
  if (size > largest_file) return {std::nullopt, "is larger than 64 MiB"};
  std::ifstream file{path, std::ios::binary};
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (!file) return {std::nullopt, system_reason(errno)};
  file.read(bytes.data(), static_cast<std::streamsize>(size));
  // A card or a stick that is pulled out meanwhile.
  if (static_cast<std::uintmax_t>(file.gcount()) != size) return {std::nullopt, "can't be read to its end"};
  return {std::move(bytes), ""};
}

}  // namespace kiosk
