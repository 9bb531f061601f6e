#include "text/typeset.hpp"

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <vector>

#include "fixed_measure.hpp"

using namespace kiosk;

namespace {

std::string set(std::string_view text, double width, int lines, std::string_view language = {},
                std::span<const std::string> keep_together = {}) {
  std::string all;
  for (const std::string& line : typeset(text, language, width, lines, test::FixedMeasure(), keep_together))
    all += (all.empty() ? "" : "|") + line;
  return all;
}

}  // namespace

TEST_CASE("what fits on a line stays on it") {
  CHECK(set("重力波：觀測", 6, 3) == "重力波：觀測");
  CHECK(set("「重力波」", 4, 3) == "「重力波」");
  CHECK(set("", 6, 3).empty());
}

TEST_CASE("lines are balanced and words whole") {
  CHECK(set("使用 Postgres 時遇到的一些有趣案例分享", 14, 3) == "使用 Postgres 時遇到的|一些有趣案例分享");
  CHECK(set("我們如何在醫院打造即時醫療影像AI平台", 14, 3) == "我們如何在醫院|打造即時醫療影像AI平台");
  CHECK(set("淺談 WebAssembly 在瀏覽器外的應用", 12, 3) == "淺談 WebAssembly|在瀏覽器外的應用");
}

TEST_CASE("a colon is the best place to end a line") {
  CHECK(set("當開源遇上資安：從供應鏈攻擊談起", 12, 3) == "當開源遇上資安：|從供應鏈攻擊談起");
  CHECK(set("重力波調查員：鄉民都來分析重力波觀測資料", 14, 3) == "重力波調查員：|鄉民都來分析重力波觀測資料");
  CHECK(set("來寫個編譯器吧！LLVM 入門實戰", 12, 3) == "來寫個編譯器吧！|LLVM 入門實戰");
}

TEST_CASE("the source's characters are printed, spaces at line edges dropped") {
  CHECK(set("Thermal Camera  + Python ", 30, 1) == "Thermal Camera  + Python");
  CHECK(set("one two three", 5, 3).find(" |") == std::string::npos);
}

TEST_CASE("line feeds force breaks, unless there are too many") {
  CHECK(set("甲乙\n丙丁", 10, 2) == "甲乙|丙丁");
  CHECK(set("甲乙\n\n丙丁\n", 10, 2) == "甲乙|丙丁");
  CHECK(set("甲乙\n丙丁", 10, 1) == "甲乙 丙丁");
  CHECK(set("資料科學\n工程", 2, 3) == "資料|科學|工程");
  CHECK(set("資料科學\n我們如何在醫院打造", 2, 7) == "資料|科學|我們|如何|在|醫院|打造");
}

TEST_CASE("beyond the last line an ellipsis, never after an opener, a comma or a space") {
  CHECK(set("甲乙丙丁戊己庚辛", 4, 1) == "甲乙丙…");
  CHECK(set("甲乙「丙丁戊己庚辛", 4, 1) == "甲乙…");
  CHECK(set("甲乙，丙丁戊己庚辛", 4, 1) == "甲乙…");
  CHECK(set("Hello world again", 6, 1) == "Hello world…");
  CHECK(set("Hello world again", 4, 1) == "Hello…");
  CHECK(set("Supercalifragilistic", 4, 1).ends_with("…"));
  CHECK(set("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, 1) ==
        "👨‍👩‍👧‍👦…");
}

TEST_CASE("breaks forced by a narrow box still obey kinsoku") {
  CHECK(set("Supercalifragilistic", 4, 9).find('|') != std::string::npos);
  for (int half = 5; half < 12; ++half) {
    const std::string lines = set("他說「你好」，我說「再見」。", half * 0.5, 20);
    CAPTURE(lines);
    for (const char* bad : {"「|", "|」", "|，", "|。"}) CHECK(lines.find(bad) == std::string::npos);
  }
}

TEST_CASE("where a break is forced, what never begins a line takes what stands before it along") {
  CHECK(set("ab!", 1.5, 3) == "a|b!");
  CHECK(set("資料！", 2, 3) == "資|料！");
}

TEST_CASE("a line in the middle may be short, the last one not") {
  CHECK(set("我們如何在醫院打造即時醫療影像AI平台", 3, 9) == "我們|如何|在醫院|打造|即時|醫療|影像|AI|平台");
}

TEST_CASE("before an ellipsis a word is cut where else half a line would be lost") {
  CHECK(set("My High School Intern Project", 2.5, 3) == "My|High|Sch…");
  CHECK(set("My High School Intern Project", 4.5, 1) == "My High…");
}

TEST_CASE("Japanese breaks between phrases, Korean between words") {
  CHECK(set("友達が遊びに来た話", 6, 3) == "友達が遊びに|来た話");
  CHECK(set("파이썬 프로그래밍 입문", 8, 3) == "파이썬|프로그래밍 입문");
}

TEST_CASE("an ellipsis costs no more words than it must") {
  CHECK(set("My High School Intern Project: Constructing an AI Helper for Cyber Threat Intelligence Analysis", 14, 3)
            .ends_with("Helper for Cyber Threat…"));
}

TEST_CASE("numbers stay with what they count") {
  CHECK(set("疫情下的口罩地圖：48 小時內上線的開放資料應用", 13, 3) ==
        "疫情下的口罩地圖：|48 小時內上線的|開放資料應用");
  CHECK(set("24小時上線，開放資料", 3, 4) == "24|小時上|線，開|放資料");
  CHECK(set("在 3 個月內", 2.5, 2) == "在…");
  CHECK(set("升級實戰：三個月搬遷二十萬行程式碼的血淚史", 13, 3).find("二十|") == std::string::npos);
  CHECK(set("Scaling Django to 10 Million Users: What Worked", 12, 3).find("10|") == std::string::npos);
  CHECK(set("State of the Snake: Python Performance from Python 3.6 to 3.9", 16, 3).find("Python|3") ==
        std::string::npos);
}

TEST_CASE("a phrase begins with its preposition, and a verb keeps its object") {
  CHECK(set("如何說服老闆讓你花時間還技術債", 13, 3) == "如何說服老闆|讓你花時間還技術債");
  CHECK(set("從國文老師轉職成軟體工程師的那六個月", 11, 3).find("從|") == std::string::npos);
}

TEST_CASE("compounds that no dictionary has whole are parted elsewhere") {
  CHECK(set("打造無障礙的網頁：給前端工程師的 WCAG 2.1 實務指南", 13, 3) ==
        "打造無障礙的網頁：|給前端工程師的|WCAG 2.1 實務指南");
  CHECK(set("成功大學資訊工程學系學生會成果發表", 13, 3).find("工程|學系") == std::string::npos);
}

TEST_CASE("a name is found where a word begins, not across two words") {
  CHECK(set("青年會議中心的大會堂", 2, 9) == "青年|會議|中心|的大|會堂");
  CHECK(set("開源年會議程", 4, 2) == "開源年會|議程");
}

TEST_CASE("a bracket is kept whole, after one that closes nothing as well") {
  CHECK(set("1) 資料科學（附錄）的重力波調查員", 9, 2) == "1) 資料科學（附錄）|的重力波調查員");
}

TEST_CASE("foreign names are not parted around their dot") {
  CHECK(set("馬克·吐溫與史蒂芬‧金：文學分析", 9, 3) == "馬克·吐溫|與史蒂芬‧金：|文學分析");
}

TEST_CASE("an address that must be cut is cut behind its sign") {
  CHECK(set("organizers@pycon.example", 9, 3).find("organizers@|") == 0);
}

TEST_CASE("a word is not cut off from its clause") {
  CHECK(set("Understanding the asyncio Event Loop, One Callback at a Time", 16, 3) ==
        "Understanding|the asyncio Event Loop,|One Callback at a Time");
  CHECK(set("From Zero to PyPI: Packaging Your First Library in 2020", 16, 3).starts_with("From Zero to PyPI:|"));
}

TEST_CASE("hyphens and crosses: a whole word first, a cross before the second name") {
  CHECK(set("A Gentle Introduction to Property-Based Testing with Hypothesis", 18, 3).find("-|") == std::string::npos);
  CHECK(set("Ansible × Terraform：基礎設施即程式碼", 10, 3).find("×|") == std::string::npos);
}

TEST_CASE("names that the event keeps together are whole where they can be") {
  const std::vector<std::string> names{"PyCon Taiwan 2020", "海賊王", "東門町市集"};
  CHECK(set("今晚去逛東門町市集的攤位", 8, 3) == "今晚去逛東門|町市集的攤位");
  CHECK(set("今晚去逛東門町市集的攤位", 8, 3, {}, names) == "今晚去逛|東門町市集的攤位");
  CHECK(set("歡迎來到 PyCon Taiwan 2020 社群軌！", 11, 3, {}, names) == "歡迎來到|PyCon Taiwan 2020|社群軌！");
  CHECK(set("誰是下一個海賊王呢誰知道", 7, 3, {}, names).find("海賊|王") == std::string::npos);
  CHECK(set("pycon taiwan 2020 pycon taiwan 2020", 11, 3, {}, names) == "pycon taiwan 2020|pycon taiwan 2020");
}

TEST_CASE("a wave behind a blank opens what it begins") {
  CHECK(set("Pythonブームの裏側で ～Python入門書の執筆＆監修 こぼれ話", 12, 3, "ja") ==
        "Pythonブームの裏側で|～Python入門書の|執筆＆監修 こぼれ話");
  for (int width = 4; width < 14; ++width)
    CHECK(set("理由 〜言語変換の仕組み〜", width, 9, "ja").find("〜|") == std::string::npos);
}

TEST_CASE("an opening bracket ends no line, whatever opens behind it; a hyphen between Han is a place to break") {
  for (int width = 4; width < 12; ++width)
    CHECK(set("プログラミング？『 〜開放』", width, 9, "ja").find("『|") == std::string::npos);
  CHECK(set("學習-機器", 4, 2) == "學習-|機器");
}

TEST_CASE("an apostrophe that begins a word goes to the next line with it") {
  for (int width = 3; width < 8; ++width) {
    const std::string lines = set("歌謠 ’Amis 族語", width, 5);
    CAPTURE(lines);
    CHECK(lines.find("’|") == std::string::npos);
  }
  CHECK(set("部落歌謠 ’Amis", 5, 2) == "部落歌謠|’Amis");
}

TEST_CASE("a particle begins no line in Japanese, behind a closing bracket or a Latin word either") {
  CHECK(set("「データ分析」の現在と未来", 9, 2, "ja") == "「データ分析」の|現在と未来");
  CHECK(set("PHP で PHP のプロファイラ", 6, 3, "ja").find("|で") == std::string::npos);
  CHECK(set("明日の朝 もっと気軽に", 7, 2, "ja") == "明日の朝|もっと気軽に");
  CHECK(set("「入門」はじめてのRuby", 8, 2, "ja") == "「入門」|はじめてのRuby");
  CHECK(set("TypeScriptで楽しむ", 8, 2, "ja") == "TypeScriptで|楽しむ");
}

TEST_CASE("what is short in brackets is a name") {
  CHECK(set("以「學測五選四」探討如何做出爆紅工具", 8, 4) == "以「學測五選四」|探討如何|做出爆紅工具");
}
