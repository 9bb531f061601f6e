// Words as a vocabulary has them, and the most probable path through them.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "fixed_measure.hpp"
#include "text/han_words.hpp"
#include "text/utf8.hpp"
#include "text/word_segmentation.hpp"

using namespace kiosk;

namespace {

// "|" between words, "·" at a seam within one.
std::string words(std::u16string text, std::string_view language = "zh-Hant") {
  const Paragraph paragraph = make_paragraph(std::move(text), language, Weight::regular, test::FixedMeasure());
  const WordSegmentation segmentation(paragraph);
  std::string all;
  for (int i = 0; i < paragraph.size(); ++i) {
    if (i > 0) all += segmentation.seam_before(i) ? "·" : segmentation.ends_before(i) ? "|" : "";
    all += to_utf8(paragraph.slice(i, i + 1));
  }
  return all;
}

}  // namespace

TEST_CASE("Traditional words that a dictionary of all Chinese cuts are whole") {
  CHECK(words(u"電腦量身打造專屬於你的高互動性網站") == "電腦|量身·打造|專屬於|你|的|高互動性|網站");
  CHECK(words(u"臺中學生的雲端平臺") == "臺中|學生|的|雲端|平臺");
  CHECK(words(u"供應鏈與路由") == "供應鏈|與|路由");
  CHECK(words(u"語料庫輸入法指令集") == "語料庫|輸入法|指令集");
  CHECK(words(u"變數作用域") == "變數|作用域");
  CHECK(words(u"聊天機器人在教育現場") == "聊天·機器人|在|教育·現場");
  CHECK(words(u"女力開源工作坊") == "女力|開源|工作坊");
}

TEST_CASE("a path is weighed as a whole, so no word is found across two") {
  CHECK(words(u"青年會議中心") == "青年|會議·中心");
  CHECK(words(u"開源年會議程") == "開源·年會|議程");
  CHECK(words(u"文化創意園區") == "文化·創意·園區");
}

TEST_CASE("forms of a character are one") {
  CHECK(han_word_cost(u"臺灣") == han_word_cost(u"台灣"));
  CHECK(han_word_cost(u"裡面") == han_word_cost(u"裏面"));
  CHECK(han_word_cost(u"為了") == han_word_cost(u"爲了"));
  CHECK(han_word_cost(u"臺灣") > 0);
  CHECK(han_word_cost(u"灣臺") == 0);
  CHECK(han_word_cost(u"的") < han_word_cost(u"域"));
}

TEST_CASE("words in full-width letters hold") { CHECK(words(u"用Ｄｊａｎｇｏ寫") == "用|Ｄｊａｎｇｏ|寫"); }

TEST_CASE("simplified words are those of ICU's dictionary, which the vocabulary has not") {
  CHECK(words(u"软件的设计", "zh-Hans") == "软件|的|设计");
}

TEST_CASE("Japanese phrases: a word with its particles") {
  CHECK(words(u"機械学習の現在と未来", "ja") == "機械·学習の|現在と|未来");
  CHECK(words(u"友達が遊びに来た", "ja") == "友達が|遊びに|来た");
  CHECK(words(u"ありがとうの気持ち", "ja") == "ありがとうの|気持ち");
  CHECK(words(u"作り方を知って使い始める", "ja") == "作り方を|知って|使い·始める");
  CHECK(words(u"資料を作り始める", "ja") == "資料を|作り·始める");
  CHECK(words(u"開発をめぐる動向", "ja") == "開発を|めぐる|動向");
  CHECK(words(u"店は𠮷野家の話", "ja") == "店は|𠮷野家の|話");
  CHECK(words(u"Rubyで楽しむ", "ja") == "Rubyで|楽しむ");
  CHECK(words(u"データサイエンティストライブラリ", "ja").find("·ライブラリ") != std::string::npos);
  CHECK(words(u"自動お掃除のための仕組み", "ja").find("お|掃除") == std::string::npos);
  CHECK(words(u"継続的に開発する", "ja") == "継続的に|開発する");
}
