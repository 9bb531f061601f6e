#include "machine/disk.hpp"

#include <sys/stat.h>

#include <doctest/doctest.h>

#include "folder.hpp"

using namespace kiosk;
using namespace kiosk::testing;

TEST_CASE("A file is replaced whole, and nothing is left beside it") {
  const Folder folder;
  write(folder / "a", "old and long");
  CHECK(replace_file(folder / "a", "new"));
  CHECK(contents(folder / "a") == "new");
  CHECK(std::distance(std::filesystem::directory_iterator{folder / ""}, {}) == 1);
}

TEST_CASE("A step that fails leaves the old file, and tells the path and the system's reason") {
  const Folder folder;
  write(folder / "a", "old");
  Disk disk = real_disk();
  disk.rename = [](const std::string&, const std::string& to) -> Result<> { return system_failure(EIO, to); };
  const Result<> replaced = replace_file(disk, folder / "a", "new");
  REQUIRE_FALSE(replaced);
  CHECK(to_text(replaced.failure()) == (folder / "a") + ": Input/output error");
  CHECK(contents(folder / "a") == "old");
  const Result<> nowhere = replace_file(folder / "none/a", "new");
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.failure().reason == "No such file or directory");
}

TEST_CASE("A mode that is asked for counts whatever the umask") {
  const Folder folder;
  const mode_t usual = umask(0077);
  const Result<> for_all = replace_file(folder / "all", "", {.mode = 0644}), for_me = replace_file(folder / "me", "");
  umask(usual);
  REQUIRE(for_all);
  REQUIRE(for_me);
  const auto mode = [&](const char* name) {
    struct stat info {};
    stat((folder / name).c_str(), &info);
    return info.st_mode & 0777;
  };
  CHECK(mode("all") == 0644);
  CHECK(mode("me") == 0600);
}
