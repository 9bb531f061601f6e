#include "machine/folder.hpp"

#include <algorithm>

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

}  // namespace kiosk
