#pragma once
// JSON files -> values, or every problem found. Bad input is data: nothing here throws on what a file holds.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compose/theme.hpp"
#include "result/result.hpp"
#include "schedule/content.hpp"

namespace kiosk {

enum class Severity { warning, error };

/// One finding. Prints as `file:line:column: error: what (/pointer)`.
struct Problem {
  std::string file;
  int line = 1, column = 1;  ///< from 1; columns count code points
  Severity severity = Severity::error;
  std::string what;     ///< what, expected, nearest name
  std::string pointer;  ///< JSON pointer of the value, or empty

  bool operator==(const Problem&) const = default;
};

std::string to_text(const Problem&);
/// One line, for scripts.
std::string to_json(const Problem&);

/// A file's bytes, or why it can't be had ("no such file", "is a directory"). Handed in, so that tests need no disk.
using FileReader = std::function<Result<std::string>(const std::string& path)>;

/// Reads from disk. Refuses directories, and files above 64 MiB.
Result<std::string> read_file(const std::string& path);

/// The same hours of every day, local to the event. `until` is not before `from` but on the next day then.
struct DailyHours {
  Seconds from{}, until{};  ///< since midnight, less than a day; never the same

  bool operator==(const DailyHours&) const = default;
};

/// The screen file (kiosk.json): the one that staff touch.
struct ScreenConfig {
  std::string name;          ///< which box this is; may be empty
  std::string venue;         ///< an id of the event's
  std::string event, theme;  ///< paths that can be opened as they stand; theme may be empty
  std::vector<std::string> languages{"zh-Hant", "en"};
  int rotate = 0;                 ///< 0, 90, 180 or 270 degrees clockwise
  double overscan = 0;            ///< per cent, 0–10
  std::string mode = "auto";      ///< of a bare console's display: "auto", "preferred", "1920x1080" or "1920x1080@60"
  bool mirror = false;            ///< all of a bare console's displays show the same
  bool cec = false;               ///< the television is put to sleep and woken too
  std::optional<DailyHours> off;  ///< when the display sleeps
  std::string
      clock_set_at;     ///< when somebody set the machine's clock by hand, as in the file; local to the event; or empty
  std::string usb_key;  ///< a USB stick whose screen file has the same may update the sign; empty: none may
  std::string
      event_address{};      ///< https or file:, where `kiosk sync` fetches `event`; empty: that is a file of its own
  std::string signed_by{};  ///< minisign's public key, without which nothing that is fetched counts; or empty

  bool operator==(const ScreenConfig&) const = default;
};

/// Of which the last then says how many more there are.
inline constexpr std::size_t most_problems = 200;

/// Values are there only when their file had no errors; `venue` only when the event has it.
struct Loaded {
  std::optional<ScreenConfig> screen;
  std::optional<Content> content;
  std::optional<Theme> theme;
  std::optional<std::size_t> venue;  ///< index into content->venues
  std::vector<Problem> problems;     ///< in the order of files, lines, columns
  std::vector<std::string> files;    ///< every JSON file that was read or should have been, for the watch

  /// Where texts and pictures stand, by file's role and JSON pointer ("screen/languages/0", "event/sponsors/3/slide"),
  /// as a Problem with nothing said yet: for those who find later that one does not fit or can't be drawn. Indices are
  /// Content's. Lists are as in the file: sessions/0 is content->sessions[0].
  std::map<std::string, Problem> places;

  bool usable() const { return screen && content && theme && venue; }
  bool unknown_venue = false;  ///< --venue named one that the event does not have: a wrong command line
};

/// Why content from elsewhere is not taken, one line; empty for what is: no error at all, and a venue of this screen's
/// at which something takes place. Sync and sign ask the same. This
/// machine's own theme is no matter.
std::string refusal_of(const Loaded&);

/// Where a picture is. `difference` is empty where that is the path that was asked for; else the path's end `wanted` is
/// not there, and `near` is, the only one that people would call the same: ", in other letters' case".
struct FoundFile {
  std::string path;
  std::string wanted = {}, near = {}, difference = {};
};

/// Where a picture's file can be had, or why not ("no such file", "is a directory"). Reads nothing of it.
using FileProbe = std::function<Result<FoundFile>(const std::string& path)>;
Result<> probe_file(const std::string& path);
/// One that is there but for case, composition, "\\" between folders or blanks around is found where only one fits; of
/// others the reason names the file that was likely meant.
Result<FoundFile> probe_picture(const std::string& path);
/// Whether two paths differ in no more than that.
bool same_but_for_writing(const std::string& a, const std::string& b);

/// Loads the screen file and what it names. `venue_override` (from --venue) stands instead of the file's venue.
/// Pictures are only probed.
Loaded load(const std::string& config_file, const std::optional<std::string>& venue_override, const FileReader&,
            const FileProbe& = probe_picture);

/// The screen file by itself: what it names is not looked at. Nothing when it has errors, which are told in `problems`.
std::optional<ScreenConfig> load_screen(const std::string& file, const FileReader&, std::vector<Problem>& problems);

/// An event file by itself, as a screen with all defaults at its first venue would show it; a screen file is loaded as
/// one.
Loaded load_event(const std::string& event_file, const FileReader&, const FileProbe& = probe_picture);

/// A theme by itself. Nothing when its file can't be read or has errors.
std::optional<Theme> load_theme(const std::string& file, const FileReader&, const FileProbe& = probe_picture);

/// The candidate nearest to `word` by edit distance, when it is near enough to be meant; else empty.
std::string nearest_name(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace kiosk
