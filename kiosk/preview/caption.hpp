#pragma once
// What stands below the picture of a preview: where one is, and what is wrong.

#include <string>
#include <vector>

#include "compose/words.hpp"
#include "preview/scene.hpp"
#include "preview/state.hpp"
#include "preview/words.hpp"

namespace kiosk {

struct PreviewCaption {
  TaggedText sponsor;
  std::vector<std::string> facts;   ///< a line each
  std::vector<std::string> faults;  ///< what is wrong, what matters most first
  std::vector<std::string> notes;   ///< what is as it should be, or only to be known
};

/// What is to be told of one slide's own file.
struct SlideVerdict {
  std::string unusable;               ///< why it can't be shown, or empty
  std::vector<std::string> findings;  ///< the linter's
};

/// Decodes the slide that a display of that shape shows, if there is one.
SlideVerdict verdict_on(const Sponsor&, bool upright, std::string_view language);

/// Pure.
PreviewCaption preview_caption(const PreviewEvent&, const PreviewScene&, const PreviewState&, Size picture,
                               const SlideVerdict&, const PreviewWords&);

}  // namespace kiosk
