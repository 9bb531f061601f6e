#include "text/word_classes.hpp"

#include <algorithm>
#include <unordered_map>

#include "text/characters.hpp"

namespace kiosk {
namespace {

template <class View, std::size_t size>
bool is_among(const View (&words)[size], View word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

struct Members {
  WordClass of;
  std::u16string_view words;  // parted by blanks
};

constexpr Members members[] = {
    {WordClass::clitic, u"的"},
    {WordClass::particle, u"呢 吧 啊 呀 喔 嘛 啦 哦 們 過 著 囉 地 得 了 嗎"},
    {WordClass::suffix,
     u"員 性 化 者 人 家 率 版 篇 型 式 類 系 院 站 場 區 級 師 界 力 術 論 法 器 機 "
     u"端 層 圖 表 軌 度 權 費 量 值 網 鑰 緒 板 秀 松 坊 詞 件 流 湖 派 感 風 圈 團 "
     u"鏈 庫 館 室 隊 獎 課 廠 商 體 碼 域 檔 盟 族 史 卡 證 雲 稿 班"},
    {WordClass::localiser,
     u"上 中 下 內 外 裡 前 後 間 旁 時 起 止 邊 之 等 之後 之前 之間 之中 之外 之內 以後 "
     u"以前 以上 以下 以內 以外 內部 外部 期間 方面 當中 裡面 等等 而已 的話 為止 左右 時候 "
     u"上面 下面 之旅 之路 之道 為例 來說 一下 起來 下去 出來 相關 本身 專用 導向 工程師 教授 "
     u"演算法 委員會 基金會"},
    {WordClass::conjunction, u"與 和 及 或 跟 暨 在 以及 或者"},
    {WordClass::governor,
     u"用 從 把 被 將 讓 對 給 向 為 以 由 當 往 朝 比 使 令 替 幫 靠 並 而 但 又 透過 "
     u"通過 對於 關於 基於 根據 因為 因應 為了 如果 作為 身為 經由 藉由 藉著 利用 使用 運用 "
     u"隨著 除了 針對 按照 依照 不只 不僅 只要 無論 不論 即使 雖然 所以 因此 但是 還是 而且 "
     u"並且 然後 來自 位於 有關 直到 專屬於 帶你 帶您 讓你 讓我 讓您 教你 給你 把你 陪你 幫你 "
     u"跟你 告訴你 如同 好比 從零開始 到 不 沒 別 該 能 會 要 可 想 沒有 不會 不能 不要 不想 "
     u"不該 不用 不必 不再 必須 應該 可以 能夠 想要 需要 可能 只能 也能 都能 就能 也會 都會 "
     u"就會 也要 都要 就要 還能 還會 無法 不可 再去 來去 只 也 都 就 還 才 再 最 很 更 太 "
     u"真 沒再 來 去"},
    {WordClass::content,
     u"是 談 寫 做 玩 看 聽 找 學 搞 踩 吃 買 賺 教 帶 聊 選 搬 有 叫 遇 變 打造 建立 "
     u"建置 建構 創造 編寫 玩轉 看見 看懂 讀懂 找到 解決 改善 提升 提高 增進 推動 推廣 捍衛 "
     u"守護 實現 實踐 成為 變成 進行 認識 了解 理解 瞭解 學會 加入 參與 面對 遇見 遇上 遇到 "
     u"走向 邁向 走進 走入 探索 探討 揭開 解構 拆解 破解 剖析 擁抱 迎接 告別 拒絕 擺脫 融合 "
     u"導入 引入 採用 改用 串接 打開 開啟 啟動 翻轉 顛覆 改變 改造 重建 重寫 重拾 簡化 降低 "
     u"減少 避免 防止 對抗 取得 獲得 收集 蒐集 爬取 培養 帶領 引導 協助 幫助 提供 擴展 架設 "
     u"安裝 參加 淺談 漫談 聊聊 談談 展望 發現 挖掘 尋找 征服 駕馭 掌握 善用 搞定 搞懂 弄懂 "
     u"踩過 轉換成 確保 保持 維持 打破 跨越 超越 突破 喚醒 呈現 展現 追求 發生 過得 具有 擁有 "
     u"屬於 來解 來做 開創 營造 達成 完成 觀察 兼顧 增幅 收錄 告訴 助 守 護 推 拿 打 跑 造 "
     u"開 架 管 辦 講 說 問 養 抓 爬 改 修 踏入 踏上 踏進 碰上 碰到 迎來 支援 帶動 催生 "
     u"邁入 通往 前往 重返 走出 朝向 取代 遇過 跑在 裝在 換成 結合 串起 拿來 來解決 初探 初嘗 "
     u"初談 活用 超過 成立 設立 寫出 做出 建構出 一起 順便 真的 究竟 到底 已經 正在 快速 輕鬆 "
     u"重新 直接 自動 一直 總是 開始 繼續 持續 嘗試 試著 馬上 立刻 同時 一同 共同 只是 只有 "
     u"不只是 就是 其實 原來 難道 竟然 幾乎 更加 不是 也有 還有 還在 如何 怎麼 怎樣 為何 為什麼 "
     u"如何將 如何用 該如何 要如何 怎麼做"},
    {WordClass::determiner,
     u"這 那 每 各 本 某 此 一個 這個 那個 每個 各種 許多 一些 更多 最佳 一種 這些 那些 哪些 "
     u"所有 多個 幾個 兩個 三個 第一個 一張 一套 一場 一顆 一片 一間 一款 一群 各式 任何 其他 "
     u"另一個 這種 那種 整個 各個 什麼 百大 十大 我 你 他 她 它 您 我們 你們 他們 大家 咱們 "
     u"自己 雙 單 非 超 微 反 跨 偽 準 總 副 第 大 小 新 老 多 高 低 全 同 次 於"},
    {WordClass::action,
     u"開發 實作 分析 管理 設計 測試 部署 訓練 處理 執行 控制 模擬 生成 編譯 驗證 規劃 優化 "
     u"學習 分享 介紹 教學 應用 挑戰 監控 偵測 轉換 整合 建模 研究 編輯 查詢 追蹤 操作 擴充 "
     u"移植 遷移 建設 維護 保護 改進 增強 評估 比較 選擇 探究 預測 辨識 除錯 重構 升級 體驗 "
     u"防禦 攻擊 實測 解析 觀測 加速 製作 自製 推薦 搜尋 檢測 監測 撰寫 營運 經營"},
};

using Classes = std::unordered_map<std::u16string_view, WordClass>;

Classes all_classes() {
  Classes found;
  for (const Members& each : members) {
    for (std::size_t begin = 0; begin < each.words.size();) {
      const std::size_t end = std::min(each.words.find(u' ', begin), each.words.size());
      found.emplace(each.words.substr(begin, end - begin), each.of);
      begin = end + 1;
    }
  }
  return found;
}

}  // namespace

WordClass class_of_han(std::u16string_view word) {
  static const Classes classes = all_classes();
  const auto found = classes.find(word);
  if (found != classes.end()) return found->second;
  const bool resultative =
      word.size() == 2 && std::u16string_view(u"出到破掉住").find(word.back()) != std::u16string_view::npos;
  return resultative ? WordClass::content : WordClass::plain;  // 寫出, 學到
}

LatinClass class_of_latin(std::string_view word) {
  static constexpr std::string_view articles[] = {"a",     "an",   "the",   "my",    "your", "our",  "its",
                                                  "their", "this", "these", "every", "each", "some", "no"};
  static constexpr std::string_view prepositions[] = {
      "for", "with", "to",    "in",      "on",      "at",      "by",     "from",    "via",    "as",   "into", "vs",
      "vs.", "than", "using", "without", "through", "between", "beyond", "towards", "across", "over", "under"};
  static constexpr std::string_view conjunctions[] = {"and", "or", "&", "but", "nor", "of"};
  static constexpr std::string_view questions[] = {"how", "why", "what", "when", "where", "who", "which", "that"};
  static constexpr std::string_view subjects[] = {
      "i",    "we",    "you",    "they",   "it",  "is", "are", "was",  "can", "could", "do",    "does", "don't", "did",
      "will", "would", "should", "you're", "i'm", "be", "not", "it's", "has", "have",  "don’t", "it’s", "you’re"};
  if (is_among(articles, word)) return LatinClass::article;
  if (is_among(prepositions, word)) return LatinClass::preposition;
  if (is_among(conjunctions, word)) return LatinClass::conjunction;
  if (is_among(questions, word)) return LatinClass::question;
  const bool subject = is_among(subjects, word) || word.ends_with("'s") || word.ends_with("’s");
  return subject ? LatinClass::subject : LatinClass::plain;
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

bool leans_on_korean_before(std::u16string_view word) {
  static constexpr std::u16string_view words[] = {
      u"위한", u"위해", u"위하여", u"통한",   u"통해",     u"대한", u"대해", u"대하여", u"관한", u"있는",
      u"있다", u"있을", u"있게",   u"없는",   u"없다",     u"없이", u"하는", u"되는",   u"것",   u"것들",
      u"것이", u"것은", u"것을",   u"수",     u"때",       u"함께", u"대신", u"같은",   u"중",   u"후",
      u"전에", u"이후", u"동안",   u"때문에", u"있을까요", u"보는", u"보기"};
  return is_among(words, word);
}

bool is_korean_particle(std::u16string_view word) {
  static constexpr std::u16string_view words[] = {u"은",   u"는",   u"이",   u"가", u"을",   u"를",
                                                  u"와",   u"과",   u"의",   u"로", u"으로", u"에",
                                                  u"에서", u"까지", u"부터", u"도", u"만",   u"란"};
  return is_among(words, word);
}

bool ends_korean_phrase(char32_t syllable) {
  return contains(U"은는이가을를의에로와과도만서고며면게한된할될인지터다요야던운린진든해어아여히란라나까며니려줄갈던",
                  syllable);
}

bool is_korean_unit(std::u16string_view word) {
  static constexpr std::u16string_view words[] = {u"개", u"원", u"명", u"년",   u"월",   u"일",   u"번",
                                                  u"배", u"분", u"초", u"시간", u"가지", u"개월", u"주"};
  return std::any_of(std::begin(words), std::end(words), [word](auto unit) { return word.starts_with(unit); });
}

}  // namespace kiosk
