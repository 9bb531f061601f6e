#pragma once
// Whether a picture file's parts reach as far as they claim, and what decoding it will cost: known from its bytes
// alone, before a decoder sees any of them, so that every machine refuses the same files.

#include <cstdint>
#include <string>

#include "render/file_bytes.hpp"

namespace kiosk {

struct ImageStructure {
  std::string fault;           ///< why it is not whole, as the end of a sentence; or empty
  double bytes_per_pixel = 4;  ///< that a decoder holds at its peak
  std::uint64_t more_bytes = 0;
  std::int64_t scans = 1;  ///< times that all pixels are gone through
};

ImageStructure png_structure(const FileBytes&);   ///< PNG (third edition), 5: chunks
ImageStructure jpeg_structure(const FileBytes&);  ///< ITU T.81, annex B: marker segments
ImageStructure webp_structure(const FileBytes&);  ///< RFC 9649: RIFF chunks

}  // namespace kiosk
