#include "import/sheet_time.hpp"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono_literals;
using namespace date::literals;

namespace {

const SheetDay sixth{2020, 9, 6}, sixth_of_any_year{{}, 9, 6};

SheetSpan at(std::optional<SheetDay> day, std::optional<Seconds> clock) { return {{day, clock}}; }

SheetSpan clocks(Seconds start, Seconds end) { return {{{}, start}, SheetMoment{{}, end}}; }

}  // namespace

TEST_CASE("A time of day is read as people write it") {
  for (const std::string text : {"13:50", "１３：５０", "下午1:50", "下午 01:50:00", "1:50 PM", "1:50pm", "1:50 p.m.",
                                 "PM 1:50", "下午13:50", "中午1:50", " 13:50 "})
    CHECK_MESSAGE(read_sheet_span(text) == at({}, 13h + 50min), text);
  CHECK(read_sheet_span("9:00") == SheetSpan{{{}, 9h}});
  CHECK(read_sheet_span("24:00") == SheetSpan{{{}, 24h}});
  CHECK(read_sheet_span("12:10 AM") == SheetSpan{{{}, 10min}});
  CHECK(read_sheet_span("上午12:10") == SheetSpan{{{}, 10min}});
  CHECK(read_sheet_span("12:10 PM") == SheetSpan{{{}, 12h + 10min}});
  CHECK(read_sheet_span("中午11:50") == SheetSpan{{{}, 11h + 50min}});
  CHECK(read_sheet_span("晚上8:00") == SheetSpan{{{}, 20h}});
  CHECK(read_sheet_span("2 PM") == SheetSpan{{{}, 14h}});
}

TEST_CASE("A day is read with and without its year, its weekday and a time of day") {
  for (const std::string text : {"2020/9/6", "2020-09-06", "2020年9月6日", "2020/9/6（日）", "2020/9/6 星期日",
                                 "Sun, 2020/9/6", "2020年9月6日 週日", "２０２０／９／６", "20200906"})
    CHECK_MESSAGE(read_sheet_span(text) == at(sixth, {}), text);
  for (const std::string text : {"9/6", "9月6日", "9月6日（星期六）", "09/06", "9/6 週六", "9月6號"})
    CHECK_MESSAGE(read_sheet_span(text) == at(sixth_of_any_year, {}), text);
  for (const std::string text : {"2020/9/6 13:50", "2020-09-06T13:50:00", "2020/9/6 下午 1:50:00",
                                 "2020年9月6日（日）13:50", "2020/9/6 1:50 PM"})
    CHECK_MESSAGE(read_sheet_span(text) == at(sixth, 13h + 50min), text);
  CHECK(read_sheet_span("9/6 13:50") == SheetSpan{{sixth_of_any_year, 13h + 50min}});
  CHECK(read_sheet_span("2020-09-06T13:50+08:00") == SheetSpan{{sixth, 13h + 50min, 480min}});
  CHECK(read_sheet_span("2020-09-06T13:50-03:30") == SheetSpan{{sixth, 13h + 50min, -210min}});
  CHECK(SheetDay{{}, 2, 29}.in_year(2020) == LocalDay{2020_y / 2 / 29});
  CHECK_FALSE(SheetDay{{}, 2, 29}.in_year(2021));
}

TEST_CASE("Two times are parted by any dash, wave or word") {
  for (const std::string text :
       {"13:50–14:20", "13:50-14:20", "13:50 — 14:20", "13:50~14:20", "13:50～14:20", "13:50〜14:20", "13:50至14:20",
        "13:50 to 14:20", "13:50 到 14:20", "１３：５０－１４：２０", "1:50-2:20 PM", "下午1:50-2:20",
        "下午1:50 - 下午2:20", "13:50－14:20", "13:50−14:20"})
    CHECK_MESSAGE(read_sheet_span(text) == clocks(13h + 50min, 14h + 20min), text);
  CHECK(read_sheet_span("11:30-12:30 PM") == clocks(11h + 30min, 12h + 30min));
  CHECK(read_sheet_span("上午11:30-12:20") == clocks(11h + 30min, 12h + 20min));
  CHECK(read_sheet_span("9:00-5:00 PM") == clocks(9h, 17h));
  CHECK(read_sheet_span("晚上11:00-1:00") == clocks(23h, 1h));
  CHECK(read_sheet_span("2020-09-06 9:50-10:20") == SheetSpan{{sixth, 9h + 50min}, SheetMoment{{}, 10h + 20min}});
  CHECK(read_sheet_span("2020-09-06 13:50 - 2020-09-06 14:20") ==
        SheetSpan{{sixth, 13h + 50min}, SheetMoment{sixth, 14h + 20min}});
}

TEST_CASE("What is no time, or leaves open which, is none") {
  for (const std::string text : {"",
                                 "soon",
                                 "TBA",
                                 "25:00",
                                 "13:60",
                                 "1350",
                                 "13.5",
                                 "13/32",
                                 "0/9/6",
                                 "13/13",
                                 "9/32",
                                 "2020/2/30",
                                 "上午13:50",
                                 "晚上12:00",
                                 "13:50-",
                                 "-13:50",
                                 "13:50-14:20-15:00",
                                 "2020",
                                 "下午",
                                 "9",
                                 "13:50 x",
                                 "(13:50)",
                                 "\xFF\xFE",
                                 "----",
                                 "~"})
    CHECK_MESSAGE(!read_sheet_span(text), text);
  CHECK_FALSE(read_sheet_span(std::string(1'000'000, '-')));
}

TEST_CASE("A duration is minutes, a clock's, or has its units") {
  for (const std::string text : {"90", "1:30", "1:30:00", "PT1H30M", "90 min", "90分", "90 分鐘", "1h30m",
                                 "1 hour 30 minutes", "1小時30分", "1 小时 30 分钟", "９０", "90m"})
    CHECK_MESSAGE(read_sheet_duration(text) == 90min, text);
  CHECK(read_sheet_duration("2h") == 2h);
  for (const std::string text : {"", "long", "1.5", "30m30m", "30 s", "-5", "h", "1h2h"})
    CHECK_MESSAGE(!read_sheet_duration(text), text);
}
