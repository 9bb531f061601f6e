#pragma once
// The one exception of a broken machine: no display, no font.

#include <stdexcept>
#include <string>

namespace kiosk {

/// Prints as `SDL_CreateWindow: kmsdrm not available (1920x1080 window)`.
struct SdlError : std::runtime_error {
  SdlError(const std::string& failing_call, const std::string& sdl_reason, const std::string& our_subject)
      : std::runtime_error(failing_call + ": " + sdl_reason + (our_subject.empty() ? "" : " (" + our_subject + ")")),
        call(failing_call),
        reason(sdl_reason),
        subject(our_subject) {}

  std::string call;     ///< the function that failed
  std::string reason;   ///< why, in SDL's words
  std::string subject;  ///< about what: a path, a window; may be empty
};

}  // namespace kiosk
