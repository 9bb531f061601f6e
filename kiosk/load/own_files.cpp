#include "load/own_files.hpp"

#include <filesystem>
#include <utility>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* refused = "names a file that is not its own";

}  // namespace

Result<> is_own_file(const std::string& folder, const std::string& path) {
  const fs::path root = fs::absolute(folder).lexically_normal();
  const fs::path within = fs::absolute(path).lexically_normal().lexically_relative(root);
  if (within.empty() || *within.begin() == "..") return Failure{refused, path, "it is outside of the event's folder"};
  fs::path walked = root;
  for (const fs::path& part : within) {
    walked /= part;
    std::error_code ignored;
    if (fs::is_symlink(fs::symlink_status(walked, ignored))) return Failure{refused, path, "it is a link"};
  }
  return {};
}

FileProbe own_files(std::string folder, FileProbe probe) {
  return [folder = std::move(folder), probe = std::move(probe)](const std::string& path) -> Result<FoundFile> {
    if (const Result<> own = is_own_file(folder, path); !own) return own.failure();
    Result<FoundFile> found = probe(path);
    if (!found) return found;
    if (const Result<> own = is_own_file(folder, found->path); !own) return own.failure();
    return found;
  };
}

}  // namespace kiosk
