#include "machine/watched_places.hpp"

#include <deque>
#include <filesystem>

namespace kiosk {
namespace {

/// As the kernel's: more of them are a ring.
constexpr int most_links = 40;

class Way {
 public:
  Way(const std::string& file, WatchedPlaces& places) : places_(places) {
    std::error_code ignored;
    put_first(std::filesystem::absolute(file, ignored));
  }

  void go() {
    while (!rest_.empty()) {
      const std::string name = std::move(rest_.front());
      rest_.pop_front();
      if (name.empty() || name == ".") continue;
      if (name == "..") {
        here_ = here_.parent_path();  // no part of it is a link
      } else if (!enter(name)) {
        return;
      }
    }
  }

 private:
  /// False where the way ends.
  bool enter(const std::string& name) {
    const std::filesystem::path next = here_ / name;
    std::error_code ignored;
    const auto type = std::filesystem::symlink_status(next, ignored).type();
    WatchedPlace& place = places_[here_.string()];
    place.names.insert(name);
    if (type == std::filesystem::file_type::symlink) {
      if (++links_ > most_links) return false;
      put_first(std::filesystem::read_symlink(next, ignored));
      return true;
    }
    if (type == std::filesystem::file_type::directory && !rest_.empty()) {
      here_ = next;
      return true;
    }
    place.arrivals = true;
    return false;
  }

  void put_first(const std::filesystem::path& path) {
    if (path.is_absolute()) here_ = "/";
    const std::filesystem::path names = path.relative_path();
    rest_.insert(rest_.begin(), names.begin(), names.end());
  }

  WatchedPlaces& places_;
  std::filesystem::path here_ = "/";
  std::deque<std::string> rest_;
  int links_ = 0;
};

}  // namespace

WatchedPlaces watched_places(const std::vector<std::string>& files) {
  WatchedPlaces places;
  for (const std::string& file : files) {
    if (places.size() >= most_watched_directories) break;
    Way{file, places}.go();
  }
  return places;
}

}  // namespace kiosk
