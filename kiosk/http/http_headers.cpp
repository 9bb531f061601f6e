#include "http/http_headers.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>

namespace kiosk {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string small(std::string_view text) {
  std::string out{text};
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::optional<std::int64_t> count_of(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

/// curl_getdate knows the three forms of RFC 9110, 5.6.7.
std::optional<std::int64_t> date_of(const std::string& text) {
  const auto seconds = text.empty() ? -1 : curl_getdate(text.c_str(), nullptr);
  if (seconds < 0) return std::nullopt;
  return seconds;
}

}  // namespace

void HttpHeaders::take(std::string_view line) {
  if (line.starts_with("HTTP/")) return fields_.clear();
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  fields_.insert_or_assign(small(trimmed(line.substr(0, colon))), std::string{trimmed(line.substr(colon + 1))});
}

const std::string& HttpHeaders::get(const std::string& name) const {
  static const std::string none;
  const auto found = fields_.find(name);
  return found == fields_.end() ? none : found->second;
}

std::optional<std::int64_t> HttpHeaders::max_age() const {
  std::optional<std::int64_t> age;
  const std::string control = small(get("cache-control"));
  for (std::size_t at = 0; at <= control.size();) {
    const std::size_t comma = std::min(control.find(',', at), control.size());
    const std::string_view part = trimmed(std::string_view{control}.substr(at, comma - at));
    if (part == "no-store" || part == "no-cache") return 0;
    if (part.starts_with("max-age=")) age = count_of(part.substr(8));
    at = comma + 1;
  }
  return age;
}

std::optional<std::int64_t> HttpHeaders::retry_after() const {
  const std::string& text = get("retry-after");
  if (const auto seconds = count_of(text)) return seconds;
  const auto then = date_of(text), now = date();
  if (!then || !now) return std::nullopt;
  return std::max<std::int64_t>(0, *then - *now);
}

std::optional<std::int64_t> HttpHeaders::date() const { return date_of(get("date")); }

bool HttpHeaders::just_modified() const {
  const auto modified = date_of(get("last-modified")), now = date();
  return modified && now && *now - *modified < 2;
}

}  // namespace kiosk
