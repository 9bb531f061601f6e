#pragma once

#include <string_view>

namespace kiosk {

/// The project's own words in the two languages of its pages and windows. Views of literals.
struct Bilingual {
  std::string_view zh, en;
};

}  // namespace kiosk
