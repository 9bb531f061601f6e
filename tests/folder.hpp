#pragma once
// Files for tests, each test's in a folder of its own.

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace kiosk::testing {

inline std::string contents(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

inline void write(const std::string& path, const std::string& bytes) {
  std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
}

/// A folder of its own, removed afterwards, with the shipped configuration in it when asked for.
class Folder {
 public:
  explicit Folder(bool with_config = false) {
    char name[] = "/tmp/kiosk-test-XXXXXX";
    path_ = mkdtemp(name);
    if (with_config) {
      std::filesystem::copy(KIOSK_SOURCE_DIR "/config", path_, std::filesystem::copy_options::recursive);
    }
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace kiosk::testing
