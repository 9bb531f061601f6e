#include "machine/file_watch.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace fs = std::filesystem;

namespace {

/// Events of this process's own writes are there when the write returns.
bool changed(FileWatch& watch) { return watch.read(); }

FileWatch watch_of(const std::string& file) {
  FileWatch watch;
  REQUIRE(watch.watch({file}));
  REQUIRE_FALSE(changed(watch));
  return watch;
}

/// As `ln -sfn` and `mv -T` do it: the link is never missing.
void switch_link(const Folder& folder, const std::string& link, const std::string& target) {
  fs::create_symlink(target, folder / "link.new");
  fs::rename(folder / "link.new", folder / link);
}

void make_file(const Folder& folder, const std::string& name) {
  fs::create_directories(fs::path{folder / name}.parent_path());
  write(folder / name, "1");
}

}  // namespace

TEST_CASE("A file is told of when it is written, replaced or removed; its neighbours are not") {
  const Folder folder;
  write(folder / "a.json", "1");
  FileWatch watch = watch_of(folder / "a.json");
  write(folder / "b.json", "1");
  CHECK_FALSE(changed(watch));
  write(folder / "a.json", "2");
  CHECK(changed(watch));
  CHECK_FALSE(changed(watch));
  write(folder / "new", "3");
  fs::rename(folder / "new", folder / "a.json");
  CHECK(changed(watch));
  fs::remove(folder / "a.json");
  CHECK(changed(watch));
  write(folder / "a.json", "4");
  CHECK(changed(watch));
}

TEST_CASE("A folder that is made later is noticed, and then what is written in it") {
  const Folder folder;
  FileWatch watch = watch_of(folder / "event/day/a.json");
  fs::create_directory(folder / "event");
  CHECK(changed(watch));
  fs::create_directory(folder / "event/day");
  CHECK(changed(watch));
  write(folder / "event/day/a.json", "1");
  CHECK(changed(watch));
  CHECK_FALSE(changed(watch));
}

TEST_CASE("A directory's link that is switched is noticed, and then only where it leads now") {
  const Folder folder;
  make_file(folder, "v1/a.json");
  make_file(folder, "v2/a.json");
  fs::create_symlink("v1", folder / "current");
  FileWatch watch = watch_of(folder / "current/a.json");
  switch_link(folder, "current", "v2");
  CHECK(changed(watch));
  write(folder / "v1/a.json", "2");
  CHECK_FALSE(changed(watch));
  write(folder / "v2/a.json", "2");
  CHECK(changed(watch));
}

TEST_CASE("The target of a file's link is noticed when it is written in place, through several links too") {
  const Folder folder;
  make_file(folder, "real/a.json");
  fs::create_symlink(folder / "real", folder / "elsewhere");
  fs::create_directory(folder / "linked");
  fs::create_symlink("../elsewhere/./a.json", folder / "linked/a.json");
  FileWatch watch = watch_of(folder / "linked/a.json");
  write(folder / "real/a.json", "2");
  CHECK(changed(watch));
  write(folder / "real/b.json", "2");
  CHECK_FALSE(changed(watch));
  fs::rename(folder / "real", folder / "away");
  CHECK(changed(watch));
  fs::rename(folder / "away", folder / "real");
  CHECK(changed(watch));
}

TEST_CASE("A link in the middle of a way, and each of a chain of links, is noticed when it is switched") {
  const Folder folder;
  make_file(folder, "b1/c/a.json");
  make_file(folder, "b2/c/a.json");
  fs::create_directory(folder / "way");
  fs::create_symlink("../b1", folder / "third");
  fs::rename(folder / "third", folder / "way/third");
  fs::create_symlink("way/third", folder / "second");
  fs::create_symlink("second", folder / "first");
  FileWatch watch = watch_of(folder / "first/c/a.json");
  switch_link(folder, "way/third", "../b2");
  CHECK(changed(watch));
  write(folder / "b2/c/a.json", "2");
  CHECK(changed(watch));
  switch_link(folder, "second", "b1");
  CHECK(changed(watch));
  write(folder / "b2/c/a.json", "3");
  CHECK_FALSE(changed(watch));
  write(folder / "b1/c/a.json", "2");
  CHECK(changed(watch));
}

TEST_CASE("A ring of links is noticed when it is broken") {
  const Folder folder;
  make_file(folder, "v1/a.json");
  fs::create_symlink("ring", folder / "a.json");
  fs::create_symlink("a.json", folder / "ring");
  FileWatch watch = watch_of(folder / "a.json");
  switch_link(folder, "ring", "v1/a.json");
  CHECK(changed(watch));
  write(folder / "v1/a.json", "2");
  CHECK(changed(watch));
}

TEST_CASE("A link that leads nowhere is noticed when its target comes") {
  const Folder folder;
  fs::create_symlink("later/a.json", folder / "a.json");
  FileWatch watch = watch_of(folder / "a.json");
  make_file(folder, "later/a.json");
  CHECK(changed(watch));
  write(folder / "later/a.json", "2");
  CHECK(changed(watch));
}

TEST_CASE("A kubelet's update is noticed, time after time") {
  const Folder folder;
  make_file(folder, "..1/kiosk.json");
  fs::create_symlink("..1", folder / "..data");
  fs::create_symlink("..data/kiosk.json", folder / "kiosk.json");
  FileWatch watch = watch_of(folder / "kiosk.json");
  for (int version = 2; version < 5; ++version) {
    const std::string name = ".." + std::to_string(version);
    make_file(folder, name + "/kiosk.json");
    CHECK_FALSE(changed(watch));
    switch_link(folder, "..data", name);
    CHECK(changed(watch));
    fs::remove_all(folder / (".." + std::to_string(version - 1)));
    CHECK_FALSE(changed(watch));
  }
}

TEST_CASE("A directory above that is moved, replaced, or removed and made again is noticed") {
  const Folder folder;
  make_file(folder, "top/event/a.json");
  make_file(folder, "other/event/a.json");
  FileWatch watch = watch_of(folder / "top/event/a.json");
  fs::rename(folder / "top", folder / "old");
  CHECK(changed(watch));
  write(folder / "old/event/a.json", "2");
  CHECK_FALSE(changed(watch));
  fs::rename(folder / "other", folder / "top");
  CHECK(changed(watch));
  write(folder / "top/event/a.json", "2");
  CHECK(changed(watch));
  fs::remove_all(folder / "top");
  CHECK(changed(watch));
  make_file(folder, "top/event/a.json");
  CHECK(changed(watch));
  write(folder / "top/event/a.json", "2");
  CHECK(changed(watch));
}

TEST_CASE("What is written beside a directory on the way wakes nobody") {
  const Folder folder;
  make_file(folder, "top/event/a.json");
  const WatchedPlaces places = watched_places({folder / "top/event/a.json"});
  CHECK_FALSE(places.at(fs::canonical(folder / "top").string()).arrivals);
  CHECK(places.at(fs::canonical(folder / "top/event").string()).arrivals);
}

TEST_CASE("A path of dots is followed as the system follows it; a ring of links ends") {
  const Folder folder;
  make_file(folder, "real/deep/b");
  make_file(folder, "real/a.json");
  fs::create_symlink("real/deep", folder / "link");
  FileWatch watch = watch_of(folder / "link/.././a.json");
  write(folder / "real/a.json", "2");
  CHECK(changed(watch));
  fs::create_symlink("ring", folder / "ring");
  CHECK(watched_places({folder / "ring/a.json"}).at(fs::canonical(folder / ".").string()).names.contains("ring"));
}

TEST_CASE("Files in more directories than may be watched: those first named are, and it is said") {
  const Folder folder;
  std::vector<std::string> files;
  for (std::size_t i = 0; i < most_watched_directories; ++i) {
    files.push_back(folder / (std::to_string(most_watched_directories - i) + "/a.json"));
    fs::create_directory(fs::path{files.back()}.parent_path());
  }
  FileWatch watch;
  const Result<> watched = watch.watch(files);
  REQUIRE_FALSE(watched);
  CHECK(to_text(watched.failure()) == "they lie in too many folders");
  write(files.back(), "1");
  CHECK_FALSE(changed(watch));
  write(files.front(), "1");
  CHECK(changed(watch));
}
