#pragma once
// What a reader leaves out, in words.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// A text of the source in quotes, on one line and no longer than a line: for "found …".
std::string quoted_excerpt(std::string_view);

/// Remarks with their places. Those beyond the first thousand are only counted, since a file of nothing but faults
/// would else be answered by more text than it has itself.
class RemarkList {
 public:
  static constexpr std::size_t most = 1000;

  /// "PLACE: WHAT".
  void tell(std::string_view place, std::string_view what);
  void tell_line(int line, std::string_view what) { tell("line " + std::to_string(line), what); }

  /// In the order of telling; the last one says how many are not among them.
  std::vector<std::string> take() &&;

 private:
  std::vector<std::string> remarks_;
  std::size_t untold_ = 0;
};

}  // namespace kiosk
