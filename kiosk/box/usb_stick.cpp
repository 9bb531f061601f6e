#include "box/usb_stick.hpp"

#include <algorithm>
#include <filesystem>

#include "box/box.hpp"
#include "box/screen_file.hpp"
#include "load/own_files.hpp"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// A plain file of the stick's own.
Result<> within_stick(const fs::path& folder, const std::string& path) {
  if (const Result<> own = is_own_file(folder, path); !own) return own;
  return probe_file(path);
}

/// The JSON files of an event are small; a stick is anybody's until its key has been seen.
constexpr std::uintmax_t largest_text = std::uintmax_t{8} * 1024 * 1024,
                         largest_screen_file = std::uintmax_t{64} * 1024;

bool is_larger(const std::string& path, std::uintmax_t most) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return !error && size > most;
}

/// Of a file that is no JSON: whether its only "usb_key" has that key. One file is one guess, not a list of words of
/// which the sign would tell that the right one is among them.
bool names_key(std::string_view bytes, const std::string& key) {
  constexpr std::string_view name = "\"usb_key\"", blanks = " \t\r\n";
  const std::size_t at = bytes.find(name);
  if (at == std::string_view::npos || bytes.find(name, at + 1) != std::string_view::npos) return false;
  const auto skip_blanks = [&] { bytes.remove_prefix(std::min(bytes.find_first_not_of(blanks), bytes.size())); };
  bytes.remove_prefix(at + name.size());
  skip_blanks();
  if (!bytes.starts_with(':')) return false;
  bytes.remove_prefix(1);
  skip_blanks();
  return bytes.starts_with('"' + key + '"');
}

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
  stick.set.reader = [root](const std::string& path) -> Result<std::string> {
    if (const Result<> own = within_stick(root, path); !own) return own.failure();
    return read_file(path);
  };
  const FileReader recording = [&](const std::string& path) -> Result<std::string> {
    const std::uintmax_t most = path == stick.set.config ? largest_screen_file : largest_text;
    if (is_larger(path, most)) return Failure{"", path, "is too large for a stick's"};
    Result<std::string> bytes = stick.set.reader(path);
    if (bytes) stick.set.texts[path] = *bytes;
    return bytes;
  };
  const Result<std::string> screen = recording(stick.set.config);
  if (!screen) return {"it has no kiosk.json", "", {}};
  if (!names_key(*screen, key)) return {"its \"usb_key\" is not this sign's", "", {}};
  const Loaded loaded = load(stick.set.config, venue_override, recording, own_files(root, probe_picture));
  if (!carries_key(loaded, stick.set.texts[stick.set.config], key))
    return {"its \"usb_key\" is not this sign's", "", {}};
  stick.problem = first_error(loaded);
  if (!stick.problem.empty()) return stick;
  stick.set.pictures = picture_paths(*loaded.content, *loaded.theme);
  // A slide that the stick never had is shown as a card, as the check says.
  std::erase_if(stick.set.pictures, [&](const std::string& path) { return !within_stick(root, path); });
  return stick;
}

}  // namespace kiosk
