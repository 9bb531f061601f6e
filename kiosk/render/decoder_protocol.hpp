#pragma once
// What the program and its launcher of decoders say to each other over a socket that keeps messages apart.

#include <array>
#include <cstdint>
#include <string_view>

#include "compose/display_list.hpp"
#include "render/edges.hpp"
#include "render/plate.hpp"

namespace kiosk {

/// Of one size of fields, so that no padding is sent.
struct DecodeRequest {
  Size box;
  Fit fit = Fit::contain;
  std::int32_t toned = 0;  ///< whether in `tones`
  Duotone tones{};
};

DecodeRequest request_for(const DrawImage&);

/// With a request go two descriptors, which stay their owners'.
struct AskedPicture {
  DecodeRequest request;
  int file = -1;    ///< to be read
  int memory = -1;  ///< shared, with room for the box's pixels
};

bool send_request(int control, const AskedPicture&);
/// The descriptors are then the receiver's own. False when the program has gone.
bool receive_request(int control, AskedPicture&);

struct ToldBands {
  std::uint32_t count = 0;
  std::array<EdgeBand, most_edge_bands> bands{};
};

/// Nothing in it is believed before it is looked at: a decoder that was taken over may have written it.
struct DecodeReply {
  std::int32_t width = 0, height = 0;  ///< px of the picture; 0 when it can't be drawn
  bool opaque = false;
  std::array<ToldBands, 4> edges{};  ///< left, right, top, bottom
  InkLevels ink{};
  std::array<char, 240> reason{};  ///< UTF-8, ends with 0
};

DecodeReply refusal(std::string_view reason);

/// The launcher's whole life: serves until the socket's other end is closed.
[[noreturn]] void launch_decoders(int control);

}  // namespace kiosk
