#pragma once
// The steps that change a disk, handed in, so that a test can end at any of them as a power cut does.

#include <functional>
#include <string>
#include <string_view>

namespace kiosk {

/// Each returns why it failed, or nothing.
struct Disk {
  std::function<std::string(const std::string& path, std::string_view bytes)> write;  ///< to the medium, not a cache
  std::function<std::string(const std::string& from, const std::string& to)> rename;
  std::function<std::string(const std::string& path)> remove;
  std::function<std::string(const std::string& folder)> sync;  ///< which entries it has
};

Disk real_disk();

}  // namespace kiosk
