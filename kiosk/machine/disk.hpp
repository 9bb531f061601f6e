#pragma once
// The steps that change a disk, handed in, so that a test can end at any of them as a power cut does.

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "result/result.hpp"

namespace kiosk {

struct Disk {
  std::function<Result<>(const std::string& path, std::string_view bytes)> write;  ///< to the medium, not a cache
  std::function<Result<>(const std::string& from, const std::string& to)> rename;
  std::function<Result<>(const std::string& path)> remove;
  std::function<Result<>(const std::string& folder)> sync;  ///< which entries it has
};

Disk real_disk();

/// The whole file in place of the one that may be there, or nothing of it: written beside it, forced out, renamed. The
/// new name is on the medium when the folder is synced, too.
Result<> replace_file(const Disk&, const std::string& path, std::string_view bytes);

/// What has been written to the file system of a path is forced out to its medium: a card that staff have edited while
/// the sign runs may lose its power next. Nothing where there is no such path.
void sync_file_system(const std::string& path);

struct Replacing {
  std::optional<mode_t> mode = {};  ///< whatever the umask; without it the umask counts
  bool lasting = true;              ///< forced out, the folder synced; not what lives in memory anyway
};
/// As above on the real disk.
Result<> replace_file(const std::string& path, std::string_view bytes, const Replacing& how = {});

}  // namespace kiosk
