#pragma once
// A picture that a file names.

#include <string>
#include <string_view>

#include "load/report.hpp"

namespace kiosk {

/// The path at which it can be opened; as it is written, from the file's folder on, where there is no such file. Empty
/// where it is no path at all. Whatever differs is told: `noun` is what the messages call it ("slide"), `otherwise`
/// what is shown for want of it.
std::string read_picture_path(const Node& written, std::string_view noun, std::string_view otherwise, Report&,
                              const FileProbe&);

}  // namespace kiosk
