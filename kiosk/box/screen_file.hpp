#pragma once
// Finds the screen file as staff leave it: Notepad adds .txt to a name, and FAT has no case.

#include <string>
#include <vector>

namespace kiosk {

struct ScreenFile {
  std::string place;               ///< where it was asked for
  std::string file;                ///< the one to read
  std::string note;                ///< why it is another than was asked for, or empty
  std::vector<std::string> names;  ///< all that could have been it, to watch
};

/// `asked`, or, when that is a kiosk.json, what lies beside it as kiosk.json.txt or in other letters' case and is newer
/// or alone.
ScreenFile find_screen_file(const std::string& asked);

}  // namespace kiosk
