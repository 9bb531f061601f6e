#pragma once
// What the program tells whoever looks after it: a line a fact on standard error, which a service's journal keeps.

#include <iosfwd>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace kiosk {

/// May be used from several threads.
class Journal {
 public:
  /// Standard error.
  Journal();
  /// Another place, which must outlive it.
  explicit Journal(std::ostream&);

  /// One line, without its end: what is said of outside can make no second one of it.
  void say(std::string_view line);

  /// What is wrong, or stands, with one matter: the same line again is not told again, another one is.
  void once(const std::string& matter, std::string_view line);
  /// All is well with it again: what is wrong next is told, though it be the same.
  void settle(const std::string& matter);

 private:
  std::ostream& out_;
  std::mutex mutex_;
  std::map<std::string, std::string, std::less<>> told_;  ///< the last line, by matter
};

}  // namespace kiosk
