#pragma once
// Picture files for tests, made where they are needed.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "render/picture.hpp"

namespace kiosk::testing {

class Folder {
 public:
  Folder() {
    char name[] = "/tmp/kiosk-test-XXXXXX";
    path_ = mkdtemp(name);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

inline std::string contents(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

inline void write(const std::string& path, const std::string& bytes) {
  std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
}

inline std::string png(const std::string& path, Size size, Color color) {
  save_png(Picture{size, color}, path);
  return path;
}

}  // namespace kiosk::testing
