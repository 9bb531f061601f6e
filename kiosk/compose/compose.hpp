#pragma once
// Showing + theme + size -> display list, and what each text got. Pure: the same input gives the same list.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compose/theme.hpp"
#include "schedule/pixel_shift.hpp"
#include "schedule/showing.hpp"
#include "text/text_layout.hpp"

namespace kiosk {

/// What there is to say of how fresh the programme is; nothing while all is well.
struct Freshness {
  std::optional<LocalTime> as_of;  ///< since then it could not be renewed
  bool other_day = false;          ///< that was not today
  bool may_have_changed = false;   ///< it has been long since
  bool wants_login = false;        ///< the network's doing, which somebody at the venue can mend

  bool operator==(const Freshness&) const = default;
};

/// What a picture depends on besides the Showing: this box's display and settings.
struct Look {
  Theme theme;
  std::vector<std::string> languages{"zh-Hant", "en"};  ///< frame words: the first larger; BCP 47, one or two
  Size size{1920, 1080};                                ///< the logical picture, before the renderer turns it
  double overscan = 0;                                  ///< per cent of each side left free of everything but ground
  std::string staff_line;                               ///< discreet, at the foot; empty when all is well
  std::vector<std::string> keep_together;               ///< names that lines don't part where they need not
  Size logo;                                            ///< px that the theme's logo has; 0 x 0 without one
  std::set<std::string> unusable_pictures;              ///< paths that could not be drawn: a typeset card instead
  Freshness freshness{};
};

/// Whether a picture of this size is for an upright screen: higher than wide.
bool is_upright(Size);

/// The file of the sponsor's picture that such a screen shows; empty for a typeset card.
std::string slide_of(const Sponsor&, const Look&);

/// For who mounts and serves it: no change, notice or session stands beside what it says.
bool is_of_the_screen_itself(const Screen&);

// For those who tell authors what does not fit.

/// The least sizes as shares of the short side: what people came to read from four metres, and labels.
inline constexpr double least_to_read = 1.0 / 22, least_label = 0.042;

/// One try to set a text. A screen may try several ways before it draws one, or none.
struct TextFit {
  std::string text, language;  ///< whole, as handed in; the language may be empty
  Weight weight = Weight::regular;
  int lines = 1;   ///< at most
  int width = 0;   ///< px of its box
  int height = 0;  ///< px; 0: as high as the lines need
  int wanted = 0;  ///< px per em
  int least = 0;   ///< px per em: below it the text is cut
  int floor = 0;   ///< px per em: `least_to_read` for what is of the theme's body size or larger, else of a label
  int size = 0;    ///< px per em that it got
  bool ellipsis = false;  ///< it was cut
  bool drawn = false;     ///< this try is on the picture
};

/// The size at which the text would stand whole in its box, px per em; 0 when it does at none.
int size_to_be_whole(const TextFit&, const TextMeasure&);

/// Every op lies within the picture; all text within the safe area, at least `theme.label` high.
DisplayList compose(const Showing&, const Look&, const TextMeasure&);
/// The same list; adds to `fits` what each text got, in the order of the tries.
DisplayList compose(const Showing&, const Look&, const TextMeasure&, std::vector<TextFit>& fits);

// A finished picture moves by a few pixels, and keeps at its edges what bleeds off them.

/// Px of a step on a picture with this short side: one on 1080, at least one.
int shift_step(int short_side);

/// A fill's edges that lie on the border of `safe` stay there; everything else moves. Text keeps its margins but for
/// two steps.
void move_by(DisplayList&, PixelShift, const Rect& safe);

}  // namespace kiosk
