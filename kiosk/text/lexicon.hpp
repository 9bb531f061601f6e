#pragma once
// Words that a line's end treats in a way of its own.

#include <string_view>
#include <vector>

namespace kiosk {

/// Stays with what is before it: the particles 的 了 嗎, suffixes 員 性 化, measures.
double cost_at_line_start(char32_t);
/// The same for words of two: 之後 以上 內部.
double cost_at_line_start(std::u16string_view word);
/// Stays with what follows: 與 和 在 第, prepositions, adverbs.
double cost_at_line_end(char32_t);
/// The same for words of two: 如何 以及 一個 沒有.
double cost_at_line_end(std::u16string_view word);
/// The same for Latin words, lower case: articles, prepositions, conjunctions.
double cost_at_line_end(std::string_view word);
/// Latin words before which one rather breaks than after: prepositions, conjunctions.
bool starts_phrase(std::string_view word);
/// Han words before which a new phrase begins: 用 把 讓 如何 以及.
bool starts_phrase(char32_t);
bool starts_phrase(std::u16string_view word);
/// Nouns that are mostly the last part of a compound: 工程師 系統 學系.
double cost_at_compound_end(std::u16string_view word);
/// 二十, 三百: of numerals alone.
bool is_han_number(std::u16string_view word);
/// What follows a number: 年 個 小時.
bool starts_measure(std::u16string_view text);
/// Korean words that lean on the one before: 위한 것 수.
bool follows_its_noun(std::u16string_view word);
/// Names and compounds that no dictionary has and that should not be parted. Latin ones in lower case.
const std::vector<std::u16string_view>& built_in_kept_words();

}  // namespace kiosk
