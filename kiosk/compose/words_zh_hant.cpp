#include <array>

#include <fmt/format.h>

#include "compose/words.hpp"

namespace kiosk {

namespace {

std::string_view weekday(LocalDay day) {
  static constexpr std::array<std::string_view, 7> names{"日", "一", "二", "三", "四", "五", "六"};
  return names[date::weekday(day).c_encoding()];
}

std::string month_day(LocalDay day) {
  const date::year_month_day d(day);
  return fmt::format("{}月{}日（{}）", unsigned(d.month()), unsigned(d.day()), weekday(day));
}

std::string full_date(LocalDay day) {
  return fmt::format("{}年{}", int(date::year_month_day(day).year()), month_day(day));
}

std::string range(LocalDay first, LocalDay last) {
  if (first == last) return full_date(first);
  const bool same_year = date::year_month_day(first).year() == date::year_month_day(last).year();
  return full_date(first) + "至" + (same_year ? month_day(last) : full_date(last));
}

std::string_view language(std::string_view tag) {
  if (near_languages(tag, "zh")) return "中文";
  if (near_languages(tag, "nan")) return "台語";
  if (near_languages(tag, "hak")) return "客語";
  if (near_languages(tag, "en")) return "英文";
  if (near_languages(tag, "ja")) return "日文";
  if (near_languages(tag, "ko")) return "韓文";
  return {};
}

std::string_view level(std::string_view name) {
  if (name == "title") return "冠名贊助";
  if (name == "platinum") return "白金級贊助";
  if (name == "diamond") return "鑽石級贊助";
  if (name == "gold") return "黃金級贊助";
  if (name == "silver") return "白銀級贊助";
  if (name == "bronze") return "青銅級贊助";
  if (name == "special") return "特別贊助";
  if (name == "organiser" || name == "organizer") return "主辦單位";
  return {};
}

}  // namespace

const Words words_zh_hant{
    .tag = "zh-Hant",
    .now = "現在",
    .next = "接著",
    .today = "今日議程",
    .first_today = "今天第一場",
    .minutes_left = "還有 {} 分鐘",
    .starts_in = "{} 分鐘後開始",
    .was = "原 {}",
    .delayed = "延後",
    .cancelled = "取消",
    .moved_to = "改至 {}",
    .beginner = "入門",
    .intermediate = "中階",
    .advanced = "進階",
    .remote = "遠端演講",
    .details = "議程介紹",
    .map = "地圖",
    .more_sessions = "另有 {} 場",
    .changes = "議程異動",
    .find_out_more = "更多資訊",
    .gap = "休息時間",
    .gap_until = "休息到 {}",
    .day_over = "今日議程結束",
    .thanks = "謝謝大家，回家路上小心。",
    .way_home = "回家的路",
    .still_on = "其他場地",
    .goes_on = "{} 繼續",
    .event_over = "活動圓滿結束",
    .see_you = "謝謝大家，下次見。",
    .more_venues = "另有 {} 個場地",
    .venues = "場地",
    .shuttle = "接駁車",
    .shuttle_arriving = "開往這裡的接駁車",
    .departs = "發車",
    .time = "時間",
    .minutes = "還有",
    .car = "車",
    .to = "往",
    .from_to = "行程",
    .minutes_short = "{} 分",
    .due = "即將發車",
    .via = "經 {}",
    .from = "自 {}",
    .bound_for = "往 {}",
    .tentative = "暫定",
    .last_car = "末班車",
    .leaves_then_here = "{1} 從{0}發車，之後到這裡",
    .headway = "約每 {} 分鐘一班",
    .headways = "約每 {0}–{1} 分鐘一班",
    .next_car = "下一班 {}",
    .service_ended = "今日接駁車已收班",
    .last_left = "末班車已於 {} 開出",
    .last_left_from = "末班車已於 {1} 從{0}開出",
    .none_here = "這個場地沒有接駁車",
    .nothing_known = "目前沒有接駁車的消息",
    .none_for_now = "接下來一段時間沒有車",
    .board_at = "乘車處",
    .walk_to_stop = "步行 {} 分鐘",
    .more_cars = "另有 {} 班",
    .shuttle_sponsor = "接駁車贊助",
    .until = "到 {}",
    .named_car = "{} 號車",
    .car_leaves = "{} 開",
    .car_leaves_from = "{1} 從{0}開",
    .in_time_for = "趕得上 {}",
    .minutes_late = "晚 {} 分鐘",
    .minutes_late_for = "{1} 的場次晚 {0} 分鐘",
    .over_by_then = "到時已結束",
    .same_stop = "同一站，不用搭車",
    .no_more_cars = "今天沒有車了",
    .no_car = "沒有車到那裡",
    .no_more_cars_anywhere = "今天已無車到其他場地",
    .no_car_anywhere = "今天沒有車到其他場地",
    .sponsor_thanks = "感謝贊助",
    .notice = "公告",
    .urgent = "重要公告",
    .programme = "今日議程",
    .clock_not_set = "時鐘尚未校正，請對照議程時間",
    .nothing_today = "今天沒有議程",
    .screen_is_now = "這個螢幕現在是",
    .setup = "設定檔有問題，還不能顯示",
    .setup_hint = "檔案修好後，畫面會自動更新。",
    .stick_taken = "已從 USB 隨身碟更新",
    .stick_refused = "沒有採用這支 USB 隨身碟",
    .stick_refused_hint = "畫面照舊，隨身碟可以拔掉。",
    .sessions = "{} 場議程",
    .this_box = "螢幕 {}",
    .list_separator = "、",
    .date = full_date,
    .date_range = range,
    .language_name = language,
    .sponsor_level = level,
};

}  // namespace kiosk
