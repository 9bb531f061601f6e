#include "box/usb_stick.hpp"

#include <algorithm>
#include <filesystem>

#include "box/box.hpp"
#include "box/screen_file.hpp"

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

/// The JSON files of an event are small; a stick is anybody's until its key has been seen.
constexpr std::uintmax_t largest_text = 8u * 1024 * 1024, largest_screen_file = 64u * 1024;

std::string too_large(const std::string& path, std::uintmax_t most) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return !error && size > most ? "is too large for a stick's" : "";
}

bool names_key(const std::string& bytes, const std::string& key) { return bytes.find('"' + key + '"') != bytes.npos; }

bool carries_key(const Loaded& loaded, const std::string& bytes, const std::string& key) {
  if (loaded.screen) return loaded.screen->usb_key == key;
  return names_key(bytes, key);  // a file that can't be read whole is to be told, if it is ours
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
  const FileReader recording = [&](const std::string& path) -> FileContent {
    const std::uintmax_t most = path == stick.set.config ? largest_screen_file : largest_text;
    if (auto why = too_large(path, most); !why.empty()) return {std::nullopt, std::move(why)};
    FileContent content = stick.set.reader(path);
    if (content.bytes) stick.set.texts[path] = *content.bytes;
    return content;
  };
  const FileContent screen = recording(stick.set.config);
  if (!screen.bytes) return {"it has no kiosk.json", "", {}};
  if (!names_key(*screen.bytes, key)) return {"its \"usb_key\" is not this sign's", "", {}};
  const Loaded loaded =
      load(stick.set.config, venue_override, recording, [&](const std::string& path) { return outside(root, path); });
  if (!carries_key(loaded, stick.set.texts[stick.set.config], key))
    return {"its \"usb_key\" is not this sign's", "", {}};
  stick.problem = first_error(loaded);
  if (!stick.problem.empty()) return stick;
  stick.set.pictures = picture_paths(*loaded.content, *loaded.theme);
  // A slide that the stick never had is shown as a card, as the check says.
  std::erase_if(stick.set.pictures, [&](const std::string& path) { return !outside(root, path).empty(); });
  return stick;
}

}  // namespace kiosk
