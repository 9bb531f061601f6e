#pragma once
// What is to be told of pictures that `check` can open: the logo and the slides.

#include <string>
#include <vector>

#include "box/box.hpp"
#include "preflight/finding_words.hpp"

namespace kiosk {

/// `where` is a role and a JSON pointer: "theme/logo", "event/sponsors/3/slide".
struct PictureFinding {
  std::string where, what;
};

/// What can't be opened at all is left to `load`, a slide that can't be shown to the preflight.
std::vector<PictureFinding> picture_findings(const Box&);

/// The same of one sponsor's slide, without saying which. Nothing of one that can't be opened or shown, or of none.
std::vector<std::string> findings_of_slide(const Sponsor&, const FindingWords& = english_findings);

}  // namespace kiosk
