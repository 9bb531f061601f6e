#pragma once
// Tells when one of some files has changed, or leads elsewhere. It is the directories on the way that are watched,
// those behind links too, since editors replace files and deployments switch links.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "machine/descriptor.hpp"
#include "machine/watched_places.hpp"
#include "result/result.hpp"

namespace kiosk {

class FileWatch {
 public:
  FileWatch();

  /// From now on these files. A directory that is not there yet is watched for at its nearest parent. Failed where not
  /// all of them can be watched; those that can, are. What changed meanwhile is told by the next read(), not by fd().
  Result<> watch(const std::vector<std::string>& files);

  int fd() const { return fd_.get(); }
  /// Takes what has arrived; true when one of the files was written, replaced, made or removed, or is another one now.
  bool read();

 private:
  Result<> follow();
  Result<> add_watches();
  bool take_events();
  bool concerns(int watch, const std::string& name) const;

  Descriptor fd_;
  std::vector<std::string> files_;
  WatchedPlaces places_;                        ///< on the way to them
  std::map<int, std::set<std::string>> names_;  ///< by watch descriptor
  bool moved_ = false;                          ///< while the watches were being set
};

}  // namespace kiosk
