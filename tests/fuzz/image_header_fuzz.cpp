// A picture file of any bytes, as far as it is read outside a decoder.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "render/file_bytes.hpp"
#include "render/image_header.hpp"

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const FileBytes bytes{std::string_view{reinterpret_cast<const char*>(data), size}};
  const auto header = read_image_header(bytes);
  if (const auto* reason = std::get_if<std::string>(&header)) {
    if (reason->empty()) std::abort();
    return 0;
  }
  const auto& found = std::get<ImageHeader>(header);
  if (found.stored.width < 1 || found.stored.height < 1 || found.orientation < 1 || found.orientation > 8) std::abort();
  return 0;
}
