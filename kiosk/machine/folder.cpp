#include "machine/folder.hpp"

#include <algorithm>
#include <cstdlib>

namespace kiosk {

Result<std::vector<std::filesystem::path>> entries_of(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> paths;
  std::filesystem::directory_iterator entry{folder, error};
  for (; !error && entry != std::filesystem::directory_iterator{}; entry.increment(error)) {
    paths.push_back(entry->path());
  }
  if (error) return system_failure(error, folder.string());
  std::ranges::sort(paths);
  return paths;
}

std::string state_folder(const std::string& option) {
  if (!option.empty()) return option;
  const char* state = std::getenv("STATE_DIRECTORY");
  const std::string folders = state ? state : "";
  return folders.substr(0, folders.find(':'));
}

}  // namespace kiosk
