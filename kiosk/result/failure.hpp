#pragma once
// What went wrong outside the program: on a disk, a stick, a network.

#include <string>
#include <system_error>
#include <utility>

namespace kiosk {

/// Parts that say nothing are left empty: who asked for one file knows its path, a full disk needs no "what".
struct Failure {
  std::string what;         ///< "cannot be written"
  std::string path = {};    ///< of the file, folder or device
  std::string reason = {};  ///< the system's: "No space left on device"

  bool operator==(const Failure&) const = default;
};

/// "PATH: what: reason", without the parts that are empty.
inline std::string to_text(const Failure& failure) {
  std::string text;
  for (const std::string* part : {&failure.path, &failure.what, &failure.reason}) {
    if (part->empty()) continue;
    if (!text.empty()) text += ": ";
    text += *part;
  }
  return text;
}

/// `code` is errno's, read at once after the call that failed: an argument evaluated in between may set it anew.
inline Failure system_failure(int code, std::string path, std::string what = {}) {
  return {std::move(what), std::move(path), std::generic_category().message(code)};
}

inline Failure system_failure(const std::error_code& error, std::string path, std::string what = {}) {
  return {std::move(what), std::move(path), error.message()};
}

}  // namespace kiosk
