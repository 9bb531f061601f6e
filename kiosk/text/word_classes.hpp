#pragma once
// Words that a line's edge treats in a way of its own, by the classes of grammars (Chao, "A Grammar of Spoken
// Chinese").

#include <string_view>

namespace kiosk {

/// What each does at a line's edge is told in docs/type.md.
enum class WordClass {
  plain,
  clitic,       ///< 的
  particle,     ///< 了 嗎 呢 們
  suffix,       ///< 性 化 者: with the word before it a noun
  localiser,    ///< 上 之後; and what ends a phrase as they do: 為例
  conjunction,  ///< 與 和 以及; and 在
  governor,     ///< coverbs and modals, which the words that follow depend on: 用 透過 作為, 不 能
  content,  ///< verbs, adverbs and question words: 打造 一起 如何; no verbs that are nouns as often, such as 開發
  action,     ///< nouns that are verbs as often: 開發 分析
  determiner  ///< 一個 這些, pronouns, and prefixes: 我們 超
};

WordClass class_of_han(std::u16string_view word);

enum class LatinClass {
  plain,
  article,      ///< the my every
  preposition,  ///< with to
  conjunction,  ///< and of: a line begins with them no more gladly than with any word
  question,     ///< how why
  subject       ///< we is can
};

/// The word in lower case.
LatinClass class_of_latin(std::string_view word);

/// 二十, 三百: of numerals alone.
bool is_han_number(std::u16string_view word);
/// What follows a number: 年 個 小時.
bool starts_measure(std::u16string_view text);
/// Korean words that lean on the one before, though a space parts them: 위한 것 수 함께.
bool leans_on_korean_before(std::u16string_view word);
/// Of a particle alone, as some write one behind a Latin word: "Ionic 으로".
bool is_korean_particle(std::u16string_view word);
/// Whether a syllable is mostly the particle or ending of the word that it ends.
bool ends_korean_phrase(char32_t syllable);
/// What follows a number: 개 원 시간.
bool is_korean_unit(std::u16string_view word);

}  // namespace kiosk
