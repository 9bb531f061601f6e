#include "import/sign_rules.hpp"

#include <cstdlib>

#include <fmt/format.h>

#include "import/source_time.hpp"
#include "load/text_check.hpp"

namespace kiosk {

SourceText seen(SourceText text) {
  std::erase_if(text, [](const auto& words) { return is_blank(words.second); });
  return text;
}

std::string sign_address_fault(std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return "it is none of the web";
  return url_fault(url);
}

bool is_sign_time(LocalTime time) {
  const date::year year = date::year_month_day{date::floor<date::days>(time)}.year();
  return year >= date::year{0} && year <= date::year{9999};
}

std::string sign_moment(std::string_view written) {
  const auto time = read_iso_time(written);
  if (!time || !is_sign_time(time->local)) return "";
  const std::string local = date::format("%FT%T", time->local);
  if (!time->offset) return local;
  const auto minutes = time->offset->count();
  return fmt::format("{}{}{:02}:{:02}", local, minutes < 0 ? '-' : '+', std::abs(minutes) / 60, std::abs(minutes) % 60);
}

}  // namespace kiosk
