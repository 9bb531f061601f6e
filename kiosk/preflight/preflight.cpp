#include "preflight/preflight.hpp"

#include <fmt/format.h>

#include "preflight/checks.hpp"
#include "preflight/content_texts.hpp"
#include "preflight/findings.hpp"
#include "preflight/picture_findings.hpp"
#include "render/fonts.hpp"

namespace kiosk {
namespace {

constexpr Size usual_display{1920, 1080};

void find_missing_fonts(const Fonts& fonts, Findings& findings) {
  for (const std::string& package : fonts.missing()) {
    findings.warn("event/name", fmt::format("fonts are missing: the package {} is not installed", package));
  }
}

void find_missing_display_font(const Fonts& fonts, const Theme& theme, Findings& findings) {
  if (fonts.display_font_found()) return;
  findings.warn("theme/display_font",
                fmt::format("the font \"{}\" is not installed here; titles are as without it", theme.display_font));
}

}  // namespace

std::vector<Problem> preflight(Loaded&& loaded) {
  Findings findings{std::move(loaded.places), loaded.files.front()};
  find_odd_content(*loaded.content, findings);
  find_unshown_sponsors(*loaded.content, findings);
  find_odd_dates(*loaded.content, findings);
  find_odd_hours(*loaded.content, findings);
  Fonts fonts;
  find_missing_fonts(fonts, findings);
  find_wordless(loaded.screen->languages, findings);
  const auto content = std::make_shared<const Content>(*loaded.content);
  const std::unique_ptr<Box> box = make_box(std::move(loaded));
  fonts.set_display_font(box->theme.display_font);
  find_missing_display_font(fonts, box->theme, findings);
  const TextFinder finder{*content};
  Look look = look_of(*box, usual_display);
  PictureFindings pictures = picture_findings(*box);
  for (PictureFinding& found : pictures.findings) findings.warn(found.where, std::move(found.what));
  look.unusable_pictures = std::move(pictures.broken);
  find_misfits(content, look, finder, fonts, findings);
  find_faceless(finder, fonts, findings);
  find_foreign_faces(*content, look.languages, finder, findings);
  return findings.take();
}

}  // namespace kiosk
