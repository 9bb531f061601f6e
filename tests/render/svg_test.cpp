#include "render/svg.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "render/images.hpp"
#include "test_files.hpp"

using namespace kiosk;
using namespace kiosk::testing;

namespace {

std::string size_text(std::string_view text) {
  const auto size = svg_size(text);
  return size ? std::to_string(size->width) + " " + std::to_string(size->height) : "none";
}

/// Half blue, half white; in the given tag.
std::string drawing(const std::string& attributes) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes +
         "><rect width=\"50\" height=\"50\" fill=\"#0000ff\"/><rect x=\"50\" width=\"50\" height=\"50\" "
         "fill=\"#ffffff\"/></svg>";
}

ImageState drawn(const Folder& folder, const std::string& svg, Size box, Fit fit = Fit::contain) {
  write(folder / "x.svg", svg);
  return Images{Images::Mode::immediate}.request({folder / "x.svg", {0, 0, box.width, box.height}, fit});
}

std::uint32_t pixel(const ImageState& state, int x, int y) {
  REQUIRE(state.image);
  return state.image->pixels[static_cast<std::size_t>(y * state.image->width + x)];
}

bool is_red(const LoadedImage& image) {
  return std::ranges::all_of(image.pixels, [](std::uint32_t p) { return p == 0xFFFF0000; });
}

}  // namespace

TEST_CASE("An SVG's size is its width and height, else its viewBox") {
  CHECK(size_text("<svg width='20' height=\"10px\"/>") == size_text("<svg viewBox='0 0 20 10'>"));
  CHECK(size_text("<svg width='1in' height='72pt'>") == size_text("<svg width='96' height='96'>"));
  CHECK(size_text("<svg width='100%' height='100%' viewBox='-5,-5 30,20'>") ==
        size_text("<svg width='30' height='20'>"));
  CHECK(size_text(
            "\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <svg width='1' height='1'> --><!DOCTYPE svg PUBLIC '-//W3C' 'x'>\n"
            "<svg data-x='a > b' width='2' height='3'>") == size_text("<svg width='2' height='3'>"));
  CHECK(size_text("<!DOCTYPE svg [ <!ENTITY a '>'> ]><svg width='2' height='3'>") ==
        size_text("<svg width='2' height='3'>"));
}

TEST_CASE("What is no SVG, or one without a size, is told from one") {
  for (const char* text : {"", "<", "<svg", "<html><svg width='2' height='3'/></html>", "<svgs width='2'>", "<!--",
                           "<?xml", "<!DOCTYPE svg [", "plain text <svg >"}) {
    CAPTURE(text);
    CHECK_FALSE(is_svg(text));
    CHECK_FALSE(svg_size(text));
  }
  for (const char* text : {"<svg>", "<svg width='-2' height='3'>", "<svg width='nan' height='3'>",
                           "<svg width='1e999' height='1'>", "<svg width='2'>", "<svg><g width='2' height='3'>",
                           "<svg viewBox='0 0 0 5'>", "<svg width=2 height=3>", "<svg width='2' height='3"}) {
    CAPTURE(text);
    CHECK_FALSE(svg_size(text));
  }
}

TEST_CASE("An SVG is drawn sharp at the size of its box, its aspect kept") {
  const Folder folder;
  for (const Size box : {Size{1000, 500}, Size{77, 500}, Size{3, 9}}) {
    CAPTURE(box.width);
    const ImageState state = drawn(folder, drawing("width=\"10\" height=\"5\" viewBox=\"0 0 100 50\""), box);
    REQUIRE(state.image);
    CHECK(state.image->width == box.width);
    CHECK(state.image->height == doctest::Approx(box.width / 2.0).epsilon(0.34));
  }
  const ImageState large = drawn(folder, drawing("viewBox=\"0 0 100 50\""), {1000, 500});
  CHECK(pixel(large, 498, 250) == 0xFF0000FF);
  CHECK(pixel(large, 501, 250) == 0xFFFFFFFF);
  const ImageState covering = drawn(folder, drawing("viewBox=\"0 0 100 50\""), {300, 300}, Fit::cover);
  CHECK(pixel(covering, 148, 2) == 0xFF0000FF);
  CHECK(pixel(covering, 151, 297) == 0xFFFFFFFF);
}

TEST_CASE("A drawing of any proportion is drawn to its last row and column, at every size of screen") {
  const Folder folder;
  for (const Size shape :
       {Size{104, 31}, {970, 90}, {728, 90}, {600, 72}, {321, 27}, {20, 332}, {23, 653}, {20, 938}}) {
    const std::string size = std::to_string(shape.width) + " " + std::to_string(shape.height);
    const std::string svg =
        "<svg viewBox='0 0 " + size + "'><rect x='-9' y='-9' width='2000' height='2000' fill='#f00'/></svg>";
    for (const Size box : {Size{640, 360}, {1280, 720}, {1920, 1080}, {3840, 2160}, {1080, 1920}}) {
      CAPTURE(size);
      CAPTURE(box.width);
      const ImageState state = drawn(folder, svg, box);
      CAPTURE(state.reason);
      REQUIRE(state.image);
      CHECK(state.image->width <= box.width);
      CHECK(state.image->height <= box.height);
      CHECK((state.image->width >= box.width - 1 || state.image->height >= box.height - 1));
      CHECK(is_red(*state.image));
    }
    // Small: what is to fill a large screen makes a strip of 200 MB.
    const ImageState filling = drawn(folder, svg, {320, 180}, Fit::cover);
    CAPTURE(filling.reason);
    REQUIRE(filling.image);
    CHECK(Size{filling.image->width, filling.image->height} == Size{320, 180});
    CHECK(is_red(*filling.image));
  }
}

TEST_CASE("A drawing that claims an absurd size is drawn in its proportion, or refused") {
  const Folder folder;
  const ImageState vast = drawn(folder, drawing("width=\"1e30\" height=\"5e29\" viewBox=\"0 0 100 50\""), {200, 200});
  CHECK(pixel(vast, 20, 20) == 0xFF0000FF);
  CHECK(vast.image->height == 100);
  const ImageState tiny = drawn(folder, drawing("width=\"1e-20\" height=\"5e-21\" viewBox=\"0 0 100 50\""), {200, 200});
  CHECK(tiny.image->width == 200);
  CHECK(drawn(folder, drawing("width=\"100000\" height=\"1\""), {200, 200}).reason ==
        "claims 100000 x 1 px, which is a line");
  CHECK(drawn(folder, drawing(""), {200, 200}).reason ==
        "is an SVG without a size: it needs a viewBox, or width and height");
  const std::string within = "<svg viewBox=\"0 0 10 10\"><svg width=\"9\" height=\"900\"></svg></svg>";
  CHECK(drawn(folder, within, {200, 200}).reason == "is not of the size that it claims: an <svg> within it?");
}

TEST_CASE("An SVG reaches for nothing beyond itself") {
  const Folder folder;
  const std::string other = png(folder / "other.png", {64, 64}, Color{255, 0, 0});
  const std::string uri = "file://" + other;
  const std::string links =
      "<!DOCTYPE svg [<!ENTITY e SYSTEM \"" + uri +
      "\">]><svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 64 64\"><image xlink:href=\"" + uri +
      "\" width=\"64\" height=\"64\"/><image href=\"other.png\" width=\"64\" height=\"64\"/>"
      "<style>@import url(" +
      uri + ");</style><text>&e;</text><rect width=\"1\" height=\"1\" fill=\"#00f\"/></svg>";
  const ImageState state = drawn(folder, links, {64, 64});
  REQUIRE(state.image);
  CHECK(state.image->pixels.front() == 0xFF0000FF);
  CHECK(std::ranges::count(state.image->pixels, 0) == 64 * 64 - 1);
}

TEST_CASE("What of an SVG will not be seen as meant is told") {
  CHECK(svg_notes(drawing("viewBox=\"0 0 100 50\"")).empty());
  CHECK(svg_notes("<svg><textPath/><path fill='#fff' stroke=\"none\" style=\"fill:url(#a);stroke:#123\"/></svg>")
            .empty());
  CHECK(svg_notes("<svg><text x='1'>A</text></svg>") ==
        std::vector<std::string>{"its text is not drawn: convert text to outlines"});
  CHECK(svg_notes("<svg><image/><use/><mask id='m'><path fill=\"navy\"/></mask></svg>").size() == 4);
  CHECK(svg_notes("<svg><path style='stroke: currentColor'/></svg>").size() == 1);
  CHECK(svg_notes("<svg><path fill='navy'/></svg>").size() == 1);
}
