#pragma once
// Which version of a file this is, and whether somebody is still writing it.

#include <chrono>
#include <string>

namespace kiosk {

/// What tells one version of a file from another; "-" for one that is not there.
std::string version_of(const std::string& path);

/// A copy over a slow network pauses, but not for so long.
inline constexpr std::chrono::seconds rest_time{2};

/// Whether the file is there and was written, renamed or given another time within the rest time. A time that is ahead
/// of this machine's clock tells nothing.
bool is_changing(const std::string& path);

}  // namespace kiosk
