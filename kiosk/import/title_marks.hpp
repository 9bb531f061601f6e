#pragma once
// What organisers write into a title because a format has no other place for it.

#include <string>

namespace kiosk {

/// Takes "CANCELLED ", "[Canceled] ", "Cancelled: ", "(取消)" off its front or end, and FOSDEM's "AMENDMENT " off its
/// front, where something is left then; whether it says that the session is cancelled. "Cancelled flights" is a title.
bool take_title_marks(std::string& title);

}  // namespace kiosk
