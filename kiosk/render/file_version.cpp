#include "render/file_version.hpp"

#include <sys/stat.h>

#include <algorithm>

#include <fmt/format.h>

namespace kiosk {

namespace {

std::chrono::nanoseconds time_of(const timespec& t) {
  return std::chrono::seconds{t.tv_sec} + std::chrono::nanoseconds{t.tv_nsec};
}

}  // namespace

std::string version_of(const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0) return "-";
  return fmt::format("{}.{}.{}.{}", info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_size, info.st_ino);
}

/// By both times: whoever copies may set the one back at the end, and nobody the other.
bool is_changing(const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0) return false;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto recent = [now](const timespec& t) {
    const auto age = now - time_of(t);
    return age < rest_time && age > -rest_time;
  };
  return recent(info.st_mtim) || recent(info.st_ctim);
}

}  // namespace kiosk
