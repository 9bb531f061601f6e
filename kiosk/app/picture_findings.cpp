#include "app/picture_findings.hpp"

#include <fmt/format.h>

#include "render/images.hpp"

namespace kiosk {
namespace {

/// Px of a logo's height at which the frame on a usual display has all that it can draw.
constexpr int enough_logo_height = 81, enough_logo_width = 324;

void add_logo(const Station& station, std::vector<PictureFinding>& findings) {
  const std::string& path = station.theme.logo;
  if (path.empty() || !probe_file(path).empty()) return;
  if (const auto* reason = std::get_if<std::string>(&station.logo)) {
    findings.push_back({"theme/logo", fmt::format("the logo \"{}\" can't be shown: {}; none will be", path, *reason)});
    return;
  }
  const Size size = std::get<Size>(station.logo);
  if (size.height < enough_logo_height && size.width < enough_logo_width) {
    findings.push_back(
        {"theme/logo", fmt::format("the logo \"{}\" has {} x {} pixels and is drawn no larger; an SVG has "
                                   "no such limit",
                                   path, size.width, size.height)});
  }
  for (const std::string& note : image_notes(path)) {
    findings.push_back({"theme/logo", fmt::format("the logo \"{}\": {}", path, note)});
  }
}

}  // namespace

std::vector<PictureFinding> picture_findings(const Station& station) {
  std::vector<PictureFinding> findings;
  add_logo(station, findings);
  const auto& sponsors = station.schedule.content().sponsors;
  for (std::size_t i = 0; i < sponsors.size(); ++i) {
    if (sponsors[i].slide.empty()) continue;
    for (const std::string& note : image_notes(sponsors[i].slide)) {
      findings.push_back(
          {fmt::format("event/sponsors/{}/slide", i), fmt::format("the slide \"{}\": {}", sponsors[i].slide, note)});
    }
  }
  return findings;
}

}  // namespace kiosk
