#pragma once
// Tells when one of some files has changed. It is their directories that are watched, since editors replace files.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "machine/descriptor.hpp"

namespace kiosk {

class FileWatch {
 public:
  FileWatch();

  /// From now on these files. A directory that is not there yet is watched for at its nearest parent.
  void watch(const std::vector<std::string>& files);

  int fd() const { return fd_.get(); }
  /// Takes what has arrived; true when one of the files was written, replaced, made or removed.
  bool read();

 private:
  bool concerns(int watch, const std::string& name) const;

  Descriptor fd_;
  std::map<int, std::set<std::string>> names_;  ///< by watch descriptor
};

}  // namespace kiosk
