// A picture that is not there, beside others.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "load/load.hpp"

using namespace kiosk;

namespace {

namespace fs = std::filesystem;

/// "sponsors" with two pictures in it, removed afterwards.
class Pictures {
 public:
  explicit Pictures(const char* more = "more.jpg") {
    char name[] = "/tmp/kiosk-pictures-XXXXXX";
    folder_ = mkdtemp(name);
    fs::create_directory(folder_ / "sponsors");
    for (const char* file : {"acme.png", "cafe\u0301.png", more}) std::ofstream{folder_ / "sponsors" / file} << "x";
  }
  ~Pictures() { fs::remove_all(folder_); }
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;

  std::string probed(const std::string& path) const {
    const Result<FoundFile> found = probe_picture((folder_ / path).string());
    if (!found) return found.failure().reason;
    if (found->difference.empty()) return found->path == folder_ / path ? "there" : found->path;
    return "at " + fs::path{found->path}.lexically_relative(folder_).string() + found->difference;
  }

 private:
  fs::path folder_;
};

}  // namespace

TEST_CASE("A picture that is not there is told with the file that was likely meant") {
  const Pictures pictures;
  const auto told_of = [&](const char* path) { return pictures.probed(path); };
  CHECK(told_of("sponsors/acme.png") == "there");
  CHECK(told_of("sponsors") == "is a directory");
  CHECK(told_of("sponsors/acme.pgn") == "no such file, but there is \"acme.png\"");
  CHECK(told_of("sponsors/quite another.png") == "no such file");
  CHECK(told_of("elsewhere entirely/acme.png") == "no such file");
}

TEST_CASE("One whose name is only written otherwise is found") {
  const Pictures pictures;
  const auto told_of = [&](const char* path) { return pictures.probed(path); };
  CHECK(told_of("sponsors/Acme.PNG") == "at sponsors/acme.png, in other letters' case");
  CHECK(told_of("Sponsors/Acme.PNG") == "at sponsors/acme.png, in other letters' case");
  CHECK(told_of("sponsors/acme.png ") == "at sponsors/acme.png, without the blank");
  CHECK(told_of("sponsors\\acme.png") == "at sponsors/acme.png, with \"/\" between the folders");
  CHECK(told_of("Sponsors\\ACME.png") == "at sponsors/acme.png, with \"/\" between the folders");
  CHECK(told_of("sponsors/caf\u00e9.png") == "at sponsors/cafe\u0301.png, whose letters are composed otherwise");
}

TEST_CASE("Where two names fit, neither is taken; nor is a folder for a picture") {
  const Pictures pictures{"ACME.png"};
  CHECK(pictures.probed("sponsors/acme.png") == "there");
  CHECK(pictures.probed("sponsors/Acme.png").starts_with("no such file, but there is"));
  CHECK(pictures.probed("SPONSORS") == "no such file, but there is \"sponsors\", in other letters' case");
}
