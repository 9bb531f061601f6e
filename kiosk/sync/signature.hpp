#pragma once
// Signatures as minisign makes them: Ed25519 over BLAKE2b-512 of the file, or over the file itself.

#include <string>
#include <string_view>

namespace kiosk {

/// Why the signature (the whole of a .minisig file) is not that key's over these bytes; empty where it is. `key` is the
/// second line of minisign.pub.
std::string signature_fault(std::string_view bytes, std::string_view signature, std::string_view key);

}  // namespace kiosk
