#include "pages/screen_words.hpp"

#include "schedule/screen_table.hpp"

namespace kiosk {

Bilingual words_for(const Screen& screen) {
  const ScreenEntry& entry = entry_for(screen);
  return {entry.zh_hant, entry.en};
}

}  // namespace kiosk
