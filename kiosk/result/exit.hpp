#pragma once

namespace kiosk {

/// How a command ends (DESIGN 8): these numbers are a contract with scripts.
enum class Exit {
  ok = 0,
  bad_content = 1,
  unwritten = 1,  ///< output that found no room, or nobody to read it
  bad_command_line = 2,
  cannot_show = 3  ///< no display, no font
};

}  // namespace kiosk
