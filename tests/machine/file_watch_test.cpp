#include "machine/file_watch.hpp"

#include <poll.h>

#include <doctest/doctest.h>

#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

/// Events of this process's own writes are there when the write returns.
bool changed(FileWatch& watch) { return watch.read(); }

}  // namespace

TEST_CASE("A file is told of when it is written, replaced or removed; its neighbours are not") {
  const Folder folder;
  write(folder / "a.json", "1");
  FileWatch watch;
  watch.watch({folder / "a.json"});
  CHECK_FALSE(changed(watch));
  write(folder / "b.json", "1");
  CHECK_FALSE(changed(watch));
  write(folder / "a.json", "2");
  CHECK(changed(watch));
  CHECK_FALSE(changed(watch));
  write(folder / "new", "3");
  std::filesystem::rename(folder / "new", folder / "a.json");
  CHECK(changed(watch));
  std::filesystem::remove(folder / "a.json");
  CHECK(changed(watch));
  write(folder / "a.json", "4");
  CHECK(changed(watch));
}

TEST_CASE("A folder that is made later is noticed") {
  const Folder folder;
  FileWatch watch;
  const std::vector<std::string> files{folder / "event/a.json"};
  watch.watch(files);
  std::filesystem::create_directory(folder / "event");
  CHECK(changed(watch));
  watch.watch(files);
  write(folder / "event/a.json", "1");
  CHECK(changed(watch));
}
