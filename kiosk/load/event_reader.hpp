#pragma once
// The event file -> Content. Reads everything it can, however much is wrong.

#include "load/names.hpp"

namespace kiosk {

struct EventFile {
  Content content;  ///< only of use when the report has no errors
  Names venues;     ///< those that could be read, errors or not
  bool read;        ///< false when it was too long for that, which is told
};

EventFile read_event(const Node& root, Report&, const FileProbe&);

/// As it can be opened: relative to the file that names it, or absolute.
std::string resolve_path(const std::string& named_in, const std::string& path);

}  // namespace kiosk
