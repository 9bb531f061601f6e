#pragma once
// std::cout with a memory for what failed: a disk that is full, a reader that has gone.

#include <streambuf>
#include <string>

#include "result/result.hpp"

namespace kiosk {

/// While it lives, what std::cout is given goes to standard output through it.
class StandardOutput : private std::streambuf {
 public:
  StandardOutput();
  ~StandardOutput() override;
  StandardOutput(const StandardOutput&) = delete;
  StandardOutput& operator=(const StandardOutput&) = delete;

  /// Writes what waits. Failed when anything of it all was not written.
  Result<> finish();

 private:
  int_type overflow(int_type) override;
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int sync() override;

  std::streambuf* before_;
  std::string waiting_;
  Result<> written_;
};

}  // namespace kiosk
