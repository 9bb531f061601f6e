#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "result/result.hpp"

namespace kiosk {

/// The paths of a folder's entries, by name. A directory iterator in a range-for throws when the disk fails midway;
/// this tells it, and what was read until then is not handed out: half a list reads as if the rest were gone.
Result<std::vector<std::filesystem::path>> entries_of(const std::filesystem::path& folder);

/// Where a sign may keep what is to outlast a power cut: the option's, else the first of systemd's $STATE_DIRECTORY,
/// else empty, and nothing is kept.
std::string state_folder(const std::string& option);

}  // namespace kiosk
