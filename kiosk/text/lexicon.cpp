#include "text/lexicon.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace kiosk {

double cost_at_line_start(char32_t c) {
  if (contains(U"的了嗎", c)) return 14;
  if (contains(U"呢吧啊呀喔嘛啦哦們過著", c)) return 9;
  if (contains(U"地得之等員性化者率版篇型式類學站場區級師界力術論法器機端層圖表軌制度感權費量值量界網", c)) return 6;
  return 0;
}

double cost_at_line_end(char32_t c) {
  if (contains(U"與和在第及或跟", c)) return 14;
  if (contains(U"用從是把被將讓對給向為以到由於", c)) return 6;
  if (contains(U"之不很更最再也都就還只才該這那每各此本新大小多可要會能有去來做", c)) return 4;
  return 0;
}

double cost_at_line_end(std::string_view word) {
  static constexpr std::string_view articles[] = {"a", "an", "the", "my", "your", "our", "its", "their"};
  static constexpr std::string_view links[] = {"of",   "for", "with", "to",   "in",   "on",    "at",  "by",  "and", "or",
                                               "from", "via", "as",   "into", "is",   "are",   "vs",  "vs.", "no.", "be",
                                               "how",  "why", "what", "when", "than", "using", "&"};
  if (std::find(std::begin(articles), std::end(articles), word) != std::end(articles)) return 6;
  return std::find(std::begin(links), std::end(links), word) != std::end(links) ? 3 : 0;
}

bool is_measure_word(char32_t c) {
  return contains(U"年月日號時分秒點個次場人位天週周樓巷段路屆版種項件條張本台支隻頭家間期章節集頁步倍歲元塊萬億千百大招課輛班回", c);
}

const std::vector<std::u16string_view>& kept_together() {
  static const std::vector<std::u16string_view> words = {
      u"社群",   u"資安",   u"開源",   u"雲端",   u"爬蟲",     u"容器",     u"微服務", u"區塊鏈", u"資料庫",
      u"機器學習", u"深度學習", u"人工智慧", u"大數據", u"後端",     u"前端",     u"全端",   u"框架",   u"演算法",
      u"函式庫", u"套件",   u"部署",   u"工作坊", u"程式碼",   u"程式設計", u"物聯網", u"自架",   u"即時",
      u"raspberry pi"};
  return words;
}

}  // namespace kiosk
