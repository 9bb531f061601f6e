#include "import/sheet_names.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace kiosk {
namespace {

struct FieldNames {
  SheetField field;
  std::string_view keys;  ///< parted by blanks; the first is the field's own name
};

constexpr FieldNames field_keys[] = {
    {SheetField::id, "id 編號 编号 代號 代号 sessionid 議程編號 议程编号"},
    {SheetField::guid, "guid uuid uid"},
    {SheetField::title,
     "title 標題 标题 題目 题目 主題 主题 議程名稱 议程名称 議題 议题 講題 讲题 topic subject sessiontitle talktitle "
     "papertitle proposaltitle submissiontitle sessionname eventname titel vortragstitel titre título タイトル 演題"},
    {SheetField::speakers,
     "speakers speaker 講者 讲者 演講者 演讲者 主講人 主讲人 講師 讲师 講者姓名 讲者姓名 presenter presenters "
     "speakername speakernames speakersname referent referenten referentin vortragende sprecher intervenant "
     "intervenants orador ponente 登壇者 発表者 講演者"},
    {SheetField::room,
     "room rooms venue venues location 會議室 会议室 地點 地点 場地 场地 教室 廳別 roomname raum räume saal salle sala "
     "会場 部屋 newroom 新地點 新地点 新場地 新场地 新會議室 改到 改至 移到 移至"},
    {SheetField::date, "date 日期 datum fecha 日付"},
    {SheetField::start,
     "start starts starttime startsat begin from datetime 開始 开始 開始時間 开始时间 起始時間 起始时间 日期時間 "
     "日期时间 timestart fromtime startdatetime scheduledat beginn anfang début debut inicio 開始時刻"},
    {SheetField::end,
     "end ends endtime endsat 結束 结束 結束時間 结束时间 timeend totime finish enddatetime ende fin 終了 "
     "終了時間 終了時刻"},
    {SheetField::time, "time timeslot 時間 时间 時段 时段 uhrzeit heure horaire hora"},
    {SheetField::duration,
     "duration length minutes 長度 长度 時長 时长 分鐘 分钟 mins min scheduledduration dauer durée duración"},
    {SheetField::kind, "kind type sessiontype 類型 类型 類別 类别"},
    {SheetField::language, "language lang 語言 语言"},
    {SheetField::level, "level difficulty 難度 难度 程度"},
    {SheetField::url, "url link website 連結 链接 網址 网址"},
    {SheetField::cancelled, "cancelled canceled 取消 已取消"},
    {SheetField::delay,
     "delay delayed 延後 延后 延遲 延迟 delaymin delayminutes minuteslate 延後分鐘 延后分钟 延遲分鐘 延迟分钟"},
    {SheetField::session, "session 場次 场次 議程 议程"},
    {SheetField::until, "until 直到"},
    {SheetField::note, "note notes 備註 备注 說明 说明"},
};

constexpr FieldNames weak_field_keys[] = {
    {SheetField::title, "talk presentation vortrag event activity name program programme 活動 項目 名稱"},
    {SheetField::speakers, "author authors host teilnehmer 主持人"},
    {SheetField::room, "track stage place ort lieu 軌道"},
    {SheetField::date, "startdate day tag jour"},
    {SheetField::start, "von de"},
    {SheetField::end, "to bis until"},
    {SheetField::time, "when slot zeit hour"},
};

struct LanguageNames {
  std::string_view tag;
  std::string_view keys;
};

constexpr LanguageNames language_keys[] = {
    {"en", "en english eng 英文 英語 英语 英"},
    {"zh", "zh chinese mandarin 中文 華語 华语 國語 国语 漢語 汉语 中"},
    {"zh-TW", "zhtw tw"},
    {"zh-CN", "zhcn cn"},
    {"zh-Hant", "zhhant 繁體中文 正體中文 繁中"},
    {"zh-Hans", "zhhans 簡體中文 简体中文 簡中 简中"},
    {"ja", "ja jp japanese 日文 日語 日语 日本語"},
    {"ko", "ko korean 韓文 韩文 한국어"},
    {"nan", "台語 臺語 台语 taiwanese"},
    {"hak", "客語 hakka"},
    {"de", "de german"},
    {"fr", "fr french"},
    {"es", "es spanish"},
    {"yue", "粵語 粤语 cantonese"},
};

/// Calls visit(key) until it answers true; whether it did.
template <class Visit>
bool any_sheet_key(std::string_view keys, Visit&& visit) {
  while (!keys.empty()) {
    const std::size_t end = std::min(keys.find(' '), keys.size());
    if (visit(keys.substr(0, end))) return true;
    keys.remove_prefix(std::min(end + 1, keys.size()));
  }
  return false;
}

std::string_view own_field_name(const FieldNames& names) { return names.keys.substr(0, names.keys.find(' ')); }

constexpr bool has_sheet_languages(SheetField field) {
  return field == SheetField::title || field == SheetField::speakers || field == SheetField::room;
}

std::optional<std::string> tag_of_key(std::string_view key) {
  if (key.empty()) return std::nullopt;
  for (const LanguageNames& names : language_keys)
    if (any_sheet_key(names.keys, [&](std::string_view known) { return known == key; })) return std::string(names.tag);
  return std::nullopt;
}

std::optional<std::string> tag_beside(std::string_view known, std::string_view key) {
  std::optional<std::string> tag;
  if (key.starts_with(known)) tag = tag_of_key(key.substr(known.size()));
  if (!tag && key.ends_with(known)) tag = tag_of_key(key.substr(0, key.size() - known.size()));
  return tag;
}

std::optional<SheetHeading> heading_in_language(std::string_view key) {
  for (const FieldNames& names : field_keys) {
    if (!has_sheet_languages(names.field)) continue;
    std::optional<std::string> tag;
    any_sheet_key(names.keys, [&](std::string_view known) { return (tag = tag_beside(known, key)).has_value(); });
    if (tag) return SheetHeading{names.field, *tag};
  }
  return std::nullopt;
}

}  // namespace

std::string heading_key(std::string_view heading) {
  std::string key;
  for_each_code_point(heading.substr(0, 200), [&](char32_t c) {
    if (c > U'\uFF00' && c < U'\uFF5F') c -= 0xFEE0;
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    const bool latin = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
    const bool punctuation = (c >= 0x2000 && c < 0x2E80) || (c >= 0x3000 && c < 0x3040) || c >= 0xFF00;
    if (latin || (c >= 0xC0 && !punctuation)) key += to_utf8(c);
  });
  return key;
}

std::optional<SheetHeading> heading_of_key(std::string_view key) {
  if (key.empty()) return std::nullopt;
  for (const FieldNames& names : field_keys)
    if (any_sheet_key(names.keys, [&](std::string_view known) { return known == key; }))
      return SheetHeading{names.field};
  return heading_in_language(key);
}

std::optional<SheetHeading> weak_heading_of_key(std::string_view key) {
  for (const FieldNames& names : weak_field_keys)
    if (!key.empty() && any_sheet_key(names.keys, [&](std::string_view known) { return known == key; }))
      return SheetHeading{names.field};
  return std::nullopt;
}

bool names_sheet_room(std::string_view text) {
  constexpr std::string_view latin = " room hall saal raum salle sala stage track auditorium ballroom theatre theater ";
  constexpr std::string_view others[] = {"教室", "會議室", "会议室", "廳", "厅", "会場", "會場", "講堂", "讲堂", "室"};
  std::string word;
  for (const char c : std::string(text.substr(0, 200)) + ' ') {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (small >= 'a' && small <= 'z') {
      word += small;
      continue;
    }
    if (!word.empty() && latin.find(" " + word + " ") != std::string_view::npos) return true;
    word.clear();
  }
  return std::ranges::any_of(others, [&](std::string_view other) { return text.ends_with(other); });
}

std::optional<SheetHeading> heading_of_field_name(std::string_view name) {
  const std::size_t underscore = name.find('_');
  const auto* found = std::ranges::find(field_keys, name.substr(0, underscore), own_field_name);
  if (found == std::end(field_keys)) return std::nullopt;
  if (underscore == std::string_view::npos) return SheetHeading{found->field};
  const std::string_view tag = name.substr(underscore + 1);
  if (!has_sheet_languages(found->field) || tag.empty()) return std::nullopt;
  return SheetHeading{found->field, std::string(tag)};
}

std::string sheet_field_names() {
  std::string list;
  for (const FieldNames& names : field_keys) {
    const std::string_view name = own_field_name(names);
    if (!list.empty()) list += ", ";
    list += name;
    if (has_sheet_languages(names.field)) list += fmt::format(", {0}_LANGUAGE (as {0}_en)", name);
  }
  return list;
}

std::optional<std::string> language_tag_of(std::string_view words) { return tag_of_key(heading_key(words)); }

}  // namespace kiosk
