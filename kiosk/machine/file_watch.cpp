#include "machine/file_watch.hpp"

#include <sys/inotify.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <utility>

namespace kiosk {
namespace {

/// A directory on the way is left alone by what is merely written beside it: nobody need be woken for that.
constexpr std::uint32_t departures =
    IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
constexpr std::uint32_t arrivals = IN_CREATE | IN_CLOSE_WRITE;

/// How often the way may change while it is being followed; then whoever changes it is left to it for a while.
constexpr int most_rounds = 8;

}  // namespace

FileWatch::FileWatch() : fd_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

Result<> FileWatch::watch(const std::vector<std::string>& files) {
  files_ = files;
  places_ = watched_places(files_);
  return follow();
}

/// What changes between the look and the watch would be told by nobody, hence the second look.
Result<> FileWatch::follow() {
  for (int round = 1;; ++round) {
    Result<> added = add_watches();
    WatchedPlaces now = watched_places(files_);
    if (now == places_ || round == most_rounds) return added;
    places_ = std::move(now);
    moved_ = true;
  }
}

Result<> FileWatch::add_watches() {
  Result<> added;
  if (places_.size() >= most_watched_directories) added = Failure{"they lie in too many folders"};
  std::map<int, std::set<std::string>> names;
  for (const auto& [directory, place] : places_) {
    const std::uint32_t events = departures | (place.arrivals ? arrivals : 0U);
    int watch = inotify_add_watch(fd_.get(), directory.c_str(), events);
    // A directory may have two paths; each would put its own events in place of the other's.
    if (names.contains(watch)) watch = inotify_add_watch(fd_.get(), directory.c_str(), events | IN_MASK_ADD);
    const int code = watch < 0 ? errno : 0;
    if (watch >= 0) names[watch].insert(place.names.begin(), place.names.end());
    if (code != 0 && code != ENOENT && code != ENOTDIR) added = system_failure(code, directory);
  }
  for (const auto& [watch, unused] : names_) {
    if (!names.contains(watch)) inotify_rm_watch(fd_.get(), watch);
  }
  names_ = std::move(names);
  return added;
}

bool FileWatch::concerns(int watch, const std::string& name) const {
  const auto found = names_.find(watch);
  return found != names_.end() && (name.empty() || found->second.contains(name));
}

bool FileWatch::take_events() {
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

bool FileWatch::read() {
  const bool changed = take_events();
  if (changed) {
    places_ = watched_places(files_);
    (void)follow();  // whoever reads the files again will watch them again
  }
  return std::exchange(moved_, false) || changed;
}

}  // namespace kiosk
