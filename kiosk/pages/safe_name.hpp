#pragma once
// Names of files for ids that may hold anything: quotes, slashes, Chinese, what Windows reserves.

#include <string>
#include <string_view>

namespace kiosk {

/// Of a–z, 0–9 and "-" alone, at most 50 characters, never empty; the same for the same id on every machine. Different
/// ids get different names on file systems that know no case, too: where letters had to go, a hash stands for them.
std::string safe_name(std::string_view id);

}  // namespace kiosk
