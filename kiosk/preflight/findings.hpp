#pragma once
// What `check` finds in content that loads, each at the place of the text or file it is about.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "load/load.hpp"

namespace kiosk {

class Findings {
 public:
  /// `places` as in Loaded; `elsewhere` is the file for what no place is known of.
  Findings(std::map<std::string, Problem> places, std::string elsewhere);

  /// At a key of Loaded::places, or at the nearest above it. The same twice is told once.
  void warn(const std::string& where, std::string what);

  /// By file, line and column.
  std::vector<Problem> take();

 private:
  const Problem* place(std::string where) const;

  std::map<std::string, Problem> places_;
  std::string elsewhere_;
  std::vector<Problem> problems_;
  std::set<std::string> told_;
};

}  // namespace kiosk
