// A sponsor's card always bears a name, whatever the name, the picture's size and what stands with it.
#include <doctest/doctest.h>

#include <algorithm>

#include "../text/fixed_measure.hpp"
#include "cases.hpp"
#include "picture_rules.hpp"
#include "pictures.hpp"
#include "samples.hpp"

using namespace kiosk;
using namespace kiosk_test;

namespace {

std::string repeated(const std::string& part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

std::vector<LocalizedText> hard_names() {
  return {plain("A"),
          plain("台"),
          plain("Example Software Foundation"),
          plain("範例電信股份有限公司"),
          both("範例電信股份有限公司", "Example Telecommunications Corporation Limited"),
          both(repeated("財團法人資訊工業策進會", 3), repeated("Institute for Information Industry ", 3)),
          both(repeated("長", 200), repeated("Long Name ", 20)),
          plain(repeated("字", 200)),
          plain(repeated("x", 200)),
          plain(repeated("Donaudampfschifffahrtsgesellschaft", 3)),
          plain("https://www.example.org/a/very/long/address/without/any/blank"),
          plain(repeated("😱", 40)),
          plain("👩‍👩‍👧‍👦🏳️‍🌈"),
          plain("مؤسسة البرمجيات الحرة والمفتوحة المصدر"),
          plain(repeated("מוסד", 30)),
          plain("มูลนิธิซอฟต์แวร์เสรีแห่งประเทศไทยเพื่อการศึกษาและการพัฒนา"),
          plain("Line one\nLine two\nLine three\nLine four\nLine five\nLine six\nLine seven"),
          plain(repeated("W", 25) + " " + repeated("M", 25)),
          both("\u2060", "Seen in English"),
          plain("\u2060\u00AD"),
          plain("\uE000\uE001")};
}

std::vector<Sponsor> hard_sponsors() {
  std::vector<Sponsor> all;
  for (const LocalizedText& name : hard_names()) {
    for (const std::string& url : {std::string(), std::string("https://example.org/a/sponsor/page")}) {
      for (const std::string& level : {std::string(), std::string("gold"), repeated("a level of its own ", 6)}) {
        Sponsor sponsor;
        sponsor.id = "x";
        sponsor.name = name;
        sponsor.level = level;
        sponsor.url = url;
        all.push_back(sponsor);
      }
    }
  }
  return all;
}

std::vector<Look> card_looks(const std::vector<std::string>& languages) {
  std::vector<Look> all;
  for (const Size size : {Size{640, 360}, Size{3840, 2160}, Size{1920, 1080}, Size{1280, 720}, Size{1080, 1920},
                          Size{480, 800}, Size{1024, 600}, Size{1024, 1024}, Size{2560, 1080}, Size{320, 240}}) {
    Look how;
    how.size = size;
    how.languages = languages;
    how.overscan = all.size() % 3 == 2 ? 5 : 0;
    if (all.size() % 2 == 1) how.theme = light_theme();
    all.push_back(how);
  }
  // Letters larger than any theme may have: not even thanks have room beside the name.
  Look loud;
  loud.languages = languages;
  loud.size = {640, 360};
  loud.theme.body = loud.theme.label = 0.45;
  loud.theme.margin = 0.02;
  all.push_back(loud);
  return all;
}

/// A line of the name, or what an ellipsis leaves of it.
bool is_of_name(const DrawGlyphs& text, const Sponsor& sponsor) {
  if (text.text == sponsor.id) return true;
  std::string shown = text.text.substr(0, text.text.find("…"));
  shown.erase(shown.find_last_not_of(' ') + 1);
  return !shown.empty() && std::ranges::any_of(sponsor.name.by_language, [&](const auto& name) {
    std::string one_line = name.second;
    std::ranges::replace(one_line, '\n', ' ');
    return one_line.find(shown) != std::string::npos;
  });
}

std::string describe(const Sponsor& sponsor, const Look& how) {
  return sponsor.name.by_language.front().second + (sponsor.url.empty() ? "" : " with a code") + ", level \"" +
         sponsor.level + "\", " + std::to_string(how.size.width) + "x" + std::to_string(how.size.height) + " in " +
         how.languages.front();
}

/// Calls `check(list, look, sponsor)` for every card of every size.
template <typename Check>
void for_each_card(Check check) {
  const test::FixedMeasure measure;
  for (const std::vector<std::string>& languages :
       {std::vector<std::string>{"zh-Hant", "en"}, {"en", "zh-Hant"}, {"en"}}) {
    for (const Look& how : card_looks(languages)) {
      for (const Sponsor& sponsor : hard_sponsors()) {
        INFO(describe(sponsor, how));
        check(compose(showing(monument(), Phase::session, at(14, 6), SponsorScreen{sponsor}), how, measure), how,
              sponsor);
      }
    }
  }
}

std::vector<std::string> words_of(const DisplayList& list) {
  std::vector<std::string> words;
  for (const DrawGlyphs& text : texts(list)) words.push_back(text.text);
  return words;
}

bool has_code(const DisplayList& list) {
  return std::ranges::any_of(list.ops, [](const DrawOp& op) { return std::holds_alternative<DrawQr>(op); });
}

DisplayList card_of(LocalizedText name, Size size) {
  Sponsor sponsor;
  sponsor.id = "x";
  sponsor.name = std::move(name);
  sponsor.level = "gold";
  sponsor.url = "https://example.org/a/sponsor/page";
  Look how;
  how.size = size;
  return compose(showing(monument(), Phase::session, at(14, 6), SponsorScreen{sponsor}), how, test::FixedMeasure{});
}

}  // namespace

TEST_CASE(
    "every sponsor's card bears the name, within the picture, and nothing lies on another or leaves the safe area") {
  for_each_card([](const DisplayList& list, const Look& how, const Sponsor& sponsor) {
    const auto shown = texts(list);
    CHECK(std::ranges::any_of(shown, [&](const DrawGlyphs& text) {
      return is_of_name(text, sponsor) && within(box_of(text), {0, 0, how.size.width, how.size.height});
    }));
    for (const std::string& fault : overlaps(list)) FAIL_CHECK(fault);
    for (const std::string& fault : outside_safe_area(list, how)) FAIL_CHECK(fault);
    for (const std::string& fault : small_texts(list)) FAIL_CHECK(fault);
  });
}

TEST_CASE("a sponsor's long name shrinks, then takes more lines, then ends in an ellipsis, all beside the code") {
  const auto name_size = [](const DisplayList& list) { return texts(list).back().size; };
  const DisplayList two_lines = card_of(plain("Example Software Foundation"), {1920, 1080});
  CHECK(has_code(two_lines));
  CHECK(name_size(two_lines) > 150);
  const DisplayList many = card_of(plain(repeated("財團法人資訊工業策進會", 9)), {1920, 1080});
  CHECK(has_code(many));
  CHECK(words_of(many).size() > words_of(two_lines).size());
  CHECK_FALSE(words_of(many).back().ends_with("…"));
  const DisplayList cut = card_of(plain(repeated("字", 400)), {1920, 1080});
  CHECK(has_code(cut));
  CHECK(words_of(cut).back().ends_with("…"));
}

TEST_CASE("a sponsor's other name takes a third line before its end is cut") {
  const LocalizedText name = both("財團法人資訊工業策進會數位轉型研究所",
                                  "Institute for Information Industry, Digital Transformation Research Institute and "
                                  "Open Source Centre");
  for (const std::string& word : words_of(card_of(name, {1080, 1920}))) CHECK_FALSE(word.ends_with("…"));
}

TEST_CASE("of a sponsor's name in which nothing can be seen the id is shown") {
  CHECK(words_of(card_of(plain("\u2060\u00AD"), {1920, 1080})).back() == "x");
  CHECK(words_of(card_of(both("\u2060", "Seen"), {1920, 1080})).back() == "Seen");
}
