#pragma once
// The last good content, whole, in the state directory: shown when the files can't be used after a power cut, and where
// what came from a USB stick lives.
//
// A file stands there under its hash. The list that names the files is replaced by one rename, when all that it names
// has reached the medium: a power cut leaves the old set or the new one.

#include <functional>
#include <map>

#include "box/kept_list.hpp"
#include "load/load.hpp"
#include "machine/disk.hpp"

namespace kiosk {

/// Everything that a sign shows, as it was read.
struct FileSet {
  std::string config;
  std::string served = {};                   ///< the place of the box's own screen file
  std::map<std::string, std::string> texts;  ///< the JSON files' bytes, by path
  std::vector<std::string> pictures;         ///< paths; what can't be read is left out
  FileReader reader;                         ///< for the pictures
  std::string over;                          ///< of a stick's set: own_fingerprint of the box's own files
};

std::string own_fingerprint(const FileSet&);

/// The paths in content that was loaded of its slides, logos, photos and images, and of the theme's: each once.
std::vector<std::string> picture_paths(const Content&, const Theme&);

class KeptContent {
 public:
  static constexpr std::size_t most_bytes = 200'000'000;

  /// An empty folder keeps nothing. What stands there is looked at when it is asked for.
  /// `progress` is called with each file: what is large takes a minute.
  explicit KeptContent(
      const std::string& folder, Disk = real_disk(), std::function<void()> progress = [] {});

  bool keeps() const { return !folder_.empty(); }

  /// The place of the screen file that this box had when something was kept, or empty.
  const std::string& served() const { return list_.served; }

  /// Puts the set in place of the one that is kept; writes nothing when it is the same.
  Result<> keep(const FileSet&);

  /// Does a stick's content stand over these files of the box's own?
  bool stands_over(const FileSet& own) const { return !list_.over.empty() && list_.over == own_fingerprint(own); }

  /// Its pictures' paths are those of the kept files. Nothing when none is kept, or not each byte of it.
  std::optional<Loaded> load(const std::optional<std::string>& venue_override) const;

  /// The bytes that are kept of a file which content knows under that path.
  Result<std::string> text(const std::string& path) const;

  /// Where a file stands which content knows under that path; empty for one that is not kept.
  std::string copy_of(const std::string& path) const;

  const KeptList& list() const { return list_; }

 private:
  std::string place(const std::string& name) const { return folder_ + "/" + name; }
  Result<KeptList> list_of(const FileSet&) const;
  Result<> store(const FileSet&, const KeptList&);
  Result<> store_files(const FileSet&, const KeptList&);
  Result<> store_file(const std::string& name, std::string_view bytes);
  void sweep(const KeptList& also);
  bool whole() const;

  std::string folder_;
  Disk disk_;
  std::function<void()> progress_;
  KeptList list_;
};

}  // namespace kiosk
