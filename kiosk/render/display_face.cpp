#include "render/display_face.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "render/sdl_handle.hpp"

namespace kiosk {
namespace {

constexpr int any_size = 16;

/// Letters and digits of ASCII in lower case, and all else but blanks and hyphens as it is.
std::string squeezed(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == ' ' || c == '-' || c == '_') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

bool is_font(const std::filesystem::path& file) {
  const std::string extension = squeezed(file.extension().string());
  return extension == ".ttf" || extension == ".otf" || extension == ".ttc";
}

/// In one order on every machine. What can't be read is left out.
std::vector<std::string> font_files(const std::vector<std::string>& folders) {
  std::vector<std::string> files;
  for (const std::string& folder : folders) {
    std::error_code error;
    std::filesystem::recursive_directory_iterator at{folder, std::filesystem::directory_options::skip_permission_denied,
                                                     error};
    for (; !error && at != std::filesystem::recursive_directory_iterator{}; at.increment(error)) {
      std::error_code ignored;
      if (at->is_regular_file(ignored) && is_font(at->path())) files.push_back(at->path().string());
    }
  }
  std::ranges::sort(files);
  return files;
}

/// How far a style is from what titles are set in: 0 is bold.
int distance_of(std::string_view style) {
  constexpr std::array near_bold{"bold", "extrabold", "semibold", "demibold", "heavy", "black", "medium"};
  std::string name = squeezed(style);
  int distance = 0;
  for (const std::string_view slant : {"italic", "oblique"}) {
    if (const std::size_t found = name.find(slant); found != std::string::npos) {
      name.erase(found, slant.size());
      distance = 100;
    }
  }
  const auto* found = std::ranges::find(near_bold, name);
  return distance + static_cast<int>(found - near_bold.begin());
}

/// The nearest so far.
struct Search {
  std::string family;
  std::optional<FaceFile> found = {};
  int distance = 1000;

  void look_into(const std::string& path) {
    for (int index = 0, faces = 1; index < faces && distance > 0; ++index) {
      const Handle<TTF_Font> font{TTF_OpenFontIndex(path.c_str(), any_size, index)};
      if (!font) return;
      faces = static_cast<int>(TTF_FontFaces(font.get()));
      const char* name = TTF_FontFaceFamilyName(font.get());
      if (!name || squeezed(name) != family) continue;
      const char* style = TTF_FontFaceStyleName(font.get());
      const int far = distance_of(style ? style : "");
      if (far >= distance) continue;
      distance = far;
      found = FaceFile{path, index};
    }
  }
};

}  // namespace

std::optional<FaceFile> find_face(std::string_view family, const std::vector<std::string>& folders) {
  Search search{squeezed(family)};
  if (search.family.empty()) return std::nullopt;
  std::vector<std::string> files = font_files(folders);
  const auto is_named_after_it = [&](const std::string& file) {
    return squeezed(std::filesystem::path{file}.filename().string()).find(search.family) != std::string::npos;
  };
  const auto others = std::stable_partition(files.begin(), files.end(), is_named_after_it);
  for (auto file = files.begin(); file != others; ++file) search.look_into(*file);
  if (!search.found) std::for_each(others, files.end(), [&](const std::string& file) { search.look_into(file); });
  return search.found;
}

}  // namespace kiosk
