#include "render/edges.hpp"

#include <algorithm>
#include <cstdlib>

namespace kiosk {

namespace {

using Line = std::span<const std::uint32_t>;

constexpr int noise = 10, drift = 4;  // of 255
constexpr std::size_t anchor = 8;     // px that tell what a run's colour is

int channel(std::uint32_t pixel, int shift) { return static_cast<int>(pixel >> shift & 0xFF); }

bool near(std::uint32_t a, std::uint32_t b, int tolerance = noise) {
  for (int shift = 0; shift < 32; shift += 8) {
    if (std::abs(channel(a, shift) - channel(b, shift)) > tolerance) return false;
  }
  return true;
}

/// A middle value for each channel: noise leaves it alone, and so does what a tenth of the pixels are.
std::uint32_t median(Line line) {
  std::vector<std::uint32_t> pixels(line.begin(), line.end());
  std::uint32_t result = 0;
  const auto middle = pixels.begin() + static_cast<std::ptrdiff_t>(pixels.size() / 2);
  for (int shift = 0; shift < 32; shift += 8) {
    std::ranges::nth_element(pixels, middle, {}, [shift](std::uint32_t p) { return channel(p, shift); });
    result |= static_cast<std::uint32_t>(channel(*middle, shift)) << shift;
  }
  return result;
}

bool is_opaque(std::uint32_t pixel) { return pixel >> 24 == 255; }

/// Whether so many tenths of it are that colour.
bool is_plain(Line line, std::uint32_t color, std::size_t tenths = 9) {
  const auto alike = std::ranges::count_if(line, [color](std::uint32_t p) { return near(p, color); });
  return is_opaque(color) && static_cast<std::size_t>(alike) * 10 >= line.size() * tenths;
}

/// A gradient's part that happens to be near one colour is not flat.
bool is_flat(Line line) {
  const std::size_t half = line.size() / 2;
  return near(median(line.first(half)), median(line.last(half)), drift);
}

struct Run {
  std::size_t begin, end;
  std::size_t length() const { return end - begin; }
};

/// As many as are near the colour that is next; what is near none, as between two colours, is passed over.
std::vector<Run> runs_of(Line line) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < line.size();) {
    const std::uint32_t color = median(line.subspan(i, std::min(anchor, line.size() - i)));
    std::size_t end = i;
    while (end < line.size() && near(line[end], color)) ++end;
    if (end > i) runs.push_back({i, end});
    i = std::max(end, i + 1);
  }
  return runs;
}

/// At an end it is a header or a footer, or the line at its rim; in between, what is less than a slide's part is drawn
/// over its edge by chance.
bool is_part(const Run& run, std::size_t whole) {
  constexpr std::size_t least = 6, rim = 2;
  const bool at_an_end = run.begin <= rim || run.end + rim >= whole;
  return run.length() >= std::max(least, at_an_end ? whole / 150 : whole / 9);
}

int distance(std::uint32_t a, std::uint32_t b) {
  int sum = 0;
  for (int shift = 0; shift < 32; shift += 8) sum += std::abs(channel(a, shift) - channel(b, shift));
  return sum;
}

/// What was passed over between two goes to the one that it is more like.
void meet(Line line, Run& before, Run& after) {
  const std::uint32_t one = line[before.begin], other = line[after.begin];
  std::size_t at = before.end;
  while (at < after.begin && distance(line[at], one) <= distance(line[at], other)) ++at;
  before.end = after.begin = at;
}

/// Those that count, each as far as the next one; nothing where too much is passed over.
std::vector<Run> parts_of(Line line) {
  std::vector<Run> parts;
  std::size_t counted = 0;
  for (const Run& run : runs_of(line)) {
    if (!is_part(run, line.size())) continue;
    counted += run.length();
    const bool goes_on = !parts.empty() && near(line[parts.back().begin], line[run.begin]);
    if (goes_on)
      parts.back().end = run.end;
    else
      parts.push_back(run);
  }
  if (counted * 10 < line.size() * 9) return {};
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) meet(line, parts[i], parts[i + 1]);
  parts.front().begin = 0;
  parts.back().end = line.size();
  return parts;
}

EdgeBand band(const Run& run, std::uint32_t color) {
  const auto part = [color](int shift) { return static_cast<std::uint8_t>(channel(color, shift)); };
  return {static_cast<int>(run.begin), static_cast<int>(run.end), Color{part(16), part(8), part(0)}};
}

/// Empty where a part is not plain.
EdgeBands several(Line line) {
  const std::vector<Run> parts = parts_of(line);
  if (parts.size() < 2 || parts.size() > most_edge_bands) return {};
  EdgeBands bands;
  for (const Run& part : parts) {
    const Line pixels = line.subspan(part.begin, part.length());
    const std::uint32_t color = median(pixels);
    if (!is_plain(pixels, color) || !is_flat(pixels)) return {};
    bands.push_back(band(part, color));
  }
  return bands;
}

std::vector<std::uint32_t> column(const std::vector<std::uint32_t>& pixels, Size size, int x) {
  std::vector<std::uint32_t> line;
  for (auto at = static_cast<std::size_t>(x); at < pixels.size(); at += static_cast<std::size_t>(size.width))
    line.push_back(pixels[at]);
  return line;
}

}  // namespace

EdgeBands edge_bands(Line line) {
  if (line.empty()) return {};
  if (EdgeBands bands = several(line); !bands.empty()) return bands;
  // Artwork that is drawn over the edge ends there, and the slide's ground goes on.
  constexpr std::size_t ground = 6;
  const std::uint32_t color = median(line);
  if (!is_plain(line, color, ground)) return {};
  return {band({0, line.size()}, color)};
}

PictureEdges edges_within(const std::vector<std::uint32_t>& pixels, Size size, Size box) {
  PictureEdges edges;
  if (pixels.empty()) return edges;
  if (size.width < box.width) {
    edges.left = edge_bands(column(pixels, size, 0));
    edges.right = edge_bands(column(pixels, size, size.width - 1));
  }
  if (size.height < box.height) {
    const Line all{pixels};
    edges.top = edge_bands(all.first(static_cast<std::size_t>(size.width)));
    edges.bottom = edge_bands(all.last(static_cast<std::size_t>(size.width)));
  }
  return edges;
}

}  // namespace kiosk
