#pragma once
// Names of files for ids that may hold anything: quotes, slashes, Chinese, what Windows reserves.

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk {

/// Of a–z, 0–9 and "-" alone, at most 50 characters, never empty; the same for the same id on every machine. Different
/// ids get different names on file systems that know no case, too: where letters had to go, a hash stands for them.
std::string safe_name(std::string_view id);

/// FNV-1a's, 64 bits: tells one from another, and proves nothing against forgery.
std::uint64_t fnv1a(std::string_view bytes, std::uint64_t hash = 14695981039346656037ULL);

}  // namespace kiosk
