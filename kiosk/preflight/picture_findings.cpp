#include "preflight/picture_findings.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "preflight/slide_findings.hpp"
#include "render/image_header.hpp"
#include "render/images.hpp"

namespace kiosk {
namespace {

/// Px of a logo's height at which the frame on a usual display has all that it can draw.
constexpr int enough_logo_height = 81, enough_logo_width = 324;

void add_logo(const Box& box, std::vector<PictureFinding>& findings) {
  const std::string& path = box.theme.logo;
  if (path.empty() || !probe_file(path)) return;
  if (const auto* reason = std::get_if<std::string>(&box.logo)) {
    findings.push_back({"theme/logo", fmt::format("the logo \"{}\" can't be shown: {}; none will be", path, *reason)});
    return;
  }
  const Size size = std::get<Size>(box.logo);
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

void append(std::vector<std::string>& to, std::vector<std::string> more) {
  std::ranges::move(more, std::back_inserter(to));
}

std::vector<std::string> findings_of_pixels(const Sponsor& sponsor, const FindingWords& words) {
  const Rect box{0, 0, slide_display.width, slide_display.height};
  const DrawImage wanted{sponsor.slide, box, sponsor.slide_fills ? Fit::cover : Fit::contain};
  const ImageState state = Images{Images::Mode::immediate}.request(wanted);
  if (!state.image) return {};
  return pixel_findings({{state.image->width, state.image->height}, state.image->pixels}, words);
}

}  // namespace

std::vector<std::string> findings_of_slide(const Sponsor& sponsor, const FindingWords& words) {
  std::vector<std::string> notes = image_notes(sponsor.slide);
  const auto found = read_image_header(sponsor.slide);
  const auto* header = std::get_if<ImageHeader>(&found);
  if (!header) return notes;
  append(notes, shape_findings({header->size(), sponsor.slide_fills, header->drawing}, words));
  if (!header->drawing) {
    const ImageTraits traits = image_traits(sponsor.slide);
    const std::int64_t pixels = std::int64_t{header->stored.width} * header->stored.height;
    append(notes, file_findings({traits.bytes, pixels, header->orientation, traits.sixteen_bit, traits.animated,
                                 traits.profile.has_value(), traits.profile.value_or("")},
                                words));
  }
  append(notes, findings_of_pixels(sponsor, words));
  return notes;
}

std::vector<PictureFinding> picture_findings(const Box& box) {
  std::vector<PictureFinding> findings;
  add_logo(box, findings);
  const auto& sponsors = box.schedule.content().sponsors;
  for (std::size_t i = 0; i < sponsors.size(); ++i) {
    if (sponsors[i].slide.empty()) continue;
    for (const std::string& note : findings_of_slide(sponsors[i])) {
      findings.push_back(
          {fmt::format("event/sponsors/{}/slide", i), fmt::format("the slide \"{}\": {}", sponsors[i].slide, note)});
    }
  }
  return findings;
}

}  // namespace kiosk
