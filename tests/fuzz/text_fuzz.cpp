// Any text in any box: what is placed is within its width and its lines, and holds no control
// characters. The first bytes are the box.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "text/fixed_measure.hpp"
#include "text/text_layout.hpp"

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array<const char*, 5> languages{"", "zh-Hant", "ja", "en", "ar"};
  constexpr std::size_t head = 6;
  if (size < head) return 0;
  test::FixedMeasure measure{};
  const std::string text{reinterpret_cast<const char*>(data) + head, size - head};
  TextRequest request;
  request.text = text;
  request.language = languages[data[0] % languages.size()];
  request.weight = data[0] >= 128 ? Weight::bold : Weight::regular;
  request.max_lines = data[1] % 12 + 1;
  request.width = data[2] * 8.0 + data[3] / 16.0;
  request.height = data[4] < 64 ? 0 : data[4] * 4.0;
  request.max_size = data[5] + 1.0;
  request.min_size = request.max_size / 2;
  const TextLayout layout = fit_text(request, measure);
  if (static_cast<int>(layout.lines.size()) > request.max_lines) std::abort();
  for (const TextLine& line : layout.lines) {
    if (request.width >= 4 * layout.size && line.width * layout.size > request.width + 1) std::abort();
    for (const PlacedRun& run : line.runs) {
      if (std::ranges::any_of(run.text, [](unsigned char c) { return c < 0x20; })) std::abort();
    }
  }
  return 0;
}
