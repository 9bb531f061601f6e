#include "render/outputs.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>

#include "machine/folder.hpp"
#include "render/drm_handle.hpp"

namespace kiosk {

std::vector<std::string> outputs_to_try(const Machine& machine) {
  if (machine.software_asked) return {""};
  if (!machine.asked_renderer.empty()) return {machine.asked_renderer, ""};
  // SDL's own first choice there, "opengl", reports success and stays black where only GLES is installed.
  // The window's surface goes through GLES as well, and can't be read back: it is no way out of what those get wrong.
  if (machine.video == "KMSDRM" || machine.video == "kmsdrm") return {"opengles2", "opengl"};
  const bool desktop = machine.video == "x11" || machine.video == "wayland";
  if (desktop && machine.gpu) return {"opengl", "opengles2", ""};
  return {""};
}

bool has_gpu(const std::string& folder) {
  const auto entries = entries_of(folder).value_or({});
  return std::ranges::any_of(entries, [](const std::filesystem::path& path) {
    return path.filename().string().starts_with("renderD") && access(path.c_str(), R_OK | W_OK) == 0;
  });
}

namespace {

/// Pixels a second: 4K at 30 Hz, the most that HDMI carries below 340 MHz in one of the usual modes.
constexpr long long most_pixel_rate = 3840LL * 2160 * 30;
constexpr int usual_rate = 60, smooth_rate = 50;

long long area(const DisplayMode& mode) { return static_cast<long long>(mode.size.width) * mode.size.height; }

bool bearable(const DisplayMode& mode) {
  return area(mode) * (mode.refresh > 0 ? mode.refresh : usual_rate) <= most_pixel_rate;
}

/// Within a hundredth: 1366 x 768 is no less 16:9 than what it stands for.
bool is_of_shape(const DisplayMode& mode, const DisplayMode& other) {
  const long long one = static_cast<long long>(mode.size.width) * other.size.height;
  const long long two = static_cast<long long>(other.size.width) * mode.size.height;
  return std::abs(one - two) * 100 <= two;
}

/// The display's shape, since another one is stretched or framed; what moves smoothly, rather than a television's modes
/// for films; then the largest; of equal sizes the one nearest to 60 Hz.
auto worth(const DisplayMode& mode, const DisplayMode& own) {
  const bool smooth = mode.refresh == 0 || mode.refresh >= smooth_rate;
  return std::tuple{is_of_shape(mode, own), smooth, area(mode), -std::abs(mode.refresh - usual_rate)};
}

std::optional<DisplayMode> best_of(std::span<const DisplayMode> modes, const DisplayMode& own, auto&& fits) {
  std::optional<DisplayMode> best;
  for (const DisplayMode& mode : modes) {
    if (fits(mode) && (!best || worth(mode, own) > worth(*best, own))) best = mode;
  }
  return best;
}

std::optional<DisplayMode> wished_mode(std::string_view wish, std::span<const DisplayMode> modes) {
  const auto wished = read_mode(wish);
  if (!wished) return std::nullopt;
  return best_of(modes, *wished, [&](const DisplayMode& mode) {
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
  const auto mode = wish == "auto" ? best_mode(modes, own) : wished_mode(wish, modes);
  return mode == own ? std::nullopt : mode;
}

std::optional<DisplayMode> best_mode(std::span<const DisplayMode> modes, const DisplayMode& own) {
  return best_of(modes, own, bearable);
}

bool has_mode(std::string_view wish, std::span<const DisplayMode> modes) {
  return wish == "auto" || wish == "preferred" || wished_mode(wish, modes).has_value();
}

namespace {

bool set_power(int fd, const drmModeConnector& output, bool on) {
  for (int i = 0; i < output.count_props; ++i) {
    const DrmProperty property{drmModeGetProperty(fd, output.props[i])};
    if (!property || std::string_view{property->name} != "DPMS") continue;
    const std::uint64_t state = on ? DRM_MODE_DPMS_ON : DRM_MODE_DPMS_OFF;
    return drmModeConnectorSetProperty(fd, output.connector_id, property->prop_id, state) == 0;
  }
  return false;
}

}  // namespace

bool set_drm_power(int fd, bool on) {
  const DrmResources resources{drmModeGetResources(fd)};
  if (!resources) return false;
  bool any = false;
  for (int i = 0; i < resources->count_connectors; ++i) {
    // "Current": asking for more would probe the cable, which takes as long as the display likes.
    const DrmOutput output{drmModeGetConnectorCurrent(fd, resources->connectors[i])};
    // One that sleeps may look as if its cable were out, and has to wake all the same.
    if (output && output->encoder_id != 0 && (on || output->connection == DRM_MODE_CONNECTED)) {
      any = set_power(fd, *output, on) || any;
    }
  }
  return any;
}

}  // namespace kiosk
