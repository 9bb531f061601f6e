#include "render/pixels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <deque>
#include <numbers>

namespace kiosk {

namespace {

using Channels = std::array<float, 4>;
using Row = std::vector<Channels>;

/// The source pixels that make one pixel of the result, along one axis; the weights add up to 1.
struct Taps {
  int first = 0;
  std::vector<float> weights;

  int last() const { return first + static_cast<int>(weights.size()) - 1; }
};

/// A weight for each distance in pixels of the coarser side, from -radius to radius; exact at whole distances, so that
/// what keeps its size is copied.
struct Kernel {
  double radius;
  double (*weight)(double);
};

/// Crisp: small text in a slide for a larger screen stays readable.
double lanczos3(double d) {
  const double x = std::abs(d) * std::numbers::pi;
  return x < 1e-9 ? 1 : 3 * std::sin(x) * std::sin(x / 3) / (x * x);
}

/// Smooth: Lanczos leaves a second ring around edges, which shows once it is pixels wide.
double catmull_rom(double d) {
  d = std::abs(d);
  return d < 1 ? (1.5 * d - 2.5) * d * d + 1 : ((-0.5 * d + 2.5) * d - 4) * d + 2;
}

constexpr Kernel shrinking{3, lanczos3}, growing{2, catmull_rom};

void normalise(Taps& taps) {
  float sum = 0;
  for (float weight : taps.weights) sum += weight;
  for (float& weight : taps.weights) weight /= sum;
}

/// Weights beyond the edge go to the edge's pixel. `scale`: source pixels to a unit of the kernel.
Taps taps_around(double middle, double scale, const Kernel& kernel, int source) {
  const int first = static_cast<int>(std::ceil(middle - kernel.radius * scale));
  const int last = static_cast<int>(std::floor(middle + kernel.radius * scale));
  const auto inside = [source](int i) { return std::clamp(i, 0, source - 1); };
  Taps taps{inside(first), {}};
  taps.weights.assign(static_cast<std::size_t>(inside(last) - taps.first) + 1, 0.0F);
  for (int i = first; i <= last; ++i) {
    taps.weights[static_cast<std::size_t>(inside(i) - taps.first)] +=
        static_cast<float>(kernel.weight((i - middle) / scale));
  }
  normalise(taps);
  return taps;
}

std::vector<Taps> axis(double from, double length, int source, int to) {
  std::vector<Taps> all;
  const double step = length / to;
  for (int i = 0; i < to; ++i) {
    const double middle = from + (i + 0.5) * step - 0.5;
    all.push_back(step > 1 ? taps_around(middle, step, shrinking, source) : taps_around(middle, 1, growing, source));
  }
  return all;
}

/// Overshoots are cut: no channel may be above its alpha.
std::uint32_t to_pixel(const Channels& sum) {
  constexpr float half = 0.5F;  // rounds, since none is negative, as lround() would, and is vectorised
  const float alpha = std::clamp(sum[3], 0.0F, 255.0F);
  std::uint32_t pixel = static_cast<std::uint32_t>(alpha + half) << 24;
  for (unsigned c = 0; c < 3; ++c) {
    pixel |= static_cast<std::uint32_t>(std::clamp(sum[c], 0.0F, alpha) + half) << (8 * c);
  }
  return pixel;
}

/// Values as the file has them, not linear light: text keeps the weight that its designer saw.
void spread(const std::uint32_t* source, Row& into) {
  for (Channels& channels : into) {
    const std::uint32_t pixel = *source++;
    for (unsigned c = 0; c < 4; ++c) channels[c] = static_cast<float>((pixel >> (8 * c)) & 0xFF);
  }
}

void add(Channels& sum, const Channels& what, float weight) {
  for (unsigned c = 0; c < 4; ++c) sum[c] += weight * what[c];
}

void scale_row(const Row& source, const std::vector<Taps>& columns, Row& into) {
  for (std::size_t x = 0; x < columns.size(); ++x) {
    const Taps& taps = columns[x];
    const Channels* from = source.data() + taps.first;
    Channels sum{};
    for (const float weight : taps.weights) add(sum, *from++, weight);
    into[x] = sum;
  }
}

void add_row(Row& sums, const Row& what, float weight) {
  for (std::size_t x = 0; x < sums.size(); ++x) add(sums[x], what[x], weight);
}

/// The result's rows in the making: each source row, scaled across, is added to those that it has a part in.
class Rows {
 public:
  Rows(const std::vector<Taps>& taps, std::size_t width, std::vector<std::uint32_t>& result)
      : taps_(taps), width_(width), result_(result) {}

  void add_source(int y, const Row& scaled) {
    for (; begun_ < taps_.size() && taps_[begun_].first <= y; ++begun_) open_.emplace_back(width_);
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const Taps& taps = taps_[begun_ - open_.size() + i];
      if (y <= taps.last()) add_row(open_[i], scaled, taps.weights[static_cast<std::size_t>(y - taps.first)]);
    }
    for (; !open_.empty() && taps_[begun_ - open_.size()].last() <= y; open_.pop_front())
      std::transform(open_.front().begin(), open_.front().end(), std::back_inserter(result_), to_pixel);
  }

 private:
  const std::vector<Taps>& taps_;
  std::size_t width_, begun_ = 0;
  std::deque<Row> open_;
  std::vector<std::uint32_t>& result_;
};

/// A slide in the screen's own size, which most are.
bool keeps_its_pixels(const Window2d& part, Size to) {
  return part.width == to.width && part.height == to.height && part.x == std::floor(part.x) &&
         part.y == std::floor(part.y);
}

std::vector<std::uint32_t> copied(const PixelRows& from, const Window2d& part, Size to) {
  std::vector<std::uint32_t> result;
  result.reserve(static_cast<std::size_t>(to.width) * static_cast<std::size_t>(to.height));
  for (int y = 0; y < to.height; ++y) {
    const std::uint32_t* row = from.row(static_cast<int>(part.y) + y) + static_cast<int>(part.x);
    result.insert(result.end(), row, row + to.width);
  }
  return result;
}

}  // namespace

std::vector<std::uint32_t> resample(const PixelRows& from, Window2d part, Size to) {
  if (keeps_its_pixels(part, to)) return copied(from, part, to);
  const auto columns = axis(part.x, part.width, from.size.width, to.width);
  const auto rows = axis(part.y, part.height, from.size.height, to.height);
  std::vector<std::uint32_t> result;
  result.reserve(columns.size() * rows.size());
  Row source(static_cast<std::size_t>(from.size.width)), scaled(columns.size());
  Rows making{rows, columns.size(), result};
  for (int y = rows.front().first; y <= rows.back().last(); ++y) {
    spread(from.row(y), source);
    scale_row(source, columns, scaled);
    making.add_source(y, scaled);
  }
  return result;
}

std::vector<std::uint32_t> resample(const PixelRows& from, Size to) {
  return resample(from, {0, 0, double(from.size.width), double(from.size.height)}, to);
}

std::uint32_t premultiplied(std::uint32_t straight) {
  const std::uint32_t alpha = straight >> 24;
  if (alpha == 255) return straight;
  std::uint32_t pixel = alpha << 24;
  for (unsigned c = 0; c < 3; ++c) pixel |= ((((straight >> (8 * c)) & 0xFF) * alpha + 127) / 255) << (8 * c);
  return pixel;
}

namespace {

/// Where a pixel to be seen comes from: its place with x and y exchanged or not, counted from the far side or not.
struct Turn {
  bool exchanged, from_right, from_bottom;
};

/// CIPA DC-008, 4.6.4: which side of the scene the 0th row and the 0th column are.
constexpr std::array<Turn, 8> turns{{{false, false, false},
                                     {false, true, false},
                                     {false, true, true},
                                     {false, false, true},
                                     {true, false, false},
                                     {true, false, true},
                                     {true, true, true},
                                     {true, true, false}}};

}  // namespace

Pixels oriented(Pixels stored, Size size, int orientation) {
  if (orientation < 2 || orientation > 8) return stored;
  const Turn turn = turns[static_cast<std::size_t>(orientation - 1)];
  const Size seen = turn.exchanged ? Size{size.height, size.width} : size;
  Pixels result;
  result.reserve(stored.size());
  for (int y = 0; y < seen.height; ++y) {
    for (int x = 0; x < seen.width; ++x) {
      const int across = turn.exchanged ? y : x, down = turn.exchanged ? x : y;
      const auto column = static_cast<std::size_t>(turn.from_right ? size.width - 1 - across : across);
      const auto row = static_cast<std::size_t>(turn.from_bottom ? size.height - 1 - down : down);
      result.push_back(stored[row * static_cast<std::size_t>(size.width) + column]);
    }
  }
  return result;
}

}  // namespace kiosk
