#include "preflight/slide_findings.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "render/luminance.hpp"

namespace kiosk {
namespace {

constexpr double least_upscaling = 1.05, least_lost = 0.02;
constexpr std::int64_t mebibyte = 1 << 20, large_file = 8 * mebibyte, large_picture = 12'000'000;
/// WCAG 2.2, 1.4.3: the least for writing.
constexpr double legible_contrast = 4.5, any_contrast = 1.1;
/// Writing has edges on a fifth of its pixels; a large shape that leaves the picture crosses a tile once.
constexpr int tile = 36;
constexpr double detailed_share = 0.12, edge_contrast = 3;
constexpr int least_tiles = 2, edge_reach = 2;

/// WCAG 2's ratio of the lightest to the darkest parts, but for the extreme half per cent of pixels: small writing
/// covers more, noise less. What is written where can't be known; but it can't stand out by more than this.
double widest_contrast(std::span<const std::uint32_t> pixels) {
  constexpr std::size_t steps = 1024;
  std::array<std::size_t, steps> histogram{};
  std::size_t opaque = 0;
  for (const std::uint32_t p : pixels) {
    if (p >> 24 != 255) continue;
    ++opaque;
    ++histogram[static_cast<std::size_t>(luminance_of(p) * (steps - 1))];
  }
  if (opaque == 0) return 1;
  const std::size_t ignored = opaque / 200;
  const auto first_above = [&](auto begin, auto end) {
    std::size_t seen = 0;
    return std::find_if(begin, end, [&](std::size_t count) { return (seen += count) > ignored; }) - begin;
  };
  const auto darkest = static_cast<double>(first_above(histogram.begin(), histogram.end()));
  const auto lightest =
      static_cast<double>(steps - 1) - static_cast<double>(first_above(histogram.rbegin(), histogram.rend()));
  return (lightest / (steps - 1) + 0.05) / (darkest / (steps - 1) + 0.05);
}

class Margins {
 public:
  Margins(const PlacedSlide& slide, const FindingWords& words)
      : slide_(slide),
        words_(words),
        left_((slide.display.width - slide.size.width) / 2),
        top_((slide.display.height - slide.size.height) / 2) {}

  /// "top and left", or empty.
  std::string detailed_sides() const {
    const int w = slide_.display.width, h = slide_.display.height;
    const int across = static_cast<int>(w * overscan_share), down = static_cast<int>(h * overscan_share);
    std::vector<std::string_view> sides;
    if (is_detailed({0, 0, w, down})) sides.push_back(words_.top);
    if (is_detailed({w - across, 0, across, h})) sides.push_back(words_.right);
    if (is_detailed({0, h - down, w, down})) sides.push_back(words_.bottom);
    if (is_detailed({0, 0, across, h})) sides.push_back(words_.left);
    return fmt::format("{}", fmt::join(sides, words_.side_separator));
  }

 private:
  bool is_detailed(const Rect& band) const {
    int tiles = 0;
    for (int y = band.y; y < band.y + band.height; y += tile) {
      for (int x = band.x; x < band.x + band.width; x += tile) {
        const Rect part{x, y, std::min(tile, band.x + band.width - x), std::min(tile, band.y + band.height - y)};
        const bool whole = part.width >= tile / 2 && part.height >= tile / 2;
        if (whole && edge_share(part) >= detailed_share) ++tiles;
      }
    }
    return tiles >= least_tiles;
  }

  double edge_share(const Rect& part) const {
    int edges = 0;
    for (int y = part.y; y < part.y + part.height; ++y) {
      for (int x = part.x; x < part.x + part.width; ++x) edges += is_edge(x, y);
    }
    return edges / static_cast<double>(part.width * part.height);
  }

  bool is_edge(int x, int y) const { return differ(x, y, x + edge_reach, y) || differ(x, y, x, y + edge_reach); }

  bool differ(int x, int y, int other_x, int other_y) const {
    if (!covers(x, y) || !covers(other_x, other_y)) return false;
    const double a = luminance(x, y) + 0.05, b = luminance(other_x, other_y) + 0.05;
    return std::max(a, b) >= edge_contrast * std::min(a, b);
  }

  bool covers(int x, int y) const {
    return x >= left_ && y >= top_ && x < left_ + slide_.size.width && y < top_ + slide_.size.height;
  }

  double luminance(int x, int y) const {
    const auto at = static_cast<std::size_t>(y - top_) * static_cast<std::size_t>(slide_.size.width) +
                    static_cast<std::size_t>(x - left_);
    return luminance_of(slide_.pixels[at]);
  }

  const PlacedSlide& slide_;
  const FindingWords& words_;
  int left_, top_;
};

/// How many times as large the picture is drawn along each side, were it stretched.
struct Scale {
  double x, y;
};

template <typename... Args>
std::string say(std::string_view words, const Args&... args) {
  return fmt::format(fmt::runtime(words), args...);
}

std::string lost_text(const SlideShape& shape, const Scale& scale, const FindingWords& words) {
  const double lost = 1 - std::min(scale.x, scale.y) / std::max(scale.x, scale.y);
  if (lost < least_lost) return {};
  const bool too_wide = scale.x < scale.y;
  const int percent = std::max(1, static_cast<int>(std::lround(100 * lost)));
  const Size display = shape.display;
  const auto tell = [&](std::string_view what, std::string_view sides) {
    return say(what, percent, sides, display.width > display.height ? "16:9" : "9:16", display.width, display.height);
  };
  if (shape.fills) return tell(words.cut_off, too_wide ? words.left_and_right : words.above_and_below);
  return tell(words.leaves_empty, too_wide ? words.above_and_below : words.left_and_right);
}

}  // namespace

std::vector<std::string> shape_findings(const SlideShape& shape, const FindingWords& words) {
  std::vector<std::string> findings;
  const Scale scale{static_cast<double>(shape.display.width) / shape.size.width,
                    static_cast<double>(shape.display.height) / shape.size.height};
  const double drawn = shape.fills ? std::max(scale.x, scale.y) : std::min(scale.x, scale.y);
  if (!shape.drawing && drawn > least_upscaling) {
    findings.push_back(
        say(words.enlarged, shape.size.width, shape.size.height, drawn, shape.display.width, shape.display.height));
  }
  if (std::string lost = lost_text(shape, scale, words); !lost.empty()) findings.push_back(std::move(lost));
  return findings;
}

std::vector<std::string> pixel_findings(const PlacedSlide& slide, const FindingWords& words) {
  std::vector<std::string> findings;
  const auto see_through = std::ranges::count_if(slide.pixels, [](std::uint32_t p) { return p >> 24 != 255; });
  if (see_through > 0) {
    const auto percent = 100.0 * static_cast<double>(see_through) / static_cast<double>(slide.pixels.size());
    const std::string share = percent < 1 ? std::string(words.under_a_percent) : fmt::format("{:.0f} %", percent);
    findings.push_back(say(words.see_through, share));
  }
  // One colour alone has nothing written on it.
  if (const double ratio = widest_contrast(slide.pixels); ratio > any_contrast && ratio < legible_contrast) {
    findings.push_back(say(words.low_contrast, ratio));
  }
  if (const std::string sides = Margins{slide, words}.detailed_sides(); !sides.empty()) {
    findings.push_back(say(words.in_margin, sides));
  }
  return findings;
}

std::vector<std::string> file_findings(const SlideFile& file, const FindingWords& words) {
  std::vector<std::string> findings;
  if (file.orientation != 1) findings.emplace_back(words.stored_turned);
  if (file.animated) findings.emplace_back(words.moves);
  if (file.sixteen_bit) findings.emplace_back(words.sixteen_bit);
  if (file.foreign_profile) {
    findings.push_back(say(words.profile, file.profile.empty() ? "" : fmt::format(" (\"{}\")", file.profile)));
  }
  if (file.bytes > large_file) findings.push_back(say(words.large_file, file.bytes / mebibyte));
  if (file.pixels > large_picture) findings.push_back(say(words.large_memory, file.pixels * 4 / mebibyte));
  return findings;
}

}  // namespace kiosk
