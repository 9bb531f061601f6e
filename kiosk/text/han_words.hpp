#pragma once
// How common Chinese words are, and which katakana words are known. From the vocabulary of the package rime-essay
// (LGPL-3), with the words of conferences in conference_words.txt, as a table of the program's own; 台 and 臺, 裡 and
// 裏 are one.

#include <cstddef>
#include <string_view>

namespace kiosk {

inline constexpr std::size_t longest_han_word = 6, longest_katakana_word = 12;

/// What a word costs on a path through a text: the negative natural logarithm of its share of running Chinese, 0.25 to
/// 15.75; 0 when it is no word that is known.
double han_word_cost(std::u16string_view word);

}  // namespace kiosk
