#include "app/usb_stick.hpp"

#include <algorithm>
#include <filesystem>

#include "app/screen_file.hpp"
#include "app/station.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// Why a path is not a plain file of the stick's own, or nothing: a stick must not have the box show its other files.
std::string outside(const fs::path& folder, const std::string& path) {
  const fs::path within = fs::absolute(path).lexically_normal().lexically_relative(folder);
  if (within.empty() || *within.begin() == "..") return "is not on the stick";
  fs::path walked = folder;
  for (const fs::path& part : within) {
    walked /= part;
    std::error_code ignored;
    if (fs::is_symlink(fs::symlink_status(walked, ignored))) return "is a link, which is not taken from a stick";
  }
  return probe_file(path);
}

bool carries_key(const Loaded& loaded, const std::string& bytes, const std::string& key) {
  if (loaded.screen) return loaded.screen->usb_key == key;
  return bytes.find('"' + key + '"') !=
         std::string::npos;  // a file that can't be read whole is to be told, if it is ours
}

std::string first_error(const Loaded& loaded) {
  const auto error = std::ranges::find(loaded.problems, Severity::error, &Problem::severity);
  return error == loaded.problems.end() ? "" : staff_text(*error);
}

}  // namespace

UsbStick read_usb_stick(const std::string& folder, const std::string& key,
                        const std::optional<std::string>& venue_override) {
  const fs::path root = fs::absolute(folder).lexically_normal();
  UsbStick stick;
  if (key.empty()) return {"this sign has no \"usb_key\"", "", {}};
  stick.set.config = find_screen_file((root / "kiosk.json").string()).file;
  stick.set.reader = [root](const std::string& path) -> FileContent {
    if (auto why = outside(root, path); !why.empty()) return {std::nullopt, std::move(why)};
    return read_file(path);
  };
  const FileReader recording = [&](const std::string& path) {
    FileContent content = stick.set.reader(path);
    if (content.bytes) stick.set.texts[path] = *content.bytes;
    return content;
  };
  const Loaded loaded =
      load(stick.set.config, venue_override, recording, [&](const std::string& path) { return outside(root, path); });
  if (!stick.set.texts.contains(stick.set.config)) return {"it has no kiosk.json", "", {}};
  if (!carries_key(loaded, stick.set.texts[stick.set.config], key))
    return {"its \"usb_key\" is not this sign's", "", {}};
  stick.problem = first_error(loaded);
  if (stick.problem.empty()) stick.set.pictures = picture_paths(*loaded.content, *loaded.theme);
  return stick;
}

}  // namespace kiosk
