#include <algorithm>
#include <cctype>
#include <numeric>

#include "load/load.hpp"

namespace kiosk {
namespace {

std::string lower(std::string_view text) {
  std::string out{text};
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

/// Damerau-Levenshtein, restricted: a swap of neighbours counts one, as a slip of the fingers should.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before.swap(row);
    row.swap(next);
  }
  return row.back();
}

constexpr std::size_t longest_name = 64;

/// A beginning of three letters or more is meant as the whole.
std::size_t distance(const std::string& word, const std::string& candidate) {
  if (word.size() >= 3 && candidate.starts_with(word)) return 1;
  return edit_distance(word, candidate);
}

}  // namespace

std::string nearest_name(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.empty() || word.size() > longest_name) return "";
  const std::string meant = lower(word);
  std::size_t nearest = std::max<std::size_t>(1, word.size() / 3) + 1;
  std::string name;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > longest_name) continue;
    const std::size_t d = distance(meant, lower(candidate));
    if (d < nearest) {
      nearest = d;
      name = candidate;
    }
  }
  return name;
}

}  // namespace kiosk
