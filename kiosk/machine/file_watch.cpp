#include "machine/file_watch.hpp"

#include <sys/inotify.h>

#include <array>
#include <filesystem>

namespace kiosk {
namespace {

constexpr std::uint32_t changes =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF;

}  // namespace

FileWatch::FileWatch() : fd_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

void FileWatch::watch(const std::vector<std::string>& files) {
  std::map<int, std::set<std::string>> names;
  for (const std::string& file : files) {
    std::error_code ignored;
    std::filesystem::path path = std::filesystem::absolute(file, ignored);
    while (path.has_relative_path() && !std::filesystem::is_directory(path.parent_path(), ignored)) {
      path = path.parent_path();
    }
    const int watch = inotify_add_watch(fd_.get(), path.parent_path().c_str(), changes);
    if (watch >= 0) names[watch].insert(path.filename().string());
  }
  for (const auto& [watch, unused] : names_) {
    if (!names.contains(watch)) inotify_rm_watch(fd_.get(), watch);
  }
  names_ = std::move(names);
}

bool FileWatch::concerns(int watch, const std::string& name) const {
  const auto found = names_.find(watch);
  return found != names_.end() && (name.empty() || found->second.contains(name));
}

bool FileWatch::read() {
  bool changed = false;
  alignas(inotify_event) std::array<char, std::size_t{16} * 1024> buffer;
  for (ssize_t got; (got = ::read(fd_.get(), buffer.data(), buffer.size())) > 0;) {
    for (const char* at = buffer.data(); at < buffer.data() + got;) {
      const auto* event = reinterpret_cast<const inotify_event*>(at);
      const bool overflow = (event->mask & IN_Q_OVERFLOW) != 0;
      const std::string name = event->len > 0 ? event->name : "";
      changed = changed || overflow || ((event->mask & IN_IGNORED) == 0 && concerns(event->wd, name));
      at += sizeof *event + event->len;
    }
  }
  return changed;
}

}  // namespace kiosk
