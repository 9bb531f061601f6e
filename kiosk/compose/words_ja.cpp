#include <array>

#include <fmt/format.h>

#include "compose/words.hpp"

namespace kiosk {

namespace {

std::string_view weekday(LocalDay day) {
  static constexpr std::array<std::string_view, 7> names{"日", "月", "火", "水", "木", "金", "土"};
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
  return full_date(first) + "～" + (same_year ? month_day(last) : full_date(last));
}

std::string_view language(std::string_view tag) {
  if (near_languages(tag, "zh")) return "中国語";
  if (near_languages(tag, "nan")) return "台湾語";
  if (near_languages(tag, "hak")) return "客家語";
  if (near_languages(tag, "en")) return "英語";
  if (near_languages(tag, "ja")) return "日本語";
  if (near_languages(tag, "ko")) return "韓国語";
  return {};
}

std::string_view level(std::string_view name) {
  if (name == "title") return "冠スポンサー";
  if (name == "platinum") return "プラチナスポンサー";
  if (name == "diamond") return "ダイヤモンドスポンサー";
  if (name == "gold") return "ゴールドスポンサー";
  if (name == "silver") return "シルバースポンサー";
  if (name == "bronze") return "ブロンズスポンサー";
  if (name == "special") return "特別スポンサー";
  if (name == "organiser" || name == "organizer") return "主催";
  return {};
}

}  // namespace

const Words words_ja{
    .tag = "ja",
    .now = "開催中",
    .next = "次",
    .today = "本日のプログラム",
    .first_today = "本日の最初",
    .minutes_left = "残り {} 分",
    .starts_in = "{} 分後に開始",
    .was = "元 {}",
    .delayed = "遅延",
    .cancelled = "中止",
    .moved_to = "{} へ変更",
    .beginner = "初級",
    .intermediate = "中級",
    .advanced = "上級",
    .remote = "リモート講演",
    .details = "詳細",
    .map = "地図",
    .more_sessions = "ほか {} 件",
    .changes = "変更",
    .find_out_more = "詳しくはこちら",
    .gap = "休憩",
    .gap_until = "{} まで休憩",
    .day_over = "本日は終了しました",
    .thanks = "ありがとうございました。お気をつけて。",
    .way_home = "お帰りの道",
    .still_on = "ほかの会場",
    .goes_on = "{} に続く",
    .event_over = "イベントは終了しました",
    .see_you = "ありがとうございました。また次回。",
    .more_venues = "ほか {} 会場",
    .venues = "会場",
    .shuttle = "シャトル",
    .shuttle_arriving = "ここに来るシャトル",
    .departs = "発車",
    .time = "時刻",
    .minutes = "あと",
    .car = "号車",
    .to = "行き先",
    .from_to = "経路",
    .minutes_short = "{} 分",
    .due = "まもなく",
    .via = "{} 経由",
    .from = "{} 発",
    .bound_for = "{} 行き",
    .tentative = "予定",
    .last_car = "最終",
    .leaves_then_here = "{1} に {0} を出て、ここに来ます",
    .headway = "およそ {} 分ごと",
    .headways = "およそ {0}–{1} 分ごと",
    .next_car = "次は {}",
    .service_ended = "本日のシャトルは終了しました",
    .last_left = "最終便は {} に出ました",
    .last_left_from = "最終便は {1} に {0} を出ました",
    .none_here = "この会場にシャトルは来ません",
    .nothing_known = "シャトルの情報はまだありません",
    .none_for_now = "しばらく便がありません",
    .board_at = "乗り場",
    .walk_to_stop = "徒歩 {} 分",
    .more_cars = "ほか {} 便",
    .shuttle_sponsor = "シャトル協賛",
    .until = "{} まで",
    .named_car = "{} 号車",
    .car_leaves = "{} 発",
    .car_leaves_from = "{0} {1} 発",
    .in_time_for = "{} に間に合う",
    .minutes_late = "{} 分遅れて着く",
    .minutes_late_for = "{1} に {0} 分遅れ",
    .over_by_then = "着く頃には終了",
    .same_stop = "同じ停留所：車は不要",
    .no_more_cars = "本日の車は終了",
    .no_car = "行く車はありません",
    .no_more_cars_anywhere = "ほかの会場への車は本日終了しました",
    .no_car_anywhere = "本日ほかの会場への車はありません",
    .sponsor_thanks = "ご協賛ありがとうございます",
    .notice = "お知らせ",
    .urgent = "重要なお知らせ",
    .programme = "本日のプログラム",
    .clock_not_set = "時計が合っていません。時刻表をご覧ください",
    .nothing_today = "本日の予定はありません",
    .screen_is_now = "この画面の担当は",
    .setup = "設定に問題があり、まだ表示できません",
    .setup_hint = "ファイルを直すと、画面は自動で切り替わります。",
    .stick_taken = "USB メモリから更新しました",
    .stick_refused = "この USB メモリは使われませんでした",
    .stick_refused_hint = "画面はこれまでどおりです。USB メモリは抜いてかまいません。",
    .sessions = "セッション {} 件",
    .this_box = "画面 {}",
    .list_separator = "、",
    .date = full_date,
    .date_range = range,
    .language_name = language,
    .sponsor_level = level,
};

}  // namespace kiosk
