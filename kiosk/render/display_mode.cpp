#include "render/display_mode.hpp"

#include <algorithm>
#include <cstdio>
#include <string>
#include <tuple>

#include <fmt/format.h>

namespace kiosk {
namespace {

/// Pixels a second: 4K at 30 Hz, the most that HDMI carries below 340 MHz in one of the usual modes.
constexpr long long most_pixel_rate = 3840LL * 2160 * 30;
constexpr int usual_rate = 60, smooth_rate = 50;

long long area(const DisplayMode& mode) { return static_cast<long long>(mode.size.width) * mode.size.height; }

bool bearable(const DisplayMode& mode) {
  return area(mode) * (mode.refresh > 0 ? mode.refresh : usual_rate) <= most_pixel_rate;
}

/// What moves smoothly, rather than a television's modes for films; then the largest; of equal sizes the one nearest to
/// 60 Hz.
auto worth(const DisplayMode& mode) {
  const bool smooth = mode.refresh == 0 || mode.refresh >= smooth_rate;
  return std::tuple{smooth, area(mode), -std::abs(mode.refresh - usual_rate)};
}

std::optional<DisplayMode> best_of(std::span<const DisplayMode> modes, auto&& fits) {
  std::optional<DisplayMode> best;
  for (const DisplayMode& mode : modes) {
    if (fits(mode) && (!best || worth(mode) > worth(*best))) best = mode;
  }
  return best;
}

std::optional<DisplayMode> wished_mode(std::string_view wish, std::span<const DisplayMode> modes) {
  const auto wished = read_mode(wish);
  if (!wished) return std::nullopt;
  return best_of(modes, [&](const DisplayMode& mode) {
    return mode.size == wished->size && (wished->refresh == 0 || mode.refresh == wished->refresh);
  });
}

}  // namespace

std::string to_text(const DisplayMode& mode) {
  const std::string size = fmt::format("{}x{}", mode.size.width, mode.size.height);
  return mode.refresh > 0 ? fmt::format("{}@{}", size, mode.refresh) : size;
}

std::optional<DisplayMode> read_mode(std::string_view text) {
  DisplayMode mode;
  int end = 0;
  const std::string form{text};
  const auto whole = [&](int fields, int wanted) {
    return fields == wanted && static_cast<std::size_t>(end) == form.size() && mode.size.width > 0 &&
           mode.size.height > 0;
  };
  int fields = std::sscanf(form.c_str(), "%5dx%5d%n", &mode.size.width, &mode.size.height, &end);
  if (whole(fields, 2)) return mode;
  fields = std::sscanf(form.c_str(), "%5dx%5d@%3d%n", &mode.size.width, &mode.size.height, &mode.refresh, &end);
  if (whole(fields, 3) && mode.refresh > 0) return mode;
  return std::nullopt;
}

std::optional<DisplayMode> mode_to_set(std::string_view wish, const DisplayMode& own,
                                       std::span<const DisplayMode> modes) {
  if (wish == "preferred" || (wish == "auto" && bearable(own))) return std::nullopt;
  const auto mode = wish == "auto" ? best_of(modes, bearable) : wished_mode(wish, modes);
  return mode == own ? std::nullopt : mode;
}

bool has_mode(std::string_view wish, std::span<const DisplayMode> modes) {
  return wish == "auto" || wish == "preferred" || wished_mode(wish, modes).has_value();
}

}  // namespace kiosk
