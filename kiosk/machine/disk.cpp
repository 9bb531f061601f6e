#include "machine/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "machine/descriptor.hpp"

namespace kiosk {
namespace {

constexpr const char* unfinished = ".part";

Result<> done_or(bool done, const std::string& path) {
  if (done) return {};
  return system_failure(errno, path);
}

Result<> write_file(const std::string& path, std::string_view bytes, const Replacing& how = {}) {
  const Descriptor file{open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
  if (file.get() < 0) return system_failure(errno, path);
  if (how.mode && fchmod(file.get(), *how.mode) != 0) return system_failure(errno, path);
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return system_failure(written == 0 ? ENOSPC : errno, path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return done_or(!how.lasting || fsync(file.get()) == 0, path);
}

Result<> move_file(const std::string& from, const std::string& to) {
  return done_or(std::rename(from.c_str(), to.c_str()) == 0, to);
}

Result<> remove_file(const std::string& path) { return done_or(unlink(path.c_str()) == 0, path); }

Result<> sync_folder(const std::string& path) {
  const Descriptor folder{open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  return done_or(folder.get() >= 0 && fsync(folder.get()) == 0, path);
}

}  // namespace

Disk real_disk() {
  return {[](const std::string& path, std::string_view bytes) { return write_file(path, bytes); }, move_file,
          remove_file, sync_folder};
}

Result<> replace_file(const Disk& disk, const std::string& path, std::string_view bytes) {
  Result<> done = disk.write(path + unfinished, bytes);
  if (done) done = disk.rename(path + unfinished, path);
  return done;
}

Result<> replace_file(const std::string& path, std::string_view bytes, const Replacing& how) {
  Disk disk = real_disk();
  disk.write = [&how](const std::string& to, std::string_view all) { return write_file(to, all, how); };
  Result<> done = replace_file(disk, path, bytes);
  if (!done) {
    (void)remove_file(path + unfinished);  // half a file is of no use to anybody
    return done;
  }
  if (!how.lasting) return done;
  const std::string folder = std::filesystem::path{path}.parent_path().string();
  return sync_folder(folder.empty() ? "." : folder);
}

void sync_file_system(const std::string& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return;
  syncfs(fd);
  close(fd);
}

}  // namespace kiosk
