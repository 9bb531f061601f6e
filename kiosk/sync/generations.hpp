#pragma once
// Whole sets of files beside each other, and a link to the one that counts. A power cut between any two steps leaves
// the old one or the new.
//
//   FOLDER/sets/7/event.json …     FOLDER/current -> sets/7

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "machine/disk.hpp"

namespace kiosk {

class Generations {
 public:
  /// `folder` is made where it is missing. Its path is told normal, as an event's pictures have theirs: "./a/" is "a".
  explicit Generations(const std::string& folder, Disk disk = real_disk());

  /// The folder of the set that counts, through the link; it may not exist.
  std::string current() const { return folder_ + "/current"; }
  const std::string& folder() const { return folder_; }

  /// Begins a new set, empty; what was left of one that was begun before is gone.
  Result<> begin();
  /// Where that one's files stand before it counts.
  std::string staged(std::string_view path) const;
  Result<> add(const std::string& path, std::string_view bytes);
  /// The current set's file of that path as one of the new set, without another copy. False where there is none.
  bool reuse(const std::string& path, const std::string& from_path);
  /// The new set comes to nothing, and leaves its room on the disk to others. Nothing where none was begun.
  void give_up();
  /// The new set counts from now on. Of older ones the last stays: the sign may be reading it.
  Result<> publish();

 private:
  Result<> make_folders(const std::string& file) const;
  Result<> sync_folders() const;
  void sweep(const std::string& also) const;

  std::string folder_;
  Disk disk_;
  std::uint64_t number_ = 0;
};

}  // namespace kiosk
