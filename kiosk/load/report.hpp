#pragma once
// Collects what is found in one file.

#include "json/node.hpp"
#include "load/load.hpp"

namespace kiosk {

class Report {
 public:
  Report(std::string file, std::vector<Problem>& problems) : file_(std::move(file)), problems_(problems) {}

  void error(const Node& at, std::string what) { add(at.at, Severity::error, std::move(what), pointer_to(at)); }
  void warning(const Node& at, std::string what) { add(at.at, Severity::warning, std::move(what), pointer_to(at)); }
  /// At the key, where the key itself is wrong.
  void key_error(const Node& at, std::string what) { add(at.key_at, Severity::error, std::move(what), pointer_to(at)); }
  void fault(const Fault& f) { add(f.at, Severity::error, f.what, f.pointer); }
  void add(Position, Severity, std::string what, std::string pointer);

  const std::string& file() const { return file_; }
  std::size_t errors() const { return errors_; }

 private:
  std::string file_;
  std::vector<Problem>& problems_;
  std::size_t errors_ = 0;
};

}  // namespace kiosk
