#pragma once
// What came from elsewhere, over a network or on a stick, must not have the sign show this machine's other files.

#include <string>

#include "load/load.hpp"

namespace kiosk {

/// Whether the path is a file's below `folder`, with no link on the way from there. The failure's `what` is set: an
/// event that names such a path is not to be shown at all.
Result<> is_own_file(const std::string& folder, const std::string& path);

/// Finds what `probe` finds of the folder's own files.
FileProbe own_files(std::string folder, FileProbe probe);

}  // namespace kiosk
