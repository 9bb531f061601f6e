#include "render/resample.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk {

namespace {

using Channels = std::array<float, 4>;

/// The source pixels that make one pixel of the result, along one axis; the weights add up to 1.
struct Taps {
  int first = 0;
  std::vector<float> weights;
};

double catmull_rom(double d) {
  d = std::abs(d);
  if (d < 1) return (1.5 * d - 2.5) * d * d + 1;
  if (d < 2) return ((-0.5 * d + 2.5) * d - 4) * d + 2;
  return 0;
}

double overlap(double begin, double end, int pixel) {
  return std::max(0.0, std::min(end, pixel + 1.0) - std::max(begin, double(pixel)));
}

void normalise(Taps& taps) {
  float sum = 0;
  for (float weight : taps.weights) sum += weight;
  for (float& weight : taps.weights) weight /= sum;
}

/// Weights beyond the edge go to the edge's pixel.
Taps taps_between(int first, int last, int source, auto&& weight) {
  Taps taps{std::clamp(first, 0, source - 1), {}};
  taps.weights.assign(static_cast<std::size_t>(std::clamp(last, 0, source - 1) - taps.first + 1), 0.0F);
  for (int i = first; i <= last; ++i)
    taps.weights[static_cast<std::size_t>(std::clamp(i, 0, source - 1) - taps.first)] += static_cast<float>(weight(i));
  normalise(taps);
  return taps;
}

std::vector<Taps> axis(double from, double length, int source, int to) {
  std::vector<Taps> all;
  const double step = length / to;
  for (int i = 0; i < to; ++i) {
    const double begin = from + i * step, end = begin + step, middle = (begin + end) / 2 - 0.5;
    if (step >= 1)
      all.push_back(taps_between(static_cast<int>(std::floor(begin)), static_cast<int>(std::ceil(end)) - 1, source,
                                 [&](int p) { return overlap(begin, end, p); }));
    else
      all.push_back(taps_between(static_cast<int>(std::floor(middle)) - 1, static_cast<int>(std::floor(middle)) + 2,
                                 source, [&](int p) { return catmull_rom(p - middle); }));
  }
  return all;
}

void add(Channels& sum, std::uint32_t pixel, float weight) {
  for (unsigned c = 0; c < 4; ++c) sum[c] += weight * static_cast<float>((pixel >> (8 * c)) & 0xFF);
}

/// Catmull-Rom overshoots: no channel may be above its alpha.
std::uint32_t to_pixel(const Channels& sum) {
  const float alpha = std::clamp(sum[3], 0.0F, 255.0F);
  std::uint32_t pixel = static_cast<std::uint32_t>(alpha + 0.5F) << 24;
  for (unsigned c = 0; c < 3; ++c)
    pixel |= static_cast<std::uint32_t>(std::clamp(sum[c], 0.0F, alpha) + 0.5F) << (8 * c);
  return pixel;
}

void scale_row(const std::uint32_t* source, const std::vector<Taps>& columns, float weight,
               std::vector<Channels>& into) {
  for (std::size_t x = 0; x < columns.size(); ++x) {
    const Taps& taps = columns[x];
    for (std::size_t i = 0; i < taps.weights.size(); ++i)
      add(into[x], source[static_cast<std::size_t>(taps.first) + i], weight * taps.weights[i]);
  }
}

}  // namespace

std::vector<std::uint32_t> resample(const PixelView& from, Window2d part, Size to) {
  const auto columns = axis(part.x, part.width, from.size.width, to.width);
  const auto rows = axis(part.y, part.height, from.size.height, to.height);
  std::vector<std::uint32_t> result;
  result.reserve(columns.size() * rows.size());
  std::vector<Channels> sums(columns.size());
  for (const Taps& taps : rows) {
    std::fill(sums.begin(), sums.end(), Channels{});
    for (std::size_t i = 0; i < taps.weights.size(); ++i)
      scale_row(from.row(taps.first + static_cast<int>(i)), columns, taps.weights[i], sums);
    for (const Channels& sum : sums) result.push_back(to_pixel(sum));
  }
  return result;
}

std::vector<std::uint32_t> resample(const PixelView& from, Size to) {
  return resample(from, {0, 0, double(from.size.width), double(from.size.height)}, to);
}

std::uint32_t premultiplied(std::uint32_t straight) {
  const std::uint32_t alpha = straight >> 24;
  std::uint32_t pixel = alpha << 24;
  for (unsigned c = 0; c < 3; ++c) pixel |= ((((straight >> (8 * c)) & 0xFF) * alpha + 127) / 255) << (8 * c);
  return pixel;
}

}  // namespace kiosk
