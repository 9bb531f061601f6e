#pragma once
// What it costs a title to be set in one way rather than another. Costs add up; the setting that costs least is taken.
// For scale: a line that is 55 % longer or shorter than its share costs 6, a size a tenth smaller 8. What each is for
// is in docs/type.md, and tests/text/costs_test.cpp has a title for each that is set otherwise without it.

namespace kiosk {

struct LineCosts {
  // Of lines.
  double balance = 20;  ///< times the square of a line's difference from its share of its clause, relative to the share
  double orphan = 60;   ///< a last line of less than two em
  double size = 75;     ///< times the natural logarithm of how much smaller than the largest size
  double line = 8;      ///< one line more

  // Gains of a line's end.
  double clause_end = 14;    ///< after ：！？。； and dashes
  double comma = 7;          ///< after ，
  double apart = 4;          ///< at a blank that parts: before a bracket, between Han, before a translation
  double soft_pause = 3;     ///< after 、 and 的
  double phrase_start = 5;   ///< before what begins a phrase: 用, 和, "with"
  double content_start = 2;  ///< before a verb, adverb or question word: 打造, 如何

  // Pieces too short to stand alone, and what belongs together by its marks.
  double scrap = 10;       ///< one word between a line's edge and a pause
  double in_brackets = 8;  ///< a line's end within brackets
  double bracketed_name = 12;  ///< within short ones, 「藝術產生器」, or between a noun and its note, 組織（DAO）
  double after_hyphen = 22;
  double beside_sign = 8;  ///< / and a lone & + ×
  double number = 14;      ///< a number and what it counts or versions: "48 / 小時", "Python / 3"

  // Words and compounds.
  double in_word = 60;     ///< of Han or kana, or a name that is kept
  double seam = 15;        ///< where two words make a longer one
  double lone_pair = 12;   ///< two characters that no dictionary joins are often a name
  double compound = 9;     ///< two words of which neither begins nor ends a phrase
  double after_latin = 5;  ///< "AI / 平台"
  double latin_name = 24;  ///< two Latin words in a text of Han or Hangul are mostly a name

  // Words by their class.
  double stranded = 30;           ///< 的 嗎 begin a line, 與 在 end it
  double suffix_start = 13;       ///< 性 者 上 之後 begin it
  double governor_end = 13;       ///< 用 讓 不 能 end it
  double content_end = 4;         ///< 打造 如何 一起 end it
  double determiner_end = 10;     ///< 一個 我們 end it
  double function_word_end = 13;  ///< "the", "of", "with", "and" end it
  double subject_end = 8;         ///< "we", "is", "how" end it
  double leaning = 8;             ///< と between nouns; 위한 수 begin, a lone syllable ends a line
};

}  // namespace kiosk
