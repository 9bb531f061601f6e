#pragma once
// What is to be told of pictures that `check` can open: the slides, and those that stand beside texts.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "box/box.hpp"
#include "preflight/finding_words.hpp"
#include "render/images.hpp"

namespace kiosk {

/// `where` is a role and a JSON pointer: "theme/logo", "event/sponsors/3/slide".
struct PictureFinding {
  std::string where, what;
};

struct PictureFindings {
  std::vector<PictureFinding> findings;
  std::set<std::string> broken;  ///< by path, those that will not be shown
};

/// Each picture is drawn as the sign draws it. What can't be opened at all is left to `load` to tell.
PictureFindings picture_findings(const Box&);

/// One of a sponsor's pictures, and what it is for.
struct SponsorSlide {
  std::string_view key;  ///< in the event's file
  std::string path;
  bool fills = false;        ///< "fit": "cover"
  Size display;              ///< px of a usual one
  bool has_another = false;  ///< the sponsor's other one stands in for it
};
std::vector<SponsorSlide> slides_of(const Sponsor&);

/// As a usual display has it, or why it has none.
ImageState slide_as_drawn(const SponsorSlide&);

/// What is to be told of a slide that could be drawn, without saying whose.
std::vector<std::string> findings_of_slide(const SponsorSlide&, const ImageState& drawn,
                                           const FindingWords& = english_findings);

}  // namespace kiosk
