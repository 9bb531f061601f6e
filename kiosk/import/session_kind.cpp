#include "import/session_kind.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "text/utf8.hpp"

namespace kiosk {
namespace {

/// The first kind in this order that any word names is the whole text's: a lunch break is lunch, a lunch talk a talk.
constexpr std::array<SourceKind, 7> kinds_by_weight{SourceKind::lightning, SourceKind::talk,    SourceKind::lunch,
                                                    SourceKind::break_,    SourceKind::opening, SourceKind::closing,
                                                    SourceKind::other};

using KindWord = std::pair<std::string_view, SourceKind>;

constexpr KindWord kind_words[] = {
    {"lightning", SourceKind::lightning},
    {"lightning-talk", SourceKind::lightning},
    {"lightning-talks", SourceKind::lightning},
    {"閃電講", SourceKind::lightning},
    {"闪电讲", SourceKind::lightning},
    {"閃電演講", SourceKind::lightning},
    {"闪电演讲", SourceKind::lightning},
    {"閃電秀", SourceKind::lightning},
    {"閃電議程", SourceKind::lightning},
    {"闪电议程", SourceKind::lightning},
    {"talk", SourceKind::talk},
    {"talks", SourceKind::talk},
    {"keynote", SourceKind::talk},
    {"workshop", SourceKind::talk},
    {"tutorial", SourceKind::talk},
    {"panel", SourceKind::talk},
    {"議程", SourceKind::talk},
    {"议程", SourceKind::talk},
    {"演講", SourceKind::talk},
    {"演讲", SourceKind::talk},
    {"主題演講", SourceKind::talk},
    {"主题演讲", SourceKind::talk},
    {"工作坊", SourceKind::talk},
    {"lunch", SourceKind::lunch},
    {"lunch-break", SourceKind::lunch},
    {"lunchbreak", SourceKind::lunch},
    {"午餐", SourceKind::lunch},
    {"午休", SourceKind::lunch},
    {"午間休息", SourceKind::lunch},
    {"午间休息", SourceKind::lunch},
    {"break", SourceKind::break_},
    {"breaks", SourceKind::break_},
    {"coffee", SourceKind::break_},
    {"coffee-break", SourceKind::break_},
    {"tea-break", SourceKind::break_},
    {"intermission", SourceKind::break_},
    {"休息", SourceKind::break_},
    {"茶敘", SourceKind::break_},
    {"茶叙", SourceKind::break_},
    {"茶歇", SourceKind::break_},
    {"下午茶", SourceKind::break_},
    {"opening", SourceKind::opening},
    {"welcome", SourceKind::opening},
    {"開幕", SourceKind::opening},
    {"开幕", SourceKind::opening},
    {"closing", SourceKind::closing},
    {"閉幕", SourceKind::closing},
    {"闭幕", SourceKind::closing},
    {"registration", SourceKind::other},
    {"check-in", SourceKind::other},
    {"checkin", SourceKind::other},
    {"報到", SourceKind::other},
    {"报到", SourceKind::other},
    {"簽到", SourceKind::other},
    {"签到", SourceKind::other},
    {"註冊", SourceKind::other},
    {"注册", SourceKind::other},
};

/// Chinese is written without blanks, so that these stand joined to the words above.
constexpr std::string_view before_kind_words[] = {"大會", "大会", "中場", "中场", "上午", "下午"};
constexpr std::string_view after_kind_words[] = {"時間", "时间", "時段", "时段", "典禮", "典礼",
                                                 "儀式", "仪式", "致詞", "致辭", "致词", "式"};

std::optional<SourceKind> kind_of_word(std::string_view word) {
  const auto* found = std::ranges::find(kind_words, word, &KindWord::first);
  if (found != std::end(kind_words)) return found->second;
  return std::nullopt;
}

std::optional<SourceKind> kind_of_joined_word(std::string_view word) {
  if (const auto kind = kind_of_word(word)) return kind;
  for (const std::string_view after : after_kind_words) {
    if (!word.ends_with(after)) continue;
    word.remove_suffix(after.size());
    break;
  }
  if (const auto kind = kind_of_word(word)) return kind;
  for (const std::string_view before : before_kind_words)
    if (word.starts_with(before)) return kind_of_word(word.substr(before.size()));
  return std::nullopt;
}

enum class KindLetter { none, latin, other };

KindLetter letter_of(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c == U'-') return KindLetter::latin;
  const bool is_punctuation = (c >= 0x2000 && c < 0x2E80) || (c >= 0x3000 && c < 0x3040) || c >= 0xFF00;
  return c < 0xC0 || is_punctuation ? KindLetter::none : KindLetter::other;
}

}  // namespace

SourceKind kind_of_words(std::string_view text) {
  std::array<bool, kinds_by_weight.size()> named{};
  std::string word;
  KindLetter script = KindLetter::none;
  const auto end_word = [&] {
    if (const auto kind = kind_of_joined_word(word))
      named.at(static_cast<std::size_t>(std::ranges::find(kinds_by_weight, *kind) - kinds_by_weight.begin())) = true;
    word.clear();
  };
  for_each_code_point(text, [&](char32_t c) {
    if (c > U'\uFF00' && c < U'\uFF5F') c -= 0xFEE0;
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    const KindLetter letter = letter_of(c);
    if (letter != script) end_word();
    script = letter;
    if (letter != KindLetter::none) word += to_utf8(c);
  });
  end_word();
  const auto* first = std::ranges::find(named, true);
  return first == named.end() ? SourceKind::talk : kinds_by_weight.at(static_cast<std::size_t>(first - named.begin()));
}

}  // namespace kiosk
