#include "text/lexicon.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace kiosk {

double cost_at_line_start(char32_t c) {
  if (contains(U"的了嗎", c)) return 30;
  if (contains(U"呢吧啊呀喔嘛啦哦們過著", c)) return 9;
  if (contains(U"員性化者率版篇型式類學站場區級師界力術論法器機端層圖表軌度權費量值網鑰緒板秀松坊詞件流湖", c))
    return 8;
  return contains(U"地得之等上中下內外裡後前時間旁", c) ? 6 : 0;
}

double cost_at_line_start(std::u16string_view word) {
  static constexpr std::u16string_view postpositions[] = {
      u"之後", u"之前", u"之間", u"之中", u"之外", u"之內", u"以後", u"以前", u"以上", u"以下", u"以內", u"以外",
      u"內部", u"外部", u"期間", u"方面", u"當中", u"裡面", u"等等", u"而已", u"的話", u"為止", u"左右", u"時候"};
  return std::find(std::begin(postpositions), std::end(postpositions), word) != std::end(postpositions) ? 5 : 0;
}

double cost_at_line_end(char32_t c) {
  if (contains(U"與和在第及或跟", c)) return 30;
  if (contains(U"用從是把被將讓對給向為以到由於當談", c)) return 6;
  if (contains(U"之不很更最再也都就還只才該這那每各此本新大小多可要會能有去來做我你他她它想", c)) return 4;
  if (contains(U"雙單非超微反跨偽準總副", c)) return 9;
  return 0;
}

double cost_at_line_end(std::u16string_view word) {
  static constexpr std::u16string_view links[] = {u"如何", u"以及", u"或者", u"透過", u"對於",
                                                  u"關於", u"基於", u"根據", u"因為", u"但是",
                                                  u"還是", u"一種", u"並且", u"如果", u"為了"};
  static constexpr std::u16string_view needy[] = {
      u"一個", u"這個", u"那個", u"每個", u"各種", u"許多", u"一些", u"更多", u"最佳", u"沒有", u"可以", u"能夠",
      u"應該", u"必須", u"不會", u"不能", u"不要", u"想要", u"需要", u"使用", u"利用", u"成為", u"變成", u"把你"};
  if (std::find(std::begin(links), std::end(links), word) != std::end(links)) return 6;
  return std::find(std::begin(needy), std::end(needy), word) != std::end(needy) ? 3 : 0;
}

double cost_at_line_end(std::string_view word) {
  static constexpr std::string_view articles[] = {"a", "an", "the", "my", "your", "our", "its", "their"};
  if (std::find(std::begin(articles), std::end(articles), word) != std::end(articles)) return 6;
  return starts_phrase(word) ? 3 : 0;
}

bool starts_phrase(std::string_view word) {
  static constexpr std::string_view links[] = {"of",  "for",  "with", "to",   "in",   "on",    "at",      "by", "and",
                                               "or",  "from", "via",  "as",   "into", "is",    "are",     "vs", "vs.",
                                               "how", "why",  "what", "when", "than", "using", "without", "&"};
  return std::find(std::begin(links), std::end(links), word) != std::end(links);
}

bool is_measure_word(char32_t c) {
  return contains(
      U"年月日號時分秒點個次場人位天週周樓巷段路屆版種項件條張本台支隻頭家間期章節集頁步倍歲元塊萬億千百大招課輛班回",
      c);
}

const std::vector<std::u16string_view>& kept_together() {
  static const std::vector<std::u16string_view> words = {u"社群",
                                                         u"資安",
                                                         u"排程",
                                                         u"串流",
                                                         u"協程",
                                                         u"型別",
                                                         u"套件",
                                                         u"重構",
                                                         u"講者",
                                                         u"年會",
                                                         u"進階",
                                                         u"個資",
                                                         u"插件",
                                                         u"自架",
                                                         u"線下",
                                                         u"分群",
                                                         u"選股",
                                                         u"韌體",
                                                         u"全端",
                                                         u"前後端",
                                                         u"職涯",
                                                         u"新創",
                                                         u"募資",
                                                         u"永續",
                                                         u"減碳",
                                                         u"生醫",
                                                         u"踩坑",
                                                         u"踩雷",
                                                         u"合規",
                                                         u"解密",
                                                         u"優化",
                                                         u"並發",
                                                         u"公鑰",
                                                         u"私鑰",
                                                         u"回測",
                                                         u"感測器",
                                                         u"單晶片",
                                                         u"自駕車",
                                                         u"物聯網",
                                                         u"熱像儀",
                                                         u"函式庫",
                                                         u"函數式",
                                                         u"響應式",
                                                         u"生成式",
                                                         u"知識圖譜",
                                                         u"黑客松",
                                                         u"駭客松",
                                                         u"假訊息",
                                                         u"零信任",
                                                         u"無障礙",
                                                         u"去中心化",
                                                         u"非同步",
                                                         u"微服務",
                                                         u"區塊鏈",
                                                         u"大數據",
                                                         u"人臉",
                                                         u"公部門",
                                                         u"小工具",
                                                         u"執行緒",
                                                         u"接駁車",
                                                         u"無人機",
                                                         u"提示詞",
                                                         u"工作坊",
                                                         u"開發者",
                                                         u"維護者",
                                                         u"貢獻者",
                                                         u"密碼學",
                                                         u"重力波",
                                                         u"閃電秀",
                                                         u"議程軌",
                                                         u"社群軌",
                                                         u"可觀測性",
                                                         u"可維護性",
                                                         u"高可用",
                                                         u"街圖",
                                                         u"原始碼",
                                                         u"機器學習",
                                                         u"深度學習",
                                                         u"人工智慧",
                                                         u"自然語言",
                                                         u"語言模型",
                                                         u"語音辨識",
                                                         u"語音合成",
                                                         u"影像辨識",
                                                         u"人臉辨識",
                                                         u"單元測試",
                                                         u"資料科學",
                                                         u"資料分析",
                                                         u"資料工程",
                                                         u"資料治理",
                                                         u"資料中心",
                                                         u"資料倉儲",
                                                         u"資訊安全",
                                                         u"資訊科技",
                                                         u"網路安全",
                                                         u"開放資料",
                                                         u"開放原始碼",
                                                         u"開放街圖",
                                                         u"開源社群",
                                                         u"自由軟體",
                                                         u"公民科技",
                                                         u"事實查核",
                                                         u"設計模式",
                                                         u"專案管理",
                                                         u"產品經理",
                                                         u"版本控制",
                                                         u"持續整合",
                                                         u"持續部署",
                                                         u"滲透測試",
                                                         u"逆向工程",
                                                         u"惡意程式",
                                                         u"檔案系統",
                                                         u"作業系統",
                                                         u"推薦系統",
                                                         u"驅動程式",
                                                         u"虛擬環境",
                                                         u"應用程式",
                                                         u"程式語言",
                                                         u"程式設計",
                                                         u"使用者介面",
                                                         u"使用者體驗",
                                                         u"圖形介面",
                                                         u"智慧合約",
                                                         u"加密貨幣",
                                                         u"量子電腦",
                                                         u"量子計算",
                                                         u"生物資訊",
                                                         u"地理資訊",
                                                         u"空氣品質",
                                                         u"數位轉型",
                                                         u"商業模式",
                                                         u"遊戲引擎",
                                                         u"繁體中文",
                                                         u"正體中文",
                                                         u"簡體中文",
                                                         u"維基百科",
                                                         u"閃電演講",
                                                         u"成功大學",
                                                         u"資訊工程",
                                                         u"電機工程",
                                                         u"電腦科學",
                                                         u"開源年會",
                                                         u"垃圾回收",
                                                         u"全文檢索",
                                                         u"醫學影像",
                                                         u"衛星影像",
                                                         u"社群媒體",
                                                         u"假新聞",
                                                         u"公民參與",
                                                         u"開源專案",
                                                         u"開源軟體",
                                                         u"開放政府",
                                                         u"國泰金控",
                                                         u"玉山銀行",
                                                         u"中國信託",
                                                         u"趨勢科技",
                                                         u"文化創意園區",
                                                         u"好想工作室",
                                                         u"raspberry pi",
                                                         u"github actions",
                                                         u"machine learning",
                                                         u"deep learning",
                                                         u"open source",
                                                         u"visual studio code"};
  return words;
}

}  // namespace kiosk
