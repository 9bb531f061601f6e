// A manifest from a server, and its signature.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sync/manifest.hpp"
#include "sync/signature.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  if (const auto manifest = kiosk::read_manifest(bytes)) {
    for (const auto& [path, hash] : manifest->files) {
      if (!kiosk::is_plain_path(path) || hash.size() != 64) std::abort();
    }
  }
  const std::string key = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
  if (kiosk::signature_fault("manifest", bytes, key).empty()) std::abort();  // nobody has that key's other half
  return 0;
}
