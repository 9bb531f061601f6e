#pragma once
// "file:///srv/event/event.json": an event in a folder that git, rsync or Syncthing fill, and that is fetched as one at
// an https address is.

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

bool is_folder_address(std::string_view);

/// The absolute path of one with three slashes (RFC 8089), "%20" and its like decoded. Nothing for another host, "..",
/// a query, what names no file, and what is no such address.
std::optional<std::string> path_of_folder_address(std::string_view);

}  // namespace kiosk
