#pragma once

#include <string>

#include "result/result.hpp"
#include "status/sign_status.hpp"

namespace kiosk {

/// The sign's side of `kiosk status`: a file in memory-backed storage, replaced whole, removed when the sign ends.
class StatusFile {
 public:
  /// $RUNTIME_DIRECTORY (systemd's), else a folder in $XDG_RUNTIME_DIR; nowhere without either.
  StatusFile();
  /// In this folder, which is made; nowhere when it is empty.
  explicit StatusFile(const std::string& folder);
  ~StatusFile();
  StatusFile(const StatusFile&) = delete;
  StatusFile& operator=(const StatusFile&) = delete;

  /// What fails is no reason to stop a sign; `status` will then find an old file, and say how old.
  Result<> write(const SignStatus&) const;
  /// Where it is; empty for nowhere.
  const std::string& folder() const { return folder_; }

 private:
  std::string folder_, file_;
};

/// Where a sign of this machine may have left its status, the service's first.
std::vector<std::string> status_files();

}  // namespace kiosk
