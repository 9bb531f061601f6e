#include "render/faces.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "render/pixels.hpp"
#include "text/utf8.hpp"

namespace kiosk {

namespace {

constexpr int opening_size = 64;

bool is_file(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(path, ignored);
}

/// The script as SDL_ttf wants it: four letters. Zero bytes mean "unknown", which shapes without script rules.
void set_script(TTF_Font* font, std::uint32_t script) {
  if (script == 0) script = 0x5A797979;  // 'Zyyy'
  const char name[5] = {static_cast<char>(script >> 24), static_cast<char>(script >> 16),
                        static_cast<char>(script >> 8), static_cast<char>(script), '\0'};
  TTF_SetFontScriptName(font, name);
}

}  // namespace

Faces::Faces(const std::string& root) {
  for (const FaceSpec& face : stack_.faces()) {
    const std::string path = root + "/" + face.file;
    paths_.push_back(is_file(path) ? path : std::string());
    if (!paths_.back().empty() && face.strike == 0 && !last_resort_) last_resort_ = static_cast<int>(paths_.size()) - 1;
  }
  if (!last_resort_)
    throw SdlError("TTF_OpenFont", "no font is installed: apt install fonts-noto-cjk fonts-noto-core", root);
  paths_.emplace_back();
}

void Faces::set_display(const std::optional<FaceFile>& file) {
  fonts_.erase(display());
  paths_.back() = file ? file->path : "";
  display_.file = paths_.back();
  display_.index = file ? file->index : 0;
  display_.weight = Weight::bold;
}

bool Faces::display_covers(std::string_view cluster, ClusterKind kind) {
  if (kind == ClusterKind::emoji || !has_file(display()) || !covers(display(), cluster)) return false;
  return kind != ClusterKind::han || covers(display(), "的");
}

std::vector<std::string> Faces::files() const {
  std::vector<std::string> files;
  for (const std::string& path : paths_) {
    if (!path.empty() && std::ranges::find(files, path) == files.end()) files.push_back(path);
  }
  return files;
}

int Faces::drawable(int face) const {
  return face >= 0 && face < static_cast<int>(paths_.size()) && has_file(face) ? face : *last_resort_;
}

TTF_Font* Faces::open(int face) {
  if (!has_file(face)) return nullptr;
  const auto known = fonts_.find(face);
  if (known != fonts_.end()) return known->second.handle.get();
  const std::string& path = paths_[static_cast<std::size_t>(face)];
  Handle<TTF_Font> font(TTF_OpenFontIndex(path.c_str(), opening_size, spec(face).index));
  if (font) TTF_SetFontHinting(font.get(), TTF_HINTING_NONE);
  return fonts_.emplace(face, Font{std::move(font), opening_size}).first->second.handle.get();
}

TTF_Font* Faces::open_for(const RunStyle& style, int size) {
  TTF_Font* font = open(style.face);
  checked(font, "TTF_OpenFontIndex", spec(style.face).file);
  Font& known = fonts_.at(style.face);
  if (spec(style.face).strike == 0 && known.size != size) {
    checked(TTF_SetFontSize(font, size) == 0, "TTF_SetFontSize", spec(style.face).file);
    known.size = size;
  }
  TTF_SetFontDirection(font, style.right_to_left ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
  set_script(font, style.script);
  return font;
}

bool Faces::covers(int face, std::string_view cluster) {
  TTF_Font* font = open(face);
  if (!font) return false;
  bool all = true;
  for_each_code_point(cluster, [&](char32_t point) {
    all = all && (needs_no_glyph(point) || TTF_GlyphIsProvided32(font, point) != 0);
  });
  return all;
}

std::vector<std::string> Faces::missing() const {
  std::vector<std::string> packages;
  for (std::size_t i = 0; i < stack_.faces().size(); ++i) {
    const std::string package = stack_.faces()[i].package;
    if (paths_[i].empty() && std::find(packages.begin(), packages.end(), package) == packages.end())
      packages.push_back(package);
  }
  return packages;
}

namespace {

constexpr SDL_Color white{255, 255, 255, 255};

const std::uint32_t* row_of(const SDL_Surface& surface, int y) {
  return static_cast<const std::uint32_t*>(surface.pixels) + static_cast<std::ptrdiff_t>(y) * (surface.pitch / 4);
}

/// SDL_ttf moves a run right when it begins left of its origin, and does not say by how much.
int left_overhang(TTF_Font* font, const std::string& run, bool right_to_left, int width) {
  int minx = 0, space = 0, shifted = 0;
  if (!right_to_left) {
    TTF_GlyphMetrics32(font, first_code_point(run), &minx, nullptr, nullptr, nullptr, nullptr);
    return std::max(0, -minx);
  }
  TTF_SizeUTF8(font, " ", &space, nullptr);
  TTF_SizeUTF8(font, (run + " ").c_str(), &shifted, nullptr);
  const int overhang = width + space - shifted;
  return overhang > 1 ? overhang : 0;  // 1 is within the rounding of three widths
}

/// Likewise down, where ink stands above the face's ascent (stacked marks).
int top_overhang(TTF_Font* font, const std::string& run, int height) {
  const int excess = height - TTF_FontHeight(font);
  if (excess <= 0) return 0;
  int highest = 0;
  for_each_code_point(run, [&](char32_t point) {
    int maxy = 0;
    if (TTF_GlyphMetrics32(font, point, nullptr, nullptr, nullptr, &maxy, nullptr) == 0)
      highest = std::max(highest, maxy);
  });
  return std::clamp(highest - TTF_FontAscent(font), 0, excess);
}

/// The smallest rectangle with all of the surface's ink.
Rect ink(const SDL_Surface& surface) {
  int left = surface.w, right = 0, top = surface.h, bottom = 0;
  for (int y = 0; y < surface.h; ++y) {
    for (int x = 0; x < surface.w; ++x) {
      if (row_of(surface, y)[x] >> 24 == 0) continue;
      left = std::min(left, x), right = std::max(right, x + 1);
      top = std::min(top, y), bottom = y + 1;
    }
  }
  return left < right ? Rect{left, top, right - left, bottom - top} : Rect{};
}

/// A run without any width is no error to us: it is blank.
Handle<SDL_Surface> render(TTF_Font* font, const std::string& run) {
  return Handle<SDL_Surface>(TTF_RenderUTF8_Blended(font, run.c_str(), white));
}

/// SDL_ttf hands on FreeType's premultiplied colours in some releases and straight ones in others.
bool is_straight(const SDL_Surface& surface) {
  const auto above = [](std::uint32_t p) {
    const std::uint32_t alpha = p >> 24;
    return ((p >> 16) & 0xFF) > alpha || ((p >> 8) & 0xFF) > alpha || (p & 0xFF) > alpha;
  };
  for (int y = 0; y < surface.h; ++y)
    if (std::any_of(row_of(surface, y), row_of(surface, y) + surface.w, above)) return true;
  return false;
}

void premultiply(SDL_Surface& surface) {
  for (int y = 0; y < surface.h; ++y) {
    auto* row = const_cast<std::uint32_t*>(row_of(surface, y));
    std::transform(row, row + surface.w, row, [](std::uint32_t p) { return p >> 24 ? premultiplied(p) : 0u; });
  }
}

int scaled(int length, double scale) { return static_cast<int>(std::lround(length * scale)); }

}  // namespace

GlyphImage raster_outlines(TTF_Font* font, const std::string& run, bool right_to_left) {
  const auto surface = render(font, run);
  if (!surface) return {};
  const Rect box = ink(*surface);
  GlyphImage image;
  image.left = box.x - left_overhang(font, run, right_to_left, surface->w);
  image.top = box.y - TTF_FontAscent(font) - top_overhang(font, run, surface->h);
  image.width = box.width, image.height = box.height;
  image.coverage.reserve(static_cast<std::size_t>(box.width) * static_cast<std::size_t>(box.height));
  for (int y = box.y; y < box.y + box.height; ++y)
    for (int x = box.x; x < box.x + box.width; ++x)
      image.coverage.push_back(static_cast<std::uint8_t>(row_of(*surface, y)[x] >> 24));
  return image;
}

GlyphImage raster_strike(TTF_Font* font, const std::string& run, int strike, int size) {
  const auto surface = render(font, run);
  if (!surface) return {};
  if (is_straight(*surface)) premultiply(*surface);
  const double scale = emoji_em * size / strike;
  GlyphImage image;
  image.width = std::max(1, scaled(surface->w, scale)), image.height = std::max(1, scaled(surface->h, scale));
  image.top = -scaled(TTF_FontAscent(font) + top_overhang(font, run, surface->h), scale);
  const PixelRows rows{{surface->w, surface->h}, [&surface](int y) { return row_of(*surface, y); }};
  image.colors = resample(rows, {image.width, image.height});
  return image;
}

}  // namespace kiosk
