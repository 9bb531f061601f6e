#include <array>

#include <fmt/format.h>

#include "compose/words.hpp"

namespace kiosk {

namespace {

std::string_view weekday(LocalDay day) {
  static constexpr std::array<std::string_view, 7> names{"일", "월", "화", "수", "목", "금", "토"};
  return names[date::weekday(day).c_encoding()];
}

std::string month_day(LocalDay day) {
  const date::year_month_day d(day);
  return fmt::format("{}월 {}일({})", unsigned(d.month()), unsigned(d.day()), weekday(day));
}

std::string full_date(LocalDay day) {
  return fmt::format("{}년 {}", int(date::year_month_day(day).year()), month_day(day));
}

std::string range(LocalDay first, LocalDay last) {
  if (first == last) return full_date(first);
  const bool same_year = date::year_month_day(first).year() == date::year_month_day(last).year();
  return full_date(first) + " ~ " + (same_year ? month_day(last) : full_date(last));
}

std::string_view language(std::string_view tag) {
  if (near_languages(tag, "zh")) return "중국어";
  if (near_languages(tag, "nan")) return "대만어";
  if (near_languages(tag, "hak")) return "하카어";
  if (near_languages(tag, "en")) return "영어";
  if (near_languages(tag, "ja")) return "일본어";
  if (near_languages(tag, "ko")) return "한국어";
  return {};
}

std::string_view level(std::string_view name) {
  if (name == "title") return "타이틀 후원";
  if (name == "platinum") return "플래티넘 후원";
  if (name == "diamond") return "다이아몬드 후원";
  if (name == "gold") return "골드 후원";
  if (name == "silver") return "실버 후원";
  if (name == "bronze") return "브론즈 후원";
  if (name == "special") return "특별 후원";
  if (name == "organiser" || name == "organizer") return "주최";
  return {};
}

}  // namespace

const Words words_ko{
    .tag = "ko",
    .now = "지금",
    .next = "다음",
    .today = "오늘 일정",
    .first_today = "오늘 첫 순서",
    .minutes_left = "{}분 남음",
    .starts_in = "{}분 뒤 시작",
    .was = "원래 {}",
    .delayed = "지연",
    .cancelled = "취소",
    .moved_to = "{}(으)로 변경",
    .beginner = "초급",
    .intermediate = "중급",
    .advanced = "고급",
    .remote = "원격 발표",
    .details = "자세히",
    .map = "지도",
    .more_sessions = "외 {}개",
    .changes = "변경",
    .find_out_more = "더 알아보기",
    .gap = "휴식",
    .gap_until = "{}까지 휴식",
    .day_over = "오늘 일정이 끝났습니다",
    .thanks = "감사합니다. 조심히 가세요.",
    .way_home = "돌아가는 길",
    .still_on = "다른 장소",
    .goes_on = "{}에 계속",
    .event_over = "행사가 끝났습니다",
    .see_you = "감사합니다. 다음에 만나요.",
    .more_venues = "외 {}곳",
    .venues = "장소",
    .shuttle = "셔틀",
    .shuttle_arriving = "이곳으로 오는 셔틀",
    .departs = "출발",
    .time = "시각",
    .minutes = "남은 시간",
    .car = "차",
    .to = "행선지",
    .from_to = "경로",
    .minutes_short = "{}분",
    .due = "곧 출발",
    .via = "{} 경유",
    .from = "{} 출발",
    .bound_for = "{}행",
    .tentative = "예정",
    .last_car = "막차",
    .leaves_then_here = "{1} {0} 출발, 이후 이곳 도착",
    .headway = "약 {}분 간격",
    .headways = "약 {0}–{1}분 간격",
    .next_car = "다음 차 {}",
    .service_ended = "오늘 셔틀 운행이 끝났습니다",
    .last_left = "막차는 {}에 떠났습니다",
    .last_left_from = "막차는 {1}에 {0}에서 떠났습니다",
    .none_here = "이 장소에는 셔틀이 없습니다",
    .nothing_known = "아직 셔틀 소식이 없습니다",
    .none_for_now = "당분간 차가 없습니다",
    .board_at = "타는 곳",
    .walk_to_stop = "걸어서 {}분",
    .more_cars = "외 {}대",
    .shuttle_sponsor = "셔틀 후원",
    .until = "{}까지",
    .named_car = "{}호차",
    .car_leaves = "{} 출발",
    .car_leaves_from = "{0} {1} 출발",
    .in_time_for = "{} 시작에 늦지 않음",
    .minutes_late = "{}분 늦음",
    .minutes_late_for = "{1} 시작에 {0}분 늦음",
    .over_by_then = "도착 전에 끝남",
    .same_stop = "같은 정류장, 차 필요 없음",
    .no_more_cars = "오늘 차 끝남",
    .no_car = "가는 차 없음",
    .no_more_cars_anywhere = "오늘은 다른 장소로 가는 차가 더 없습니다",
    .no_car_anywhere = "오늘은 다른 장소로 가는 차가 없습니다",
    .sponsor_thanks = "후원에 감사드립니다",
    .notice = "공지",
    .urgent = "중요 공지",
    .programme = "오늘 일정",
    .clock_not_set = "시계가 맞지 않습니다. 시간표를 확인하세요",
    .nothing_today = "오늘은 일정이 없습니다",
    .screen_is_now = "이 화면은 이제",
    .setup = "설정에 문제가 있어 아직 표시할 수 없습니다",
    .setup_hint = "파일을 고치면 화면이 저절로 바뀝니다.",
    .stick_taken = "USB 메모리에서 업데이트했습니다",
    .stick_refused = "이 USB 메모리는 쓰지 않았습니다",
    .stick_refused_hint = "화면은 그대로입니다. USB 메모리를 빼도 됩니다.",
    .sessions = "세션 {}개",
    .this_box = "화면 {}",
    .list_separator = ", ",
    .date = full_date,
    .date_range = range,
    .language_name = language,
    .sponsor_level = level,
};

}  // namespace kiosk
