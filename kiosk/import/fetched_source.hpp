#pragma once
// A source from its address.

#include "http/http_client.hpp"
#include "import/programme.hpp"

namespace kiosk {

/// As much as a source may be long, from an address or a file.
inline constexpr std::size_t most_source_bytes = 100'000'000;

/// Waits for it. The failure says what to do where a login, a web page or nothing came in its place.
Result<Source> fetch_source(HttpClient&, const std::string& named);

}  // namespace kiosk
