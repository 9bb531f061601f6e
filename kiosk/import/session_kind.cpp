#include "import/session_kind.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "text/utf8.hpp"

namespace kiosk {
namespace {

/// Words parted by blanks. The first row of which a text has one tells its kind: a lunch break is lunch, a lunch talk a
/// talk, registration with coffee no break.
constexpr std::pair<SourceKind, std::string_view> kind_words[] = {
    {SourceKind::lightning,
     "lightning lightning-talk lightning-talks 閃電 闪电 閃電講 闪电讲 閃電演講 闪电演讲 閃電秀 閃電議程 闪电议程 "
     "快講"},
    {SourceKind::talk,
     "talk talks keynote keynotes workshop workshops tutorial tutorials panel lecture lectures 議程 议程 演講 演讲 "
     "主題演講 主题演讲 工作坊"},
    {SourceKind::lunch,
     "lunch lunch-break lunchbreak mittagspause mittagessen déjeuner almuerzo 午餐 午休 午飯 午饭 中餐 午間休息 "
     "午间休息 昼休み お昼休み ランチ"},
    {SourceKind::other, "registration check-in checkin einlass anmeldung 報到 报到 簽到 签到 註冊 注册 入場 入场 受付"},
    {SourceKind::break_,
     "break breaks coffee coffee-break tea tea-break recess intermission refreshment refreshments pause pausen "
     "kaffeepause pausa 休息 茶敘 茶叙 茶歇 茶點 茶会 茶會 點心 下午茶 休憩"},
    {SourceKind::opening, "opening welcome begrüßung eröffnung accueil 開幕 开幕 開場 开场 オープニング"},
    {SourceKind::closing, "closing abschluss verabschiedung clôture 閉幕 闭幕 結語 クロージング"},
    {SourceKind::other,
     "breakfast dinner reception party afterparty after-party networking social 早餐 晚餐 晚宴 懇親会"},
};

/// Chinese is written without blanks, so that these stand joined to the words above.
constexpr std::string_view before_kind_words[] = {"大會", "大会", "中場", "中场", "上午", "下午", "中午"};
constexpr std::string_view after_kind_words[] = {"時間", "时间", "時段", "时段", "典禮", "典礼",
                                                 "儀式", "仪式", "致詞", "致辭", "致词", "式"};

/// Where the first word stands for which fits(word) is true.
template <class Fits>
std::optional<std::size_t> row_of_first_word(Fits&& fits) {
  for (std::size_t row = 0; row < std::size(kind_words); ++row) {
    for (std::string_view rest = kind_words[row].second; !rest.empty();) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      if (fits(word)) return row;
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> row_of_word(std::string_view word) {
  return row_of_first_word([&](std::string_view known) { return known == word; });
}

std::optional<std::size_t> row_of_joined_word(std::string_view word) {
  if (const auto row = row_of_word(word)) return row;
  for (const std::string_view after : after_kind_words) {
    if (!word.ends_with(after)) continue;
    word.remove_suffix(after.size());
    break;
  }
  if (const auto row = row_of_word(word)) return row;
  for (const std::string_view before : before_kind_words)
    if (word.starts_with(before)) return row_of_word(word.substr(before.size()));
  return std::nullopt;
}

enum class KindLetter { none, latin, other };

KindLetter letter_of(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c == U'-') return KindLetter::latin;
  if (c >= 0xC0 && c < 0x250) return KindLetter::latin;
  const bool is_punctuation = (c >= 0x2000 && c < 0x2E80) || (c >= 0x3000 && c < 0x3040) || c >= 0xFF00;
  return c < 0xC0 || is_punctuation ? KindLetter::none : KindLetter::other;
}

/// Written without blanks, a word may stand anywhere: "休息與交流".
std::optional<SourceKind> kind_within(std::string_view text) {
  const auto row = row_of_first_word([&](std::string_view known) {
    return static_cast<unsigned char>(known.front()) >= 0xE0 && text.find(known) != std::string_view::npos;
  });
  return row ? std::optional(kind_words[*row].first) : std::nullopt;
}

}  // namespace

std::optional<SourceKind> kind_named_by(std::string_view text) {
  std::optional<std::size_t> first;
  std::string word;
  KindLetter script = KindLetter::none;
  const auto end_word = [&] {
    const auto row = word.empty() ? std::nullopt : row_of_joined_word(word);
    if (row && (!first || *row < *first)) first = row;
    word.clear();
  };
  for_each_code_point(text, [&](char32_t c) {
    if (c > U'\uFF00' && c < U'\uFF5F') c -= 0xFEE0;
    if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0xDF)) c += U'a' - U'A';
    const KindLetter letter = letter_of(c);
    if (letter != script) end_word();
    script = letter;
    if (letter != KindLetter::none) word += to_utf8(c);
  });
  end_word();
  return first ? std::optional(kind_words[*first].first) : std::nullopt;
}

std::optional<SourceKind> kind_named_by(const SourceText& text) {
  for (const auto& [language, words] : text) {
    if (const auto kind = kind_named_by(words)) return kind;
  }
  return std::nullopt;
}

SourceKind kind_of_words(std::string_view text) { return kind_named_by(text).value_or(SourceKind::talk); }

SourceKind kind_of_lone_title(const SourceText& title) {
  constexpr std::ptrdiff_t most_words = 5;
  for (const auto& [language, words] : title) {
    const SourceKind kind = kind_of_words(words);
    const bool pause = kind == SourceKind::break_ || kind == SourceKind::lunch || kind == SourceKind::lightning;
    if (kind != SourceKind::talk && (pause || std::ranges::count(words, ' ') < most_words)) return kind;
  }
  return SourceKind::talk;
}

SourceKind kind_beside_talks(const SourceText& title, SourceKind otherwise) {
  for (const auto& [language, words] : title) {
    auto kind = kind_named_by(words);
    if (!kind || kind == SourceKind::talk) kind = kind_within(words);
    if (kind && kind != SourceKind::talk) return *kind;
  }
  return otherwise;
}

}  // namespace kiosk
