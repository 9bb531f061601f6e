#include "render/graphics_access.hpp"

#include <unistd.h>

#include <cstdlib>

#include "machine/folder.hpp"

namespace kiosk {

GraphicsAccess graphics_access(const std::string& folder) {
  GraphicsAccess access = GraphicsAccess::none;
  for (const std::filesystem::path& path : entries_of(folder).value_or({})) {
    if (!path.filename().string().starts_with("card")) continue;
    if (::access(path.c_str(), R_OK | W_OK) == 0) return GraphicsAccess::allowed;
    access = GraphicsAccess::refused;
  }
  return access;
}

bool has_desktop() {
  const auto set = [](const char* name) {
    const char* value = std::getenv(name);
    return value && *value;
  };
  return set("DISPLAY") || set("WAYLAND_DISPLAY");
}

std::string why_no_display(bool desktop, GraphicsAccess access) {
  if (desktop) return "the desktop that DISPLAY or WAYLAND_DISPLAY names does not answer";
  switch (access) {
    case GraphicsAccess::none:
      return "no desktop runs here, and the machine has no graphics device (/dev/dri)";
    case GraphicsAccess::refused:
      return "this user may not use the graphics device: sudo usermod -aG video,render $USER, and log in again";
    case GraphicsAccess::allowed:
      break;
  }
  return "the graphics device shows nothing: its cable is out, or a desktop has it";
}

}  // namespace kiosk
