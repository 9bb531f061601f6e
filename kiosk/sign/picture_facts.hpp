#pragma once
// What a picture is made from, as the status has it, so that it can be made again elsewhere; and back.

#include "compose/compose.hpp"
#include "status/sign_status.hpp"

namespace kiosk {

/// 16 hexadecimal digits. Where files lie and what they are called on this machine doesn't matter: kept ones have other
/// names. Whose slide it is does.
std::string list_digest(const DisplayList&, const Showing&);

/// Of the picture that was drawn for that second: the status' screen, size, languages, overscan, what is laid over,
/// list.
void describe_picture(SignStatus&, const Showing&, const Look&, const DisplayList&);

/// What concerns one box alone, a line each: "identify", "setup", "stick"; "staff line: …"; "as of
/// 2020-09-06T11:20:00", "of another day", "may have changed", "wants a login".
std::vector<std::string> laid_over(const Showing&, const Look&);

/// The same laid over an answer. False where that can't be known from here: what a setup screen or a stick tells.
bool lay_over(const std::vector<std::string>&, Showing&, Look&);

}  // namespace kiosk
