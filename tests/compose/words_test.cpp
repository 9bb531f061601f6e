#include <doctest/doctest.h>

#include "compose/theme.hpp"
#include "compose/words.hpp"
#include "samples.hpp"

using namespace kiosk;
using namespace kiosk_test;

namespace {

using Member = std::string_view Words::*;

const std::vector<Member> bare{&Words::now,
                               &Words::next,
                               &Words::day_over_here,
                               &Words::still_today,
                               &Words::nothing_here,
                               &Words::today,
                               &Words::first_today,
                               &Words::delayed,
                               &Words::cancelled,
                               &Words::beginner,
                               &Words::intermediate,
                               &Words::advanced,
                               &Words::remote,
                               &Words::details,
                               &Words::map,
                               &Words::changes,
                               &Words::find_out_more,
                               &Words::day_over,
                               &Words::thanks,
                               &Words::way_home,
                               &Words::still_on,
                               &Words::event_over,
                               &Words::venues,
                               &Words::shuttle,
                               &Words::shuttle_arriving,
                               &Words::car,
                               &Words::to,
                               &Words::due,
                               &Words::tentative,
                               &Words::last_car,
                               &Words::service_ended,
                               &Words::none_here,
                               &Words::nothing_known,
                               &Words::none_for_now,
                               &Words::board_at,
                               &Words::shuttle_sponsor,
                               &Words::over_by_then,
                               &Words::same_stop,
                               &Words::no_more_cars,
                               &Words::no_car,
                               &Words::no_more_cars_anywhere,
                               &Words::no_car_anywhere,
                               &Words::sponsor_thanks,
                               &Words::notice,
                               &Words::urgent,
                               &Words::clock_not_set,
                               &Words::ways_to_set_clock,
                               &Words::no_programme,
                               &Words::screen_is_now,
                               &Words::setup,
                               &Words::setup_hint,
                               &Words::list_separator,
                               &Words::until_date,
                               &Words::chinese,
                               &Words::taiwanese,
                               &Words::hakka,
                               &Words::english,
                               &Words::japanese,
                               &Words::korean,
                               &Words::title_sponsor,
                               &Words::platinum_sponsor,
                               &Words::diamond_sponsor,
                               &Words::gold_sponsor,
                               &Words::silver_sponsor,
                               &Words::bronze_sponsor,
                               &Words::special_sponsor,
                               &Words::organiser,
                               &Words::community_sponsor,
                               &Words::partner,
                               &Words::media_partner,
                               &Words::venue_sponsor,
                               &Words::startup_sponsor,
                               &Words::supporter,
                               &Words::co_organiser,
                               &Words::earlier,
                               &Words::full,
                               &Words::room_at,
                               &Words::added,
                               &Words::now_titled,
                               &Words::now_speaking,
                               &Words::news,
                               &Words::just_changed,
                               &Words::wifi_login};
const std::vector<Member> of_one{&Words::moved_from,
                                 &Words::event_day,
                                 &Words::in_parallel,
                                 &Words::and_parallel,
                                 &Words::starts_today,
                                 &Words::starts_tomorrow,
                                 &Words::starts_in_days,
                                 &Words::goes_on_here,
                                 &Words::after_time,
                                 &Words::minutes_left,
                                 &Words::starts_in,
                                 &Words::was,
                                 &Words::moved_to,
                                 &Words::goes_on,
                                 &Words::minutes_short,
                                 &Words::via,
                                 &Words::from,
                                 &Words::bound_for,
                                 &Words::headway,
                                 &Words::next_car,
                                 &Words::last_left,
                                 &Words::walk_to_stop,
                                 &Words::this_box,
                                 &Words::named_car,
                                 &Words::car_leaves,
                                 &Words::in_time_for,
                                 &Words::minutes_late,
                                 &Words::ends_at,
                                 &Words::programme_as_of,
                                 &Words::may_have_changed};
const std::vector<Member> of_two{&Words::moved_to_at,      &Words::weekday_time,   &Words::leaves_then_here,
                                 &Words::headways,         &Words::last_left_from, &Words::car_leaves_from,
                                 &Words::minutes_late_for, &Words::full_date};

}  // namespace

TEST_CASE("every language has every word, and its templates take what they are given") {
  for (const Words* w : all_words()) {
    INFO(w->tag);
    for (Member m : bare) {
      CHECK(!(w->*m).empty());
      CHECK((w->*m).find('{') == std::string_view::npos);
    }
    for (Member m : of_one) CHECK(fmt::format(fmt::runtime(w->*m), "QX").find("QX") != std::string::npos);
    for (Member m : of_two) {
      const auto text = fmt::format(fmt::runtime(w->*m), "QX", "ZJ");
      CHECK(text.find("QX") != std::string::npos);
      CHECK(text.find("ZJ") != std::string::npos);
    }
  }
}

TEST_CASE("of a text's languages the nearest to the wished one is taken") {
  CHECK(words_for("zh-Hant").tag == "zh-Hant");
  CHECK(words_for("zh-TW").tag == "zh-Hant");
  CHECK(words_for("EN-gb").tag == "en");
  CHECK(words_for("ja-JP").tag == "ja");
  CHECK(words_for("ko").tag == "ko");
  CHECK(words_for("JA").tag == "ja");
  CHECK(words_for("Zh_tw").tag == "zh-Hant");
  CHECK(words_for("fr").tag == "en");
  CHECK(words_for("").tag == "en");
  for (const char* simplified : {"zh-Hans", "zh-CN", "zh-SG", "zh-Hans-HK", "zh-cmn-Hans"}) {
    CAPTURE(simplified);
    CHECK(words_for(simplified).tag == "zh-Hans");
  }
  for (const char* traditional : {"zh-HK", "zh-MO", "zh-Hant-CN", "zh"}) {
    CAPTURE(traditional);
    CHECK(words_for(traditional).tag == "zh-Hant");
  }
  CHECK(has_words("zh-SG"));
  CHECK_FALSE(has_words("fr"));
}

TEST_CASE("of a text's two scripts the screen's own is shown, a third language before none") {
  const LocalizedText two{{{"zh-Hant", "軟體"}, {"en", "Software"}, {"zh-Hans", "软件"}}};
  CHECK(Wording({"zh-CN"}).one(two) == TaggedText{"软件", "zh-Hans"});
  CHECK(Wording({"zh-TW"}).one(two) == TaggedText{"軟體", "zh-Hant"});
  CHECK(Wording({"zh"}).one(two) == TaggedText{"軟體", "zh-Hant"});
  CHECK(Wording({"fr", "zh-SG"}).one(two) == TaggedText{"软件", "zh-Hans"});
  CHECK(Wording({"fr"}).one(two) == TaggedText{"Software", "en"});
  CHECK(Wording({"zh-CN", "en"}).both(both("軟體", "Software")) == Phrase{{"軟體", "zh-Hant"}, {"Software", "en"}});
  CHECK(Wording({"zh-CN", "zh-TW"}).both(two) == Phrase{{"软件", "zh-Hans"}, {"軟體", "zh-Hant"}});
  CHECK(Wording({"zh-CN", "zh-TW"}).say(&Words::shuttle) == Phrase{{"班车", "zh-CN"}, {"接駁車", "zh-TW"}});
}

TEST_CASE("Han that leaves its forms open has the screen's, and the frame's words have its region's") {
  CHECK(Wording({"zh-CN", "en"}).one(plain("骨")) == TaggedText{"骨", "zh-CN"});
  CHECK(Wording({"en", "ja"}).one(plain("骨")) == TaggedText{"骨", "ja"});
  CHECK(Wording({"zh-Hant", "ja"}).one(plain("骨")) == TaggedText{"骨", ""});
  CHECK(Wording({"zh-CN"}).one({{{"zh", "骨"}}}) == TaggedText{"骨", "zh-CN"});
  CHECK(Wording({"zh-CN"}).one(plain("骨のある")) == TaggedText{"骨のある", ""});
  CHECK(Wording({"zh-CN"}).one(plain("Bone")) == TaggedText{"Bone", ""});
  CHECK(Wording({"zh-HK"}).say(&Words::now) == Phrase{{"現在", "zh-HK"}});
}

TEST_CASE("dates are written in each language's own way") {
  using namespace date;
  const LocalDay sunday{2020_y / September / 6}, saturday{2020_y / September / 5}, new_year{2021_y / January / 1};
  CHECK(date_text(words_zh_hant, sunday) == "2020年9月6日（日）");
  CHECK(date_text(words_zh_hans, sunday) == "2020年9月6日（周日）");
  CHECK(date_text(words_en, sunday) == "Sun 6 September 2020");
  CHECK(date_text(words_ja, saturday) == "2020年9月5日（土）");
  CHECK(date_text(words_ko, saturday) == "2020년 9월 5일(토)");
  CHECK(date_range_text(words_zh_hant, saturday, sunday) == "2020年9月5日（六）至9月6日（日）");
  CHECK(date_range_text(words_en, saturday, sunday) == "Sat 5 September – Sun 6 September 2020");
  CHECK(date_range_text(words_en, sunday, sunday) == "Sun 6 September 2020");
  CHECK(date_range_text(words_en, sunday, new_year) == "Sun 6 September 2020 – Fri 1 January 2021");
}

TEST_CASE("frame words in both languages, content in the first it has") {
  const Wording zh_en({"zh-Hant", "en"}), en_zh({"en", "zh-Hant"}), ja_ko({"ja", "ko"});
  CHECK(zh_en.say(&Words::minutes_left, 14) == Phrase{{"還有 14 分鐘", "zh-Hant"}, {"14 min left", "en"}});
  CHECK(en_zh.say(&Words::now) == Phrase{{"Now", "en"}, {"現在", "zh-Hant"}});
  const LocalizedText park = both("古蹟出張所", "Tainan Park");
  CHECK(zh_en.one(park) == TaggedText{"古蹟出張所", "zh-Hant"});
  CHECK(en_zh.one(park) == TaggedText{"Tainan Park", "en"});
  CHECK(ja_ko.one(park) == TaggedText{"Tainan Park", "en"});
  CHECK(zh_en.both(plain("Masa Loft")) == Phrase{{"Masa Loft", ""}});
  CHECK(zh_en.both(both("PyHUG", "PyHUG")) == Phrase{{"PyHUG", "zh-Hant"}});
  CHECK(zh_en.both({}).empty());
}

TEST_CASE("what is near two languages stands once") {
  CHECK(Wording({"zh-Hant", "zh-TW"}).say(&Words::now) == Phrase{{"現在", "zh-Hant"}});
  CHECK(Wording({}).say(&Words::now) == Phrase{{"Now", "en"}});
}

TEST_CASE("contrast as WCAG reckons it, and inks brought to 7:1") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
  CHECK(contrast({255, 255, 255}, {0, 0, 0}) == doctest::Approx(21));
  CHECK(contrast({0x77, 0x77, 0x77}, {255, 255, 255}) == doctest::Approx(4.48).epsilon(0.01));
  CHECK(legible({0xF2, 0xF0, 0xEA}, {0x0B, 0x12, 0x1B}) == Color{0xF2, 0xF0, 0xEA});
  CHECK(contrast(legible({0x80, 0x80, 0x80}, {0x0B, 0x12, 0x1B}), {0x0B, 0x12, 0x1B}) >= 7.0);
}

TEST_CASE("names of several directions are isolated from each other, each with its own language") {
  const LocalizedText arabic = plain("محمد علي"), latin = plain("Ana"), han = plain("直樹");
  const Wording en({"en", "ja"});
  CHECK(en.names({latin, plain("Bea")}) == TaggedText{"Ana, Bea", ""});
  CHECK(en.names({arabic, plain("ليلى")}) == TaggedText{"محمد علي, ليلى", ""});
  CHECK(en.names({arabic, latin}) == TaggedText{"\u2068محمد علي\u2069, \u2068Ana\u2069", "en", {"", ""}});
  CHECK(en.names({arabic, han}).isolated == std::vector<std::string>{"", "ja"});
  CHECK(en.names({arabic}) == TaggedText{"محمد علي", ""});
  const std::string breaks_out = en.names({arabic, plain("A\u2069\u2067B\nC")}).text;
  CHECK(breaks_out == "\u2068محمد علي\u2069, \u2068AB C\u2069");
}

TEST_CASE("a name's Han does not follow its neighbour's kana, nor its neighbour's tag") {
  const Wording zh({"zh-Hant", "en"});
  const LocalizedText chinese = plain("郭學聰"), japanese = plain("たろう"), tagged{{{"ja", "直樹"}}};
  CHECK(zh.names({chinese, plain("林直樹"), plain("Ana")}).isolated.empty());
  CHECK(zh.names({chinese, japanese}) == TaggedText{"\u2068郭學聰\u2069、\u2068たろう\u2069", "zh-Hant", {"", ""}});
  CHECK(zh.names({chinese, tagged}).isolated == std::vector<std::string>{"", "ja"});
  CHECK(zh.names({chinese, japanese}, " + ").text == "\u2068郭學聰\u2069 + \u2068たろう\u2069");
}

TEST_CASE("a sponsor's level is known by its id, however it is written, and by the frame's own words") {
  for (const char* gold : {"gold", "Gold", "GOLD sponsor", "gold_sponsor", "黃金級贊助", "Gold sponsor"}) {
    CAPTURE(gold);
    CHECK(sponsor_level(words_ja, gold) == "ゴールドスポンサー");
  }
  CHECK(sponsor_level(words_en, "community") == "Community partner");
  CHECK(sponsor_level(words_en, "Media partner") == "Media partner");
  CHECK(sponsor_level(words_en, "partner") == "Partner");
  CHECK(sponsor_level(words_en, "tier 1").empty());
  CHECK(sponsor_level(words_en, "").empty());
}

TEST_CASE("a name that the leading language contains is not said twice") {
  const LocalizedText name{{{"zh-Hant", "群暉 Synology"}, {"en", "Synology"}}};
  CHECK(Wording({"zh-Hant", "en"}).both(name).size() == 1);
  CHECK(Wording({"en", "zh-Hant"}).both(name).size() == 2);
}
