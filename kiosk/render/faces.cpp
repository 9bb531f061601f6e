#include "render/faces.hpp"

#include <algorithm>
#include <filesystem>

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
  for (std::size_t i = 0; i < paths_.size(); ++i) {
    const std::string package = stack_.faces()[i].package;
    if (paths_[i].empty() && std::find(packages.begin(), packages.end(), package) == packages.end())
      packages.push_back(package);
  }
  return packages;
}

}  // namespace kiosk
