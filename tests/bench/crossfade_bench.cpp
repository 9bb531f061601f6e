// One step of a transition at 1920x1080 as a multiple of copying one frame, both measured in turn in one run.

#include <algorithm>
#include <cstring>
#include <random>
#include <vector>

#include "figures.hpp"
#include "render/crossfade.hpp"
#include "render/glide.hpp"
#include "render/rise.hpp"

using namespace kiosk;

namespace {

constexpr Size size{1920, 1080};

Picture noise(unsigned seed) {
  std::mt19937 random{seed};
  Picture picture{size, Color{}};
  for (auto& p : picture.pixels) p = 0xFF000000u | static_cast<std::uint32_t>(random());
  return picture;
}

FrameView view(Picture& p) { return {p.pixels.data(), p.size(), p.width}; }

/// The median of what `step` takes, in copies of a frame.
template <class Step>
double copies(const Picture& frame, const Step& step) {
  Picture copied = frame;
  std::vector<double> ratios;
  for (int round = 0; round < 31; ++round) {
    const double copy_time = least_seconds(3, [&] {
      std::memcpy(copied.pixels.data(), frame.pixels.data(), frame.pixels.size() * sizeof(std::uint32_t));
    });
    ratios.push_back(least_seconds(3, step) / copy_time);
  }
  std::nth_element(ratios.begin(), ratios.begin() + 15, ratios.end());
  return ratios[15];
}

double fade_step(const Picture& from, const Picture& to) {
  Picture frame = from;
  Crossfade fade;
  fade.begin(size);
  fade.add(to, 0, view(frame));
  return copies(from, [&] { fade.blend(0.4, view(frame)); });
}

/// As the last leg of an exchange has it: words fade in their place, and are drawn over that on their way.
double rising_step(const Picture& from, const Picture& to, const Rect& words) {
  Picture frame = from;
  Crossfade fade;
  fade.begin(size);
  fade.add(to, 0, view(frame));
  Rising rising{{{{words, Color{}}}, 0, 13}};
  rising.add(to, 0);
  return copies(from, [&] {
    fade.blend(0.4, view(frame));
    rising.draw(0.4, view(frame));
  });
}

/// A third of the picture's width, `rows` of it at a step.
double glide_step(int rows) {
  Picture frame = noise(1);
  const Rect plane{0, 0, 540, 1080};
  Picture above = noise(2), below = noise(3);
  const TidePlane tide{{plane, size, 0}, std::move(above), std::move(below)};
  return copies(frame, [&] { draw_tide(tide, 500, 500 + rows, view(frame)); });
}

}  // namespace

int main() {
  const Picture from = noise(1);
  Picture text = from;  // a third of the picture differs, as from one screen of text to another
  const Picture other = noise(2);
  for (int y = 200; y < 900; ++y) std::copy_n(other.row(y), 960, text.row(y));
  print_figure("crossfade step, every pixel differs", fade_step(from, other), "copies of a frame", "at most 4");
  print_figure("crossfade step, a third of the picture differs", fade_step(from, text), "copies of a frame",
               "at most 4");
  const Rect words{0, 200, 960, 700};
  print_figure("words rising over a third of the picture", rising_step(from, text, words), "copies of a frame",
               "at most 2");
  print_figure("the tide's fastest step, from full to empty", glide_step(54), "copies of a frame", "at most 2");
}
