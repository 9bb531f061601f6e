#include "preflight/preflight.hpp"

#include <fmt/format.h>

#include "preflight/checks.hpp"
#include "preflight/content_texts.hpp"
#include "preflight/findings.hpp"
#include "preflight/picture_findings.hpp"
#include "render/fonts.hpp"
#include "render/images.hpp"

namespace kiosk {
namespace {

constexpr Size usual_display{1920, 1080};

void find_missing_fonts(const Fonts& fonts, Findings& findings) {
  for (const std::string& package : fonts.missing()) {
    findings.warn("event/name", fmt::format("fonts are missing: the package {} is not installed", package));
  }
}

/// The slides that will not be shown.
std::set<std::string> find_broken_slides(const Content& content, Findings& findings) {
  std::set<std::string> broken;
  for (std::size_t i = 0; i < content.sponsors.size(); ++i) {
    const std::string& slide = content.sponsors[i].slide;
    if (slide.empty()) continue;
    if (!probe_file(slide)) {  // `load` has told what can't be opened
      broken.insert(slide);
      continue;
    }
    const auto found = image_size(slide);
    if (const auto* reason = std::get_if<std::string>(&found)) {
      broken.insert(slide);
      findings.warn(fmt::format("event/sponsors/{}/slide", i),
                    fmt::format("the slide \"{}\" can't be shown: {}; a card with the name will be", slide, *reason));
    }
  }
  return broken;
}

}  // namespace

std::vector<Problem> preflight(Loaded&& loaded) {
  Findings findings{std::move(loaded.places), loaded.files.front()};
  const Fonts fonts;
  find_missing_fonts(fonts, findings);
  const auto content = std::make_shared<const Content>(*loaded.content);
  const std::unique_ptr<Box> box = make_box(std::move(loaded));
  const TextFinder finder{*content};
  Look look = look_of(*box, usual_display);
  look.unusable_pictures = find_broken_slides(*content, findings);
  for (PictureFinding& found : picture_findings(*box)) findings.warn(found.where, std::move(found.what));
  find_misfits(content, look, finder, fonts, findings);
  find_faceless(finder, fonts, findings);
  find_foreign_faces(*content, look.languages, finder, findings);
  return findings.take();
}

}  // namespace kiosk
