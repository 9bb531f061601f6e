// Each cost is worth its place: a title that it decides, and that reads worse without it.

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "fixed_measure.hpp"
#include "text/fitting.hpp"
#include "text/typeset.hpp"

using namespace kiosk;

namespace {

struct Decided {
  double LineCosts::*cost;
  double width;
  int max_lines;
  std::string_view language, text, lines;
};

// Titles of conferences, and the lines that they have with all costs.
constexpr Decided decided[] = {
    {&LineCosts::balance, 8, 2, "ko", "프론트엔드 DDD를 만나다", "프론트엔드|DDD를 만나다"},
    {&LineCosts::orphan, 8, 4, "ja", "Rubyで楽しむBDD、ZDD", "Rubyで楽しむ|BDD、ZDD"},
    {&LineCosts::line, 8, 4, "zh-Hant", "pgpool-II介紹及應用", "pgpool-II介紹|及應用"},
    {&LineCosts::clause_end, 9, 2, "zh-Hant", "我就懶！叫程式自己改程式", "我就懶！|叫程式自己改程式"},
    {&LineCosts::comma, 10, 2, "ko", "상태관리, 이제 Recoil 하세요.", "상태관리,|이제 Recoil 하세요."},
    {&LineCosts::apart, 14, 4, "ja", "デザインシステムを後から導入する前提で作った 変更に強いNuxt3プロジェクトの構成",
     "デザインシステムを後から|導入する前提で作った|変更に強い|Nuxt3プロジェクトの構成"},
    {&LineCosts::soft_pause, 8, 2, "zh-Hant", "自由軟體的國際化與在地化", "自由軟體的|國際化與在地化"},
    {&LineCosts::phrase_start, 16, 2, "en", "Asynchronous Web Development with Flask",
     "Asynchronous Web Development|with Flask"},
    {&LineCosts::content_start, 14, 2, "zh-Hant", "以 Docker Swarm 進行 Rails App Deployment",
     "以 Docker Swarm|進行 Rails App Deployment"},
    {&LineCosts::scrap, 8, 4, "en", "Blue Dot - its a bluetooth dot", "Blue Dot -|its a|bluetooth dot"},
    {&LineCosts::in_brackets, 13, 3, "ko", "'더' 잘 읽히고 자연스러운 이미지 번역을 위해(파파고 텍스트 렌더링 개발기)",
     "'더' 잘 읽히고 자연스러운|이미지 번역을 위해|(파파고 텍스트 렌더링 개발기)"},
    {&LineCosts::bracketed_name, 13, 4, "zh-Hant", "我們的去中心化自治組織（DAO）要怎麼治理",
     "我們的去中心化|自治組織（DAO）要怎麼治理"},
    {&LineCosts::after_hyphen, 11, 3, "en", "What is a Web-interoperable Runtime?",
     "What is|a Web-interoperable|Runtime?"},
    {&LineCosts::beside_sign, 8, 4, "en", "Sketching & how to win at Pictionary",
     "Sketching|& how to win|at Pictionary"},
    {&LineCosts::number, 8, 4, "zh-Hant", "PostgreSQL 14 的新功能", "PostgreSQL 14|的新功能"},
    {&LineCosts::in_word, 8, 2, "zh-Hant", "RFID 硬體資安實戰", "RFID 硬體|資安實戰"},
    {&LineCosts::seam, 9, 2, "zh-Hant", "Tor/Tails 匿名網路工作坊", "Tor/Tails|匿名網路工作坊"},
    {&LineCosts::lone_pair, 10, 4, "zh-Hant", "Ledger-CLI：用極簡記帳錘破資本主義高牆",
     "Ledger-CLI：|用極簡記帳錘破|資本主義高牆"},
    {&LineCosts::compound, 9, 2, "zh-Hant", "Angstrom 原始碼實務解析", "Angstrom|原始碼實務解析"},
    {&LineCosts::after_latin, 13, 2, "zh-Hant", "從零開始編譯 Android 第三方系統！",
     "從零開始編譯|Android 第三方系統！"},
    {&LineCosts::latin_name, 14, 2, "zh-Hant", "從 0 成為 Apache Airflow Committer",
     "從 0 成為|Apache Airflow Committer"},
    {&LineCosts::stranded, 9, 2, "zh-Hant", "成為 pub.dev 的貢獻者", "成為 pub.dev 的|貢獻者"},
    {&LineCosts::suffix_start, 9, 2, "zh-Hant", "零基礎打造 P 站搜尋引擎", "零基礎打造|P 站搜尋引擎"},
    {&LineCosts::governor_end, 8, 3, "zh-Hant", "從學校到業界，工程師作為職業的現實",
     "從學校到業界，|工程師|作為職業的現實"},
    {&LineCosts::content_end, 10, 2, "zh-Hant", "用 Electron 實踐跨平臺桌面程式", "用 Electron|實踐跨平臺桌面程式"},
    {&LineCosts::determiner_end, 9, 2, "zh-Hant", "從零打造自己的 Home Lab", "從零打造|自己的 Home Lab"},
    {&LineCosts::function_word_end, 10, 2, "en", "Beyond the Web of Today", "Beyond the Web|of Today"},
    {&LineCosts::subject_end, 15, 3, "en", "A Guide to Exponentiation, and how it effects Machine Learning",
     "A Guide to Exponentiation,|and how it effects|Machine Learning"},
    {&LineCosts::leaning, 12, 3, "ja", "ts-morphを利用して編集可能なコード生成を実現する",
     "ts-morphを利用して|編集可能なコード生成を|実現する"},
};

std::string set(const Decided& title, const LineCosts& costs) {
  std::string all;
  for (const std::string& line :
       typeset(title.text, title.language, title.width, title.max_lines, test::FixedMeasure(), {}, costs))
    all += (all.empty() ? "" : "|") + line;
  return all;
}

}  // namespace

TEST_CASE("each cost decides a title, which is set otherwise without it") {
  for (const Decided& title : decided) {
    CAPTURE(title.text);
    CHECK(set(title, {}) == title.lines);
    LineCosts without;
    without.*title.cost = 0;
    CHECK(set(title, without) != title.lines);
  }
}

TEST_CASE("every cost is in the table but that of the size, which no width in em can show") {
  CHECK(std::size(decided) + 1 == sizeof(LineCosts) / sizeof(double));
  for (const Decided& each : decided)
    CHECK(std::count_if(std::begin(decided), std::end(decided),
                        [&](const Decided& other) { return other.cost == each.cost; }) == 1);
}

TEST_CASE("without a cost of the size, a title that reads well in one line is drawn small") {
  const SourceText title{"我就懶！叫程式自己改程式", "zh-Hant"};
  const Bounds box{80, 60, 20, 2, 4};
  LineCosts without;
  without.size = 0;
  CHECK(fit_paragraphs(title, box, test::FixedMeasure()).size >
        fit_paragraphs(title, box, test::FixedMeasure(), without).size);
}
