#include "text/han_words.hpp"

#include <cstdint>
#include <iterator>

#include "text/word_table.hpp"

namespace kiosk {
namespace {

constexpr std::uint32_t slots[] = {
#include "text/han_words_table.inc"
};

}  // namespace

static_assert(longest_han_word == word_table::longest_word &&
              longest_katakana_word == word_table::longest_katakana_word);

double han_word_cost(std::u16string_view word) {
  const std::uint64_t hash = word_table::hash(word);
  for (std::size_t at = word_table::first_slot(hash, std::size(slots)); slots[at] != 0;
       at = (at + 1) % std::size(slots))
    if (word_table::is_of(slots[at], hash)) return word_table::cost_of(slots[at]) / word_table::steps_per_nat;
  return 0;
}

}  // namespace kiosk
