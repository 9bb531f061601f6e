#pragma once
// What screens are called on pages for people.

#include "pages/html_page.hpp"
#include "schedule/showing.hpp"

namespace kiosk {

Bilingual words_for(const Screen&);

}  // namespace kiosk
