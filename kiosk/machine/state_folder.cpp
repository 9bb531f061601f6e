#include "machine/state_folder.hpp"

#include <cstdlib>

namespace kiosk {

std::string state_folder(const std::string& option) {
  if (!option.empty()) return option;
  const char* state = std::getenv("STATE_DIRECTORY");
  const std::string folders = state ? state : "";
  return folders.substr(0, folders.find(':'));
}

}  // namespace kiosk
