#pragma once
// An event's files in a folder of this machine's that somebody else fills, asked for as a server's are.

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "http/http_client.hpp"

namespace kiosk {

/// The file at `address` (file:///…), in the folder of the event at `event_address`: 200 with its bytes, 404 where
/// there is none, unreachable where there is no such folder. The folder may be reached by links; below it none is
/// followed, for whoever fills it must not have the sign show this machine's other files.
std::variant<HttpAnswer, HttpFailure> read_from_folder(const std::string& event_address, const std::string& address,
                                                       std::size_t most_bytes);

/// What changes where a file does, without reading it.
struct FileMark {
  ino_t file = 0;
  off_t bytes = 0;
  std::int64_t written = 0, changed = 0;  ///< nanoseconds

  bool operator==(const FileMark&) const = default;
};

/// Nothing where there is none that could be read; what stands there and is no file of the folder's has one all the
/// same.
std::optional<FileMark> mark_of(const std::string& event_address, const std::string& address);

}  // namespace kiosk
