#pragma once
// What an answer's head says (RFC 9110, RFC 9111), as far as a reader of one file asks for it.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

class HttpHeaders {
 public:
  /// A line as it comes, "Name: value" with its line end. A status line begins a new answer: what came before it was a
  /// redirect's.
  void take(std::string_view line);

  /// Empty where there is none; `name` in small letters.
  const std::string& get(const std::string& name) const;

  /// Seconds for which it may be used unasked: Cache-Control's max-age, 0 for no-store and no-cache; nothing where it
  /// doesn't say.
  std::optional<std::int64_t> max_age() const;
  /// Seconds. One that is a date counts from the answer's own Date.
  std::optional<std::int64_t> retry_after() const;
  /// The server's clock, seconds of Unix time.
  std::optional<std::int64_t> date() const;
  /// It was changed within the last two seconds by the server's clock, or later: another change need not be seen from
  /// its time, nor from a tag that is made of that, as nginx's is (RFC 9110, 8.8.2.2).
  bool just_modified() const;

 private:
  std::map<std::string, std::string> fields_;
};

}  // namespace kiosk
