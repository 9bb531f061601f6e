#include "render/sdl_error.hpp"

namespace kiosk {

namespace {

std::string message(const std::string& call, const std::string& reason, const std::string& subject) {
  return subject.empty() ? call + ": " + reason : call + ": " + reason + " (" + subject + ")";
}

}  // namespace

SdlError::SdlError(const std::string& failing_call, const std::string& sdl_reason, const std::string& our_subject)
    : std::runtime_error(message(failing_call, sdl_reason, our_subject)),
      call(failing_call),
      reason(sdl_reason),
      subject(our_subject) {}

}  // namespace kiosk
