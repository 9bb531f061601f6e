#pragma once
// What a decoder may still do once it has its picture's bytes.

#include <cstdint>

namespace kiosk {

/// Of the processor. The last resort: what can be known of a picture's cost beforehand decides before.
inline constexpr int decoding_seconds = 10;
/// Beyond what the process holds when it is enclosed.
inline constexpr std::int64_t most_decoder_bytes = 256LL * 1024 * 1024;

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool is_sanitized =
    true;  ///< then memory and descriptors can't be limited, and reports have somewhere to go
#else
inline constexpr bool is_sanitized = false;
#endif

/// Under valgrind, which makes calls of its own for the program's, only time can be limited.
bool can_be_enclosed();

/// For good: no new descriptor (no file, no network), no process, no signal to another one, no code that was not there,
/// the time and memory above. When memory runs short on the whole machine, this process is the one to go. Each of its
/// walls stands by itself where the kernel, or the service's own filter, refuses another.
void enclose_decoder(int seconds = decoding_seconds);

}  // namespace kiosk
