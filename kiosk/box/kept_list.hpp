#pragma once
// The list beside the kept files: which path each of them stands for.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct KeptFile {
  std::string name;  ///< in the folder: the hash of its bytes, and the extension
  std::size_t bytes = 0;
  std::string path;  ///< under which content knows it, absolute

  bool operator==(const KeptFile&) const = default;
};

struct KeptList {
  std::string config;           ///< the screen file's path
  std::string served;           ///< where the box's own screen file is looked for, whether or not this is it
  std::string last_stick;       ///< fingerprint of what was last taken from a USB stick, or empty
  std::string over;             ///< that of the box's own files over which a stick's stand; empty: these are its own
  std::vector<KeptFile> files;  ///< by path

  bool operator==(const KeptList&) const = default;
};

std::string to_text(const KeptList&);

/// Nothing when it is not whole.
std::optional<KeptList> read_kept_list(std::string_view);

/// The name under which bytes are kept.
std::string kept_name(std::string_view bytes, const std::string& path);

/// Of all the files' bytes, whatever their folder is called.
std::string fingerprint(const KeptList&);

}  // namespace kiosk
