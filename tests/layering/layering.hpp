#pragma once
// The rules that hold for every file of kiosk/, as a function of its path and text, so that they can be tested too.

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// A source file, its path relative to the repository's root: "kiosk/text/text_layout.cpp".
struct SourceFile {
  std::string path, text;
};

/// Every breach as "path:line: what", in the order of lines.
std::vector<std::string> breaches(const SourceFile&);

/// The .hpp and .cpp files of kiosk/ under `root`, in the order of their paths.
std::vector<SourceFile> source_files(const std::string& root);

}  // namespace kiosk
