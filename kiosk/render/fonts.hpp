#pragma once
// A fixed stack of faces from Debian's Noto packages (see fonts/README.md), opened when a cluster first needs one.
// One thread at a time: SDL_ttf's faces are not safe to share.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compose/display_list.hpp"
#include "text/text_measure.hpp"

namespace kiosk {

struct GlyphImage {
  int left = 0;  ///< px from the run's origin to the first column
  int top = 0;   ///< px from the baseline to the first row; negative is above
  int width = 0, height = 0;
  std::vector<std::uint8_t> coverage;  ///< width * height, or empty
  std::vector<std::uint32_t> colors;   ///< premultiplied 0xAARRGGBB, width * height, or empty

  std::size_t bytes() const { return coverage.size() + 4 * colors.size(); }
  bool blank() const { return width == 0 || height == 0; }
};

class Fonts final : public TextMeasure {
 public:
  /// Looks for the stack's files below `root`. Throws SdlError when not one text face is there.
  explicit Fonts(const std::string& root = "/usr/share/fonts");
  ~Fonts() override;
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  int face_for(std::string_view cluster, ClusterKind, std::string_view language, Weight) const override;
  double advance(std::string_view run, const RunStyle&) const override;

  /// Debian packages whose faces are not there, in order of need; empty when all is well.
  std::vector<std::string> missing() const;

  /// The faces' files that are there, in order of need.
  std::vector<std::string> files() const;

  /// Sets what Weight::display is drawn in: a family's name, or empty for none. Looks for it below the root and in
  /// /usr/local/share/fonts, once a name.
  void set_display_font(const std::string& family);
  /// False when that family is not installed: then it is the stack's bold.
  bool display_font_found() const;

  /// "NotoSansCJK-Bold.ttc:3", for messages and tests.
  std::string face_name(int face) const;

  /// How many faces have been opened so far.
  int opened() const;

  /// The run at `size` px per em, from a cache. Face -1 draws the last resort's "no glyph" boxes.
  std::shared_ptr<const GlyphImage> glyphs(const std::string& run, const RunStyle&, int size) const;

  /// A pictogram in a square of `size` px, whose top left corner is the origin, from the same cache. Blank for an
  /// unknown name.
  std::shared_ptr<const GlyphImage> pictogram(const std::string& name, int size) const;

  /// Lets that cache hold the runs of several pictures of this size.
  void make_room(Size picture) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
