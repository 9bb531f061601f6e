#pragma once
// A folder that is served while it changes. What is new is laid beside it first, whole, and then moved into its places
// one after the other, as quickly as that goes; a failure before that leaves all as it was.

#include <string>
#include <string_view>
#include <vector>

#include "machine/descriptor.hpp"
#include "machine/disk.hpp"

namespace kiosk {

class PublishedFolder {
 public:
  explicit PublishedFolder(std::string folder, Disk disk = real_disk());
  ~PublishedFolder();
  PublishedFolder(const PublishedFolder&) = delete;
  PublishedFolder& operator=(const PublishedFolder&) = delete;

  /// Makes it where it is missing, and waits for another that is at it.
  Result<> open();

  /// Each is done at `publish`, in this order. What stands there with the same bytes stays untouched: whoever asks
  /// whether it has changed is told no. True where there is something to do.
  Result<bool> put(const std::string& path, std::string_view bytes);
  /// Nothing where there is no such file.
  Result<bool> drop(const std::string& path);

  Result<> publish();

  /// The path of a file that is there; paths are plain ones, from the folder on.
  std::string place(const std::string& path) const { return folder_ + "/" + path; }

 private:
  struct Step {
    std::string path;
    bool drops = false;
  };

  std::string staged(const std::string& path) const;
  Result<> check_place(const std::string& path) const;
  Result<> do_step(const Step&) const;

  std::string folder_;
  Disk disk_;
  Descriptor lock_;
  std::vector<Step> steps_;
};

}  // namespace kiosk
