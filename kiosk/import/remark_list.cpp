#include "import/remark_list.hpp"

#include <utility>

#include <fmt/format.h>

#include "import/plain_text.hpp"
#include "text/utf8.hpp"

namespace kiosk {

std::string quoted_excerpt(std::string_view text) {
  // A sign of UTF-8 has four bytes at most, and what is cut off is never looked at.
  constexpr std::size_t most_signs = 60;
  const std::string plain = plain_line(text.substr(0, 4 * most_signs + 4));
  std::string excerpt;
  std::size_t signs = 0, at = 0;
  for (; at < plain.size() && signs < most_signs; ++signs) {
    const CodePoint c = code_point_at(plain, at);
    excerpt += plain.substr(at, c.length);
    at += c.length;
  }
  const bool cut = at < plain.size() || text.size() > 4 * most_signs + 4;
  return "\"" + excerpt + (cut ? "…\"" : "\"");
}

void RemarkList::tell(std::string_view place, std::string_view what) {
  if (remarks_.size() < most)
    remarks_.push_back(fmt::format("{}: {}", place, what));
  else
    ++untold_;
}

std::vector<std::string> RemarkList::take() && {
  if (untold_ > 0) remarks_.push_back(fmt::format("and {} more like these", untold_));
  return std::move(remarks_);
}

}  // namespace kiosk
