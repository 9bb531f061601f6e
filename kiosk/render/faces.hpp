#pragma once
// The stack's faces as SDL_ttf fonts, each opened when it is first needed, and the runs that are drawn in them.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/display_face.hpp"
#include "render/font_stack.hpp"
#include "render/fonts.hpp"
#include "render/sdl_handle.hpp"

namespace kiosk {

/// TTF_Init and TTF_Quit, which SDL_ttf counts.
class TtfLibrary {
 public:
  TtfLibrary() { checked(TTF_Init() == 0, "TTF_Init"); }
  ~TtfLibrary() { TTF_Quit(); }
  TtfLibrary(const TtfLibrary&) = delete;
  TtfLibrary& operator=(const TtfLibrary&) = delete;
};

class Faces {
 public:
  explicit Faces(const std::string& root);

  const FontStack& stack() const { return stack_; }
  const FaceSpec& spec(int face) const {
    return face == display() ? display_ : stack_.faces()[static_cast<std::size_t>(face)];
  }

  /// The id of the face for titles, which is none of the stack's.
  int display() const { return static_cast<int>(stack_.faces().size()); }
  /// Nothing: there is none.
  void set_display(const std::optional<FaceFile>&);
  /// Whether it draws such a cluster. Some faces for Latin have a few of Han's marks, which would stand out among the
  /// others: Han are left to faces that have one that every language writes.
  bool display_covers(std::string_view cluster, ClusterKind);
  bool has_file(int face) const { return !paths_[static_cast<std::size_t>(face)].empty(); }

  /// A face that can draw "no glyph": `face` itself, or the last resort where it is -1 or its file is gone.
  int drawable(int face) const;

  /// Null when there is no such file or it can't be opened.
  TTF_Font* open(int face);

  /// As open(), set up for the run's size (px per em), direction and script. Throws SdlError when it can't be had.
  TTF_Font* open_for(const RunStyle&, int size);

  bool covers(int face, std::string_view cluster);
  std::vector<std::string> missing() const;
  std::vector<std::string> files() const;
  int opened() const { return static_cast<int>(fonts_.size()); }

 private:
  struct Font {
    Handle<TTF_Font> handle;
    int size = 0;
  };

  TtfLibrary library_;
  FontStack stack_;
  FaceSpec display_{"", ""};
  std::vector<std::string> paths_;  ///< by face id, the display face's last; empty where there is no file
  std::optional<int> last_resort_;
  std::map<int, Font> fonts_;
};

/// A bitmap emoji's size: its strike's em is drawn at this share of the text's, so that it stands as high as Han.
inline constexpr double emoji_em = 0.92;

/// `font` is set up for the run's size, direction and script.
GlyphImage raster_outlines(TTF_Font* font, const std::string& run, bool right_to_left);

/// A bitmap face's run, scaled from its strike to `size` px per em.
GlyphImage raster_strike(TTF_Font* font, const std::string& run, int strike, int size);

}  // namespace kiosk
