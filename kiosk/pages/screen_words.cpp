#include "pages/screen_words.hpp"

#include <array>

namespace kiosk {

Bilingual words_for(const Screen& screen) {
  static constexpr std::array<Bilingual, std::variant_size_v<Screen>> words{{
      {"目前議程", "Now"},
      {"接下來", "Next"},
      {"空檔", "Gap"},
      {"開始之前", "Before the day"},
      {"結束之後", "After the day"},
      {"沒有議程", "Idle"},
      {"贊助投影片", "Sponsor"},
      {"接駁車時刻", "Departures"},
      {"其他場地", "Elsewhere"},
      {"資訊卡", "Card"},
      {"公告", "Announcement"},
      {"議程總表", "Programme"},
      {"場地識別", "Identify"},
      {"設定", "Setup"},
      {"隨身碟", "USB stick"},
  }};
  return words[screen.index()];
}

}  // namespace kiosk
