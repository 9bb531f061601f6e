// Makes the table of Han words while the program is built. Not installed.
// Usage: kiosk-han-words VOCABULARY WORDS TABLE
//   VOCABULARY  a word, a tab and how often it was met, a line each
//   WORDS       words that the vocabulary lacks, a line each
//   TABLE       is written: slots as word_table.hpp has them, to be included

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "text/word_table.hpp"

namespace {

using namespace kiosk;

// Below it the vocabulary is mostly names and old words, and the table would grow past a megabyte.
constexpr double rarest_entry = 300;
// What an entry must be likelier than its parts side by side, in nats: 我的 and 都是 are two words.
constexpr double cohesion = 2;
// A word of conferences is cheaper than its parts. How often it counts as met when they are single characters.
constexpr double conference_word = 8000;
constexpr double preferred = 1;
constexpr double filled = 0.88;
constexpr double unparted = 1e9;

using Words = std::map<std::u16string, double>;

std::u16string folded_utf16(const std::string& utf8) {
  std::u16string units;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t c = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size && at + i < utf8.size(); ++i)
      c = c << 6 | (static_cast<unsigned char>(utf8[at + i]) & 0x3FU);
    at += size;
    if (c > 0xFFFF) return {};  // no word of running text has characters beyond the first plane
    units.push_back(word_table::folded(static_cast<char16_t>(c)));
  }
  return units;
}

Words read_vocabulary(const char* path) {
  Words words;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const std::u16string word = folded_utf16(line.substr(0, tab));
    const double met = std::strtod(line.c_str() + tab + 1, nullptr);
    if (!word.empty() && word.size() <= word_table::longest_word && met > 0) words[word] = std::max(words[word], met);
  }
  return words;
}

// The cheapest way to have a word from smaller ones, none of them shorter than `least`.
double cost_of_parts(const Words& words, const std::u16string& whole, double total, std::size_t least) {
  std::vector<double> best(whole.size() + 1, unparted);
  best[0] = 0;
  for (std::size_t from = 0; from < whole.size(); ++from) {
    for (std::size_t size = least; from + size <= whole.size() && size < whole.size(); ++size) {
      const auto found = words.find(whole.substr(from, size));
      const double met = found != words.end() ? found->second : size == 1 ? 1 : 0;
      if (met > 0) best[from + size] = std::min(best[from + size], best[from] + std::log(total / met));
    }
  }
  return best.back();
}

struct Entry {
  std::u16string word;
  double cost;
};

std::vector<Entry> entries_of(const Words& words, const std::set<std::u16string>& of_conferences) {
  double total = 0;
  for (const auto& [word, met] : words) total += met;
  std::vector<Entry> entries;
  for (const auto& [word, met] : words) {
    const double cost = std::log(total / met);
    const double parts = word.size() == 1 ? unparted : cost_of_parts(words, word, total, 1);
    if (of_conferences.contains(word)) {
      const double of_words = cost_of_parts(words, word, total, 2);
      entries.push_back({word, of_words < unparted ? of_words - preferred : std::min(cost, parts - preferred)});
    } else if (met >= rarest_entry && parts - cost >= cohesion) {
      entries.push_back({word, cost});
    }
  }
  return entries;
}

std::vector<std::uint32_t> table_of(const std::vector<Entry>& entries) {
  std::vector<std::uint32_t> slots(static_cast<std::size_t>(static_cast<double>(entries.size()) / filled) + 1);
  for (const Entry& entry : entries) {
    const std::uint64_t hash = word_table::hash(entry.word);
    const double steps = std::round(entry.cost * word_table::steps_per_nat);
    const auto cost = static_cast<std::uint32_t>(std::clamp(steps, 1.0, double{word_table::dearest}));
    std::size_t at = word_table::first_slot(hash, slots.size());
    while (slots[at] != 0) at = (at + 1) % slots.size();
    slots[at] = word_table::slot_of(hash, cost);
  }
  return slots;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) return 2;
  Words words = read_vocabulary(arguments[1]);
  if (words.size() < 100'000) {
    std::cerr << arguments[1] << " has " << words.size() << " words, which is no vocabulary\n";
    return 1;
  }
  std::set<std::u16string> of_conferences;
  std::ifstream more(arguments[2]);
  for (std::string line; std::getline(more, line);) {
    const std::u16string word = line.starts_with('#') ? std::u16string{} : folded_utf16(line);
    if (word.empty() || word.size() > word_table::longest_katakana_word) continue;
    words[word] = std::max(words[word], conference_word);
    of_conferences.insert(word);
  }
  std::ofstream table(arguments[3]);
  for (const std::uint32_t slot : table_of(entries_of(words, of_conferences))) table << slot << "u,\n";
  return table.flush() && more.eof() ? 0 : 1;
}
