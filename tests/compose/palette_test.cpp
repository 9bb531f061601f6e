// The venues' colours, seen by whom red and green are alike: Machado, Oliveira and Fernandes, "A Physiologically-based
// Model for Simulation of Color Vision Deficiency", 2009, severity 1.0; distances in CIELAB (CIE 1976).
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <doctest/doctest.h>

#include "compose/theme.hpp"

using namespace kiosk;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix as_it_is{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    protanopia{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    deuteranopia{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    to_xyz{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};

Triple times(const Matrix& m, const Triple& v) {
  Triple out{};
  for (std::size_t i = 0; i < 3; ++i) out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
  return out;
}

double linear(std::uint8_t part) {
  const double c = part / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Triple seen(const Matrix& eye, Color c) {
  Triple rgb = times(eye, {linear(c.r), linear(c.g), linear(c.b)});
  for (double& part : rgb) part = std::clamp(part, 0.0, 1.0);
  return rgb;
}

Triple lab(const Triple& rgb) {
  Triple xyz = times(to_xyz, rgb);
  xyz[0] /= 0.9505;
  xyz[2] /= 1.089;
  for (double& part : xyz) part = part > 0.008856 ? std::cbrt(part) : 7.787 * part + 16.0 / 116;
  return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

double distance(const Matrix& eye, Color a, Color b) {
  const Triple one = lab(seen(eye, a)), other = lab(seen(eye, b));
  return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

double seen_contrast(const Matrix& eye, Color a, Color b) {
  const auto luminance = [&](Color c) { return times(to_xyz, seen(eye, c))[1] + 0.05; };
  return std::max(luminance(a), luminance(b)) / std::min(luminance(a), luminance(b));
}

}  // namespace

TEST_CASE("Venues' colours are told apart, and words on them read, by whom red and green are alike, too") {
  struct Case {
    const Palette& palette;
    Color ink;
    double apart, apart_as_it_is;
  };
  const Color dark{0x0F, 0x12, 0x18}, light{0xF7, 0xF4, 0xED};
  for (const Case& c : {Case{accents_on_dark, dark, 22, 30}, Case{accents_on_light, light, 14, 25}}) {
    for (std::size_t i = 0; i < c.palette.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        CAPTURE(i);
        CAPTURE(j);
        CHECK(distance(as_it_is, c.palette[i], c.palette[j]) >= c.apart_as_it_is);
        CHECK(distance(protanopia, c.palette[i], c.palette[j]) >= c.apart);
        CHECK(distance(deuteranopia, c.palette[i], c.palette[j]) >= c.apart);
      }
      for (const Matrix& eye : {as_it_is, protanopia, deuteranopia})
        CHECK(seen_contrast(eye, c.palette[i], c.ink) >= least_contrast);
    }
  }
}
