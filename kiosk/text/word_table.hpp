#pragma once
// How the table of Han words is laid out: the door between the program that makes it while building and the one that
// asks it. A slot has bits of a word's hash and what the word costs. That two words hash alike is left to chance: one
// question in two million finds a word that is none.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::word_table {

/// Characters of a word, at most.
inline constexpr std::size_t longest_word = 6, longest_katakana_word = 12;
/// A word's cost is the negative natural logarithm of its share of running text, in steps of a quarter.
inline constexpr double steps_per_nat = 4;
inline constexpr int cost_bits = 6;
inline constexpr std::uint32_t dearest = (1U << cost_bits) - 1;

/// One word, however people write it: the forms of one character that prints and vocabularies choose between.
inline char16_t folded(char16_t c) {
  constexpr std::u16string_view from = u"臺裏爲羣着綫衞衆峯啓牀麪喫鷄僞説污佔佈週豔鏽瞭鍊祕",
                                to = u"台裡為群著線衛眾峰啟床麵吃雞偽說汙占布周艷銹了鏈秘";
  const auto at = from.find(c);
  return at == std::u16string_view::npos ? c : to[at];
}

/// FNV-1a over the folded units, its bits stirred so that the upper ones hang on all of them.
inline std::uint64_t hash(std::u16string_view word) {
  std::uint64_t value = 0xCBF29CE484222325;
  for (const char16_t c : word) value = (value ^ folded(c)) * 0x100000001B3;
  value ^= value >> 32;
  value *= 0xD6E8FEB86659FD93;
  return value ^ value >> 32;
}

/// Where a word's slot is looked for first; then in those after it, round the end, until one is empty.
inline std::size_t first_slot(std::uint64_t hash, std::size_t slots) {
  return static_cast<std::size_t>((hash >> 32) * slots >> 32);
}

/// The slot of a word. 0 is an empty one's.
inline std::uint32_t slot_of(std::uint64_t hash, std::uint32_t cost) {
  return static_cast<std::uint32_t>(hash) << cost_bits | cost;
}
inline bool is_of(std::uint32_t slot, std::uint64_t hash) {
  return slot >> cost_bits == static_cast<std::uint32_t>(hash) << cost_bits >> cost_bits;
}
inline std::uint32_t cost_of(std::uint32_t slot) { return slot & dearest; }

}  // namespace kiosk::word_table
