#pragma once
// The words of a run of Han characters: the most probable path through the words that are known, each as likely as it
// is common (a unigram model). One veto never decides: 電腦量|身打造 loses to 電腦|量身|打造.

#include <span>
#include <string_view>

namespace kiosk {

enum class WordPlace : char {
  inside,  ///< of a word
  seam,    ///< between two words that make a longer one: 資料|科學家
  end      ///< of one word and the start of the next
};

/// Sets `places`, one more than the run's units: what stands before each, and at the end. What they had as ends before
/// counts as the words of another dictionary, rarer than any of the table's.
void mark_han_words(std::u16string_view run, std::span<WordPlace> places);

/// The same for a run of katakana, where the vocabulary has few words: a seam stands where two known ones meet, or one
/// and a stretch of three characters at least.
void mark_katakana_words(std::u16string_view run, std::span<WordPlace> places);

}  // namespace kiosk
