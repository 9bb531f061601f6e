// One step of a crossfade at 1920x1080 as a multiple of copying one frame, both measured in turn in one run.

#include <algorithm>
#include <cstring>
#include <random>
#include <vector>

#include "figures.hpp"
#include "render/crossfade.hpp"

using namespace kiosk;

namespace {

constexpr Size size{1920, 1080};

Picture noise(unsigned seed) {
  std::mt19937 random{seed};
  Picture picture{size, Color{}};
  for (auto& p : picture.pixels) p = 0xFF000000u | static_cast<std::uint32_t>(random());
  return picture;
}

double ratio(const Picture& from, const Picture& to) {
  Picture frame = from, copied = to;
  Crossfade fade;
  fade.begin(size);
  fade.add(to, 0, {frame.pixels.data(), frame.size(), frame.width});
  std::vector<double> ratios;
  for (int round = 0; round < 31; ++round) {
    const double copy_time = least_seconds(3, [&] {
      std::memcpy(copied.pixels.data(), frame.pixels.data(), frame.pixels.size() * sizeof(std::uint32_t));
    });
    const double fade_time = least_seconds(3, [&] {
      fade.blend(0.4, {frame.pixels.data(), frame.size(), frame.width});
    });
    ratios.push_back(fade_time / copy_time);
  }
  std::nth_element(ratios.begin(), ratios.begin() + 15, ratios.end());
  return ratios[15];
}

}  // namespace

int main() {
  const Picture from = noise(1);
  Picture text = from;  // a third of the picture differs, as from one screen of text to another
  const Picture other = noise(2);
  for (int y = 200; y < 900; ++y) std::copy_n(other.row(y), 960, text.row(y));
  print_figure("crossfade step, every pixel differs", ratio(from, other), "copies of a frame", "at most 4");
  print_figure("crossfade step, a third of the picture differs", ratio(from, text), "copies of a frame", "at most 4");
}
