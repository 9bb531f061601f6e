#include "text/han_segmentation.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "text/han_words.hpp"

namespace kiosk {
namespace {

// Dearer than any word or character of the table, so that what it has is preferred.
constexpr double unknown_character = 17;
constexpr double word_of_another_dictionary = 16;

class Path {
 public:
  Path(std::u16string_view run, std::span<const WordPlace> another, std::size_t longest)
      : run_(run), another_(another) {
    costs_.assign(run.size() + 1, std::numeric_limits<double>::infinity());
    from_.assign(run.size() + 1, 0);
    costs_[0] = 0;
    for (std::size_t at = 0; at < run.size(); ++at)
      for (std::size_t size = 1; size <= std::min(longest, run.size() - at); ++size) extend(at, size);
  }

  /// Where the path's words end, ascending.
  std::vector<std::size_t> ends() const {
    std::vector<std::size_t> found;
    for (std::size_t end = run_.size(); end > 0; end = from_[end]) found.insert(found.begin(), end);
    return found;
  }

  void mark(std::span<WordPlace> places) const {
    std::fill(places.begin(), places.end(), WordPlace::inside);
    for (std::size_t end = run_.size(); end > 0; end = from_[end]) {
      places[end] = WordPlace::end;
      mark_seams(from_[end], end, places);
    }
    places[0] = WordPlace::end;
  }

 private:
  void extend(std::size_t at, std::size_t size) {
    const double word = cost(at, size);
    if (word == 0 || costs_[at] + word >= costs_[at + size]) return;
    costs_[at + size] = costs_[at] + word;
    from_[at + size] = at;
  }

  double cost(std::size_t at, std::size_t size) const {
    if (const double known = han_word_cost(run_.substr(at, size)); known > 0) return known;
    if (size == 1) return unknown_character;
    const auto inner = another_.subspan(at + 1, size - 1);
    const bool word = another_[at] == WordPlace::end && another_[at + size] == WordPlace::end &&
                      std::find(inner.begin(), inner.end(), WordPlace::end) == inner.end();
    return word ? word_of_another_dictionary : 0;
  }

  // A seam has words of two characters at least on both its sides, one or more: 文化|創意|園區.
  void mark_seams(std::size_t begin, std::size_t end, std::span<WordPlace> places) const {
    const std::u16string_view word = run_.substr(begin, end - begin);
    for (std::size_t at = 2; at + 2 <= word.size(); ++at)
      if (made_of_words(word.substr(0, at)) && made_of_words(word.substr(at))) places[begin + at] = WordPlace::seam;
  }

  static bool made_of_words(std::u16string_view part) {
    if (part.size() < 2) return false;
    if (han_word_cost(part) > 0) return true;
    for (std::size_t size = 2; size + 2 <= part.size(); ++size)
      if (han_word_cost(part.substr(0, size)) > 0 && made_of_words(part.substr(size))) return true;
    return false;
  }

  std::u16string_view run_;
  std::span<const WordPlace> another_;
  std::vector<double> costs_;
  std::vector<std::size_t> from_;
};

}  // namespace

void mark_han_words(std::u16string_view run, std::span<WordPlace> places) {
  Path(run, places, longest_han_word).mark(places);
}

void mark_katakana_words(std::u16string_view run, std::span<WordPlace> places) {
  std::fill(places.begin() + 1, places.end() - 1, WordPlace::inside);
  const std::vector<WordPlace> no_other(run.size() + 1, WordPlace::inside);  // ICU cuts katakana anywhere
  const std::vector<std::size_t> ends = Path(run, no_other, longest_katakana_word).ends();
  std::size_t begin = 0;
  for (std::size_t i = 0; i < ends.size(); begin = ends[i++]) {
    if (ends[i] == run.size()) break;
    const bool known = ends[i] - begin > 1, known_next = ends[i + 1] - ends[i] > 1;
    const bool stretch = ends[i] >= 3 && run.size() - ends[i] >= 3;
    if ((known && known_next) || ((known || known_next) && stretch)) places[ends[i]] = WordPlace::seam;
  }
}

}  // namespace kiosk
