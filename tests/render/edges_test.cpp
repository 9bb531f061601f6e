// How a slide goes on beyond its edges.
#include "render/edges.hpp"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

constexpr std::uint32_t crimson = 0xFFE4002B, snow = 0xFFFFFFFF, half = 0xFFF28095, clear = 0x80800000;
constexpr Color red_ink{0xE4, 0, 0x2B}, white_ink{255, 255, 255};

struct Part {
  int length;
  std::uint32_t color;
};

std::vector<std::uint32_t> line(std::initializer_list<Part> parts) {
  std::vector<std::uint32_t> pixels;
  for (const Part& part : parts) pixels.insert(pixels.end(), static_cast<std::size_t>(part.length), part.color);
  return pixels;
}

/// Greys from 0 to `last`.
std::vector<std::uint32_t> gradient(std::uint32_t length, std::uint32_t last) {
  std::vector<std::uint32_t> pixels;
  for (std::uint32_t i = 0; i < length; ++i) pixels.push_back(0xFF000000 | 0x010101 * (i * last / (length - 1)));
  return pixels;
}

}  // namespace

TEST_CASE("An edge of one colour is one band, noise and a tenth of anything else passed over") {
  CHECK(edge_bands(line({{100, crimson}})) == EdgeBands{{0, 100, red_ink}});
  CHECK(edge_bands(line({{60, crimson}, {2, snow}, {38, crimson}})) == EdgeBands{{0, 100, red_ink}});
  auto noisy = line({{100, crimson}});
  for (std::size_t i = 0; i < noisy.size(); i += 3) noisy[i] = 0xFFEA0325;
  CHECK(edge_bands(noisy).size() == 1);
}

TEST_CASE("A footer goes on as a footer, and what is between two colours goes to the one it is more like") {
  CHECK(edge_bands(line({{920, snow}, {1, half}, {79, crimson}})) ==
        EdgeBands{{0, 921, white_ink}, {921, 1000, red_ink}});
  CHECK(edge_bands(line({{920, snow}, {1, 0xFFF05060}, {79, crimson}})) ==
        EdgeBands{{0, 920, white_ink}, {920, 1000, red_ink}});
  CHECK(edge_bands(line({{40, crimson}, {880, snow}, {80, crimson}})).size() == 3);
}

TEST_CASE("A thin line at the rim goes on, one that leaves the slide in the middle does not") {
  CHECK(edge_bands(line({{992, snow}, {8, crimson}})).size() == 2);
  CHECK(edge_bands(line({{500, snow}, {20, crimson}, {480, snow}})) == EdgeBands{{0, 1000, white_ink}});
}

TEST_CASE("Artwork over the edge ends there, and the ground goes on") {
  std::vector<std::uint32_t> stripe(1000, 0xFF0F2C4C);
  for (std::size_t i = 400; i < 460; ++i) stripe[i] = 0xFF1D4D7E;
  CHECK(edge_bands(stripe) == EdgeBands{{0, 1000, {0x0F, 0x2C, 0x4C}}});
  std::vector<std::uint32_t> hills(1000, 0xFF5C2018);
  for (std::size_t i = 500; i < 850; ++i) hills[i] = 0xFF000000 | static_cast<std::uint32_t>(i * 7919 & 0xFFFFFF);
  CHECK(edge_bands(hills) == EdgeBands{{0, 1000, {0x5C, 0x20, 0x18}}});
}

TEST_CASE("A gradient, a photograph's edge and what can be seen through have no bands") {
  CHECK(edge_bands(gradient(1080, 255)).empty());
  CHECK(edge_bands(gradient(1080, 60)).empty());
  CHECK(edge_bands(gradient(1080, 12)).size() == 1);
  std::vector<std::uint32_t> busy;
  for (std::uint32_t i = 0; i < 1000; ++i) busy.push_back(0xFF000000 | (i * 2654435761U >> 8));
  CHECK(edge_bands(busy).empty());
  CHECK(edge_bands(line({{100, clear}})).empty());
  CHECK(edge_bands(line({{50, clear}, {50, crimson}})).empty());
  CHECK(edge_bands({}).empty());
}

TEST_CASE("More bands than a slide can have are none") {
  std::vector<std::uint32_t> stripes;
  for (int i = 0; i < 10; ++i) {
    const auto stripe = line({{100, i % 2 == 0 ? crimson : snow}});
    stripes.insert(stripes.end(), stripe.begin(), stripe.end());
  }
  CHECK(edge_bands(stripes).empty());
  stripes.resize(800);
  CHECK(edge_bands(stripes).size() == most_edge_bands);
}

TEST_CASE("Only the sides at which the box goes on are looked at, each by itself") {
  auto pixels = line({{4, crimson}, {8, snow}, {4, crimson}});
  CHECK(edges_within(pixels, {4, 4}, {4, 4}) == PictureEdges{});
  const PictureEdges upright = edges_within(pixels, {4, 4}, {4, 9});
  CHECK(upright.left.empty());
  CHECK(upright.top == EdgeBands{{0, 4, red_ink}});
  pixels.back() = pixels[13] = 0xFF00FF00;
  const PictureEdges other = edges_within(pixels, {4, 4}, {4, 9});
  CHECK(other.top == upright.top);
  CHECK(other.bottom.empty());
}
