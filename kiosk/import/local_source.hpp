#pragma once
// A source from this machine.

#include <istream>
#include <string>

#include "import/fetched_source.hpp"

namespace kiosk {

/// A file's, a pipe's, or for "-" what standard input brings.
Result<Source> read_local_source(const std::string& path);

/// To its end, which an endless one doesn't have: more than most_source_bytes fail.
Result<Source> read_source_stream(std::istream&, const std::string& name);

}  // namespace kiosk
