#include "machine/folder.hpp"

#include <dirent.h>
#include <dlfcn.h>

#include <cerrno>

#include <doctest/doctest.h>

#include "folder.hpp"
#include "machine/connectors.hpp"
#include "machine/machine_health.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

/// Entries that can be read until a disk fails; less than none: it doesn't.
int readable = -1;

}  // namespace

// In place of the C library's, as a program's own functions are: the standard library lists folders by it.
extern "C" dirent* readdir(DIR* folder) {
  static const auto usual = reinterpret_cast<dirent* (*)(DIR*)>(dlsym(RTLD_NEXT, "readdir"));
  if (readable == 0) {
    errno = EIO;
    return nullptr;
  }
  if (readable > 0) --readable;
  return usual(folder);
}

TEST_CASE("A folder's entries come by name; one that is not there, or is a file, is told with its path") {
  const Folder folder;
  for (const char* name : {"b", "c", "a"}) write(folder / name, "");
  const auto entries = entries_of(folder / "");
  REQUIRE(entries);
  std::string names;
  for (const auto& path : *entries) names += path.filename().string();
  CHECK(names == "abc");
  const auto missing = entries_of(folder / "none");
  REQUIRE_FALSE(missing);
  CHECK(to_text(missing.failure()) == (folder / "none") + ": No such file or directory");
  CHECK_FALSE(entries_of(folder / "a"));
}

TEST_CASE("A disk that fails in the midst of a listing is told, and nothing throws") {
  const Folder folder;
  for (const char* name : {"a", "b", "c"}) write(folder / name, "");
  for (const int entries : {0, 1, 2, 3}) {
    readable = entries;
    const auto listed = entries_of(folder / "");
    readable = -1;
    REQUIRE_FALSE(listed);
    CHECK(listed.failure().reason == "Input/output error");
  }
  readable = 1;
  CHECK(connectors(folder / "").empty());
  CHECK_FALSE(machine_health("").celsius.has_value());
  readable = -1;
}
