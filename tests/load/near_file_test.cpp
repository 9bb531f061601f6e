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
  Pictures() {
    char name[] = "/tmp/kiosk-pictures-XXXXXX";
    folder_ = mkdtemp(name);
    fs::create_directory(folder_ / "sponsors");
    for (const char* file : {"acme.png", "cafe\u0301.png"}) std::ofstream{folder_ / "sponsors" / file} << "x";
  }
  ~Pictures() { fs::remove_all(folder_); }
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;

  std::string probed(const std::string& path) const {
    const Result<> there = probe_picture((folder_ / path).string());
    return there ? "nothing" : there.failure().reason;
  }

 private:
  fs::path folder_;
};

}  // namespace

TEST_CASE("A picture that is not there is told with the file that was likely meant") {
  const Pictures pictures;
  const auto told_of = [&](const char* path) { return pictures.probed(path); };
  CHECK(told_of("sponsors/acme.png") == "nothing");
  CHECK(told_of("sponsors") == "is a directory");
  CHECK(told_of("sponsors/acme.pgn") == "no such file, but there is \"acme.png\"");
  CHECK(told_of("sponsors/Acme.PNG") == "no such file, but there is \"acme.png\", in other letters' case");
  CHECK(told_of("Sponsors/Acme.PNG") == "no such file, but there is \"sponsors/acme.png\", in other letters' case");
  CHECK(told_of("sponsors/acme.png ") == "no such file, but there is \"acme.png\", without the blank");
  CHECK(told_of("sponsors\\acme.png") ==
        "no such file, but there is \"sponsors/acme.png\", with \"/\" between the folders");
  CHECK(told_of("sponsors/caf\u00e9.png") ==
        "no such file, but there is \"cafe\u0301.png\", whose letters are composed otherwise");
  CHECK(told_of("sponsors/quite another.png") == "no such file");
  CHECK(told_of("elsewhere entirely/acme.png") == "no such file");
}
