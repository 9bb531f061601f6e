#pragma once
// A face for titles that a theme names by its family, wherever it is installed.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct FaceFile {
  std::string path;
  int index = 0;  ///< within a collection
};

/// The family's bold face, else the one nearest to it, upright where there is one. Case, blanks and hyphens don't
/// count: "source serif" is SourceSerif. Files that are named after the family are looked into first, the others only
/// where none of these is it. SDL_ttf is initialised.
std::optional<FaceFile> find_face(std::string_view family, const std::vector<std::string>& folders);

}  // namespace kiosk
