#include "machine/disk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fmt/format.h>

#include "machine/descriptor.hpp"

namespace kiosk {
namespace {

std::string reason(const std::string& path) { return fmt::format("{}: {}", path, std::strerror(errno)); }

std::string write_through(const std::string& path, std::string_view bytes) {
  const Descriptor file{open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
  if (file.get() < 0) return reason(path);
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return reason(path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return fsync(file.get()) == 0 ? "" : reason(path);
}

std::string sync_folder(const std::string& path) {
  const Descriptor folder{open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  return folder.get() >= 0 && fsync(folder.get()) == 0 ? "" : reason(path);
}

}  // namespace

Disk real_disk() {
  return {write_through,
          [](const std::string& from, const std::string& to) {
            return std::rename(from.c_str(), to.c_str()) == 0 ? "" : reason(to);
          },
          [](const std::string& path) { return unlink(path.c_str()) == 0 ? "" : reason(path); }, sync_folder};
}

}  // namespace kiosk
