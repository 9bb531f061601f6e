#include "status/status_file.hpp"

#include <cstdlib>
#include <filesystem>

#include "machine/disk.hpp"

namespace kiosk {
namespace {

constexpr const char* service = "venue-kiosk";
constexpr const char* file_name = "/status.json";

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::string session_folder() {
  const std::string runtime = environment("XDG_RUNTIME_DIR");
  return runtime.empty() ? "" : runtime + "/" + service;
}

std::string own_folder() {
  const std::string given = environment("RUNTIME_DIRECTORY");
  return given.empty() ? session_folder() : given;
}

}  // namespace

StatusFile::StatusFile() : StatusFile(own_folder()) {}

StatusFile::StatusFile(const std::string& folder) {
  if (folder.empty()) return;
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  folder_ = folder;
  file_ = folder + file_name;
}

StatusFile::~StatusFile() {
  std::error_code ignored;
  if (!file_.empty()) std::filesystem::remove(file_, ignored);
}

Result<> StatusFile::write(const SignStatus& status) const {
  if (file_.empty()) return {};
  // Whoever logs in may ask, whatever the service's umask.
  constexpr mode_t for_all_to_read = 0644;
  return replace_file(file_, to_json(status) + '\n', {.mode = for_all_to_read, .lasting = false});
}

std::vector<std::string> status_files() {
  std::vector<std::string> files{std::string{"/run/"} + service + file_name};
  if (const std::string folder = session_folder(); !folder.empty()) files.push_back(folder + file_name);
  return files;
}

}  // namespace kiosk
