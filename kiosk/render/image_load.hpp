#pragma once
// A picture file's bytes, decoded by SDL's readers and scaled for a box. Runs in a decoder's process alone: whatever
// the readers do with bytes that somebody has made, they do it there.

#include <string>
#include <string_view>
#include <variant>

#include "render/decoder_protocol.hpp"
#include "render/images.hpp"

namespace kiosk {

/// Or why it can't be drawn, as the end of a sentence.
std::variant<LoadedImage, std::string> decode_image(std::string_view file, const DecodeRequest&);

}  // namespace kiosk
