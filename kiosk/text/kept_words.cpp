#include "text/lexicon.hpp"

#include <algorithm>

namespace kiosk {
namespace {

// Names and compounds of conferences that ICU's dictionary lacks. Parted by bars, since some have spaces in them.
constexpr std::u16string_view built_in =
    u"社群|資安|排程|串流|協程|型別|套件|重構|講者|年會|進階|個資|插件|自架|線下|分群|選股|韌體|全端|"
    u"前後端|職涯|新創|募資|永續|減碳|生醫|踩坑|踩雷|合規|解密|優化|並發|公鑰|私鑰|回測|感測器|單晶片|"
    u"自駕車|物聯網|熱像儀|函式庫|函數式|響應式|生成式|知識圖譜|黑客松|駭客松|假訊息|零信任|無障礙|"
    u"去中心化|非同步|微服務|區塊鏈|大數據|人臉|公部門|小工具|執行緒|接駁車|無人機|提示詞|工作坊|"
    u"開發者|維護者|貢獻者|密碼學|重力波|閃電秀|議程軌|社群軌|可觀測性|可維護性|高可用|街圖|原始碼|"
    u"機器學習|深度學習|人工智慧|自然語言|語言模型|語音辨識|語音合成|影像辨識|人臉辨識|單元測試|"
    u"資料科學|資料分析|資料工程|資料治理|資料中心|資料倉儲|資訊安全|資訊科技|網路安全|開放資料|"
    u"開放原始碼|開放街圖|開源社群|自由軟體|公民科技|事實查核|設計模式|專案管理|產品經理|版本控制|"
    u"持續整合|持續部署|滲透測試|逆向工程|惡意程式|檔案系統|作業系統|推薦系統|驅動程式|虛擬環境|"
    u"應用程式|程式語言|程式設計|使用者介面|使用者體驗|圖形介面|智慧合約|加密貨幣|量子電腦|量子計算|"
    u"生物資訊|地理資訊|空氣品質|數位轉型|商業模式|遊戲引擎|繁體中文|正體中文|簡體中文|維基百科|"
    u"閃電演講|成功大學|資訊工程|資訊工程學系|電機工程|電腦科學|開源年會|開源人年會|垃圾回收|全文檢索|醫學影像|"
    u"衛星影像|"
    u"社群媒體|假新聞|公民參與|開源專案|開源軟體|開放政府|國泰金控|玉山銀行|中國信託|趨勢科技|"
    u"文化創意園區|好想工作室|raspberry pi|github actions|machine learning|deep learning|open source|"
    u"visual studio code";

std::vector<std::u16string_view> split(std::u16string_view all) {
  std::vector<std::u16string_view> words;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find(u'|', begin), all.size());
    words.push_back(all.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace

const std::vector<std::u16string_view>& built_in_kept_words() {
  static const std::vector<std::u16string_view> words = split(built_in);
  return words;
}

}  // namespace kiosk
