#include "text/lexicon.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace kiosk {
namespace {

template <class View, std::size_t size>
bool is_among(const View (&words)[size], View word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace

double cost_at_line_start(char32_t c) {
  if (contains(U"的了嗎", c)) return 30;
  if (contains(U"呢吧啊呀喔嘛啦哦們過著", c)) return 9;
  if (contains(U"員性化者人家率版篇型式類學系院站場區級師界力術論法器機端層圖表軌度權費量值網鑰緒板秀松坊詞件流湖", c))
    return 8;
  return contains(U"地得之等上中下內外裡後前時間旁起止", c) ? 6 : 0;
}

double cost_at_line_start(std::u16string_view word) {
  static constexpr std::u16string_view postpositions[] = {
      u"之後", u"之前", u"之間", u"之中", u"之外", u"之內", u"以後", u"以前", u"以上", u"以下", u"以內", u"以外",
      u"內部", u"外部", u"期間", u"方面", u"當中", u"裡面", u"等等", u"而已", u"的話", u"為止", u"左右", u"時候"};
  return is_among(postpositions, word) ? 5 : 0;
}

double cost_at_line_end(char32_t c) {
  if (contains(U"與和在第及或跟", c)) return 30;
  if (contains(U"用從把被將讓對給向為以由", c)) return 14;
  if (contains(U"是到於當談", c)) return 6;
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
  if (is_among(links, word)) return 6;
  return is_among(needy, word) ? 3 : 0;
}

double cost_at_line_end(std::string_view word) {
  static constexpr std::string_view articles[] = {"a", "an", "the", "my", "your", "our", "its", "their"};
  if (is_among(articles, word)) return 6;
  if (word.ends_with("'s") || word.ends_with("’s")) return 2;
  return starts_phrase(word) ? 3 : 0;
}

bool starts_phrase(std::string_view word) {
  static constexpr std::string_view links[] = {"of",  "for",  "with", "to",   "in",   "on",    "at",      "by", "and",
                                               "or",  "from", "via",  "as",   "into", "is",    "are",     "vs", "vs.",
                                               "how", "why",  "what", "when", "than", "using", "without", "&"};
  return is_among(links, word);
}

bool starts_phrase(char32_t c) { return contains(U"用把讓在從以為與和及或並但而卻被給向對跟到", c); }

bool starts_phrase(std::u16string_view word) {
  static constexpr std::u16string_view links[] = {u"如何", u"怎麼", u"透過", u"以及", u"而且", u"但是",
                                                  u"因為", u"所以", u"基於", u"關於", u"根據", u"為何",
                                                  u"為了", u"並且", u"或者", u"還是"};
  return is_among(links, word);
}

double cost_at_compound_end(std::u16string_view word) {
  static constexpr std::u16string_view always[] = {u"工程師", u"老師",   u"教授",   u"伺服器", u"檢查器", u"儀表板",
                                                   u"編輯器", u"編譯器", u"直譯器", u"機器人", u"學系",   u"學院",
                                                   u"學會",   u"學生會", u"委員會", u"協會",   u"基金會", u"公司",
                                                   u"演算法", u"資料庫", u"函式"};
  static constexpr std::u16string_view often[] = {u"系統", u"平台", u"框架", u"引擎", u"團隊", u"模型",   u"機制",
                                                  u"架構", u"介面", u"環境", u"社群", u"產業", u"專案",   u"技術",
                                                  u"學習", u"服務", u"流程", u"語言", u"網站", u"程式碼", u"地圖",
                                                  u"遊戲", u"工具", u"攻擊", u"漏洞"};
  if (is_among(always, word)) return 14;
  return is_among(often, word) ? 5 : 0;
}

bool is_han_number(std::u16string_view word) {
  return word.find_first_not_of(u"〇零一二三四五六七八九十百千萬億兩幾數半") == std::u16string_view::npos;
}

bool starts_measure(std::u16string_view text) {
  static constexpr std::u16string_view units[] = {u"小時", u"公里", u"公尺", u"公斤", u"公分", u"星期",
                                                  u"世紀", u"毫秒", u"微秒", u"英吋", u"人次"};
  const bool unit = std::any_of(std::begin(units), std::end(units), [&](auto each) { return text.starts_with(each); });
  return unit ||
         (!text.empty() &&
          contains(U"年月日號時分秒點個種坪折行次場人位天週周樓巷段路屆版項件條張本台支隻頭家間期章節集頁步倍歲元塊"
                   U"萬億千百大招課輛班回代層級座架套部句字份筆根顆杯瓶",
                   text.front()));
}

bool follows_its_noun(std::u16string_view word) {
  static constexpr std::u16string_view words[] = {u"위한", u"위해", u"통한", u"통해", u"대한", u"대해",
                                                  u"관한", u"있는", u"없는", u"하는", u"되는", u"것",
                                                  u"것들", u"수",   u"때",   u"및"};
  return is_among(words, word);
}

}  // namespace kiosk
